// The Tab key through every control and out at both ends, Esc, and keys that are not ours.
#include <gtest/gtest.h>

#include "support/bits.h"
#include "support/person.h"

namespace neuroglass {
namespace {

std::vector<std::string> ids(Person& person) {
    std::vector<std::string> all;
    for (const Focusable& stop : person.app.ui().focusables()) all.push_back(stop.name());
    return all;
}

class Focus : public testing::TestWithParam<std::pair<float, float>> {
protected:
    Person person{GetParam().first, GetParam().second};
};

TEST_P(Focus, TabGoesThroughEveryControlInOrderAndCountsWhatIsLeft) {
    const auto all = ids(person);
    const auto count = static_cast<int>(all.size());
    ASSERT_GT(count, 15);
    EXPECT_EQ(person.browser.focusables_before, 0);
    EXPECT_EQ(person.browser.focusables_after, count)
        << "nothing has the focus: the first Tab goes to the first control";
    for (int i = 0; i < count; ++i) {
        person.tab();
        EXPECT_EQ(person.focused(), all[static_cast<std::size_t>(i)]);
        EXPECT_EQ(person.browser.focusables_before, i);
        EXPECT_EQ(person.browser.focusables_after, count - 1 - i) << "at 0 the browser's own Tab leaves the canvas";
    }
    for (int i = count - 2; i >= 0; --i) {
        person.tab(-1);
        EXPECT_EQ(person.focused(), all[static_cast<std::size_t>(i)]);
        EXPECT_EQ(person.browser.focusables_before, i);
    }
}

TEST_P(Focus, AFocusedControlIsInSightAndSaysWhatItDoes) {
    const std::size_t count = ids(person).size();
    for (std::size_t i = 0; i < count; ++i) {
        person.tab();
        person.settle();
        const Rect rect = person.control(person.focused());
        EXPECT_GE(rect.y, 0) << person.focused();
        EXPECT_LE(rect.bottom(), GetParam().second) << person.focused();
        const auto on_top = [&] {
            return std::ranges::count_if(person.screen(),
                                         [](const ScreenText& text) { return text.on_top && text.in_sight(); });
        };
        EXPECT_GT(on_top(), 0) << person.focused() << " has no hint";
        EXPECT_FALSE(person.app.ui().focusables()[i].hint.empty());
    }
}

TEST_P(Focus, TheNamesOfControlsAreUnique) {
    auto all = ids(person);
    std::ranges::sort(all);
    EXPECT_EQ(std::ranges::adjacent_find(all), all.end());
}

INSTANTIATE_TEST_SUITE_P(Sizes, Focus,
                         testing::Values(std::pair{1440.f, 900.f}, std::pair{1024.f, 700.f}, std::pair{390.f, 844.f}));

TEST(FocusKeys, EnterAndSpacePressTheFocusedButton) {
    Person person;
    while (person.focused() != "step") person.tab();
    person.key(Key::enter);
    person.settle();
    EXPECT_EQ(person.iteration(), 1);
    person.type(" ");
    person.settle();
    EXPECT_EQ(person.iteration(), 2);
    EXPECT_FALSE(person.app.playing());
}

TEST(FocusKeys, SpaceTrainsAndPausesFromAnyOtherPlace) {
    Person person;
    while (person.focused() != "iterations slider") person.tab();
    person.type(" ");
    EXPECT_TRUE(person.app.playing());
    person.type(" ");
    EXPECT_FALSE(person.app.playing());
}

TEST(FocusKeys, EscLeavesTheCanvas) {
    Person person;
    person.tab(3);
    person.key(Key::escape);
    EXPECT_EQ(person.focused(), "");
    EXPECT_EQ(person.browser.focusables_before, 0);
}

TEST(FocusKeys, TabLeavesANumberBoxWithWhatWasTyped) {
    Person person;
    while (person.focused() != "iterations") person.tab();
    const int before = person.browser.focusables_before;
    person.type("250");
    EXPECT_TRUE(person.browser.text_entry);
    person.tab();
    person.settle();
    EXPECT_FALSE(person.browser.text_entry);
    EXPECT_EQ(person.run().experiment().iterations, 250);
    EXPECT_EQ(person.browser.focusables_before, before + 1);
}

TEST(FocusKeys, ManyTabsInOneFrameLandWhereSingleOnesDo) {
    Person one, other;
    one.tab(7);
    for (int i = 0; i < 7; ++i)
        for (const auto kind : {Event::Kind::key_down, Event::Kind::key_up})
            other.browser.gathering.push_back({.kind = kind, .key = Key::tab});
    other.settle();
    EXPECT_EQ(one.focused(), other.focused());
}

TEST(FocusKeys, HomeAndEndOnTheTimeline) {
    Person person;
    while (person.focused() != "timeline") person.tab();
    person.key(Key::end);
    person.settle();
    EXPECT_EQ(person.iteration(), 10'000);
    person.key(Key::home);
    person.settle();
    EXPECT_EQ(person.iteration(), 0);
    person.key(Key::page_up);
    person.settle();
    EXPECT_EQ(person.iteration(), 1);
    for (int i = 0; i < 40; ++i) person.key(Key::page_up);
    person.settle();
    EXPECT_GT(person.iteration(), 1'000);
}

TEST(FocusKeys, HelpKeepsTheKeyboardToItself) {
    Person person;
    person.type("?");
    EXPECT_TRUE(person.has("close help"));
    EXPECT_FALSE(person.has("train"));
    person.tab(-1);
    person.tab(30);
    EXPECT_EQ(person.focused(), "close help");
    person.key(Key::enter);
    EXPECT_FALSE(person.app.view().help);
    EXPECT_TRUE(person.has("train"));
}

TEST(FocusKeys, WithControlOrWithoutFocusNoKeyDoesAnything) {
    Person person;
    const auto before = shown(person.run());
    for (const char32_t character : {U'r', U' ', U'?'})
        person.browser.gathering.push_back(
            {.kind = Event::Kind::key_down, .control = true, .key = Key::character, .character = character});
    person.settle();
    EXPECT_EQ(shown(person.run()), before);
    EXPECT_FALSE(person.app.playing());
    EXPECT_FALSE(person.app.view().help);
}

TEST(FocusKeys, WhenTheCanvasLosesTheFocusTypingEndsAndWhatWasTypedHolds) {
    Person person;
    person.enter("seed", "9");
    person.browser.input.focused = false;
    person.settle();
    EXPECT_FALSE(person.browser.text_entry);
    EXPECT_EQ(person.run().experiment().seed, 9U);
}

}  // namespace
}  // namespace neuroglass
