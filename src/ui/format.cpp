// How the screen shows a number; see format.h.
#include "ui/format.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/decimal.h"
#include "base/numbers.h"

namespace neuroglass {

void NumberText::append(std::string_view piece) {
    const std::size_t room = std::min(piece.size(), text_.size() - 1 - length_);
    piece.copy(text_.data() + length_, room);
    length_ += room;
}

/// With a true minus sign, and exponents without '+' and zeros in front: "1.5e−7".
void NumberText::append_number(std::string_view digits) {
    bool exponent = false;  // has begun, and with nothing but its sign and zeros
    for (const char digit : digits) {
        if (exponent && (digit == '+' || digit == '0')) continue;
        if (digit == '-') append("−");
        else append({&digit, 1});
        exponent = digit == 'e' || (exponent && digit == '-');
    }
}

NumberText fixed(double value, int decimals, bool with_plus) {
    NumberText text;
    if (std::isnan(value)) return text.append("—"), text;
    if (std::isinf(value)) return text.append(value < 0 ? "−∞" : "∞"), text;
    const bool large = std::abs(value) >= 1e6;
    const DecimalText written(value, large ? Notation::scientific : Notation::fixed,
                              large ? std::min(decimals, 3) : decimals);
    std::string_view digits = written;
    const bool zero = digits.find_first_of("123456789") == std::string_view::npos;
    if (with_plus && value > 0 && !zero) text.append("+");
    if (zero && digits.starts_with('-')) digits.remove_prefix(1);
    text.append_number(digits);
    return text;
}

NumberText shown_loss(double loss) { return loss < 1e-6 ? significant(loss, 6) : fixed(loss, 8); }

int shown_sign(std::string_view shown) {
    if (shown.find_first_of("123456789") == std::string_view::npos && shown.find("∞") == std::string_view::npos)
        return 0;
    return shown.starts_with("−") ? -1 : 1;
}

int shown_side(const NumberText& output) {
    const double shown = read_decimal(output).value_or(0);
    return (shown > 0.5) - (shown < 0.5);
}

NumberText grouped(std::int64_t value) {
    NumberText text;
    if (value < 0) text.append("−");
    const NumberText number = whole(static_cast<std::size_t>(std::abs(value)));
    const std::string_view digits = number;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) text.append(",");
        text.append(digits.substr(i, 1));
    }
    return text;
}

NumberText whole(std::size_t value) {
    NumberText text;
    char digits[24];
    const char* const end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    text.append({digits, static_cast<std::size_t>(end - digits)});
    return text;
}

NumberText significant(double value, int digits) {
    if (!std::isfinite(value)) return fixed(value, 0);
    NumberText text;
    value = rounded(value, digits);  // which may make it a power of ten larger
    const double size = std::abs(value);
    const bool scientific = value != 0 && (size < 1e-4 || size >= 1e6);
    const int before_point = scientific || value == 0 ? 1 : static_cast<int>(std::floor(std::log10(size))) + 1;
    const DecimalText written(value, scientific ? Notation::scientific : Notation::fixed,
                              std::max(0, digits - before_point));
    const std::string_view number = written;
    // Zeros at the end of a fraction say nothing.
    std::string_view mantissa = number.substr(0, number.find('e'));
    const std::string_view exponent = number.substr(mantissa.size());
    if (mantissa.find('.') != std::string_view::npos) mantissa = mantissa.substr(0, mantissa.find_last_not_of('0') + 1);
    if (mantissa.ends_with('.')) mantissa.remove_suffix(1);
    text.append_number(mantissa);
    text.append_number(exponent);
    return text;
}

NumberText subscript(const char* name, std::size_t index) {
    static constexpr std::string_view digits[] = {"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"};
    NumberText text;
    text.append(name);
    if (index >= 10) text.append(digits[index / 10 % 10]);
    text.append(digits[index % 10]);
    return text;
}

NumberText unknown_number() {
    NumberText text;
    text.append("…");
    return text;
}

}  // namespace neuroglass
