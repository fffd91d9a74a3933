// The table of the exponential, and arguments beyond it; see exponential.h.
#include "engine/numeric/exponential.h"

#include <limits>

#include "engine/numeric/double_double.h"

namespace neuroglass {
namespace {

/// e^x by Horner's rule on the Taylor series; 30 terms leave nothing at |x| <= 1.
DoubleDouble taylor(double x) {
    DoubleDouble value{1, 0};
    for (int term = 30; term >= 1; --term) {
        const DoubleDouble divided = value * DoubleDouble{x, 0} / term;
        const DoubleDouble one_more = exact_sum(1, divided.high);
        value = exact_sum(one_more.high, one_more.low + divided.low);
    }
    return value;
}

ExponentialTable::Entry entry_of(DoubleDouble value) {
    const double short_high = value.high * (1 + 0x1p21) - value.high * 0x1p21;  // Dekker 1971: 32 bits of it
    return {short_high, (value.high - short_high) + value.low};
}

}  // namespace

ExponentialTable::ExponentialTable() {
    constexpr int units = static_cast<int>(max_x);
    std::array<DoubleDouble, steps_per_unit> fractions;
    for (int i = 0; i < steps_per_unit; ++i)
        fractions[static_cast<std::size_t>(i)] = taylor(static_cast<double>(i) / steps_per_unit);
    const DoubleDouble up = taylor(1), down = taylor(-1);
    DoubleDouble rising{1, 0}, falling = down;  // e^unit, e^-(unit + 1)
    for (int unit = 0; unit <= units; ++unit) {
        for (int i = 0; i < steps_per_unit; ++i) {
            const DoubleDouble& fraction = fractions[static_cast<std::size_t>(i)];
            const int above = (units + unit) * steps_per_unit + i, below = (units - unit - 1) * steps_per_unit + i;
            const DoubleDouble high = rising * fraction, low = falling * fraction;
            if (above < static_cast<int>(entries_.size())) entries_[static_cast<std::size_t>(above)] = entry_of(high);
            if (below >= 0) entries_[static_cast<std::size_t>(below)] = entry_of(low);
        }
        rising = rising * up;
        falling = falling * down;
    }
}

/// e^x = 2^power e^(x - power ln 2), whose rest lies in the middle of the table.
double exponential_far(double x) {
    constexpr double max = 709.782712893384, min = -708.3964185322641;
    if (!(x <= max)) return x > max ? std::numeric_limits<double>::infinity() : x;  // the latter: NaN
    if (x < min) return 0;

    constexpr double round_to_integer = 0x1.8p52;  // adding it leaves no fraction bits
    constexpr double ln2_high = 0x1.62e42feep-1;   // with zero bits at the end, so that power * ln2_high is exact
    constexpr double ln2_low = 0x1.a39ef35793c76p-33;
    const double power = (x * 0x1.71547652b82fep0 + round_to_integer) - round_to_integer;
    const double rest = x - power * ln2_high;
    const double shifted = rest + ExponentialTable::round_to_step;
    const double step = shifted - ExponentialTable::round_to_step;
    const double rest_high = (rest + ExponentialTable::round_to_high) - ExponentialTable::round_to_high;
    const double r_high = rest_high - step, r_low = (rest - rest_high) - power * ln2_low;
    const auto& entry = exponential_table[static_cast<std::uint32_t>(std::bit_cast<std::uint64_t>(shifted))];
    const auto near = exponential_near(entry.scale, entry.tail, r_high + r_low, r_high, r_low);
    const double value = near.high + near.rest;
    const auto exponent = static_cast<std::int64_t>(power);
    if (exponent > 1023) return value * 2 * 0x1p1023;
    return value * std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
}

}  // namespace neuroglass
