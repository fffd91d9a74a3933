// Our own e^x against long double expl, and its own bits against a committed digest.
#include "engine/numeric/exponential.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>

#include "support/draw.h"

namespace neuroglass {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Distance from the true value in units in the last place of the result.
double error_in_units(double x) {
    const long double truth = std::exp(static_cast<long double>(x));
    const double unit = std::nextafter(static_cast<double>(truth), infinity) - static_cast<double>(truth);
    return static_cast<double>(
        std::abs((static_cast<long double>(exponential(x)) - truth) / static_cast<long double>(unit)));
}

TEST(Exponential, IsWithinItsPromisedErrorEverywhere) {
    static_assert(std::numeric_limits<long double>::digits > 60, "needs a long double that is finer than double");
    Draw draw;
    SCOPED_TRACE(draw.trace());
    double worst = 0, where = 0;
    const auto look = [&](double x) {
        const double error = error_in_units(x);
        if (error > worst) worst = error, where = x;
    };
    for (int i = 0; i < 1'000'000; ++i) {
        look(draw.real(-708.39, 709.78));
        look(draw.real(-40, 40));
        look(draw.real(-1, 1));
    }
    EXPECT_LT(worst, 0.5001) << "at x = " << where;
}

TEST(Exponential, IsWithinItsPromisedErrorWhereTheTableTurns) {
    double worst = 0;
    for (int k = -130'000; k <= 130'000; ++k) {
        const double middle = (k + 0.5) * 0x1.62e42fefa39efp-1 / 128;
        for (const double x : {std::nextafter(middle, -infinity), middle, std::nextafter(middle, infinity)})
            if (std::abs(x) < 708) worst = std::max(worst, error_in_units(x));
    }
    EXPECT_LT(worst, 0.5001);
}

TEST(Exponential, KnowsItsLimits) {
    EXPECT_EQ(exponential(0), 1);
    EXPECT_EQ(exponential(-0.0), 1);
    EXPECT_EQ(exponential(infinity), infinity);
    EXPECT_EQ(exponential(-infinity), 0);
    EXPECT_TRUE(std::isnan(exponential(std::numeric_limits<double>::quiet_NaN())));
    EXPECT_EQ(exponential(709.79), infinity);
    EXPECT_EQ(exponential(1e308), infinity);
    EXPECT_EQ(exponential(-708.5), 0);
    EXPECT_EQ(exponential(-1e308), 0);
    EXPECT_EQ(exponential(1e-300), 1);
    EXPECT_EQ(exponential(5e-324), 1);
}

TEST(Exponential, IsFiniteAndNormalUpToItsLimits) {
    EXPECT_LT(error_in_units(709.782712893384 - 1e-9), 0.5001);
    EXPECT_TRUE(std::isfinite(exponential(709.7827)));
    EXPECT_TRUE(std::isnormal(exponential(-708.3964185322641)));
    EXPECT_LT(error_in_units(-708.39641), 0.5001);
}

TEST(Exponential, NeverFalls) {
    double before = 0;
    for (double x = -709; x < 710; x += 0.000'37) {
        const double value = exponential(x);
        ASSERT_GE(value, before) << "at x = " << x;
        before = value;
    }
}

// The bits themselves: whoever computes them otherwise (a compiler that contracts, a processor with other rounding) is
// seen here. Recorded from this function once the tests above had found it right.
TEST(Exponential, GivesTheSameBitsAsEverywhere) {
    std::uint64_t digest = 14695981039346656037u;  // FNV-1a
    for (int i = -700'000; i <= 700'000; i += 7)
        digest = (digest ^ std::bit_cast<std::uint64_t>(exponential(i / 1024.0 + i / 1048576.0))) * 1099511628211u;
    EXPECT_EQ(digest, 17114939978647356725u);
}

}  // namespace
}  // namespace neuroglass
