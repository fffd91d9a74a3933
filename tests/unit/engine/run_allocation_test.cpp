// Training allocates nothing, a sweep nothing but checkpoints: every operator new of this program is counted.
#include <gtest/gtest.h>

#include "engine/train/run.h"
#include "engine/train/sweep.h"
#include "support/allocations.h"

namespace neuroglass {
namespace {

TEST(RunAllocation, NothingInAdvanceOrSeek) {
    Experiment deep;
    deep.model.hidden = {4, 2};
    deep.model.bias = Bias::on;
    Experiment large = with_dataset({}, *Dataset::make(5, std::vector<double>(100, 0.5), std::vector<double>(20, 1)));
    Experiment article;
    article.iterations = 1'200'000;  // long enough for the checkpoints to thin out
    for (const Experiment& experiment : {Experiment(), deep, large, article}) {
        neuroglass::Run run(experiment);
        const std::size_t before = allocations();
        run.advance(experiment.iterations / 2);
        run.seek(17);
        run.seek(experiment.iterations);
        run.seek(0);
        const double prediction = run.prediction();
        EXPECT_EQ(allocations(), before);
        EXPECT_GT(prediction, 0);
        EXPECT_GT(before, 0u) << "the counter does not count";
    }
}

TEST(SweepAllocation, NothingInAdvanceButNewCheckpoints) {
    Experiment deep;
    deep.model.hidden = {4};
    deep.model.bias = Bias::on;
    Experiment large = with_dataset({}, *Dataset::make(5, std::vector<double>(100, 0.5), std::vector<double>(20, 1)));
    Experiment stopping = with_dataset(
        {}, *Dataset::make(2, {1, 0, 0, 1, 1e15, 1e15, 1e150, -1e150}, {0.5, 0.5, 1e150, 0}));  // see sweep_test.cpp
    stopping.training.rate = 16;
    for (const Experiment& experiment : {Experiment(), deep, large, stopping}) {
        Sweep sweep(experiment, 0, 21);
        const std::size_t before = allocations();
        sweep.advance(255);
        sweep.seek(17);
        EXPECT_EQ(allocations(), before);
        sweep.advance(3 * 256);
        EXPECT_EQ(allocations(), before + 3);
        sweep.seek(700);
        const double prediction = sweep.prediction(20);
        EXPECT_EQ(allocations(), before + 3);
        EXPECT_GT(prediction, 0);
    }
    Sweep sweep(stopping, 0, 21);
    sweep.advance(100);
    EXPECT_TRUE(sweep.diverged_at(0)) << "the way of a seed that stops was not taken";
}

}  // namespace
}  // namespace neuroglass
