// A run: the article's figures, going to and fro, and what stays bounded.
#include "engine/train/run.h"

#include <gtest/gtest.h>

#include "base/numbers.h"
#include "support/bits.h"

namespace neuroglass {
namespace {

std::string eight(double value) { return fixed_text(value, 8); }

TEST(Run, ReproducesTheArticleAtSeedOne)  // predictions printed in the article; weights in DESIGN.md,
                                          // tests/golden/article.txt
{
    neuroglass::Run run{Experiment()};
    EXPECT_EQ(run.iteration(), 0);
    EXPECT_EQ(eight(run.weights()[0]), "-0.16595599");
    EXPECT_EQ(eight(run.weights()[1]), "0.44064899");
    EXPECT_EQ(eight(run.weights()[2]), "-0.99977125");
    run.seek(10);
    EXPECT_EQ(eight(run.prediction()), "0.65980921");
    run.seek(100);
    EXPECT_EQ(eight(run.prediction()), "0.87680541");
    run.seek(10'000);
    EXPECT_EQ(eight(run.prediction()), "0.98977040");
    EXPECT_EQ(eight(run.weights()[0]), "-4.36561307");
    EXPECT_EQ(eight(run.weights()[1]), "1.22519807");
    EXPECT_EQ(eight(run.weights()[2]), "8.93780081");
    EXPECT_EQ(eight(run.starting_weights()[1]), "0.44064899");
}

TEST(Run, AnswersTheInputsThatTheArticleLeavesOut)  // NumPy at seed 1 after 10,000 iterations; DESIGN.md
{
    neuroglass::Run run{Experiment()};
    run.seek(10'000);
    EXPECT_EQ(fixed_text(run.predict(std::vector<double>{0, 1, 0}), 3), "0.773");
    EXPECT_EQ(run.predict(std::vector<double>{0, 0, 0}), 0.5);
}

TEST(Run, ShowsOutputsAndLossOfItsIteration) {
    neuroglass::Run run{Experiment()};
    for (const std::int64_t n : {0, 1, 5, 700}) {
        run.advance(n);
        double loss = 0;
        for (std::size_t row = 0; row < 3; ++row) {
            EXPECT_EQ(run.outputs()[row], run.predict(run.experiment().dataset.inputs(row)));
            const double error = run.experiment().dataset.target(row) - run.outputs()[row];
            loss += error * error;
        }
        EXPECT_EQ(run.loss(), loss / 2);
    }
}

TEST(Run, EndsAtItsIterations) {
    Experiment experiment;
    experiment.iterations = 300;
    neuroglass::Run run(experiment);
    EXPECT_EQ(run.advance(299), 299);
    EXPECT_EQ(run.advance(10), 1);
    EXPECT_EQ(run.advance(10), 0);
    EXPECT_EQ(run.iteration(), 300);
    run.seek(1'000'000);
    EXPECT_EQ(run.iteration(), 300);
    run.seek(-5);
    EXPECT_EQ(run.iteration(), 0);
    EXPECT_EQ(run.advance(INT64_MAX), 300);
    run.seek(7);
    EXPECT_EQ(run.advance(INT64_MAX), 293);
    EXPECT_EQ(run.advance(-1), 0);
    EXPECT_EQ(run.advance(INT64_MIN), 0);
    run.seek(INT64_MIN);
    EXPECT_EQ(run.iteration(), 0);
    run.seek(INT64_MAX);
    EXPECT_EQ(run.iteration(), 300);
}

TEST(Run, OfNoIterationsStaysAtItsStart) {
    Experiment experiment;
    experiment.iterations = 0;
    neuroglass::Run run(experiment);
    EXPECT_EQ(run.advance(5), 0);
    EXPECT_EQ(bits(run.weights()), bits(run.starting_weights()));
}

TEST(Run, NewIterationsKeepTheBits) {
    neuroglass::Run reference{Experiment()}, run{Experiment()};
    reference.seek(5000);
    const auto at_5000 = shown(reference);
    run.seek(5000);
    run.set_iterations(20'000);
    EXPECT_EQ(shown(run), at_5000);
    run.seek(20'000);
    run.set_iterations(5000);
    EXPECT_EQ(shown(run), at_5000);
    EXPECT_EQ(run.last_iteration(), 5000);
    EXPECT_EQ(run.experiment().iterations, 5000);
}

TEST(Run, DoesNotGoBeyondFewerIterations)  // though checkpoints beyond them are stored
{
    Experiment experiment;
    experiment.iterations = 100'000;
    neuroglass::Run run(experiment);
    run.seek(100'000);
    run.set_iterations(1000);
    run.seek(50'000);
    EXPECT_EQ(run.iteration(), 1000);
    run.seek_checkpoint(50'000);
    EXPECT_LE(run.iteration(), 1000);
}

TEST(Run, NewTestExampleKeepsTheWeights) {
    neuroglass::Run run{Experiment()};
    run.seek(1000);
    const auto weights = bits(run.weights());
    run.set_test_example({0, 1, 0});
    EXPECT_EQ(bits(run.weights()), weights);
    EXPECT_EQ(run.iteration(), 1000);
    EXPECT_EQ(run.prediction(), run.predict(std::vector<double>{0, 1, 0}));
}

TEST(Run, RecordsHistoryExactlyOnceWhateverWayItGoes) {
    neuroglass::Run straight{Experiment()}, crooked{Experiment()};
    straight.seek(10'000);
    for (const std::int64_t to : {3, 0, 5000, 17, 4999, 9000, 256, 10'000, 0, 10'000}) crooked.seek(to);
    const History &a = straight.history(), &b = crooked.history();
    ASSERT_EQ(a.count(), b.count());
    neuroglass::Run at_sample{Experiment()};
    for (std::size_t i = 0; i < a.count(); ++i) {
        SCOPED_TRACE(a.iteration(i));
        EXPECT_EQ(a.iteration(i), b.iteration(i));
        if (i > 0) EXPECT_GT(a.iteration(i), a.iteration(i - 1));
        EXPECT_EQ(bits(a.weights(i)), bits(b.weights(i)));
        EXPECT_EQ(bits(a.loss(i)), bits(b.loss(i)));
        at_sample.seek(a.iteration(i));
        EXPECT_EQ(bits(a.weights(i)), bits(at_sample.weights()));
        EXPECT_EQ(bits(a.loss(i)), bits(at_sample.loss()));
    }
    EXPECT_EQ(a.iteration(a.count() - 1), 10'000);
}

TEST(Run, SeekInALongRunIsExactAndShort) {
    Experiment experiment;
    experiment.iterations = 3'000'000;
    neuroglass::Run run(experiment), reference(experiment);
    run.seek(3'000'000);
    for (const std::int64_t to : {2'999'999, 1, 1'500'000, 1'499'999, 777'777}) {
        run.seek_checkpoint(to);
        EXPECT_LE(to - run.iteration(), 3'000'000 / 1024) << "too far to train again";
        run.seek(to);
        reference.seek(0);
        reference.advance(to);
        EXPECT_EQ(shown(run), shown(reference)) << to;
    }
    EXPECT_LE(run.history().count(), 400u);
}

TEST(Run, TrainsOnAfterSeekingBack) {
    neuroglass::Run run{Experiment()}, reference{Experiment()};
    run.seek(10'000);
    run.seek(300);
    run.advance(50);
    reference.advance(350);
    EXPECT_EQ(shown(run), shown(reference));
}

TEST(Run, KnowsTheWeightsOfTheNextIterationBeforeItGoesThere) {
    for (const std::size_t batch : {0u, 1u}) {
        Experiment experiment;
        experiment.training.batch = batch;
        neuroglass::Run run{experiment};
        for (const std::int64_t iteration : {0, 1, 57, 3}) {
            run.seek(iteration);
            const auto next = run.next_weights();
            const std::vector<double> expected(next.begin(), next.end());
            EXPECT_EQ(run.iteration(), iteration);
            run.advance(1);
            EXPECT_TRUE(std::ranges::equal(run.weights(), expected)) << iteration;
        }
    }
}

}  // namespace
}  // namespace neuroglass
