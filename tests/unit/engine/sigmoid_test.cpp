// The activation and its derivative.
#include "engine/numeric/sigmoid.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>

#include "engine/model/activation.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

TEST(Sigmoid, IsAHalfAtZero) { EXPECT_EQ(sigmoid(0.0), 0.5); }

/// Relative distance from 1 / (1 + e^-z).
double error_at(double z) {
    const long double truth = 1 / (1 + std::exp(-static_cast<long double>(z)));
    return static_cast<double>(std::abs(static_cast<long double>(sigmoid(z)) - truth) / truth);
}

TEST(Sigmoid, IsWithinItsPromisedErrorEverywhere)  // the promise of sigmoid.h, against long double
{
    static_assert(std::numeric_limits<long double>::digits > 60, "needs a long double that is finer than double");
    Draw draw;
    SCOPED_TRACE(draw.trace());
    double worst = 0, where = 0;
    const auto look = [&](double z) {
        if (error_at(z) > worst) worst = error_at(z), where = z;
    };
    for (int i = 0; i < 300'000; ++i) {
        look(draw.real(-700, 700));
        look(draw.real(-33, 33));
        look(draw.real(-3, 3));
    }
    EXPECT_LT(worst, 5e-16) << "at z = " << where;
}

TEST(Sigmoid, IsTheArticlesExpressionToTheBit) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int i = 0; i < 100'000; ++i) {
        const double z = draw.one_in(10) ? draw.real(-800, 800) : draw.real(-20, 20);
        ASSERT_EQ(sigmoid(z), 1 / (1 + exponential(-z))) << z;
    }
}

TEST(Sigmoid, StaysBetweenZeroAndOne) {
    for (double z = -800; z < 800; z += 0.0037) {
        ASSERT_GE(sigmoid(z), 0) << z;
        ASSERT_LE(sigmoid(z), 1) << z;
    }
}

TEST(Sigmoid, ReachesItsEndsWithoutNaN) {
    EXPECT_EQ(sigmoid(800.0), 1);
    EXPECT_EQ(sigmoid(-800.0), 0);
    EXPECT_EQ(sigmoid(1e308), 1);
    EXPECT_EQ(sigmoid(-HUGE_VAL), 0);
    EXPECT_EQ(sigmoid(HUGE_VAL), 1);
}

TEST(Sigmoid, SlopeAgreesWithDifferences) {
    constexpr double step = 1e-6;
    for (double z = -8; z <= 8; z += 0.25)
        EXPECT_NEAR(delta_of(Activation::sigmoid, 1.0, sigmoid(z)),
                    (sigmoid(z + step) - sigmoid(z - step)) / (2 * step), 1e-9)
            << z;
}

TEST(Sigmoid, DeltaMultipliesFromLeftToRight)  // as the article's (y - out) * out * (1 - out)
{
    const double error = 0.1, out = 0.7;
    EXPECT_EQ(delta_of(Activation::sigmoid, error, out), (error * out) * (1 - out));
    EXPECT_NE(delta_of(Activation::sigmoid, error, out), error * (out * (1 - out)));
}

// The bits themselves, as for exponential(). Recorded once the tests above had found them right.
TEST(Sigmoid, GivesTheSameBitsAsEverywhere) {
    std::uint64_t digest = 14695981039346656037u;  // FNV-1a
    for (int i = -40'000; i <= 40'000; ++i)
        digest = (digest ^ std::bit_cast<std::uint64_t>(sigmoid(i / 1024.0 + i / 1048576.0))) * 1099511628211u;
    EXPECT_EQ(digest, 14848285091036537374u);
}

}  // namespace
}  // namespace neuroglass
