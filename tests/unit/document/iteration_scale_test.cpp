// The logarithmic axis with a place for 0.
#include "document/iteration_scale.h"

#include <gtest/gtest.h>

namespace neuroglass {
namespace {

TEST(IterationScale, GivesEveryDecadeTheSameLength) {
    EXPECT_EQ(scale_position(0), 0);
    EXPECT_EQ(scale_position(1), 0.5);
    for (int decade = 1; decade <= 9; ++decade) EXPECT_NEAR(scale_position(std::pow(10, decade)), 0.5 + decade, 1e-12);
}

TEST(IterationScale, ReadsBackEveryIteration) {
    for (double iteration = 0; iteration <= 1e9; iteration = iteration * 1.01 + 1)
        EXPECT_NEAR(scale_iteration(scale_position(iteration)), iteration, 1e-6 + iteration * 1e-12);
}

TEST(IterationScale, RisesWithoutAStep) {
    double before = -1;
    for (double iteration = 0; iteration < 3; iteration += 0.01) {
        EXPECT_GT(scale_position(iteration), before);
        EXPECT_LT(scale_position(iteration) - before, iteration == 0 ? 1.1 : 0.02);
        before = scale_position(iteration);
    }
}

}  // namespace
}  // namespace neuroglass
