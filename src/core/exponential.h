// e^x from IEEE-754 additions and multiplications alone, so that every compiler and browser gives the same bits.
// Stands in for std::exp, whose last bit differs between C libraries.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace neuroglass {

namespace exponential_table {

inline constexpr int bits = 7;
inline constexpr std::size_t size = 1u << bits;

/// An unevaluated sum high + low: about 106 bits, for building the table only.
struct Twofold {
    double high, low;
};

constexpr Twofold sum(double a, double b) {  // Knuth 1969, two-sum: exact
    const double total = a + b, part = total - a;
    return {total, (a - (total - part)) + (b - part)};
}

constexpr Twofold product(double a, double b) {  // Dekker 1971: exact
    constexpr double split = 134217729.0;        // 2^27 + 1
    const double a_big = split * a - (split * a - a), a_small = a - a_big;
    const double b_big = split * b - (split * b - b), b_small = b - b_big;
    const double whole = a * b;
    return {whole, ((a_big * b_big - whole) + a_big * b_small + a_small * b_big) + a_small * b_small};
}

constexpr Twofold multiply(Twofold a, Twofold b) {
    const Twofold whole = product(a.high, b.high);
    return sum(whole.high, whole.low + (a.high * b.low + a.low * b.high));
}

inline constexpr Twofold ln2{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56};

struct Entry {
    double scale, tail;
};  // 2^(i / size) = scale + tail

/// 2^(i / size) by Horner's rule on the Taylor series; 30 terms leave nothing at |x| < ln 2.
constexpr std::array<Entry, size> build() {
    std::array<Entry, size> table{};
    for (std::size_t i = 0; i < size; ++i) {
        const double fraction = static_cast<double>(i) / static_cast<double>(size);  // exact
        const Twofold x = multiply(ln2, {fraction, 0});
        Twofold value{1, 0};
        for (int term = 30; term >= 1; --term) {
            Twofold next = multiply(value, x);
            const double quotient = next.high / term;  // divide by the term's number, with the remainder carried down
            const Twofold back = product(quotient, term);
            next = sum(quotient, ((next.high - back.high) - back.low + next.low) / term);
            const Twofold one_more = sum(1, next.high);
            value = sum(one_more.high, one_more.low + next.low);
        }
        table[i] = {value.high, value.low};
    }
    return table;
}

inline constexpr auto entries = build();

}  // namespace exponential_table

/// e^x, within 0.52 units in the last place; infinity above 709.78, 0 below -708.39 (no subnormal results).
/// Method: x = (k / 128) ln 2 + r, e^x = 2^(k / 128) e^r (P. T. P. Tang, ACM TOMS 15, 1989).
inline double exponential(double x) {
    constexpr double most = 709.782712893384, least = -708.3964185322641;
    if (!(x <= most)) return x > most ? std::numeric_limits<double>::infinity() : x;  // the latter: NaN
    if (x < least) return 0;

    constexpr double steps_per_unit = 128 / 0x1.62e42fefa39efp-1;
    constexpr double round_to_integer = 0x1.8p52;  // adding it leaves no fraction bits
    constexpr double step_high =
        0x1.62e42fefa0000p-8;  // ln 2 / 128 with 13 zero bits at the end, so that k * step_high is exact
    constexpr double step_low = 0x1.cf79abc9e3b3ap-47;  // the rest of ln 2 / 128

    const double shifted = x * steps_per_unit + round_to_integer;
    const double k = shifted - round_to_integer;
    const auto steps = static_cast<std::int64_t>(std::bit_cast<std::uint64_t>(shifted) << 13) >> 13;
    const double r = (x - k * step_high) - k * step_low;  // |r| <= ln 2 / 256

    const auto& entry = exponential_table::entries[static_cast<std::size_t>(steps) % exponential_table::size];
    const double r2 = r * r;
    const double growth = r + (r2 * (0.5 + r * (1.0 / 6)) + r2 * r2 * (1.0 / 24 + r * (1.0 / 120)));
    const double mantissa = entry.scale + (entry.tail + entry.scale * growth);

    const std::int64_t power = steps >> exponential_table::bits;
    if (power > 1023) return mantissa * 2 * 0x1p1023;
    return mantissa * std::bit_cast<double>(static_cast<std::uint64_t>(power + 1023) << 52);
}

}  // namespace neuroglass
