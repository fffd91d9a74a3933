// The gallery as text, one record an example; src/document/examples.txt says what stands in its lines.
#pragma once

#include <string_view>

#include "base/result.h"
#include "document/gallery.h"

namespace neuroglass {

/// What a kind of figure and a verdict are called there, and in JSON.
std::string_view kind_name(Claim::Kind kind);
std::string_view verdict_name(Verdict verdict);

/// Errors: error.gallery with the number of the line that is none, whose experiment has mistakes, or whose figures the
/// experiment has no place for.
Result<Gallery> read_gallery(std::string_view text);

}  // namespace neuroglass
