// The logarithmic axis with a place for 0.
#include "document/iteration_scale.h"

#include <gtest/gtest.h>

#include <vector>

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

TEST(IterationAxis, HasTicksAtItsEndsAndAtEveryPowerOfTen) {
    const auto ticks = [](std::int64_t last) {
        std::vector<std::int64_t> all;
        IterationAxis{0, 100, last}.each_tick([&](std::int64_t iteration) { all.push_back(iteration); });
        return all;
    };
    EXPECT_EQ(ticks(1234), (std::vector<std::int64_t>{0, 1, 10, 100, 1000, 1234}));
    EXPECT_EQ(ticks(100), (std::vector<std::int64_t>{0, 1, 10, 100}));
    EXPECT_EQ(ticks(0), (std::vector<std::int64_t>{0}));
}

TEST(IterationAxis, LetsTheLastLabelEndBeyondIt) {
    const IterationAxis axis{10, 300, 1000};
    float end = 0;
    axis.each_label([](std::int64_t) { return 20.f; }, 8,
                    [&](std::int64_t iteration, float x, IterationAxis::Label label) {
                        EXPECT_EQ(label == IterationAxis::Label::ends_there, iteration == 1000);
                        end = x;
                    });
    EXPECT_EQ(end, 318);
}

}  // namespace
}  // namespace neuroglass
