// Text as it stands in an address: percent-encoding. Knows no key and no link.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace neuroglass {

/// All but letters, digits and -._~,:; as %XX, so that chat programs and mail leave it whole.
/// A hexadecimal digit after a % is encoded, too: nothing looks as if it were encoded twice.
std::string percent_encoded(std::string_view text);

/// The character as %XX, whatever it is.
std::string percent_escape(char c);

/// Nothing where a % is not followed by two hexadecimal digits. A plus sign stays one.
std::optional<std::string> percent_decoded(std::string_view text);

}  // namespace neuroglass
