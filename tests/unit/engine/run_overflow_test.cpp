// Runs that cannot go on: they stop at the same iteration whichever way they are walked, and show no NaN.
#include <gtest/gtest.h>

#include <cmath>

#include "engine/train/run.h"
#include "support/bits.h"
#include "support/draw.h"
#include "support/overflowing.h"

namespace neuroglass {
namespace {

void expect_finite(const Run& run) {
    for (const double weight : run.weights()) ASSERT_TRUE(std::isfinite(weight));
    for (const double output : run.outputs()) ASSERT_TRUE(std::isfinite(output));
    ASSERT_TRUE(std::isfinite(run.loss()));
    ASSERT_TRUE(std::isfinite(run.prediction()));
}

TEST(RunOverflow, StopsWithFiniteNumbers) {
    for (const std::size_t more_rows : {0, 2}) {
        Experiment experiment = overflowing(1, 0.001, more_rows);
        experiment.test_example = {1e150, 1e150, 1e150};
        neuroglass::Run run(experiment);
        EXPECT_FALSE(run.diverged_at());
        const std::int64_t trained = run.advance(experiment.iterations);
        ASSERT_TRUE(run.diverged_at());
        EXPECT_EQ(trained, *run.diverged_at());
        EXPECT_EQ(run.iteration(), *run.diverged_at());
        EXPECT_EQ(run.last_iteration(), *run.diverged_at());
        EXPECT_GT(trained, 500);
        expect_finite(run);
        EXPECT_EQ(run.advance(1), 0);
        run.seek(experiment.iterations);
        EXPECT_EQ(run.iteration(), *run.diverged_at());
        for (std::size_t i = 0; i < run.history().count(); ++i) {
            EXPECT_TRUE(std::isfinite(run.history().loss(i)));
            EXPECT_LE(run.history().iteration(i), *run.diverged_at());
        }
    }
}

TEST(RunOverflow, TheNextIterationReallyIsNoNumber) {
    const Experiment experiment = overflowing(1, 0.001);
    neuroglass::Run run(experiment);
    run.advance(experiment.iterations);
    Trainer trainer(experiment);
    TrainingState state = Trainer::start(experiment);
    trainer.train(state, experiment.dataset, run.iteration());
    EXPECT_EQ(bits(state.values), bits(run.weights()));
    trainer.train(state, experiment.dataset, 1);
    EXPECT_FALSE(std::isfinite(state.values[0]) && std::isfinite(state.values[1]) && std::isfinite(state.values[2]));
}

TEST(RunOverflow, HappensAtTheSameIterationForAnySplit) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 10; ++n) {
        const Experiment experiment = overflowing(static_cast<std::uint32_t>(draw.whole(0, 1'000'000)),
                                                  draw.spread(1e-3, 0.1), draw.one_in(2) ? 0 : 2);
        neuroglass::Run whole(experiment), split(experiment);
        whole.advance(experiment.iterations);
        ASSERT_TRUE(whole.diverged_at());
        const std::int64_t longest = draw.one_in(2) ? 3 : 1000;
        while (!split.diverged_at()) {
            ASSERT_LT(split.iteration(), experiment.iterations);
            split.advance(draw.whole(1, longest));
            expect_finite(split);
        }
        ASSERT_EQ(*split.diverged_at(), *whole.diverged_at());
        ASSERT_EQ(shown(split), shown(whole));
        for (const std::int64_t to :
             {*whole.diverged_at() / 2, *whole.diverged_at(), std::int64_t{0}, *whole.diverged_at() + 1}) {
            split.seek(to);
            neuroglass::Run straight(experiment);
            straight.advance(to);
            ASSERT_EQ(shown(split), shown(straight)) << to;
            expect_finite(split);
        }
    }
}

TEST(RunOverflow, IsFoundWhereTheRunEndsOnIt)  // an iterations limit at, before and after the last good iteration
{
    Experiment experiment = overflowing(7, 0.01);
    neuroglass::Run run(experiment);
    run.advance(experiment.iterations);
    const std::int64_t last = *run.diverged_at();
    for (const std::int64_t iterations : {last - 1, last, last + 1}) {
        experiment.iterations = iterations;
        neuroglass::Run shorter(experiment);
        shorter.advance(iterations);
        EXPECT_EQ(shorter.iteration(), std::min(iterations, last));
        EXPECT_EQ(shorter.diverged_at().has_value(), iterations > last);
        expect_finite(shorter);
        shorter.set_iterations(last + 100);
        shorter.advance(1000);
        EXPECT_EQ(shorter.diverged_at(), last);
    }
}

TEST(RunOverflow, NothingShownIsEverNaN) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 60; ++n) {
        const auto rows = static_cast<std::size_t>(draw.whole(1, 7)),
                   columns = static_cast<std::size_t>(draw.whole(1, 5));
        std::vector<double> inputs(rows * columns), targets(rows);
        const auto huge = [&] {
            return draw.one_in(3) ? draw.real(-1, 1) : draw.spread(1, 1e150) * (draw.one_in(2) ? 1 : -1);
        };
        for (double& input : inputs) input = huge();
        for (double& target : targets) target = huge();
        Experiment experiment = with_dataset({}, *Dataset::make(columns, inputs, targets));
        if (draw.one_in(2)) {
            experiment.model.hidden = {3};
            experiment.model.bias = draw.one_in(2) ? Bias::on : Bias::off;
        }
        for (double& input : experiment.test_example) input = huge();
        experiment.training.rate = 1000;
        experiment.iterations = 600;
        experiment.seed = static_cast<std::uint32_t>(n);
        neuroglass::Run run(experiment);
        while (run.iteration() < run.last_iteration()) {
            run.advance(draw.whole(1, 100));
            expect_finite(run);
        }
    }
}

}  // namespace
}  // namespace neuroglass
