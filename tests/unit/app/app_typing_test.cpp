// What is typed, slid and stepped on the canvas without a screen: results at once, nothing lost, and nothing taken that
// is not allowed.
#include <gtest/gtest.h>

#include "document/number_field.h"
#include "support/bits.h"
#include "support/person.h"

namespace neuroglass {
namespace {

Run trained(Experiment experiment, std::int64_t iteration) {
    Run run(std::move(experiment));
    run.seek(iteration);
    return run;
}

TEST(Typing, ASeedIsAppliedAndItsWeightsStandThere)  // weights at seed 42: 2 RandomState(42).random_sample(3) - 1
{
    Person person;
    person.enter("seed", "42");
    person.settle();
    EXPECT_EQ(person.run().experiment().seed, 42U);
    for (const char* words : {"−0.25091976", "0.90142861", "0.46398788"})
        EXPECT_TRUE(person.reads(words)) << words << " in " << person.all_words();
    person.key(Key::enter);
    person.settle();
    EXPECT_EQ(person.run().experiment().seed, 42U);
    EXPECT_FALSE(person.browser.text_entry);
}

TEST(Typing, KeepsTheShownIterationWhenTheSeedChanges) {
    Person person;
    person.click("to end");
    person.settle();
    for (int i = 0; i < 3; ++i) person.click("seed next");
    person.settle();
    EXPECT_EQ(person.iteration(), 10'000);
    EXPECT_EQ(shown(person.run()), shown(trained({.seed = 4}, 10'000)));
}

TEST(Typing, IterationsShowTheirResultAtOnce) {
    Person person;
    person.enter("iterations", "1000000");
    person.settle();
    EXPECT_EQ(person.iteration(), 1'000'000);
    EXPECT_EQ(shown(person.run()), shown(trained({.iterations = 1'000'000}, 1'000'000)));
}

TEST(Typing, TheIterationsSliderShowsTheResultWhileItIsHeld) {
    Person person;
    const Rect slider = person.control("iterations slider");
    person.press(slider.x + slider.width * 0.2f, slider.middle_y());
    for (const float share : {0.3f, 0.45f, 0.6f, 0.4f}) {
        person.move(slider.x + slider.width * share, slider.middle_y());
        person.frames(5);
        EXPECT_EQ(person.iteration(), person.run().experiment().iterations) << share;
        EXPECT_EQ(shown(person.run()), shown(trained(person.run().experiment(), person.iteration())));
    }
    person.release(slider.x + slider.width * 0.4f, slider.middle_y());
}

TEST(Typing, ALearningRateIsAppliedWithAllItsDigits) {
    Person person;
    person.click("to end");
    person.enter("learning_rate", "0.123456789");
    person.settle();
    EXPECT_EQ(person.run().experiment().training.rate, 0.123456789);
    EXPECT_EQ(shown(person.run()), shown(trained({.training = {.rate = 0.123456789}}, 10'000)));
}

TEST(Typing, TheDiceRollASeedWithinRange) {
    Person person;
    std::uint32_t before = person.run().experiment().seed;
    int changed = 0;
    for (int i = 0; i < 5; ++i) {
        person.click("seed dice");
        changed += person.run().experiment().seed != before;
        before = person.run().experiment().seed;
    }
    EXPECT_GE(changed, 4);
}

TEST(Typing, TheSeedStopsAtItsEnds) {
    Person person;
    person.click("seed previous");
    person.click("seed previous");
    EXPECT_EQ(person.run().experiment().seed, 0U);
    person.enter("seed", "4294967295");
    person.key(Key::enter);
    person.click("seed next");
    EXPECT_EQ(person.run().experiment().seed, 4294967295U);
}

struct Bad {
    const char *box, *typed;
    bool begins_a_number() const { return *typed == 0; }  // no message yet: more may come
};
void PrintTo(const Bad& bad, std::ostream* out) { *out << bad.box << " '" << bad.typed << "'"; }

/// What stands in that control.
std::string words_in(Person& person, std::string_view id) {
    const Rect rect = person.control(id);
    std::string words;
    for (const ScreenText& text : person.screen())
        if (!text.on_top && rect.contains(text.ink.middle_x(), text.ink.middle_y())) words += text.words;
    return words;
}

class BadInput : public testing::TestWithParam<Bad> {};

TEST_P(BadInput, ChangesNothingAndStaysWithItsMessage) {
    const auto [box, typed] = GetParam();
    Person person;
    person.click("to end");
    person.settle();
    const Experiment before = person.run().experiment();
    const auto shown_before = shown(person.run());
    const std::string words_before = words_in(person, box);

    person.enter(box, typed);
    person.settle();
    EXPECT_EQ(person.run().experiment(), before);
    EXPECT_EQ(shown(person.run()), shown_before);
    const auto message = [&] {
        return std::ranges::count_if(person.screen(), [](const ScreenText& text) { return text.on_top; });
    };
    EXPECT_EQ(message() > 0, !GetParam().begins_a_number());
    EXPECT_EQ(words_in(person, box), typed) << person.all_words();

    person.key(Key::enter);
    person.settle();
    EXPECT_EQ(person.run().experiment(), before);
    EXPECT_GT(message(), 0) << "no message after Enter";
    EXPECT_EQ(words_in(person, box), typed) << "after Enter: " << person.all_words();

    person.click(2, 2);  // beside everything
    person.settle();
    EXPECT_EQ(person.run().experiment(), before);
    EXPECT_EQ(shown(person.run()), shown_before);
    EXPECT_EQ(words_in(person, box), typed) << "after leaving: " << person.all_words();

    person.click(box);
    person.settle();
    EXPECT_GT(message(), 0) << "no message after coming back";
    person.key(Key::escape);
    person.settle();
    EXPECT_EQ(person.run().experiment(), before);
    EXPECT_EQ(shown(person.run()), shown_before);
    EXPECT_EQ(message(), 0) << "a message after Esc";
    EXPECT_EQ(words_in(person, box), words_before);
}

INSTANTIATE_TEST_SUITE_P(Typing, BadInput,
                         testing::Values(Bad{"seed", "-7"}, Bad{"seed", "4294967296"}, Bad{"seed", "1.5"},
                                         Bad{"seed", "apple"}, Bad{"seed", ""}, Bad{"seed", "nan"},
                                         Bad{"iterations", "3e9"}, Bad{"iterations", "-5"}, Bad{"iterations", "10.5"},
                                         Bad{"iterations", "9e99"}, Bad{"iterations", ""}, Bad{"learning_rate", "1001"},
                                         Bad{"learning_rate", "-1"}, Bad{"learning_rate", "0"},
                                         Bad{"learning_rate", "0.0000001"}, Bad{"learning_rate", "1..2"},
                                         Bad{"learning_rate", ""}));

TEST(Typing, WhileAnInvalidNumberGrowsValidItApplies) {
    Person person;
    person.enter("learning_rate", "0");
    EXPECT_EQ(person.run().experiment().training.rate, 1);
    person.type(".5");
    EXPECT_EQ(person.run().experiment().training.rate, 0.5);
    person.type("x");
    EXPECT_EQ(person.run().experiment().training.rate, 1) << "back to what it was before the typing began";
    person.key(Key::backspace);
    person.frames(2);
    EXPECT_EQ(person.run().experiment().training.rate, 0.5);
}

TEST(Typing, EscBringsTheOldNumberBackAlsoAfterAValidOne) {
    Person person;
    person.enter("seed", "77");
    ASSERT_EQ(person.run().experiment().seed, 77U);
    person.key(Key::escape);
    person.settle();
    EXPECT_EQ(person.run().experiment().seed, 1U);
    EXPECT_FALSE(person.browser.text_entry);
}

TEST(Typing, WhatWasTypedHoldsWhenSomethingElseIsPressed) {
    Person person;
    person.enter("seed", "77");
    person.click("to end");
    person.settle();
    EXPECT_EQ(person.run().experiment().seed, 77U);
    EXPECT_EQ(person.iteration(), 10'000);
    person.enter("iterations", "500");
    person.tab();
    person.settle();
    EXPECT_EQ(person.run().experiment().iterations, 500);
    EXPECT_FALSE(person.browser.text_entry);
}

TEST(Typing, FastTypingLosesNothing)  // all in one frame, as after a slow one
{
    Person person;
    person.click("iterations");
    person.frames(2);
    for (const char character : std::string_view("123456"))
        for (const auto kind : {Event::Kind::key_down, Event::Kind::key_up})
            person.browser.gathering.push_back(
                {.kind = kind, .key = Key::character, .character = static_cast<char32_t>(character)});
    person.settle();
    EXPECT_EQ(person.run().experiment().iterations, 123'456);
}

TEST(Typing, SelectingAllAndTypingInOneFrameLoseNothing) {
    Person person;
    person.click("iterations");
    person.settle();
    for (const auto kind : {Event::Kind::key_down, Event::Kind::key_up})
        person.browser.gathering.push_back({.kind = kind, .control = true, .key = Key::character, .character = U'a'});
    for (const char character : std::string_view("321"))
        for (const auto kind : {Event::Kind::key_down, Event::Kind::key_up})
            person.browser.gathering.push_back(
                {.kind = kind, .key = Key::character, .character = static_cast<char32_t>(character)});
    person.settle();
    EXPECT_EQ(person.run().experiment().iterations, 321);
}

TEST(Typing, AClickAndTypingInOneFrameLoseNothing) {
    Person person;
    const Rect box = person.control("iterations");
    for (const auto kind : {Event::Kind::move, Event::Kind::down, Event::Kind::up})
        person.browser.gathering.push_back({.kind = kind, .x = box.middle_x(), .y = box.middle_y()});
    for (const char character : std::string_view("789"))
        for (const auto kind : {Event::Kind::key_down, Event::Kind::key_up})
            person.browser.gathering.push_back(
                {.kind = kind, .key = Key::character, .character = static_cast<char32_t>(character)});
    person.settle();
    EXPECT_EQ(person.run().experiment().iterations, 789);
}

TEST(Typing, TheTestExamplesInputsSwitchAndTakeNumbers) {
    Person person;
    person.click("test x2");
    EXPECT_EQ(person.run().experiment().test_example, (std::vector<double>{1, 1, 1}));
    EXPECT_TRUE(person.reads("not in the data"));
    person.click("test x2");
    EXPECT_EQ(person.run().experiment().test_example, (std::vector<double>{1, 0, 1}));
    person.type("0.25");  // the pressed input has the focus
    person.key(Key::enter);
    person.settle();
    EXPECT_EQ(person.run().experiment().test_example, (std::vector<double>{1, 0.25, 1}));
    EXPECT_EQ(shown(person.run()), shown(trained({.test_example = {1, 0.25, 1}}, 0)));
    person.enter("test x2", "x");
    person.settle();
    EXPECT_EQ(person.run().experiment().test_example, (std::vector<double>{1, 0.25, 1}));
    EXPECT_TRUE(person.reads("is not a number")) << person.all_words();
}

TEST(Typing, NumbersAreTakenAsPeopleAndTheirKeyboardsWriteThem) {
    Person person;
    for (const char* typed : {"0,5", "０．５", "0。5", "０，５"}) {
        person.enter("test x2", typed);
        person.settle();
        EXPECT_EQ(person.run().experiment().test_example[1], 0.5) << typed;
        EXPECT_EQ(person.browser.entry_problem, "") << typed;
        person.enter("test x2", "7");
    }
    person.enter("weight w2", "−4.36561307");
    person.settle();
    EXPECT_EQ(person.run().experiment().starting_weights.at(1), -4.36561307) << "as the page writes it";
    person.enter("iterations", "20,000");
    person.settle();
    EXPECT_EQ(person.run().experiment().iterations, 20'000) << "as the page writes it";
    person.enter("seed", "１２");
    EXPECT_EQ(person.browser.entry_text, "12") << "as the font can show it";
    EXPECT_EQ(person.run().experiment().seed, 12U);
}

TEST(Typing, ANumberBeginsWithTheKeyOfAnyKeyboard) {
    Person person;
    for (const char* typed : {",25", "，25", ".25", "。25"}) {
        while (person.focused() != "test x2") person.tab();
        person.type(typed);
        person.key(Key::enter);
        person.settle();
        EXPECT_EQ(person.run().experiment().test_example[1], 0.25) << typed;
    }
}

TEST(Typing, WhatCanBeTwoNumbersIsAskedAbout) {
    Person person;
    person.enter("test x2", "7");
    person.key(Key::enter);
    person.enter("test x2", "1,000");
    person.settle();
    EXPECT_EQ(person.browser.entry_problem,
              "x2: \"1,000\" could be 1 or 1000; please write one of the two. It is still 7.");
    EXPECT_EQ(person.run().experiment().test_example[1], 7);
    person.enter("test x2", std::string(65, '1'));
    person.settle();
    EXPECT_NE(person.browser.entry_problem.find("longer than 64 characters"), std::string::npos)
        << person.browser.entry_problem;
    person.enter("test x2", "1e400");
    person.settle();
    EXPECT_EQ(person.browser.entry_problem, "x2: 1e400 is out of range; allowed are -1e+150 to 1e+150. It is still 7.");
}

TEST(Typing, ArrowsChangeTheFocusedNumber) {
    Person person;
    while (person.focused() != "seed") person.tab();
    person.key(Key::up);
    person.key(Key::up);
    EXPECT_EQ(person.run().experiment().seed, 3U);
    person.key(Key::down);
    EXPECT_EQ(person.run().experiment().seed, 2U);
    person.key(Key::page_up);
    EXPECT_EQ(person.run().experiment().seed, 12U);
    EXPECT_EQ(person.iteration(), 0);
    while (person.focused() != "iterations slider") person.tab(-1);
    person.key(Key::right);
    EXPECT_GT(person.run().experiment().iterations, 10'000);
    EXPECT_EQ(person.run().experiment().seed, 12U);
}

TEST(Typing, LettersInATextBoxAreNoShortcuts) {
    Person person;
    person.click("to end");
    person.settle();
    person.enter("seed", "5r ?");
    person.settle();
    EXPECT_EQ(person.iteration(), 10'000);
    EXPECT_FALSE(person.app.view().help);
    EXPECT_FALSE(person.app.playing());
}

TEST(Typing, WhatIsTypedHasAnAccessibleNameItsTextAndItsProblem) {
    Person person;
    EXPECT_FALSE(person.browser.text_entry);
    for (const auto& [id, name] :
         {std::pair{"iterations", "Iterations"}, {"seed", "Seed"}, {"weight w2", "Weights w2"}}) {
        person.click(id);
        EXPECT_TRUE(person.browser.text_entry) << id;
        EXPECT_EQ(person.browser.entry_name, name);
        person.key(Key::escape);
        person.frames(2);
        EXPECT_FALSE(person.browser.text_entry) << id;
    }
    person.enter("seed", "12");
    EXPECT_EQ(person.browser.entry_text, "12");
    EXPECT_EQ(person.browser.entry_problem, "");
    person.type("x");
    EXPECT_EQ(person.browser.entry_text, "12x");
    EXPECT_NE(person.browser.entry_problem.find("12x"), std::string::npos) << person.browser.entry_problem;
    EXPECT_TRUE(person.reads("is not a number")) << person.all_words();
    person.key(Key::backspace);
    person.frames(2);
    EXPECT_EQ(person.browser.entry_problem, "");
}

TEST(Typing, CopyTakesTheSelectedNumber) {
    Person person;
    person.enter("seed", "123");
    person.select_all();
    person.control_key(U'c');
    EXPECT_EQ(person.browser.clipboard, "123");
}

TEST(Typing, IsOverWhereItsBoxIsGone) {
    for (const char* vanishes : {"hide", "lock"}) {
        SCOPED_TRACE(vanishes);
        Person person;
        person.click("learning_rate");
        person.type("0.5");
        ASSERT_TRUE(person.browser.text_entry);
        ASSERT_FALSE(person.app.set(vanishes, vanishes == std::string("hide") ? "settings" : "learning_rate"));
        person.settle();
        EXPECT_FALSE(person.browser.text_entry);
        EXPECT_EQ(person.run().experiment().training.rate, 0.5);
        person.key(Key::right);
        person.settle();
        EXPECT_EQ(person.iteration(), 1) << "the keys are commands again";
    }
}

TEST(Typing, GivenUpWhereItsBoxIsGoneLeavesTheNextOneAlone) {
    Person person;
    person.click("learning_rate");
    person.type("0.5");
    ASSERT_FALSE(person.app.set("hide", "settings"));
    person.key(Key::escape);
    person.settle();
    ASSERT_FALSE(person.app.set("hide", ""));
    person.settle();
    person.enter("seed", "7");
    person.settle();
    EXPECT_EQ(person.run().experiment().seed, 7u);
}

}  // namespace
}  // namespace neuroglass
