// An example of the gallery as JSON, for programs. Reads no JSON.
#pragma once

#include <string>

#include "document/gallery.h"

namespace neuroglass {

/// {"id", "author", "year", "title", "url", "about": {"en": …}, "link", "iteration", "verdict", "experiment": as
/// experiment_json() has it, "claims": [{"iteration", "what", "published", "verdict"}]}; of what comes of them here, of
/// a figure that has been reached, "ours" as printed, "exact" with 17 significant digits, and "matches".
std::string example_json(const Example& example, const Recomputation* recomputation = nullptr);

}  // namespace neuroglass
