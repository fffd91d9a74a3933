// ln x; see logarithm.h.
#include "engine/numeric/logarithm.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include "engine/numeric/double_double.h"

namespace neuroglass {
namespace {

constexpr int steps = 128;  // of c between 1 and 2

/// 2 artanh(a / b) by its series, where |a / b| is at most 1/3: 2 (s + s^3 / 3 + s^5 / 5 + ...).
DoubleDouble twice_artanh(double a, DoubleDouble b) {
    const double rough = a / b.high;
    const DoubleDouble back = DoubleDouble{rough, 0} * b;
    const DoubleDouble s = exact_sum(rough, ((a - back.high) - back.low) / b.high), s2 = s * s;
    const int terms = std::abs(rough) < 1.0 / 128 ? 5 : 40;
    DoubleDouble sum{0, 0};
    for (int n = terms; n >= 1; --n) sum = (sum + DoubleDouble{1, 0} / (2.0 * n + 1)) * s2;
    const DoubleDouble all = s + s * sum;
    return {2 * all.high, 2 * all.low};
}

/// ln(1 + i / steps)
const std::array<DoubleDouble, steps + 1>& logarithms() {
    static const auto table = [] {
        std::array<DoubleDouble, steps + 1> all{};
        for (int i = 1; i <= steps; ++i) all[static_cast<std::size_t>(i)] = twice_artanh(i, {2.0 * steps + i, 0});
        return all;
    }();
    return table;
}

}  // namespace

double logarithm(double x) {
    if (!(x > 0)) return x == 0 ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::quiet_NaN();
    if (std::isinf(x)) return x;
    double exponent = 0;
    if (x < 0x1p-1022) {
        x *= 0x1p54;
        exponent = -54;
    }
    const auto bits = std::bit_cast<std::uint64_t>(x);
    exponent += static_cast<double>(bits >> 52) - 1023;
    double m = std::bit_cast<double>((bits & 0x000F'FFFF'FFFF'FFFF) | 0x3FF0'0000'0000'0000);  // 1 to 2
    if (m > 1.5) {  // so that nothing cancels near 1
        m /= 2;
        exponent += 1;
    }
    // m = c + d, where c is the nearest step
    const double wide = m < 1 ? 2 * m : m;
    const auto i = static_cast<int>((wide - 1) * steps + 0.5);
    const double c = (1 + static_cast<double>(i) / steps) * (m < 1 ? 0.5 : 1), d = m - c;
    const DoubleDouble rest = twice_artanh(d, exact_sum(m, c));
    const auto& table = logarithms();
    DoubleDouble whole = table[static_cast<std::size_t>(i)];
    if (m < 1) exponent -= 1;
    if (i == steps) {  // c is a power of two
        whole = {0, 0};
        exponent += 1;
    }
    const DoubleDouble ln2 = table[steps];
    const DoubleDouble sum = DoubleDouble{exponent, 0} * ln2 + whole + rest;
    return sum.high + sum.low;
}

}  // namespace neuroglass
