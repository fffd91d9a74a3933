// Rows held out by a share, by a tick, and what the screen says of them.
#include <gtest/gtest.h>

#include "document/iteration_scale.h"
#include "engine/inspect/classes.h"
#include "engine/inspect/explain.h"
#include "support/person.h"
#include "ui/format.h"

namespace neuroglass {
namespace {

using Rows = std::vector<std::size_t>;

Rows held_out(const Person& person) {
    const auto rows = person.run().held_out_rows();
    return {rows.begin(), rows.end()};
}

TEST(HeldOutTab, HoldsOutAShareBySeed) {
    Person person;
    person.frames(3);
    EXPECT_FALSE(person.has("trained 1")) << "the article has no ticks";
    person.click("tab held out");
    person.frames(3);
    EXPECT_TRUE(person.has("trained 1"));
    EXPECT_TRUE(person.reads("3 of 3, 100.0 %") || person.reads("2 of 3, 66.7 %") || person.reads("1 of 3, 33.3 %"));
    person.enter("held_out", "0.4");
    person.key(Key::enter);
    person.settle();
    EXPECT_EQ(held_out(person), Rows{0}) << "np.random.RandomState(1).permutation(3)[:1]";
    person.click("held_out_seed next");
    person.settle();
    EXPECT_EQ(held_out(person), Rows{2}) << "np.random.RandomState(2).permutation(3)[:1]";
    EXPECT_TRUE(person.reads("1 row")) << person.all_words();
    person.enter("held_out", "0.95");
    person.key(Key::enter);
    person.settle();
    EXPECT_EQ(held_out(person), Rows{2}) << "beyond what is allowed";
    person.click("undo");
    person.settle();
    EXPECT_EQ(held_out(person), Rows{0});
}

TEST(HeldOutTab, ATickIsARowThatIsTrained) {
    Person person;
    person.frames(3);
    person.click("tab held out");
    person.frames(3);
    person.click("trained 2");
    person.settle();
    EXPECT_EQ(held_out(person), Rows{1});
    EXPECT_FALSE(person.has("held_out next")) << "chosen by hand: the share decides nothing";
    person.click("tab network");
    person.settle();
    person.click("trained 3");
    person.settle();
    EXPECT_EQ(held_out(person), (Rows{1, 2})) << "ticks stay while rows are held out";
    person.click("trained 1");
    person.settle();
    EXPECT_EQ(held_out(person), (Rows{1, 2})) << "one is left to train";
    person.click("trained 2");
    person.settle();
    person.click("trained 3");
    person.settle();
    EXPECT_TRUE(held_out(person).empty());
    EXPECT_FALSE(person.has("trained 1"));
}

TEST(HeldOutTab, RowsThatComeAndGoTakeTheirTicksAlong) {
    Person person;
    person.frames(3);
    person.click("tab held out");
    person.frames(3);
    person.click("trained 3");
    person.settle();
    person.click("row 1");
    person.settle();
    person.click("data.remove_row");
    person.settle();
    EXPECT_EQ(held_out(person), Rows{1}) << "the row that was the third";
    person.click("data.add_row");
    person.settle();
    EXPECT_EQ(held_out(person), Rows{1});
}

TEST(HeldOutTab, TheArithmeticOfARowEndsWithItsTarget) {
    Person person;
    person.app.open_link("v=1&held_out_rows=2&tab=arithmetic");
    person.settle();
    const auto number = [](Quantity quantity, std::size_t row) {
        return "number " + std::to_string(static_cast<int>(quantity)) + ' ' + std::to_string(row) + " 0";
    };
    EXPECT_TRUE(person.has(number(Quantity::output, 1)));
    EXPECT_TRUE(person.has(number(Quantity::delta, 0)));
    EXPECT_FALSE(person.has(number(Quantity::delta, 1))) << "0 would be no delta that anybody can rebuild";
    EXPECT_TRUE(person.reads("–"));
}

TEST(HeldOutTab, TheLowestLossIsMarkedAndLeadsThere) {
    Person person;
    Experiment experiment;
    experiment.held_out.rows = {1};
    person.app.set_experiment(experiment);
    person.app.act(command::SeekEnd{});
    person.settle();
    const auto lowest = person.run().lowest_held_out_loss();
    ASSERT_TRUE(lowest);
    EXPECT_TRUE(person.reads("held out " + std::string(significant(person.run().held_out_loss(), 3))))
        << person.all_words();
    const Rect track = person.control("timeline");
    const float x = IterationAxis{track.x + 10, track.width - 20, person.run().last_iteration()}.x(
        static_cast<double>(lowest->iteration));
    person.click(x, track.y + 8);
    person.settle();
    EXPECT_EQ(person.iteration(), lowest->iteration);
}

TEST(Classes, AreTwoValuesOfOneTargetOrOneOfSeveral) {
    const auto of = [](std::vector<double> targets, std::size_t count) {
        return Classes(*Dataset::make(1, std::vector<double>(targets.size() / count), targets, count));
    };
    EXPECT_EQ(of({0, 1, 1}, 1).count(), 2u);
    EXPECT_EQ(of({-1, 1, -1}, 1).count(), 2u);
    EXPECT_EQ(of({0, 0}, 1).count(), 0u);
    EXPECT_EQ(of({0, 1, 0.5}, 1).count(), 0u);
    EXPECT_EQ(of({0, 1, 0, 1, 0, 0}, 3).count(), 3u);
    EXPECT_EQ(of({0, 1, 1, 1, 0, 0}, 3).count(), 0u);
    EXPECT_EQ(of({0, 0, 0, 1, 0, 0}, 3).count(), 0u);
    const Classes signs = of({-1, 1}, 1);
    EXPECT_EQ(signs.of(std::vector<double>{0.01}), 1u);
    EXPECT_EQ(signs.of(std::vector<double>{0}), 0u) << "in the middle";
}

TEST(Classes, AreCountedInAMatrix) {
    const Dataset data = *Dataset::make(1, {0, 0, 0, 0}, {0, 1, 1, 0});
    const std::vector<double> outputs{0.2, 0.9, 0.1, 0.8};
    const Classes classes(data);
    const auto matrix = confusion_matrix(classes, data, outputs, Rows{0, 1, 2});
    EXPECT_EQ(std::vector<std::size_t>(matrix.begin(), matrix.end()), (std::vector<std::size_t>{1, 0, 1, 1}));
    EXPECT_EQ(right_rows(classes, data, outputs, Rows{0, 1, 2}), 2u);
    EXPECT_EQ(right_rows(classes, data, outputs, Rows{3}), 0u);
}

}  // namespace
}  // namespace neuroglass
