// Rows changed by hand: what a change gives, what stays, and what is refused.
#include "document/data_edits.h"

#include <gtest/gtest.h>

namespace neuroglass {
namespace {

using Numbers = std::vector<double>;

Numbers inputs_of(const Experiment& experiment) {
    const auto all = experiment.dataset.all_inputs();
    return {all.begin(), all.end()};
}
Numbers targets_of(const Experiment& experiment) {
    const auto all = experiment.dataset.all_targets();
    return {all.begin(), all.end()};
}

TEST(DataEdits, SwapRowsWithWhatIsHeldOut) {
    Experiment experiment;
    experiment.held_out.rows = {1};
    const Experiment swapped = with_rows_swapped(experiment, 1, 2);
    EXPECT_EQ(swapped.dataset.target(1), 1);
    EXPECT_EQ(swapped.dataset.inputs(2)[0], 1);
    EXPECT_EQ(swapped.dataset.inputs(2)[2], 0);
    EXPECT_EQ(swapped.held_out.rows, (std::vector<std::size_t>{2}));
    EXPECT_EQ(with_rows_swapped(swapped, 2, 1), experiment);
    Experiment both = experiment;
    both.held_out.rows = {0, 1};
    EXPECT_EQ(with_rows_swapped(both, 1, 0).held_out.rows, both.held_out.rows) << "rising";
    EXPECT_EQ(with_rows_swapped(both, 1, 2).held_out.rows, (std::vector<std::size_t>{0, 2}));
    both.held_out.rows = {};
    EXPECT_TRUE(with_rows_swapped(both, 1, 2).held_out.rows.empty());
}

TEST(DataEdits, KeepTheNamesOfTheOtherColumns) {
    Experiment experiment;
    experiment.names = "a,b,c,kind";
    EXPECT_EQ(with_input(experiment)->names, "a,b,c,,kind");
    EXPECT_EQ(without_input(experiment, 1)->names, "a,c,kind");
    EXPECT_EQ(without_input(experiment, 2)->names, "a,b,kind");
    EXPECT_EQ(with_row(experiment)->names, experiment.names);
    EXPECT_EQ(with_dataset(experiment, *Dataset::make(1, {1}, {1})).names, "") << "of other columns";
    EXPECT_EQ(with_input(Experiment())->names, "");
}

TEST(DataEdits, ANumberChangesAloneAndTheRestStays) {
    Experiment experiment;
    experiment.starting_weights = {1, 2, 3};
    const Experiment input = *with_value(experiment, {1, 2}, 0.25), target = *with_value(experiment, {2, 3}, -4);
    EXPECT_EQ(inputs_of(input), (Numbers{0, 1, 1, 1, 0, 0.25, 1, 0, 1}));
    EXPECT_EQ(targets_of(input), (Numbers{1, 0, 1}));
    EXPECT_EQ(inputs_of(target), inputs_of(experiment));
    EXPECT_EQ(targets_of(target), (Numbers{1, 0, -4}));
    for (const Experiment& changed : {input, target}) {
        EXPECT_EQ(changed.starting_weights, experiment.starting_weights);
        EXPECT_EQ(changed.test_example, experiment.test_example);
    }
    EXPECT_EQ(value_at(input.dataset, {1, 2}), 0.25);
    EXPECT_EQ(value_at(target.dataset, {2, 3}), -4);
}

TEST(DataEdits, WhatIsNoNumberOfDataIsRefusedWithItsPlace) {
    const auto refused = with_value({}, {1, 2}, 1e151);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().key, "error.value");
    EXPECT_EQ(refused.error().arguments[0].second, "row 2, x3");
}

TEST(DataEdits, RowsComeAndGo) {
    const Experiment more = *with_row({});
    EXPECT_EQ(inputs_of(more), (Numbers{0, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0}));
    EXPECT_EQ(targets_of(more), (Numbers{1, 0, 1, 0}));
    const Experiment fewer = *without_row(more, 1);
    EXPECT_EQ(inputs_of(fewer), (Numbers{0, 1, 1, 1, 0, 1, 0, 0, 0}));
    EXPECT_EQ(targets_of(fewer), (Numbers{1, 1, 0}));
    const Experiment one = *without_row(*without_row(fewer, 0), 0);
    EXPECT_FALSE(without_row(one, 0)) << "no row is no data";
    Experiment full = with_dataset({}, *Dataset::make(1, Numbers(Dataset::max_rows), Numbers(Dataset::max_rows)));
    EXPECT_FALSE(with_row(full));
}

TEST(DataEdits, InputsComeAndGoWithTheTestExamples) {
    Experiment experiment;
    experiment.starting_weights = {1, 2, 3};
    const Experiment more = *with_input(experiment);
    EXPECT_EQ(inputs_of(more), (Numbers{0, 1, 1, 0, 1, 0, 0, 0, 1, 0, 1, 0}));
    EXPECT_EQ(more.test_example, (Numbers{1, 0, 1, 0}));
    EXPECT_EQ(more.model.inputs, 4u);
    EXPECT_TRUE(more.starting_weights.empty()) << "there is one too few";
    const Experiment fewer = *without_input(more, 1);
    EXPECT_EQ(inputs_of(fewer), (Numbers{0, 1, 0, 1, 0, 0, 1, 1, 0}));
    EXPECT_EQ(fewer.test_example, (Numbers{1, 1, 0}));
    EXPECT_EQ(targets_of(fewer), (Numbers{1, 0, 1}));
    EXPECT_FALSE(without_input(*without_input(*without_input(fewer, 0), 0), 0)) << "the last one stays";
    Experiment widest = with_dataset({}, *Dataset::make(Dataset::max_inputs, Numbers(Dataset::max_inputs), {1}));
    EXPECT_FALSE(with_input(widest));
}

TEST(DataEdits, ABlockFillsItsCellsAndTheRowsThatItNeeds) {
    const Experiment changed = *with_block({}, {2, 2}, {7, 8, 10, 11}, 2);
    EXPECT_EQ(inputs_of(changed), (Numbers{0, 1, 1, 1, 0, 0, 1, 0, 7, 0, 0, 10}));
    EXPECT_EQ(targets_of(changed), (Numbers{1, 0, 8, 11}));
    const auto refused = with_block({}, {2, 2}, {7, 8, 9}, 3);
    ASSERT_FALSE(refused) << "nothing is left out silently";
    EXPECT_EQ(refused.error().arguments,
              (std::vector<std::pair<std::string, std::string>>{{"given", "3"}, {"max", "2"}}));
    EXPECT_FALSE(with_block({}, {0, 0}, Numbers(Dataset::max_rows + 1), 1));
}

}  // namespace
}  // namespace neuroglass
