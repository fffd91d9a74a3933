// A sweep is one Run per seed, to the last bit, whichever way it is walked.
#include "engine/train/sweep.h"

#include <gtest/gtest.h>

#include <cmath>

#include "support/bits.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

std::vector<Run> runs_of(const Sweep& sweep) {
    std::vector<Run> runs;
    for (std::size_t i = 0; i < sweep.count(); ++i) {
        Experiment experiment = sweep.experiment();
        experiment.seed = sweep.first_seed() + static_cast<std::uint32_t>(i);
        runs.emplace_back(experiment);
    }
    return runs;
}

/// How many of the seeds have stopped.
std::size_t expect_same(const Sweep& sweep, std::vector<Run>& runs) {
    std::size_t stopped = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        Run& run = runs[i];
        run.seek(sweep.iteration());
        std::vector<double> weights;
        for (std::size_t w = 0; w < sweep.weight_count(); ++w) weights.push_back(sweep.weight(i, w));
        EXPECT_EQ(bits(weights), bits(run.weights()))
            << "seed " << sweep.first_seed() << " + " << i << ", iteration " << sweep.iteration();
        EXPECT_EQ(bits(sweep.prediction(i)), bits(run.prediction()));
        const auto last = run.iteration() < sweep.iteration() ? std::optional(run.iteration()) : std::nullopt;
        EXPECT_EQ(sweep.diverged_at(i), last);
        stopped += last.has_value();
    }
    return stopped;
}

/// One neuron, 1..6 rows of 1..6 inputs, now and then far more, with or without a bias.
Experiment drawn(Draw& draw) {
    const auto rows = static_cast<std::size_t>(draw.one_in(20) ? draw.whole(7, 40) : draw.whole(1, 6));
    const auto inputs = static_cast<std::size_t>(draw.one_in(20) ? draw.whole(7, 16) : draw.whole(1, 6));
    Experiment experiment = with_dataset({}, draw.dataset(rows, inputs));
    experiment.model.bias = draw.one_in(2) ? Bias::on : Bias::off;
    experiment.training.rate = draw.one_in(3) ? draw.spread(1, 1000) : draw.spread(1e-3, 10);
    experiment.iterations = draw.whole(0, 2000);
    return experiment;
}

/// Where many seeds stop, each at an iteration of its own. Rows with the target 0.5 draw the weights to 0; when they
/// are small enough, the row of 1e15 no longer answers exactly 0 or 1, and its target of 1e150 makes them larger than
/// 1e160; the row of 1e150 then sums inf - inf.
Experiment overflowing(Draw& draw) {
    const bool small = draw.one_in(2), bias = !small && draw.one_in(2);
    Experiment experiment = with_dataset(
        {}, small ? *Dataset::make(2, {1, 0, 0, 1, 1e15, 1e15, 1e150, -1e150}, {0.5, 0.5, 1e150, 0})
                  : *Dataset::make(2, {1, 0, 0, 1, 0, 0, 1e15, 1e15, 1e150, -1e150}, {0.5, 0.5, 0.5, 1e150, 0}));
    experiment.model.bias = bias ? Bias::on : Bias::off;
    experiment.training.rate = draw.real(14.5, 17.5);
    experiment.iterations = draw.one_in(2) ? 40 : 600;
    return experiment;
}

Sweep sweep_of(Draw& draw, const Experiment& experiment) {
    const auto count = static_cast<std::size_t>(draw.whole(1, 20));
    const auto room = static_cast<std::size_t>(
        draw.one_in(2) ? 1 << 25 : draw.whole(0, 4000));  // for few checkpoints, so that they thin out soon
    return {experiment, static_cast<std::uint32_t>(draw.whole(0, 4294967295 - static_cast<std::int64_t>(count) + 1)),
            count, room};
}

std::size_t walk(Draw& draw, Sweep& sweep, int steps) {
    std::vector<Run> runs = runs_of(sweep);
    std::size_t stopped = 0;
    const std::int64_t last = sweep.experiment().iterations;
    for (int step = 0; step < steps; ++step) {
        const std::int64_t before = sweep.iteration();
        if (draw.one_in(3)) {
            const std::int64_t n = draw.one_in(2) ? draw.whole(0, 5) : draw.whole(0, 700);
            EXPECT_EQ(sweep.advance(n), std::min(n, last - before));
            EXPECT_EQ(sweep.iteration(), std::min(before + n, last));
        } else if (draw.one_in(4)) {
            const std::int64_t to = draw.whole(0, last);
            sweep.seek_checkpoint(to);
            EXPECT_LE(sweep.iteration(), to);
        } else {
            const std::int64_t to =
                draw.one_in(3) ? std::min<std::int64_t>(last, 256 * draw.whole(0, 8)) : draw.whole(0, last);
            sweep.seek(to);
            EXPECT_EQ(sweep.iteration(), to);
        }
        stopped += expect_same(sweep, runs);
        if (testing::Test::HasFailure()) break;
    }
    return stopped;
}

