// A shared state as the text that a link carries after its '#', and back. Knows no page and no address.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/entries.h"

namespace neuroglass {

inline constexpr std::size_t max_link = 8000;  // bytes
inline constexpr int link_version = 1;

struct ParseResult {
    SharedState shared;
    std::vector<Error> errors;  // of the entries that were left out; the first few, and how many more
    bool took_any = false;      // entries
    std::size_t first_heading = 0,
                last_heading = 0;  // the lines of `data` that were taken for a title and names, as read_csv tells them

    /// There was something, and nothing of it could be taken: then it is not what was meant.
    bool is_in_vain() const { return !took_any && !errors.empty(); }
};

/// The shared state with those entries set, in whatever order they come; what is wrong is left out and told. Where both
/// are given, `hide` comes to what `show` hides.
ParseResult with_entries(SharedState shared, const Entries& entries);

/// All of a shared state as entries that with_entries reads back as the same, whatever was shown before: of the pins
/// one each, after an empty one that takes away those before; without `show`, which `hide` says, too.
Entries all_entries(const SharedState& shared, DataText& texts);

/// What follows the '#' of a link: "v=1" and the entries that differ from the defaults, as key=value separated by '&',
/// percent-encoded. Errors: longer than max_link.
Result<std::string> share_link(const SharedState& shared, DataText& texts);
Result<std::string> share_link(const SharedState& shared);

/// Reads such a text, with or without an address and '#' in front; an empty one is the defaults. What others do to
/// links is undone as mangled_link.h says: keys may be in capitals, trackers are ignored, marks after the last value,
/// too, unless it is the question. What is wrong is left out and told: a text that is too long or of an unknown version
/// (nothing of it is applied), an unknown key, one given twice, a value that is not allowed.
ParseResult parse_share_link(std::string_view text);

}  // namespace neuroglass
