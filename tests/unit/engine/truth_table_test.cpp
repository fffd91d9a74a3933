// Which inputs a network is asked, and what the article leaves out of its answers.
#include "engine/inspect/truth_table.h"

#include <gtest/gtest.h>

#include "engine/train/run.h"

namespace neuroglass {
namespace {

neuroglass::Run trained(Experiment experiment) {
    neuroglass::Run run(std::move(experiment));
    run.advance(run.experiment().iterations);
    return run;
}

double answer(const neuroglass::Run& run, std::vector<double> inputs) { return run.predict(inputs); }

std::size_t right_answers(const neuroglass::Run& run) {
    std::size_t right = 0;
    for (const TruthLine& line : truth_table(run.experiment()))
        right += line.answer && is_right(run.predict(line.inputs), *line.answer);
    return right;
}

TEST(TruthTable, HasEveryInputOfTheArticleOnceAndTheRulesAnswer) {
    const auto lines = truth_table({});
    ASSERT_EQ(lines.size(), 8u);
    for (std::size_t i = 0; i < 8; ++i) {
        EXPECT_TRUE(std::ranges::equal(lines[i].inputs,
                                       std::vector<double>{static_cast<double>(i / 4), static_cast<double>(i / 2 % 2),
                                                           static_cast<double>(i % 2)}));
        EXPECT_EQ(lines[i].answer, lines[i].inputs[2]);
        EXPECT_EQ(lines[i].is_test_example, i == 5);
        EXPECT_EQ(lines[i].row.has_value(), i == 3 || i == 4 || i == 5);
    }
}

TEST(TruthTable, TellsTheLessonOfTheBias)  // figures of DESIGN.md and of the issue, made with NumPy
{
    const neuroglass::Run without = trained({});
    EXPECT_NEAR(answer(without, {0, 1, 0}), 0.773, 0.0005);
    EXPECT_EQ(answer(without, {0, 0, 0}), 0.5);
    EXPECT_EQ(right_answers(without), 6u);
    Experiment experiment;
    experiment.model.bias = Bias::on;
    const neuroglass::Run with = trained(experiment);
    EXPECT_NEAR(answer(with, {0, 0, 0}), 0.1252, 0.00005);
    EXPECT_NEAR(answer(with, {0, 1, 0}), 0.3313, 0.00005);
    EXPECT_EQ(right_answers(with), 8u);
}

TEST(TruthTable, CountsWhatThisRunAnswersRight)  // figures made with NumPy
{
    Experiment experiment;
    experiment.seed = 534;
    EXPECT_EQ(right_answers(trained(experiment)), 7u);
}

TEST(CrossedRows, AreFoundWhereNoNeuronCanPartThem) {
    const auto found = crossed_rows(*Dataset::make(2, {0, 0, 0, 1, 1, 0, 1, 1}, {0, 1, 1, 0}));
    EXPECT_EQ(found, (std::array<std::size_t, 4>{1, 2, 0, 3}));
    EXPECT_EQ(crossed_rows(*Dataset::make(2, {0, 0, 0, 1, 1, 0, 1, 1}, {0, 1, 1, 1})), std::nullopt) << "or";
    EXPECT_EQ(crossed_rows(*Dataset::make(2, {0, 0, 0, 1, 1, 0, 1, 1}, {0, 0, 0, 1})), std::nullopt) << "and";
    EXPECT_EQ(crossed_rows(Dataset::article()), std::nullopt);
    EXPECT_EQ(crossed_rows(*Dataset::make(1, {0.1, 0.4, 0.2, 0.3}, {1, 1, 0, 0})), std::nullopt)
        << "sums of fractions are rounded";
}

TEST(TruthTable, AsksTheRowsAndTheTestExampleWhereInputsAreMany) {
    Experiment experiment = with_dataset({}, *Dataset::make(5, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, {0, 1}));
    EXPECT_EQ(truth_table(experiment).size(), 2u) << "the test example is the first row";
    experiment = *with_test_example(experiment, {0, 0, 0, 0, 0});
    const auto lines = truth_table(experiment);
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_EQ(lines[1].answer, 1);
    EXPECT_TRUE(lines[2].is_test_example);
    EXPECT_FALSE(lines[2].answer) << "no rule is known";
}

TEST(TruthTable, AnswersARowAsTheFirstOneLikeItDoes) {
    const Experiment experiment =
        with_dataset({}, *Dataset::make(2, {7, 8, 0.0, 2, 7, 9, -0.0, 2, 7, 8, 0, 2}, {1, 2, 3, 4, 5, 6}));
    const auto lines = truth_table(experiment);
    const std::size_t first[] = {0, 1, 2, 1, 0, 1};
    ASSERT_EQ(lines.size(), std::size(first)) << "the test example is the first row";
    for (std::size_t row = 0; row < lines.size(); ++row) {
        EXPECT_EQ(lines[row].row, first[row]);
        EXPECT_EQ(lines[row].row, row_with(experiment.dataset, lines[row].inputs));
        EXPECT_EQ(lines[row].answer, experiment.dataset.target(first[row]));
    }
}

TEST(TruthTable, KnowsARuleOnlyWhereOneInputAloneIsCopied) {
    EXPECT_EQ(copied_input(Dataset::article()), 2u);
    EXPECT_EQ(copied_input(*Dataset::make(2, {0, 0, 1, 1}, {0, 1})), std::nullopt) << "two inputs are";
    EXPECT_EQ(copied_input(*Dataset::make(2, {0, 1, 1, 0}, {1, 1})), std::nullopt) << "none is";
}

TEST(IsRight, NeverCountsTheMiddle) {
    EXPECT_TRUE(is_right(0.51, 1));
    EXPECT_FALSE(is_right(0.5, 1));
    EXPECT_FALSE(is_right(0.5, 0));
    EXPECT_TRUE(is_right(0.49, 0));
}

}  // namespace
}  // namespace neuroglass
