// Eight numbers side by side: each lane has the bits of the same operation on one number.
#include "engine/numeric/simd_doubles.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

#include "support/bits.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

using Numbers = std::array<double, SimdDoubles::count>;

Numbers numbers_of(const SimdDoubles& lanes) {
    Numbers numbers;
    lanes.store(numbers.data());
    return numbers;
}

/// Where the table of the exponential ends, and what no table holds.
double odd(Draw& draw) {
    const double sign = draw.one_in(2) ? 1 : -1, reach = ExponentialTable::max_x;
    switch (draw.whole(0, 6)) {
        case 0: return sign * std::nextafter(reach, draw.one_in(2) ? 0 : 100);
        case 1: return sign * reach;
        case 2: return sign * (reach + draw.real(-0.05, 0.05));
        case 3: return sign * draw.spread(32, 800);
        case 4: return sign * draw.spread(1e3, 1e308);
        case 5: return sign * (draw.one_in(2) ? std::numeric_limits<double>::infinity() : std::nan(""));
        default:
            return sign * std::ldexp(7, static_cast<int>(
                                            draw.whole(44, 49)));  // whose rounded sum looks like one of the table's
    }
}

TEST(SimdDoubles, SigmoidHasTheBitsOfOneNumberInEveryLane) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 20'000; ++n) {
        const int one_odd_in = static_cast<int>(draw.whole(1, 40));
        Numbers z;
        for (double& lane : z) lane = draw.one_in(one_odd_in) ? odd(draw) : draw.real(-32, 32);
        const Numbers out = numbers_of(sigmoid(SimdDoubles::load(z.data())));
        for (std::size_t i = 0; i < SimdDoubles::count; ++i) {
            const double single = sigmoid(z[i]);
            if (std::isnan(single)) ASSERT_TRUE(std::isnan(out[i]));
            else ASSERT_EQ(bits(out[i]), bits(single)) << "z = " << z[i] << " in lane " << i;
        }
    }
}

TEST(SimdDoubles, ArithmeticHasTheBitsOfOneNumberInEveryLane) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    Numbers a, b;
    for (double& lane : a) lane = draw.real(-1, 1);
    for (double& lane : b) lane = draw.real(-1, 1);
    const double c = draw.real(-1, 1);
    const SimdDoubles x = SimdDoubles::load(a.data()), y = SimdDoubles::load(b.data());
    SimdDoubles grown = x;
    grown += y;
    for (std::size_t i = 0; i < SimdDoubles::count; ++i) {
        EXPECT_EQ(numbers_of(x + y)[i], a[i] + b[i]);
        EXPECT_EQ(numbers_of(x * y)[i], a[i] * b[i]);
        EXPECT_EQ(numbers_of(c * y)[i], c * b[i]);
        EXPECT_EQ(numbers_of(c - y)[i], c - b[i]);
        EXPECT_EQ(numbers_of(grown)[i], a[i] + b[i]);
    }
}

}  // namespace
}  // namespace neuroglass
