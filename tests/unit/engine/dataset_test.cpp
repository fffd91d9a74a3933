// Which data may be learnt from.
#include "engine/model/dataset.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace neuroglass {
namespace {

std::string key_of(const Result<Dataset>& result) { return result ? "" : result.error().key; }

TEST(Dataset, HoldsTheArticlesRows)  // the article's training set, with the test example as one of its rows
{
    const Dataset article = Dataset::article();
    ASSERT_EQ(article.rows(), 3u);
    ASSERT_EQ(article.input_count(), 3u);
    const std::vector<std::vector<double>> rows{{0, 1, 1}, {1, 0, 0}, {1, 0, 1}};
    for (std::size_t row = 0; row < 3; ++row) EXPECT_TRUE(std::ranges::equal(article.inputs(row), rows[row]));
    EXPECT_EQ(article.target(0), 1);
    EXPECT_EQ(article.target(1), 0);
    EXPECT_EQ(article.target(2), 1);
}

TEST(Dataset, TakesAnyCountUpToItsLimits) {
    EXPECT_EQ(key_of(Dataset::make(1, {5}, {1})), "");
    EXPECT_EQ(key_of(Dataset::make(64, std::vector<double>(64 * 10'000, 0.5), std::vector<double>(10'000, 1))), "");
    EXPECT_EQ(key_of(Dataset::make(0, {}, {1})), "error.inputs");
    EXPECT_EQ(key_of(Dataset::make(65, std::vector<double>(65), {1})), "error.inputs");
    EXPECT_EQ(key_of(Dataset::make(1, {}, {})), "error.rows");
    EXPECT_EQ(key_of(Dataset::make(1, std::vector<double>(10'001), std::vector<double>(10'001))), "error.rows");
    EXPECT_EQ(key_of(Dataset::make(2, {1, 2, 3}, {1, 2})), "error.row_length");
}

TEST(Dataset, RefusesWhatIsNotANumberOrTooLarge) {
    for (const double wrong : {std::nan(""), HUGE_VAL, -HUGE_VAL, 1.1e150, -1e300}) {
        EXPECT_EQ(key_of(Dataset::make(2, {1, 2, 3, wrong}, {1, 2})), "error.value") << wrong;
        EXPECT_EQ(key_of(Dataset::make(2, {1, 2, 3, 4}, {1, wrong})), "error.value") << wrong;
    }
    EXPECT_EQ(key_of(Dataset::make(2, {1e150, -1e150, 5e-324, -0.0}, {1e150, -1e150})), "");
}

TEST(Dataset, NamesThePlaceOfTheMistake) {
    const auto result = Dataset::make(2, {1, 2, 3, 1e200}, {1, 2});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().arguments[0], std::pair(std::string("place"), std::string("row 2, x2")));
    EXPECT_EQ(result.error().arguments[1], std::pair(std::string("given"), std::string("1e+200")));
}

TEST(Dataset, LossOfTheLargestTargetsIsFinite)  // the reason for max_value
{
    EXPECT_TRUE(std::isfinite(Dataset::max_value * Dataset::max_value * Dataset::max_rows));
}

TEST(Dataset, SharesItsRowsWithItsCopies) {
    const Dataset first = *Dataset::make(1, {1, 2}, {3, 4}), copy = first, same = *Dataset::make(1, {1, 2}, {3, 4});
    EXPECT_EQ(copy.all_inputs().data(), first.all_inputs().data());
    EXPECT_EQ(copy.all_targets().data(), first.all_targets().data());
    EXPECT_NE(same.all_inputs().data(), first.all_inputs().data());
    EXPECT_EQ(copy, first);
    EXPECT_EQ(same, first);
    EXPECT_NE(*Dataset::make(1, {1, 2}, {3, 5}), first);
    EXPECT_NE(*Dataset::make(1, {1, 5}, {3, 4}), first);
}

}  // namespace
}  // namespace neuroglass
