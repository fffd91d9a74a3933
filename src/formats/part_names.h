// Parts of the screen by their names, as `show`, `hide` and `lock` list them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "document/schema.h"

namespace neuroglass {

/// The names of the parts of a set, separated by commas; "all" where it is all that can be locked and no others can be.
std::string names_of(const Parts& parts, bool all_parts);

/// Reads such names, in any letters, separated by commas or blanks.
/// @param all_parts whether parts that cannot be locked may be among them
/// Errors name the one that is none, and all that there are.
Result<Parts> parse_parts(std::string_view field, std::string_view text, bool all_parts);

/// The names of the panels that are not hidden, or "none"; empty where no panel is hidden.
std::string shown_panels(const Parts& hidden);

/// Hides all panels but those named, which may be tabs, too: the panel `view` with that tab. Names nothing: shows all.
std::optional<Error> show_panels(ViewSettings& view, std::string_view field, std::string_view text);

}  // namespace neuroglass
