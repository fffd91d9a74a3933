// Doubles to and from decimal text; see decimal.h. Every double is a whole number times a power of two, and so has an
// end in decimal digits: at most 768 of them, of which all are known here, so that nothing has to be estimated.
#include "base/decimal.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <compare>
#include <cstdint>
#include <cstdlib>
#include <limits>

namespace neuroglass {
namespace {

/// Room for 768 digits, in limbs of nine; further ones of a text count as one.
constexpr int max_digits = 9 * 88;

/// All decimal digits of a number that is not negative: 0.d₁d₂d₃… × 10^point, without zeros at either end.
class Digits {
public:
    /// Those of mantissa × 2^exponent.
    Digits(std::uint64_t mantissa, int exponent);

    /// The digit with that index; zeros go on on both sides.
    char at(int i) const { return i >= 0 && i < size_ ? digits_[static_cast<std::size_t>(i)] : '0'; }
    int size() const { return size_; }
    int point() const { return point_; }

    /// Keeps so many digits, the last one rounded, to even where that is a tie.
    void round(int size);

    /// How this compares with 0.digits × 10^point.
    std::strong_ordering compare(std::string_view digits, int point) const;

private:
    static constexpr std::uint32_t billion = 1'000'000'000;

    std::array<char, max_digits> digits_;
    int size_ = 0;
    int point_ = 1;
};

Digits::Digits(std::uint64_t mantissa, int exponent) {
    if (mantissa == 0) return;
    std::array<std::uint32_t, max_digits / 9> limbs;  // of nine digits each, the lowest first
    std::size_t count = 0;
    for (; mantissa > 0; mantissa /= billion) limbs[count++] = static_cast<std::uint32_t>(mantissa % billion);
    // 2^-n is 5^n / 10^n: whole numbers and a point.
    const std::uint32_t factor = exponent < 0 ? 5 : 2;
    for (int left = std::abs(exponent); left > 0;) {
        std::uint32_t product = 1;
        for (int i = 0; i < 12 && left > 0; ++i, --left) product *= factor;
        std::uint64_t carry = 0;
        for (std::size_t i = 0; i < count; ++i) {
            carry += std::uint64_t{limbs[i]} * product;
            limbs[i] = static_cast<std::uint32_t>(carry % billion);
            carry /= billion;
        }
        if (carry > 0) limbs[count++] = static_cast<std::uint32_t>(carry);
    }
    auto end = digits_.begin();
    for (std::size_t i = count; i-- > 0; end += 9) {
        std::uint32_t limb = limbs[i];
        for (int digit = 8; digit >= 0; --digit, limb /= 10) end[digit] = static_cast<char>('0' + limb % 10);
    }
    const auto first = std::find_if(digits_.begin(), end, [](char digit) { return digit != '0'; });
    point_ = static_cast<int>(end - first) + std::min(exponent, 0);
    end = std::copy(first, end, digits_.begin());
    while (end[-1] == '0') --end;
    size_ = static_cast<int>(end - digits_.begin());
}

void Digits::round(int size) {
    if (size >= size_) return;
    const char next = at(size);
    const bool odd = at(size - 1) % 2 != 0;
    const bool up = size >= 0 && (next > '5' || (next == '5' && (size + 1 < size_ || odd)));
    size_ = std::max(size, 0);
    while (size_ > 0 && at(size_ - 1) == (up ? '9' : '0')) --size_;
    if (!up) return;
    if (size_ > 0) {
        ++digits_[static_cast<std::size_t>(size_) - 1];
    } else {
        digits_[0] = '1';
        size_ = 1;
        ++point_;
    }
}

std::strong_ordering Digits::compare(std::string_view digits, int point) const {
    if (point != point_) return point_ <=> point;
    return std::string_view(digits_.data(), static_cast<std::size_t>(size_)) <=> digits;
}

constexpr int mantissa_bits = std::numeric_limits<double>::digits - 1;
constexpr int min_exponent = std::numeric_limits<double>::min_exponent - std::numeric_limits<double>::digits;

struct Binary {
    std::uint64_t mantissa;
    int exponent;
};

/// A double that is not negative as mantissa × 2^exponent. @param bits its bits; those of infinity give 2^1024
Binary parts_of(std::uint64_t bits) {
    const auto power = static_cast<int>(bits >> mantissa_bits);
    const std::uint64_t fraction = bits & ((std::uint64_t{1} << mantissa_bits) - 1);
    if (power == 0) return {fraction, min_exponent};
    return {fraction | std::uint64_t{1} << mantissa_bits, min_exponent + power - 1};
}

/// A text's number: 0.digits × 10^point, and whole × 10^power where there are no more than 19 digits.
struct Decimal {
    std::string_view digits;
    int point;
    std::uint64_t whole;
    int power;
};

/// How what lies halfway between a double and the next larger one compares with a number.
std::strong_ordering compare_halfway(std::uint64_t bits, const Decimal& number) {
    __extension__ using Wide = unsigned __int128;
    const Binary below = parts_of(bits);
    const std::uint64_t halfway = 2 * below.mantissa + 1;  // × 2^-shift
    const int shift = 1 - below.exponent;
    // As most numbers are, without a fraction both are no longer than that.
    if (number.digits.size() <= 19 && number.power <= 0 && number.power >= -19 && shift >= 0 &&
        static_cast<int>(std::bit_width(number.whole)) + shift < 128) {
        std::uint64_t scale = 1;
        for (int i = number.power; i < 0; ++i) scale *= 10;
        return Wide{halfway} * scale <=> Wide{number.whole} << shift;
    }
    return Digits(halfway, -shift).compare(number.digits, number.point);
}

/// value × 10^power, each step rounded.
double scaled(double value, int power) {
    constexpr int largest = 22;  // 10^22 is the last power of ten that is a double
    while (power != 0) {
        double factor = 1;
        const int step = std::min(std::abs(power), largest);
        for (int i = 0; i < step; ++i) factor *= 10;
        value = power > 0 ? value * factor : value / factor;
        power += power > 0 ? -step : step;
    }
    return value;
}

/// The double nearest to 0.digits × 10^point. @param digits without zeros at either end
double nearest(std::string_view digits, int point) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (digits.empty() || point < -400) return 0;
    if (point > 400) return infinity;
    std::uint64_t whole = 0;
    const auto known = std::min<std::size_t>(digits.size(), 19);
    for (const char digit : digits.substr(0, known)) whole = whole * 10 + static_cast<std::uint64_t>(digit - '0');
    const int power = point - static_cast<int>(known);
    const double estimate = scaled(static_cast<double>(whole), power);
    if (digits.size() <= 15 && std::abs(power) <= 22) return estimate;  // rounded once, and so the nearest
    const Decimal number{digits, point, whole, power};
    auto bits = std::bit_cast<std::uint64_t>(estimate);
    const auto odd = [&] { return bits % 2 != 0; };
    while (bits < std::bit_cast<std::uint64_t>(infinity)) {
        const auto halfway = compare_halfway(bits, number);
        if (halfway > 0 || (halfway == 0 && !odd())) break;
        ++bits;
    }
    while (bits > 0) {
        const auto halfway = compare_halfway(bits - 1, number);
        if (halfway < 0 || (halfway == 0 && !odd())) break;
        --bits;
    }
    return std::bit_cast<double>(bits);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes the digits at the beginning of the text.
std::string_view take_digits(std::string_view& text) {
    const auto end = std::ranges::find_if_not(text, is_digit);
    const std::string_view digits(text.begin(), end);
    text.remove_prefix(digits.size());
    return digits;
}

/// Takes a sign, if there is one. @return whether it is a minus
bool take_sign(std::string_view& text) {
    const bool minus = text.starts_with('-');
    if (minus || text.starts_with('+')) text.remove_prefix(1);
    return minus;
}

}  // namespace

void DecimalText::put(std::string_view text) {
    for (const char c : text) put(c);
}

DecimalText::DecimalText(double value, Notation notation, int precision) {
    precision = std::min(precision, max_precision);
    if (std::signbit(value)) put('-');
    if (!std::isfinite(value)) {
        put(std::isnan(value) ? "nan" : "inf");
        text_[size_] = '\0';
        return;
    }
    const Binary parts = parts_of(std::bit_cast<std::uint64_t>(std::abs(value)));
    Digits digits(parts.mantissa, parts.exponent);
    if (notation == Notation::general) {
        digits.round(precision);
        const bool fixed = digits.point() > -4 && digits.point() <= precision;
        notation = fixed ? Notation::fixed : Notation::scientific;
        precision = std::max(digits.size() - (fixed ? digits.point() : 1), 0);
    }
    const bool scientific = notation == Notation::scientific;
    digits.round(precision + (scientific ? 1 : digits.point()));
    const int point = scientific ? 1 : digits.point();
    int next = std::min(point - 1, 0);  // the index of the digit to be written
    for (; next < point; ++next) put(digits.at(next));
    if (precision > 0) put('.');
    for (; next < point + precision; ++next) put(digits.at(next));
    if (scientific) {
        const int power = digits.point() - 1;
        put(power < 0 ? "e-" : "e+");
        if (std::abs(power) >= 100) put(static_cast<char>('0' + std::abs(power) / 100));
        put(static_cast<char>('0' + std::abs(power) / 10 % 10));
        put(static_cast<char>('0' + std::abs(power) % 10));
    }
    text_[size_] = '\0';
}

std::optional<double> read_decimal(std::string_view text) {
    const bool minus = take_sign(text);
    const std::string_view whole = take_digits(text);
    std::string_view decimals;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        decimals = take_digits(text);
    }
    if (whole.empty() && decimals.empty()) return std::nullopt;
    auto point = static_cast<int>(whole.size());
    if (text.starts_with('e') || text.starts_with('E')) {
        text.remove_prefix(1);
        const bool below_one = take_sign(text);
        const std::string_view power_digits = take_digits(text);
        if (power_digits.empty()) return std::nullopt;
        int power = 0;
        for (const char digit : power_digits) power = std::min(power * 10 + (digit - '0'), 100'000'000);
        point += below_one ? -power : power;
    }
    if (!text.empty()) return std::nullopt;
    // Without zeros at either end; behind those that there is room for, only whether there are others.
    std::array<char, max_digits> digits;
    std::size_t size = 0, used = 0;
    for (const std::string_view part : {whole, decimals})
        for (const char digit : part) {
            if (size == 0 && digit == '0') {
                --point;
            } else if (size < digits.size()) {
                digits[size++] = digit;
                if (digit != '0') used = size;
            } else if (digit != '0') {
                digits.back() = '1';
                used = size;
            }
        }
    const double value = nearest({digits.data(), used}, point);
    return minus ? -value : value;
}

}  // namespace neuroglass
