// A moment of a run as the text that a link carries after its '#', and back; and each entry of it as text, for all else
// that sets entries by name: attributes, forms, messages. Knows no page and no address.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "document/moment.h"

namespace neuroglass {

inline constexpr std::size_t most_link = 8000;  // bytes
inline constexpr int link_version = 1;

/// The keys of all entries but `v`, in the order in which they are applied: what later ones are checked against comes
/// first.
/// - the parameters; `data` as rows_text.h says, or CSV; `weights` and `test`, numbers parted by commas
/// - the choices of presentation.h, by the names of their values
/// - `at`, the iteration shown; `row`, from 1, whose numbers the network shows; `output` and `loss`, the two axes of
/// the surfaces, from 1
/// - `show`, the panels to be seen, or tabs for the panel `view` with that tab, or none; `hide` and `lock`, parts, or
/// `all` that can be
///   locked: names parted by commas or blanks
/// - `question`, text in one line; `pin`, what a pinned run differs in, as key:value parted by ';', or `same`
std::span<const std::string_view> entry_keys();

/// The moment with one entry set anew; what has no place in it any more goes to the nearest that has. `pin` adds a pin;
/// an empty value takes `data`, `test`, `weights`, `show`, `hide`, `lock`, `question`, `row` and `pin` back to their
/// defaults. Errors name the key, what was given and what is allowed; those of CSV, line and column.
Result<Moment> with_entry(Moment moment, std::string_view key, std::string_view value);

/// The value of an entry, which with_entry reads back as the same; of pins, the number there are. `show` is empty where
/// no panel is hidden, `hide` names the hidden panels, too.
std::string entry_text(const Moment& moment, std::string_view key);

using Entries = std::vector<std::pair<std::string, std::string>>;

struct Reading {
    Moment moment;
    std::vector<Error> errors;  // of the entries that were left out; the first few, and how many more
    std::size_t first_heading = 0,
                last_heading = 0;  // the lines of `data` that were taken for a title and names, as read_csv tells them
};

/// The moment with those entries set, in whatever order they come; what is wrong is left out and told. Where both are
/// given, `hide` comes to what `show` hides.
Reading with_entries(Moment moment, const Entries& entries);

/// All of the moment as entries that with_entries reads back as the same, whatever was shown before: of the pins one
/// each, after an empty one that takes away those before; without `show`, which `hide` says, too.
Entries all_entries(const Moment& moment);

/// What follows the '#' of a link: "v=1" and the entries that differ from the defaults, as key=value parted by '&',
/// percent-encoded. Errors: longer than most_link.
Result<std::string> share_link(const Moment& moment);

/// Reads such a text, with or without an address and '#' in front; an empty one is the defaults. What others do to
/// links is undone as mangled_link.h says: keys may be in capitals, trackers are ignored, marks after the last value,
/// too, unless it is the question. What is wrong is left out and told: a text that is too long or of an unknown version
/// (nothing of it is applied), an unknown key, one given twice, a value that is not allowed.
Reading parse_share_link(std::string_view text);

}  // namespace neuroglass
