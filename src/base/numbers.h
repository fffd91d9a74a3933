// Numbers to and from text, the same on every platform: no locale, no surprises.
// Knows nothing of how a screen shows a number (ui/format) and holds no words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/utf8.h"

namespace neuroglass {

/// What a number is wanted for: a whole one may have its thousands separated by commas, as in 10,000.
enum class NumberKind { real, whole };

/// A number as a person wrote it, or why it is none.
struct WrittenNumber {
    enum class Fault { none, no_number, unclear, too_large, too_long };
    /// What a comma, or a point, parts in it.
    enum class Part { none, decimals, thousands };

    double value = 0;
    Fault fault = Fault::no_number;
    Part comma = Part::none;
    double thousands = 0;  // what it is if its comma, or point, parts thousands; where `either`
    bool either = false;   // its one comma, or point, could part thousands as well as decimals: 1,000 or 1.000

    explicit operator bool() const { return fault == Fault::none; }
};

/// Reads a finite decimal number in the ways that people, their keyboards and our own screen write it: full-width and
/// Arabic digits and signs, a minus of any kind, a decimal comma, thousands separated by spaces of any kind,
/// apostrophes, commas or points, blanks and quotes around it. What can be two numbers is unclear: 1,000 where a real
/// number is wanted, 10.000 where a whole one is. Anything else is no number: hex, "nan", "1 2"; nor is more than 64
/// characters, or what is too large for a double.
WrittenNumber read_number(std::string_view text, NumberKind kind = NumberKind::real);

/// The value of that, if it is a number.
std::optional<double> parse_number(std::string_view text);

/// What is wrong with a number that a person wrote, where read_number found a fault. @param field its name
Error number_error(const WrittenNumber& written, std::string_view field, std::string_view text, std::string min,
                   std::string max);

/// The text in plain signs: digits, + - . , ; ' and blanks as ASCII has them, and nothing invisible.
std::string plain_signs(std::string_view text);
/// The plain sign of a character; 0 for what is invisible, itself where it is no such sign.
char32_t plain_sign(char32_t character);

/// The text without blanks around and without a pair of quotes of any kind around that.
std::string_view unquoted(std::string_view text);

/// A word as a person wrote it: in small letters, without blanks and quotes around it.
std::string plain_word(std::string_view text);

/// The shortest text of at most 17 significant digits that reads back as the same double; no exponent from 0.000001 on.
std::string exact_text(double value);

/// Fixed notation, e.g. (0.98977040, 8) -> "0.98977040".
std::string fixed_text(double value, int decimals);

/// The nearest number with so many significant decimal digits, e.g. (0.12589, 2) -> 0.13.
double rounded(double value, int digits);

}  // namespace neuroglass
