// In what experiments differ from each other.
#include "document/experiment_diff.h"

#include <gtest/gtest.h>

namespace neuroglass {
namespace {

std::vector<std::vector<std::string>> told(const std::vector<Experiment>& experiments) {
    std::vector<const Experiment*> pointers;
    for (const Experiment& experiment : experiments) pointers.push_back(&experiment);
    std::vector<std::vector<std::string>> all;
    for (const auto& parts : experiment_diffs(pointers)) {
        all.emplace_back();
        for (const ExperimentDiff& part : parts) all.back().push_back(std::string(part.label_key) + " " + part.value);
    }
    return all;
}

TEST(Distinctions, NameOnlyWhatDiffers) {
    Experiment a, b, c;
    b.seed = 2;
    c.model.bias = Bias::on;
    const auto all = told({a, b, c});
    EXPECT_EQ(all[0], (std::vector<std::string>{"parameter.seed 1", "parameter.bias off"}));
    EXPECT_EQ(all[1], (std::vector<std::string>{"parameter.seed 2", "parameter.bias off"}));
    EXPECT_EQ(all[2], (std::vector<std::string>{"parameter.seed 1", "parameter.bias on"}));
}

TEST(Distinctions, AreNoneWhereAllAreTheSameOrAskAnother) {
    Experiment other;
    other.test_example = {0, 0, 0};
    EXPECT_EQ(told({Experiment{}, other}), (std::vector<std::vector<std::string>>{{}, {}}));
}

TEST(Distinctions, TellDataAndWeightsByHand) {
    const Experiment data = with_dataset({}, *Dataset::make(2, {1, 2, 3, 4}, {0, 1})),
                     by_hand = *with_starting_weights({}, {1, 2, 3});
    EXPECT_EQ(told({Experiment{}, data})[1], (std::vector<std::string>{"distinction.data 2 × 2"}));
    EXPECT_EQ(told({Experiment{}, by_hand})[1], (std::vector<std::string>{"distinction.weights_by_hand "}));
}

}  // namespace
}  // namespace neuroglass
