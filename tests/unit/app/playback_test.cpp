// The work of a frame is bounded, down to part of an iteration: counted in groups of seeds, on a clock that counts
// them.
#include "app/playback.h"

#include <gtest/gtest.h>

#include "support/bits.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

constexpr double group_ms = 0.25, budget_ms = 10;

std::int64_t groups_done(const Sweep& sweep) {
    return sweep.iteration() * static_cast<std::int64_t>(sweep.groups()) +
           static_cast<std::int64_t>(sweep.groups_ahead());
}

Experiment largest(Draw& draw) {
    Experiment experiment = with_dataset({}, draw.dataset(1000, 16));
    experiment.model.bias = Bias::on;
    return experiment;
}

TEST(BudgetedTrainer, TheLargestSweepFillsAFrameWithPartOfAnIteration) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    Sweep sweep(largest(draw), 0, Sweep::max_seeds);
    const auto clock = [&] { return group_ms * static_cast<double>(groups_done(sweep)); };
    BudgetedTrainer slices;
    for (int frame = 0; frame < 4; ++frame) {
        const double before = clock();
        slices.train(sweep, 10'000, clock, budget_ms);
        EXPECT_GE(clock() - before, budget_ms);
        EXPECT_LE(clock() - before, 4.0 / 3 * budget_ms + group_ms) << "the last slice is a third of the budget";
    }
    EXPECT_EQ(sweep.iteration(), 0);
    EXPECT_GT(sweep.groups_ahead(), 100u);
}

TEST(BudgetedTrainer, WhatASmallExperimentTaughtDoesNotMakeALargeOnesFirstSliceLong) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    BudgetedTrainer slices;
    neuroglass::Run small({});
    slices.train(small, 10'000, [] { return 0.0; }, budget_ms);  // no time passes: slices grow to the largest
    neuroglass::Run large(largest(draw));
    double now = 0;
    std::int64_t looked_at = 0, longest = 0;
    const auto clock = [&] {
        longest = std::max(longest, large.iteration() - looked_at);
        looked_at = large.iteration();
        return now += budget_ms / 2;
    };
    slices.train(large, 10'000, clock, budget_ms);
    EXPECT_LE(longest * large.work_of_iteration(), BudgetedTrainer::max_work);
}

TEST(BudgetedTrainer, PartsOfIterationsGiveTheSameBits) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 30; ++n) {
        Experiment experiment = draw.single_neuron();
        experiment.iterations = draw.whole(1, 600);
        const auto count = static_cast<std::size_t>(draw.whole(1, 60));
        Sweep whole(experiment, 5, count), parts(experiment, 5, count);
        for (int step = 0; step < 300; ++step) {
            if (draw.one_in(20)) parts.advance(draw.whole(0, 40));
            else if (draw.one_in(40)) parts.seek(draw.whole(0, experiment.iterations));
            else parts.advance_groups(static_cast<std::size_t>(draw.whole(0, 5)));
            ASSERT_LE(parts.iteration(), experiment.iterations);
        }
        whole.seek(parts.iteration());
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t w = 0; w < whole.weight_count(); ++w)
                ASSERT_EQ(bits(parts.weight(i, w)), bits(whole.weight(i, w))) << "seed " << i;
            ASSERT_EQ(parts.diverged_at(i), whole.diverged_at(i));
        }
    }
}

}  // namespace
}  // namespace neuroglass
