// Samples of a run on a logarithmic axis.
#include "engine/train/history.h"

#include <gtest/gtest.h>

namespace neuroglass {
namespace {

History recorded(std::int64_t last) {
    History history(1, last);
    while (history.next() <= last) {
        const auto weight = static_cast<double>(history.next());
        history.record(weight / 2, weight / 4, {&weight, 1});
    }
    return history;
}

TEST(History, RisesStrictlyFromZero) {
    const History history = recorded(1'000'000'000);
    EXPECT_EQ(history.iteration(0), 0);
    for (std::size_t i = 1; i < history.count(); ++i) ASSERT_GT(history.iteration(i), history.iteration(i - 1));
}

TEST(History, IsBoundedAndAboutFortyADecade) {
    EXPECT_LE(recorded(1'000'000'000).count(), 400u);
    const History history = recorded(1'000'000);
    std::size_t in_decade = 0;
    for (std::size_t i = 0; i < history.count(); ++i)
        in_decade += history.iteration(i) > 10'000 && history.iteration(i) <= 100'000;
    EXPECT_EQ(in_decade, 40u);
}

TEST(History, HasThePowersOfTen)  // so that 10, 100 and 10,000 of the article are points of the chart
{
    const History history = recorded(1'000'000'000);
    for (std::int64_t power = 1; power <= 1'000'000'000; power *= 10) {
        bool found = false;
        for (std::size_t i = 0; i < history.count(); ++i) found |= history.iteration(i) == power;
        EXPECT_TRUE(found) << power;
    }
}

TEST(History, GivesBackWhatWasRecorded) {
    const History history = recorded(5000);
    for (std::size_t i = 0; i < history.count(); ++i) {
        ASSERT_EQ(history.weights(i)[0], static_cast<double>(history.iteration(i)));
        ASSERT_EQ(history.loss(i), static_cast<double>(history.iteration(i)) / 2);
        ASSERT_EQ(history.held_out_loss(i), static_cast<double>(history.iteration(i)) / 4);
    }
}

TEST(History, EndsWithNothingMoreToRecord) {
    History history(1, 0);
    const double weight = 1;
    ASSERT_EQ(history.next(), 0);
    history.record(1, 0, {&weight, 1});
    EXPECT_EQ(history.next(), History::never);
}

}  // namespace
}  // namespace neuroglass
