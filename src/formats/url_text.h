// Text as it stands in an address: percent-encoding, and what of it can be shown to a person. Knows no key and no link.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace neuroglass {

/// All but letters, digits and -._~,:; as %XX, so that chat programs and mail leave it whole.
std::string percent_encoded(std::string_view text);

/// The character as %XX, whatever it is.
std::string percent_escape(char c);

/// Nothing where a % is not followed by two hexadecimal digits. A plus sign stays one.
std::optional<std::string> percent_decoded(std::string_view text);

/// Bytes of the character of UTF-8 that the text begins with; 0 where there is none.
std::size_t utf8_length(std::string_view text);

bool is_utf8(std::string_view text);

/// Whether UTF-8 text holds a control character: those below the space, and U+007F to U+009F.
bool has_control_character(std::string_view text);

/// What was given, as a message can show it: at most 40 bytes, and a question mark for each byte that is no text.
std::string shown(std::string_view text);

}  // namespace neuroglass
