// Why digits differ: runs whose last bits are shaken, and those of another rule, against what was published.
#include "engine/inspect/digits.h"

#include <gtest/gtest.h>

#include "base/numbers.h"
#include "engine/train/run.h"

namespace neuroglass {
namespace {

std::optional<std::int64_t> parts(const Experiment& experiment, Variation variation) {
    DigitCheck check(experiment, variation);
    check.advance(experiment.iterations + 1);
    EXPECT_TRUE(check.is_done());
    return check.parts_at();
}

/// Mazur's "Step by Step Backpropagation Example"; GALLERY.md.
Experiment mazur() {
    Experiment experiment = with_dataset({}, *Dataset::make(2, {0.05, 0.10}, {0.01, 0.99}, 2));
    experiment.model.hidden = {2};
    experiment.model.bias = Bias::fixed;
    experiment.training.rate = 0.5;
    experiment.test_example = {0.05, 0.10};
    experiment.starting_weights = {.15, .25, .20, .30, .35, .35, .40, .50, .45, .55, .60, .60};
    experiment.iterations = 100;
    return experiment;
}

TEST(DigitCheck, TheArticleIsStableToTheLastDigit) { EXPECT_EQ(parts({}, Variation::shaken), std::nullopt); }

TEST(DigitCheck, ShakesEveryOutputButByNoMore) {
    Experiment experiment;
    VariedRun varied(experiment, Variation::shaken);
    neuroglass::Run run(experiment);
    for (int i = 0; i < 100; ++i) varied.advance();
    run.seek(100);
    EXPECT_FALSE(std::ranges::equal(varied.weights(), run.weights()));
    for (std::size_t i = 0; i < 3; ++i) EXPECT_NEAR(varied.weights()[i], run.weights()[i], 1e-13);
}

TEST(DigitCheck, UpdatedWeightsGiveTheErrorThatMazurPrints) {
    const Experiment experiment = mazur();
    VariedRun late(experiment, Variation::late_deltas);
    late.advance();
    const Network network(experiment.model);
    EXPECT_EQ(fixed_text(loss_of(network, experiment.training, late.weights(), experiment.dataset,
                                 trained_rows(experiment.held_out, experiment.dataset.rows())),
                         9),
              "0.291027924");
    neuroglass::Run run(experiment);
    run.seek(1);
    EXPECT_EQ(fixed_text(run.loss(), 9), "0.291027774");
    EXPECT_EQ(parts(experiment, Variation::late_deltas), 1);
    EXPECT_EQ(parts(experiment, Variation::shaken), std::nullopt);
}

TEST(DigitCheck, OneLayerHasNoHiddenDeltas) {
    Experiment experiment;
    experiment.iterations = 500;
    EXPECT_EQ(parts(experiment, Variation::late_deltas), std::nullopt);
}

TEST(DigitCheck, FindsWhereARunMagnifiesItsLastBits) {
    // Trask's XOR, of which he prints other digits at this rate; GALLERY.md
    Experiment experiment = with_dataset({}, *Dataset::make(3, {0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1}, {0, 1, 1, 0}));
    experiment.model.hidden = {4};
    experiment.training.rate = 100;
    const auto at = parts(experiment, Variation::shaken);
    ASSERT_TRUE(at);
    EXPECT_GT(*at, 1);
    DigitCheck in_pieces(experiment, Variation::shaken);
    while (!in_pieces.is_done()) in_pieces.advance(7);
    EXPECT_EQ(in_pieces.parts_at(), at) << "the same in pieces";
    EXPECT_EQ(in_pieces.looked_to(), *at);
    for (const Variation variation : {Variation::shaken, Variation::late_deltas}) {
        DigitCheck in_rows(experiment, variation);
        while (!in_rows.is_done()) in_rows.advance_part(3);
        EXPECT_EQ(in_rows.parts_at(), parts(experiment, variation)) << "the same by a few rows at a time";
    }
}

/// Without a variation it would be the same run: the plain loops are checked by the trainer's own bits.
TEST(DigitCheck, LateDeltasOfOneLayerAreTheRunItselfToTheBit) {
    Experiment experiment;
    experiment.training.optimizer = Optimizer::adam;
    experiment.training.weight_decay = 0.01;
    experiment.model.bias = Bias::on;
    experiment.training.batch = 2;
    VariedRun late(experiment, Variation::late_deltas);
    for (int i = 0; i < 50; ++i) late.advance();
    neuroglass::Run run(experiment);
    run.seek(50);
    EXPECT_TRUE(std::ranges::equal(late.weights(), run.weights()));
}

}  // namespace
}  // namespace neuroglass
