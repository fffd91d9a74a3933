// Texts and the result of a run as JSON, for programs that read it. Reads no JSON.
#pragma once

#include <string>
#include <string_view>

#include "engine/train/run.h"

namespace neuroglass {

/// A text without control characters as JSON has it: in quotes.
std::string quoted(std::string_view text);

/// {"iteration":…,"weights":[…],"prediction":…,"loss":…} with 17 significant digits, which read back as the same
/// doubles; "held_out_loss" besides, where rows are held out, and "diverged_at", the last iteration, where the run
/// could not go on. A number that is not finite is null.
std::string result_json(const Run& run);

}  // namespace neuroglass
