// What messengers, mail programs and trackers do to a link, undone where it is certain. Knows no value.
#pragma once

#include <string>
#include <string_view>

namespace neuroglass {

/// The text of a link, before its entries are decoded, as it was made: without what stands before its '#', invisible
/// characters, line ends, a backslash before a mark, a text directive (:~:); with & for &amp;, and decoded where it was
/// percent-encoded as a whole or once more. Our own links come back as they are.
std::string mended_link(std::string_view text);

/// The key of an entry as keys are written: in small letters, with '_' between words.
std::string mended_key(std::string_view key);

/// Whether the entry is one that others add to any address to see where it was pressed: utm_source, fbclid.
bool is_tracker(std::string_view mended_key);

/// The last value of a link without the marks that a sentence goes on with: 7). is 7
std::string_view without_closing_marks(std::string_view value);

}  // namespace neuroglass
