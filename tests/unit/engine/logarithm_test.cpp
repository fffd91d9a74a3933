// The natural logarithm against long double, and its bits.
#include "engine/numeric/logarithm.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdint>

#include "support/draw.h"

namespace neuroglass {
namespace {

/// How far off, in units in the last place of the truth.
double error_of(double x) {
    const long double truth = std::log(static_cast<long double>(x));
    const double rounded = static_cast<double>(truth);
    const double unit = std::nextafter(std::abs(rounded), HUGE_VAL) - std::abs(rounded);
    return static_cast<double>(std::abs(static_cast<long double>(logarithm(x)) - truth) / unit);
}

TEST(Logarithm, IsWithinItsPromisedErrorEverywhere) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 200'000; ++n) {
        const double x = draw.one_in(2) ? draw.real(0.5, 2) : draw.spread(1e-300, 1e300);
        ASSERT_LE(error_of(x), 0.5001 + 0.001) << x;  // a long double's own rounding beside it
    }
    for (double step = 1e-15; step < 0.1; step *= 3)  // where ln x is small
        for (const double x : {1 + step, 1 - step}) ASSERT_LE(error_of(x), 0.502) << x;
    EXPECT_LE(error_of(5e-324), 0.502);
    EXPECT_LE(error_of(1.7e308), 0.502);
}

TEST(Logarithm, KnowsItsLimits) {
    EXPECT_EQ(logarithm(1), 0);
    EXPECT_EQ(logarithm(0), -HUGE_VAL);
    EXPECT_EQ(logarithm(HUGE_VAL), HUGE_VAL);
    EXPECT_TRUE(std::isnan(logarithm(-1)));
    EXPECT_TRUE(std::isnan(logarithm(std::nan(""))));
}

}  // namespace
}  // namespace neuroglass
