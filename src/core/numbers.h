// Numbers to and from text, the same on every platform: no locale, no surprises.
// Knows nothing of how a screen shows a number (ui/format) and holds no words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace neuroglass {

/// A finite decimal number, with surrounding blanks allowed; nothing for anything else (hex, "nan", "1e999", "1 2").
/// @param text at most 64 characters, of which more is refused
std::optional<double> parse_number(std::string_view text);

/// The shortest text of at most 17 significant digits that reads back as the same double; no exponent from 0.000001 on.
std::string exact_text(double value);

/// Fixed notation, e.g. (0.98977040, 8) -> "0.98977040".
std::string fixed_text(double value, int decimals);

/// The nearest number with so many significant decimal digits, e.g. (0.12589, 2) -> 0.13.
double rounded(double value, int digits);

/// The text without blanks (space, tab, line ends) at either end.
std::string_view trimmed(std::string_view text);

}  // namespace neuroglass
