// Each activation and its derivative: their values, their limits, and the same bits alone and side by side.
#include "engine/model/activation.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "support/bits.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

double value_of(Activation activation, double z) {
    activate(activation, &z, 1);
    return z;
}

TEST(Tanh, IsWithinFourUnitsInTheLastPlace) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 200'000; ++n) {
        const double z = (draw.one_in(2) ? 1 : -1) * (draw.one_in(2) ? draw.real(0, 25) : draw.spread(1e-300, 30));
        const long double truth = std::tanh(static_cast<long double>(z));
        const double unit =
            std::nextafter(std::abs(static_cast<double>(truth)), 2) - std::abs(static_cast<double>(truth));
        ASSERT_LE(std::abs(static_cast<double>(static_cast<long double>(hyperbolic_tangent(z)) - truth)), 4 * unit)
            << z;
    }
    EXPECT_EQ(hyperbolic_tangent(0.0), 0);
    EXPECT_EQ(hyperbolic_tangent(800.0), 1);
    EXPECT_EQ(hyperbolic_tangent(-HUGE_VAL), -1);
    EXPECT_TRUE(std::isnan(hyperbolic_tangent(std::nan(""))));
}

TEST(Activation, HasItsValues) {
    EXPECT_EQ(value_of(Activation::sigmoid, 0), 0.5);
    EXPECT_EQ(value_of(Activation::relu, -2), 0);
    EXPECT_EQ(value_of(Activation::relu, 2), 2);
    EXPECT_TRUE(std::isnan(value_of(Activation::relu, std::nan(""))));
    EXPECT_EQ(value_of(Activation::identity, -2.5), -2.5);
    EXPECT_EQ(value_of(Activation::step, 0), 1);
    EXPECT_EQ(value_of(Activation::step, -1e-300), 0);
}

TEST(Activation, DerivativeAgreesWithDifferences) {
    constexpr double step = 1e-6;
    for (const Activation activation : {Activation::sigmoid, Activation::tanh, Activation::relu, Activation::identity})
        for (double z = -3.1; z < 3; z += 0.25) {
            const double slope = (value_of(activation, z + step) - value_of(activation, z - step)) / (2 * step);
            EXPECT_NEAR(delta_of(activation, 1.0, value_of(activation, z)), slope, 1e-9) << z;
        }
}

TEST(Softmax, MakesSharesOfOne) {
    std::array<double, 3> z{1000, 1000, 999};
    softmax(z.data(), z.size());
    EXPECT_EQ(z[0], z[1]);
    EXPECT_NEAR(z[2] / z[0], std::exp(-1), 1e-15);
    EXPECT_NEAR(z[0] + z[1] + z[2], 1, 1e-15);
}

TEST(Activation, HasTheBitsOfOneNumberInEveryLane) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 5000; ++n)
        for (const Activation activation :
             {Activation::sigmoid, Activation::tanh, Activation::relu, Activation::identity, Activation::step}) {
            std::array<double, SimdDoubles::count> z;
            for (double& lane : z) lane = draw.one_in(30) ? draw.real(-900, 900) : draw.real(-20, 20);
            SimdDoubles lanes = SimdDoubles::load(z.data());
            activate_layer(activation, &lanes, 1);
            std::array<double, SimdDoubles::count> values;
            lanes.store(values.data());
            for (std::size_t i = 0; i < z.size(); ++i)
                ASSERT_EQ(bits(values[i]), bits(value_of(activation, z[i]))) << z[i];
        }
}

}  // namespace
}  // namespace neuroglass