TEST(Sweep, GivesTheBitsOfOneRunPerSeed) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 150 && !HasFailure(); ++n) {
        Sweep sweep = sweep_of(draw, drawn(draw));
        walk(draw, sweep, 8);
    }
}

TEST(Sweep, StopsEachSeedWhereItsRunStops) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    std::size_t stopped = 0;
    for (int n = 0; n < 60 && !HasFailure(); ++n) {
        Sweep sweep = sweep_of(draw, overflowing(draw));
        stopped += walk(draw, sweep, 8);
    }
    EXPECT_GT(stopped, 200u) << "hardly any seed stopped";
}

TEST(Sweep, GivesTheBitsOfOneRunPerSeedForWiderShapes) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 20 && !HasFailure(); ++n) {
        Experiment experiment = draw.experiment();
        experiment.model.hidden.push_back(static_cast<std::size_t>(draw.whole(1, 4)));
        experiment.iterations = draw.whole(0, 1000);
        Sweep sweep = sweep_of(draw, experiment);
        walk(draw, sweep, 6);
    }
}

TEST(Sweep, ChangesThatKeepTheWeightsKeepTheirBits) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 40 && !HasFailure(); ++n) {
        Sweep sweep = sweep_of(draw, draw.one_in(3) ? overflowing(draw) : drawn(draw));
        for (int i = 0; i < 5; ++i) {
            const std::int64_t iterations = draw.whole(0, 1500);
            sweep.set_iterations(iterations);
            EXPECT_LE(sweep.iteration(), iterations);
            std::vector<double> test_example(sweep.experiment().dataset.input_count());
            for (double& input : test_example) input = draw.real(-3, 3);
            sweep.set_test_example(test_example);
            auto runs = runs_of(sweep);
            expect_same(sweep, runs);
            sweep.seek(draw.whole(0, 2000));
            EXPECT_LE(sweep.iteration(), iterations);
            expect_same(sweep, runs);
        }
    }
}

TEST(Sweep, ReproducesTheArticleAtSeedOne)  // predictions printed in the article
{
    Sweep sweep({}, 0, 100);
    for (const auto& [iteration, prediction] : {std::pair{10, 0.65980921}, {100, 0.87680541}, {10'000, 0.98977040}}) {
        sweep.seek(iteration);
        EXPECT_NEAR(sweep.prediction(1), prediction, 5e-9);
    }
}

TEST(Sweep, DrawsTheWeightsOfEverySeedWhateverIsSetByHand) {
    Experiment experiment;
    experiment.starting_weights = {1, 2, 3};
    const Sweep by_hand(experiment, 7, 20), drawn({}, 7, 20);
    for (std::size_t i = 0; i < 20; ++i)
        for (std::size_t w = 0; w < 3; ++w) EXPECT_EQ(by_hand.weight(i, w), drawn.weight(i, w));
    EXPECT_TRUE(by_hand.experiment().starting_weights.empty());
}

TEST(Sweep, KnowsWhichSeedsSolveXor) {
    Experiment xor_of_two = with_dataset({}, *Dataset::make(2, {0, 0, 0, 1, 1, 0, 1, 1}, {0, 1, 1, 0}));
    xor_of_two.model.hidden = {2};
    xor_of_two.model.bias = Bias::on;
    xor_of_two.training.rate = 2;
    Sweep sweep(xor_of_two, 0, 40);
    EXPECT_TRUE(sweep.has_classes());
    std::size_t before = 0;
    for (const std::int64_t iteration : {0, 3000}) {
        sweep.seek(iteration);
        std::size_t solved = 0;
        for (std::uint32_t seed = 0; seed < 40; ++seed) {
            xor_of_two.seed = seed;
            neuroglass::Run run(xor_of_two);
            run.seek(iteration);
            const auto out = run.outputs();
            const bool solves = out[0] < 0.5 && out[1] > 0.5 && out[2] > 0.5 && out[3] < 0.5;
            EXPECT_EQ(sweep.solves(seed), solves) << seed;
            solved += solves;
        }
        if (iteration > 0) EXPECT_GT(solved, before);
        EXPECT_LT(solved, 40u) << "some end in a local minimum";
        before = solved;
    }
    Experiment line = with_dataset({}, *Dataset::make(1, {1, 2}, {0.5, 2}));
    EXPECT_FALSE(Sweep(line, 0, 1).has_classes());
}

}  // namespace
}  // namespace neuroglass
