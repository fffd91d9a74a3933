// Rows held out: which they are, that training never sees them, and what is told of them.
#include <gtest/gtest.h>

#include <cmath>

#include "engine/model/loss.h"
#include "engine/train/run.h"
#include "engine/train/sweep.h"
#include "support/bits.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

using Rows = std::vector<std::size_t>;

/// The same experiment without the rows that are held out.
Experiment without_held_out(const Experiment& experiment) {
    const Dataset& all = experiment.dataset;
    std::vector<double> inputs, targets;
    for (const std::size_t row : trained_rows(experiment.held_out, all.rows())) {
        inputs.insert(inputs.end(), all.inputs(row).begin(), all.inputs(row).end());
        targets.insert(targets.end(), all.targets(row).begin(), all.targets(row).end());
    }
    Experiment less = experiment;
    less.held_out = {};
    less.dataset = *Dataset::make(all.input_count(), inputs, targets, all.target_count());
    return less;
}

TEST(HeldOut, AreNumPysPermutation) {  // sorted(np.random.RandomState(seed).permutation(rows)[:count])
    EXPECT_EQ(held_out_rows({0.3, 1}, 10), (Rows{2, 6, 9}));
    EXPECT_EQ(held_out_rows({0.25, 7}, 20), (Rows{1, 2, 5, 11, 17}));
    EXPECT_EQ(held_out_rows({0.9, 4294967295}, 7), (Rows{0, 1, 2, 4, 5, 6}));
    EXPECT_EQ(trained_rows({0.9, 4294967295}, 7), Rows{3});
}

TEST(HeldOut, LeaveARowToTrainAndRoundTheirShare) {
    EXPECT_TRUE(held_out_rows({}, 5).empty());
    EXPECT_TRUE(held_out_rows({0.9, 1}, 1).empty());
    EXPECT_EQ(held_out_rows({0.9, 1}, 2).size(), 1u);
    EXPECT_TRUE(held_out_rows({0.1, 1}, 4).empty());
    EXPECT_EQ(held_out_rows({0.1, 1}, 5).size(), 1u);
}

TEST(HeldOut, ByHandTakeRowsOnce) {
    EXPECT_EQ(held_out_by_hand({}, std::vector<double>{3, 1}, 3)->rows, (Rows{0, 2}));
    for (const std::vector<double>& wrong : {std::vector<double>{0}, {4}, {1.5}, {2, 2}, {-1}, {NAN}, {1e300}})
        EXPECT_EQ(held_out_by_hand({}, wrong, 3).error().key, "error.held_out_row");
    EXPECT_EQ(held_out_by_hand({}, std::vector<double>{1, 2, 3}, 3).error().key, "error.held_out_all");
    EXPECT_TRUE(held_out_by_hand({}, {}, 3)->rows.empty());
}

TEST(HeldOut, FollowTheData) {
    Experiment experiment;
    experiment.held_out.rows = {0, 2};
    const auto rows = [&](std::size_t count) {
        return with_dataset(experiment, *Dataset::make(1, std::vector<double>(count), std::vector<double>(count)))
            .held_out.rows;
    };
    EXPECT_EQ(rows(5), (Rows{0, 2}));
    EXPECT_EQ(rows(2), Rows{0});
    EXPECT_TRUE(rows(1).empty());
}

TEST(HeldOut, TrainingNeverSeesThem) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 200; ++n) {
        const Experiment experiment = draw.one_in(2) ? draw.network() : draw.experiment();
        const Experiment less = without_held_out(experiment);
        neuroglass::Run run(experiment), plain(less);
        for (int i = 0; i < 4; ++i) {
            const std::int64_t to = draw.whole(0, experiment.iterations);
            run.seek(to);
            plain.seek(to);
            ASSERT_EQ(bits(run.weights()), bits(plain.weights())) << n << ", iteration " << to;
            ASSERT_EQ(bits(run.loss()), bits(plain.loss())) << n << ", iteration " << to;
        }
        if (experiment.iterations == 0 || !experiment.starting_weights.empty()) continue;
        Sweep sweep(experiment, 3, 5), plain_sweep(less, 3, 5);
        sweep.advance(30);
        plain_sweep.advance(30);
        for (std::size_t i = 0; i < 5; ++i) {
            ASSERT_EQ(bits(sweep.prediction(i)), bits(plain_sweep.prediction(i))) << n;
            ASSERT_EQ(sweep.solves(i), plain_sweep.solves(i)) << n;
        }
    }
}

TEST(HeldOut, TheirLossIsThatOfTheirRowsAndTheLowestIsFound) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 60; ++n) {
        Experiment experiment = draw.network();
        experiment.iterations = std::min<std::int64_t>(experiment.iterations, 300);
        neuroglass::Run run(experiment), wandering(experiment);
        const auto held = held_out_rows(experiment.held_out, experiment.dataset.rows());
        if (held.empty()) {
            EXPECT_FALSE(run.lowest_held_out_loss());
            EXPECT_EQ(run.held_out_loss(), 0);
            continue;
        }
        TrainingSpec training = experiment.training;
        training.weight_decay = 0;
        double lowest = HUGE_VAL;
        std::int64_t at = 0;
        for (bool more = true; more; more = run.advance(1) == 1) {
            const double loss = loss_of(run.network(), training, run.weights(), run.dataset(), held);
            ASSERT_EQ(bits(run.held_out_loss()), bits(loss));
            if (loss < lowest) {
                lowest = loss;
                at = run.iteration();
            }
        }
        wandering.seek(run.iteration() / 2);
        wandering.seek(0);
        wandering.seek(run.iteration());
        for (const neuroglass::Run* one : {&run, &wandering}) {
            ASSERT_TRUE(one->lowest_held_out_loss());
            EXPECT_EQ(one->lowest_held_out_loss()->iteration, at) << n;
            EXPECT_EQ(one->lowest_held_out_loss()->loss, lowest) << n;
        }
    }
}

TEST(HeldOut, LossesOfFewAndManyRowsCompare) {
    EXPECT_EQ(loss_per_row(LossFunction::half_squared_error, 6, 3), 2);
    EXPECT_EQ(loss_per_row(LossFunction::cross_entropy, 6, 3), 2);
    EXPECT_EQ(loss_per_row(LossFunction::mean_squared_error, 6, 3), 6);
    EXPECT_EQ(loss_per_row(LossFunction::half_mean_squared_error, 6, 3), 6);
    EXPECT_EQ(loss_per_row(LossFunction::mean_cross_entropy, 6, 3), 6);
}

}  // namespace
}  // namespace neuroglass
