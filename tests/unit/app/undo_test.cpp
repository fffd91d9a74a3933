// The experiments that were shown before.
#include "app/undo.h"

#include <gtest/gtest.h>

namespace neuroglass {
namespace {

Undo::Entry entry(std::uint32_t seed, std::int64_t iteration = 0) {
    Experiment experiment;
    experiment.seed = seed;
    return {experiment, iteration};
}

TEST(Undo, GoesBackAndForthThroughEveryChange) {
    Undo undo;
    for (std::uint32_t seed = 1; seed <= 3; ++seed) undo.record(entry(seed, seed * 10), seed);
    Undo::Entry now = entry(4);
    for (std::uint32_t seed = 3; seed >= 1; --seed) {
        const auto before = undo.undo(now);
        ASSERT_TRUE(before);
        EXPECT_EQ(before->experiment.seed, seed);
        EXPECT_EQ(before->iteration, seed * 10);
        now = *before;
    }
    EXPECT_FALSE(undo.can_undo());
    EXPECT_FALSE(undo.undo(now));
    for (std::uint32_t seed = 2; seed <= 4; ++seed) {
        const auto after = undo.redo(now);
        ASSERT_TRUE(after);
        EXPECT_EQ(after->experiment.seed, seed);
        now = *after;
    }
    EXPECT_FALSE(undo.can_redo());
}

TEST(Undo, TakesAGestureBackWhole) {
    Undo undo;
    undo.record(entry(1), 7);
    undo.record(entry(2), 7);
    undo.record(entry(3), 7);
    EXPECT_EQ(undo.undo(entry(4))->experiment.seed, 1u);
    EXPECT_FALSE(undo.can_undo());
}

TEST(Undo, ANewChangeEndsTheWayForth) {
    Undo undo;
    undo.record(entry(1), 1);
    undo.undo(entry(2));
    ASSERT_TRUE(undo.can_redo());
    undo.record(entry(1), 2);
    EXPECT_FALSE(undo.can_redo());
}

TEST(Undo, ARevertedGestureLeavesNoTrace) {
    Undo undo;
    undo.record(entry(1), 1);
    undo.record(entry(2), 2);
    EXPECT_FALSE(undo.revert(3)) << "it has changed nothing";
    EXPECT_EQ(undo.revert(2)->experiment.seed, 2u);
    EXPECT_FALSE(undo.revert(2));
    EXPECT_FALSE(undo.can_redo());
    EXPECT_EQ(undo.undo(entry(9))->experiment.seed, 1u);
}

TEST(Undo, KeepsAsManyAsItSays) {
    Undo undo;
    for (std::uint32_t seed = 0; seed < Undo::max + 20; ++seed) undo.record(entry(seed), seed);
    std::size_t count = 0;
    Undo::Entry now = entry(1000);
    while (const auto before = undo.undo(now)) now = *before, ++count;
    EXPECT_EQ(count, Undo::max);
    EXPECT_EQ(now.experiment.seed, 20u);
}

}  // namespace
}  // namespace neuroglass
