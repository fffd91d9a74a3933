// Scaled inputs: what becomes of them, that a run trains what it is given, and that a person asks in the data's own
// numbers.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/inspect/digits.h"
#include "engine/train/run.h"
#include "engine/train/sweep.h"
#include "support/bits.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

Dataset houses() { return *Dataset::make(2, {2100, 3, 1600, 3, 2400, 4, 1416, 2}, {400, 330, 369, 232}); }

std::vector<double> given(Scaling scaling, Dataset dataset, std::vector<double> held_out = {}) {
    Experiment experiment = with_dataset({}, std::move(dataset));
    experiment.scaling = scaling;
    experiment.held_out = *held_out_by_hand({}, held_out, experiment.dataset.rows());
    const Experiment made = scaled(experiment);
    return {made.dataset.all_inputs().begin(), made.dataset.all_inputs().end()};
}

std::vector<double> standard(std::vector<double> column) {
    std::vector<double> targets(column.size());
    return given(Scaling::standard, *Dataset::make(1, std::move(column), std::move(targets)));
}

TEST(Scaling, IsNumPys) {  // (X - X.min(axis=0)) / np.ptp(X, axis=0), (X - X.mean(axis=0)) / X.std(axis=0)
    EXPECT_EQ(given(Scaling::min_max, houses()),
              (std::vector<double>{0.6951219512195121, 0.5, 0.18699186991869918, 0.5, 1, 1, 0, 0}));
    EXPECT_EQ(given(Scaling::standard, houses()),
              (std::vector<double>{0.5647705717696019, 0, -0.7129909028222576, 0, 1.3314274565247177, 1.414213562373095,
                                   -1.183207125472062, -1.414213562373095}));
    const auto as_it_is = given(Scaling::none, houses());
    EXPECT_TRUE(std::ranges::equal(as_it_is, houses().all_inputs()));
}

TEST(Scaling, LooksAtTheTrainedRowsAlone) {
    EXPECT_EQ(given(Scaling::min_max, houses(), {3, 4}), (std::vector<double>{1, 0, 0, 0, 1.6, 1, -0.368, -1}))
        << "others lie beyond 0 and 1; what is the same in all is 0";
}

TEST(Scaling, OfAnInputThatIsAlwaysTheSameIsZero) {
    EXPECT_EQ(standard({0.1, 0.1, 0.1}), (std::vector<double>{0, 0, 0})) << "although the mean of these is not 0.1";
    const double least = std::numeric_limits<double>::denorm_min();
    EXPECT_EQ(standard({0, least}), (std::vector<double>{0, least})) << "there is nothing to divide it by";
    for (const double value : standard({-Dataset::max_value, Dataset::max_value, Dataset::max_value}))
        EXPECT_TRUE(std::isfinite(value));
}

TEST(Scaling, OfNothingLeavesEveryBit) {
    Draw draw;
    const Experiment experiment = draw.network();
    const InputScale none = input_scale(Scaling::none, experiment.dataset, std::vector<std::size_t>{0}, 0);
    for (const double value : {0.0, -0.0, 1e-310, -1e150, draw.real(-1, 1)})
        EXPECT_EQ(bits(none.of(value)), bits(value));
}

Experiment drawn_scaled(Draw& draw) {
    Experiment experiment = draw.network();
    experiment.scaling = draw.one_in(2) ? Scaling::min_max : Scaling::standard;
    experiment.iterations = draw.whole(0, 40);
    return experiment;
}

TEST(Scaling, TrainsTheNumbersThatItShows) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 200; ++n) {
        const Experiment experiment = drawn_scaled(draw);
        neuroglass::Run run(experiment), given(scaled(experiment));
        EXPECT_EQ(given.experiment().scaling, Scaling::none);
        run.advance(experiment.iterations);
        given.advance(experiment.iterations);
        ASSERT_EQ(bits(run.weights()), bits(given.weights())) << n;
        ASSERT_EQ(bits(run.outputs()), bits(given.outputs())) << n;
        ASSERT_EQ(bits(run.predictions()), bits(given.predictions())) << n;
        EXPECT_EQ(run.experiment(), experiment) << "what a person has stays as it is";
        for (std::size_t row = 0; row < experiment.dataset.rows(); ++row)
            ASSERT_EQ(bits(run.predictions(run.weights(), experiment.dataset.inputs(row))),
                      bits(run.outputs().subspan(row * experiment.model.outputs, experiment.model.outputs)))
                << "asked in the data's own numbers, " << n;
        const auto other = experiment.dataset.inputs(experiment.dataset.rows() - 1);
        run.set_test_example({other.begin(), other.end()});
        ASSERT_EQ(bits(run.prediction()), bits(run.predict(other)));
        ASSERT_EQ(bits(run.test_example()), bits(run.dataset().inputs(experiment.dataset.rows() - 1)));
    }
}

TEST(Scaling, IsTheSameForManySeedsAndForOtherDigits) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 50; ++n) {
        Experiment experiment = drawn_scaled(draw);
        experiment.starting_weights.clear();
        experiment.iterations = std::max<std::int64_t>(experiment.iterations, 1);
        Sweep sweep(experiment, 7, 3), given(scaled(experiment), 7, 3);
        sweep.advance(experiment.iterations);
        given.advance(experiment.iterations);
        for (std::size_t i = 0; i < 3; ++i) ASSERT_EQ(bits(sweep.prediction(i)), bits(given.prediction(i)));
        const auto first = experiment.dataset.inputs(0);
        sweep.set_test_example({first.begin(), first.end()});
        experiment.seed = 7;
        experiment.test_example.assign(first.begin(), first.end());
        neuroglass::Run run(experiment);
        run.advance(sweep.iteration());
        if (!sweep.diverged_at(0)) ASSERT_EQ(bits(sweep.prediction(0)), bits(run.prediction()));
        DigitCheck check(experiment, Variation::shaken), check_given(scaled(experiment), Variation::shaken);
        check.advance(experiment.iterations);
        check_given.advance(experiment.iterations);
        ASSERT_EQ(check.parts_at(), check_given.parts_at());
    }
}

}  // namespace
}  // namespace neuroglass
