// Data that is ready: what each set holds, and that drawn data is the same everywhere.
#include "document/ready_data.h"

#include <gtest/gtest.h>

#include <set>

namespace neuroglass {
namespace {

Dataset named(std::string_view name) { return dataset_of(*find_ready_set(name)); }

std::vector<double> targets(std::string_view name) {
    const Dataset dataset = named(name);
    return {dataset.all_targets().begin(), dataset.all_targets().end()};
}

TEST(ReadyData, HoldsTheTablesOfTheBooks) {
    EXPECT_EQ(named("article"), Dataset::article());
    EXPECT_EQ(targets("and"), (std::vector<double>{0, 0, 0, 1}));
    EXPECT_EQ(targets("or"), (std::vector<double>{0, 1, 1, 1}));
    EXPECT_EQ(targets("nand"), (std::vector<double>{1, 1, 1, 0}));
    EXPECT_EQ(targets("xor"), (std::vector<double>{0, 1, 1, 0}));
    const Dataset seven = named("xor3");
    ASSERT_EQ(seven.rows(), 7u);
    for (std::size_t row = 0; row < 7; ++row)
        EXPECT_EQ(seven.target(row), seven.inputs(row)[0] != seven.inputs(row)[1]) << row;
    EXPECT_EQ(named("brownlee").rows(), 10u);
    EXPECT_EQ(named("cars").inputs(6)[0], 2.37);
    const Dataset digits = named("digits");
    ASSERT_EQ(digits.rows(), 10u);
    ASSERT_EQ(digits.target_count(), 10u);
    std::set<std::vector<double>> pictures;
    for (std::size_t row = 0; row < 10; ++row) {
        pictures.emplace(digits.inputs(row).begin(), digits.inputs(row).end());
        for (std::size_t target = 0; target < 10; ++target) EXPECT_EQ(digits.targets(row)[target], row == target);
    }
    EXPECT_EQ(pictures.size(), 10u);
}

TEST(ReadyData, HasADistinctNameForEach) {
    std::set<std::string_view> names;
    for (const ReadySet& set : ready_data()) {
        EXPECT_TRUE(names.insert(set.name()).second) << set.name();
        EXPECT_EQ(find_ready_set(set.name()), &set);
        if (set.recipe) { EXPECT_EQ(&ready_set_of(set.recipe->shape), &set); }
    }
    EXPECT_EQ(find_ready_set("Moons"), nullptr);
    EXPECT_EQ(find_ready_set(""), nullptr);
}

TEST(ReadyData, KnowsHowItWasDrawnUntilItIsChanged) {
    const Recipe recipe{.shape = Recipe::Shape::moons, .rows = 20, .noise = 0.1, .seed = 7};
    const Dataset moons = Dataset::drawn(recipe);
    EXPECT_EQ(moons.recipe(), recipe);
    EXPECT_EQ(moons, Dataset::drawn(recipe));
    const Dataset rows = *Dataset::make(2, {moons.all_inputs().begin(), moons.all_inputs().end()},
                                        {moons.all_targets().begin(), moons.all_targets().end()});
    EXPECT_FALSE(rows.recipe());
    EXPECT_FALSE(moons.with_target_count(2)->recipe());
}

TEST(ReadyData, HasBothClassesInEachShape) {
    for (const ReadySet& set : ready_data()) {
        if (!set.recipe) continue;
        const Dataset dataset = dataset_of(set);
        EXPECT_EQ(dataset.rows(), 200u);
        for (std::size_t target = 0; target < dataset.target_count(); ++target) {
            double sum = 0;
            for (std::size_t row = 0; row < dataset.rows(); ++row) sum += dataset.targets(row)[target];
            EXPECT_GT(sum, 50) << set.name();
            EXPECT_LT(sum, 150) << set.name();
        }
        for (const double input : dataset.all_inputs()) EXPECT_LT(std::abs(input), 2.5) << set.name();
    }
}

TEST(ReadyData, IsTrainedByTheMeanWhereItHasManyRows) {
    const Dataset moons = named("moons");
    Experiment article;
    article.names = "a,b,c,d";
    const Experiment drawn = with_ready_data(article, moons);
    EXPECT_EQ(drawn.training.loss, LossFunction::half_mean_squared_error);
    EXPECT_EQ(drawn.names, "");
    EXPECT_EQ(with_ready_data(drawn, named("spiral")).training.loss, LossFunction::half_mean_squared_error);
    EXPECT_EQ(with_ready_data(drawn, Dataset::article()), Experiment()) << "and back, with its test example";
    Experiment chosen;
    chosen.training.loss = LossFunction::half_mean_squared_error;
    EXPECT_EQ(with_ready_data(chosen, named("xor")).training.loss, LossFunction::half_mean_squared_error)
        << "which somebody has chosen";
    chosen.training.loss = LossFunction::mean_squared_error;
    EXPECT_EQ(with_ready_data(chosen, moons).training.loss, LossFunction::mean_squared_error);
}

}  // namespace
}  // namespace neuroglass
