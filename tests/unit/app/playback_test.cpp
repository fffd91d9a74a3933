// The work of a frame is bounded, down to part of an iteration: counted in groups of seeds, on a clock that counts
// them.
#include "app/playback.h"

#include <gtest/gtest.h>

#include "support/bits.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

constexpr double group_ms = 0.25, budget_ms = 10;

double groups_done(const Sweep& sweep) {
    const auto groups = [](std::size_t seeds) { return static_cast<double>(seeds) / 8; };
    return static_cast<double>(sweep.iteration()) * groups(sweep.count()) + groups(sweep.seeds_ahead());
}

Experiment wide_neuron(Draw& draw) {
    Experiment experiment = with_dataset({}, draw.dataset(1000, 16));
    experiment.model.bias = Bias::on;
    return experiment;
}

TEST(BudgetedTrainer, TheLargestSweepFillsAFrameWithPartOfAnIteration) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    Sweep sweep(wide_neuron(draw), 0, Sweep::max_seeds);
    const auto clock = [&] { return group_ms * groups_done(sweep); };
    BudgetedTrainer slices;
    for (int frame = 0; frame < 4; ++frame) {
        const double before = clock();
        slices.train(sweep, 10'000, clock, budget_ms);
        EXPECT_GE(clock() - before, budget_ms);
        EXPECT_LE(clock() - before, 4.0 / 3 * budget_ms + group_ms) << "the last slice is a third of the budget";
    }
    EXPECT_EQ(sweep.iteration(), 0);
    EXPECT_GT(sweep.seeds_ahead(), 800u);
}

TEST(BudgetedTrainer, WhatASmallExperimentTaughtDoesNotMakeALargeOnesFirstSliceLong) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    BudgetedTrainer slices;
    neuroglass::Run small({});
    slices.train(small, 10'000, [] { return 0.0; }, budget_ms);  // no time passes: slices grow to the largest
    neuroglass::Run large(wide_neuron(draw));
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
        Experiment experiment = draw.one_in(2) ? draw.single_neuron() : draw.network();
        experiment.iterations = draw.whole(1, experiment.model.is_single_neuron() ? 600 : 30);
        const auto count = static_cast<std::size_t>(draw.whole(1, 60));
        Sweep whole(experiment, 5, count), parts(experiment, 5, count);
        const auto work = [&](const Sweep& sweep) {  // now and then some iterations, else part of one
            return draw.whole(0, sweep.work_of_iteration() * (draw.one_in(5) ? 3 : 1));
        };
        for (int step = 0; step < 300; ++step) {
            if (draw.one_in(20)) parts.advance(draw.whole(0, 40));
            else if (draw.one_in(40)) parts.seek(draw.whole(0, experiment.iterations));
            else parts.approach(draw.whole(parts.iteration(), experiment.iterations), work(parts));
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

TEST(BudgetedTrainer, CutsTheLargestGroupOfSeedsIntoParts) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    Experiment experiment =
        with_dataset({}, draw.dataset_of_targets(Dataset::max_rows, Dataset::max_inputs, Dataset::max_targets));
    experiment.model.hidden.assign(ModelSpec::max_hidden_layers, ModelSpec::max_units);
    experiment.model.bias = Bias::on;
    for (const std::size_t batch : {std::size_t{0}, Dataset::max_rows - 1}) {  // seeds side by side, or one by one
        experiment.training.batch = batch;
        experiment.training.order = Order::shuffled;
        Sweep sweep(experiment, 0, 8);
        const std::int64_t least = sweep.work_of_iteration() / BudgetedTrainer::max_work;
        std::int64_t calls = 1;
        while (sweep.approach(1, BudgetedTrainer::max_work)) ++calls;
        EXPECT_GE(calls, least);
        Sweep whole(experiment, 0, 8);
        whole.advance(1);
        for (std::size_t w = 0; w < whole.weight_count(); ++w)
            ASSERT_EQ(bits(sweep.weight(3, w)), bits(whole.weight(3, w)));
    }
}

}  // namespace
}  // namespace neuroglass
