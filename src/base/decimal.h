// Doubles to and from decimal text, correctly rounded, without a locale: what snprintf and strtod do, in a tenth of the
// page that they take, for those compute with 128 bits and know a hundred formats.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace neuroglass {

/// What %f, %e and %g of printf write.
enum class Notation { fixed, scientific, general };

/// A number as text, ended by a zero byte.
class DecimalText {
public:
    static constexpr int max_precision = 60;

    /// @param precision digits after the point; in general notation those that count, at least 1
    DecimalText(double value, Notation notation, int precision);

    operator std::string_view() const { return {text_.data(), size_}; }

private:
    void put(char c) { text_[size_++] = c; }
    void put(std::string_view text);

    std::array<char, 384> text_;  // a sign, the 309 digits of the largest double, the point, decimals
    std::size_t size_ = 0;
};

/// The double nearest to a number such as -12.5e-3, that with an even last bit of two that are as near; infinity where
/// it is too large. Nothing where the text is anything else.
std::optional<double> read_decimal(std::string_view text);

}  // namespace neuroglass
