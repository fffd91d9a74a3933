// e^x from IEEE-754 additions and multiplications alone, so that every compiler and browser gives the same bits.
// Stands in for std::exp, whose last bit differs between C libraries.
#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace neuroglass {

/// e^(i / 128) for every |i| <= 4096, to about 85 bits. Built from additions, multiplications and divisions alone.
class ExponentialTable {
public:
    static constexpr double max_x = 32;
    static constexpr int steps_per_unit = 128;

    /// Adding it leaves no finer bits than a step, and the number of the entry in the lowest 32 bits.
    static constexpr double round_to_step = 0x1.8p52 / steps_per_unit + max_x;

    static constexpr double round_to_high = 0x1.8p52 * 0x1p-28;

    /// An unevaluated sum scale + tail; the scale has 32 bits, so that its product with another 20 is exact.
    struct Entry {
        double scale, tail;
    };

    ExponentialTable();

    const Entry& operator[](std::uint32_t i) const { return entries_[i]; }

private:
    std::array<Entry, 2 * static_cast<int>(max_x) * steps_per_unit + 1> entries_;
};

inline const ExponentialTable exponential_table;

/// What (scale + tail) e^r is the sum of; nothing that is rounded in `rest` is larger than 2^-17 of it.
template <class Number>
struct ExponentialParts {
    Number high, rest;
};

/// (scale + tail) e^r: the sum of the parts is rounded as if exact but once in some 50,000 times.
/// @param r      at most 1/256 in size
/// @param r_high r rounded to multiples of 2^-28, so that scale * r_high is exact
/// @param r_low  the rest of it
template <class Number>
inline ExponentialParts<Number> exponential_near(const Number& scale, const Number& tail, const Number& r,
                                                 const Number& r_high, const Number& r_low) {
    const Number r2 = r * r;
    const Number growth =  // beyond r; r^7 / 5040 is less than 2^-68
        r2 * 0.5 + (r * r2) * ((1.0 / 6 + r * (1.0 / 24)) + r2 * (1.0 / 120 + r * (1.0 / 720)));
    const Number moved = scale * r_high, high = scale + moved, low = moved - (high - scale);  // high + low is exact
    return {high, (low + (tail + (scale * r_low + tail * r))) + (scale + tail) * growth};
}

/// For |x| >= ExponentialTable::max_x and NaN.
double exponential_far(double x);

/// Of |x| < ExponentialTable::max_x.
/// Method: x = i / 128 + r, e^x = e^(i / 128) e^r (P. T. P. Tang, ACM TOMS 15, 1989, with a step at which r is exact).
inline ExponentialParts<double> exponential_parts(double x) {
    const double shifted = x + ExponentialTable::round_to_step, step = shifted - ExponentialTable::round_to_step;
    const double x_high = (x + ExponentialTable::round_to_high) - ExponentialTable::round_to_high;
    const auto& entry = exponential_table[static_cast<std::uint32_t>(std::bit_cast<std::uint64_t>(shifted))];
    return exponential_near(entry.scale, entry.tail, x - step, x_high - step, x - x_high);
}

/// e^x, within 0.5001 units in the last place; infinity above 709.78, 0 below -708.39 (no subnormal results).
inline double exponential(double x) {
    if (!(std::abs(x) < ExponentialTable::max_x)) [[unlikely]]
        return exponential_far(x);
    const auto [high, rest] = exponential_parts(x);
    return high + rest;
}

}  // namespace neuroglass
