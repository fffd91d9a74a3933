// How an experiment follows a change of its parts.
#include "engine/model/experiment.h"

#include <gtest/gtest.h>

#include <cmath>

namespace neuroglass {
namespace {

Dataset four_inputs() { return *Dataset::make(4, {1, 2, 3, 4, 5, 6, 7, 8}, {0, 1}); }

TEST(Experiment, StartsAsTheArticles) {
    const Experiment experiment;
    EXPECT_EQ(experiment.dataset, Dataset::article());
    EXPECT_EQ(experiment.test_example, (std::vector<double>{1, 0, 1}));
    EXPECT_EQ(experiment.model, (ModelSpec{.inputs = 3, .outputs = 1}));
    EXPECT_EQ(experiment.seed, 1u);
    EXPECT_EQ(experiment.iterations, 10'000);
    EXPECT_EQ(experiment.training.rate, 1);
}

TEST(Experiment, TakesTheFirstRowAsTestExampleWhereTheOldOneDoesNotFit) {
    const Experiment changed = with_dataset({}, four_inputs());
    EXPECT_EQ(changed.model.inputs, 4u);
    EXPECT_EQ(changed.test_example, (std::vector<double>{1, 2, 3, 4}));
}

TEST(Experiment, KeepsTheTestExampleWhereItFits) {
    const Experiment changed = with_dataset({}, *Dataset::make(3, {7, 8, 9}, {1}));
    EXPECT_EQ(changed.test_example, (std::vector<double>{1, 0, 1}));
}

TEST(Experiment, RefusesATestExampleThatCannotBe) {
    EXPECT_EQ(with_test_example({}, {1, 2}).error().key, "error.test_length");
    EXPECT_EQ(with_test_example({}, {}).error().key, "error.test_length");
    EXPECT_EQ(with_test_example({}, {1, std::nan(""), 2}).error().key, "error.value");
    EXPECT_EQ(with_test_example({}, {1, 2, 1e151}).error().arguments[0].second, "x3");
    EXPECT_EQ(with_test_example({}, {0.5, -2, 1e150})->test_example, (std::vector<double>{0.5, -2, 1e150}));
}

TEST(Experiment, KnowsTheAnswerOfARowAndOfNoOther) {
    EXPECT_EQ(expected_answer({}), 1);
    EXPECT_EQ(expected_answer(*with_test_example({}, {1, 0, 0})), 0);
    EXPECT_EQ(expected_answer(*with_test_example({}, {0, 1, 0})), std::nullopt);
}

}  // namespace
}  // namespace neuroglass
