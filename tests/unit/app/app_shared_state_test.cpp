// The moment that is shown, as links and the page around set it and ask for it; and work with nothing to draw on.
#include <gtest/gtest.h>

#include "formats/share_link.h"
#include "support/draw.h"
#include "support/person.h"

namespace neuroglass {
namespace {

TEST(AppSharedState, AtFirstNothingDiffersFromTheDefaults) {
    Person person;
    EXPECT_EQ(person.app.session().shared_state(), SharedState{});
}

TEST(AppSharedState, ALinkShowsItsIterationItsTabAndItsPins) {
    Person person;
    EXPECT_TRUE(person.app.open_link("#v=1&seed=7&at=123&tab=compare&pin=seed:8").empty());
    person.settle();
    EXPECT_EQ(person.run().experiment().seed, 7u);
    EXPECT_EQ(person.iteration(), 123);
    EXPECT_EQ(person.app.view().tab, UiState::Tab::compare);
    ASSERT_EQ(person.app.pins().size(), 1u);
    EXPECT_EQ(person.app.pins()[0].experiment().seed, 8u);
    EXPECT_EQ(person.app.pins()[0].iteration(), 123);
    neuroglass::Run straight(Experiment{.seed = 7});
    straight.advance(123);
    EXPECT_TRUE(std::ranges::equal(straight.weights(), person.run().weights()));
}

TEST(AppSharedState, WhatIsShownGoesIntoALinkAndComesBack) {
    Person person;
    person.app.open_link(
        "v=1&seed=3&iterations=500&at=77&bias=on&tab=arithmetic&digits=17&hide=tabs&lock=seed&question=Why%3F");
    person.settle();
    const auto link = share_link(person.app.session().shared_state());
    ASSERT_TRUE(link);
    Person other;
    EXPECT_TRUE(other.app.open_link(*link).empty());
    other.settle();
    EXPECT_EQ(other.app.session().shared_state(), person.app.session().shared_state());
    EXPECT_TRUE(std::ranges::equal(other.run().weights(), person.run().weights()));
}

TEST(AppSharedState, WhatIsWrongWithALinkIsSaidAndTheRestApplies) {
    Person person;
    EXPECT_EQ(person.app.open_link("v=1&seed=-5&iterations=20").size(), 1u);
    person.settle();
    EXPECT_EQ(person.run().experiment().seed, 1u);
    EXPECT_EQ(person.run().experiment().iterations, 20);
    EXPECT_NE(person.app.notice().find("-5"), std::string::npos) << person.app.notice();
    EXPECT_NE(person.app.notice().find("4294967295"), std::string::npos) << person.app.notice();
}

TEST(AppSharedState, OfALinkOfWhichNothingCanBeTakenNothingChangesAndItIsSaid) {
    Person person;
    person.app.open_link("v=1&seed=7&iterations=200&at=20");
    person.settle();
    const SharedState before = person.app.session().shared_state();
    for (const auto& link : {std::string("#section-2"), std::string("#%"), std::string("#v=2&seed=5"),
                             std::string("v=1&seed=x"), "seed=5" + std::string(max_link, '&')}) {
        EXPECT_EQ(person.app.open_link(link).size(), 1u) << link;
        person.settle();
        EXPECT_EQ(person.app.session().shared_state(), before) << link;
        EXPECT_TRUE(person.app.notice().starts_with("This link could not be used")) << person.app.notice();
    }
    for (const char* empty : {"", "#", "v=1", "#utm_source=x"}) {
        person.app.open_link("v=1&seed=7");
        EXPECT_TRUE(person.app.open_link(empty).empty());
        EXPECT_EQ(person.app.session().shared_state(), SharedState()) << empty;
        EXPECT_EQ(person.app.notice(), "") << "what was said is of the links before";
    }
}

TEST(AppSharedState, OpeningALinkCanBeTakenBack) {
    Person person;
    person.app.open_link("v=1&seed=9");
    person.settle();
    person.app.act(command::Undo{});
    person.settle();
    EXPECT_EQ(person.run().experiment().seed, 1u);
}

TEST(AppSharedState, AnEntrySetLeavesAllOthersAsTheyAre) {
    Person person;
    person.app.open_link("v=1&seed=9&at=50&tab=inputs");
    person.settle();
    EXPECT_FALSE(person.app.set("learning_rate", "0.5"));
    person.settle();
    EXPECT_EQ(person.run().experiment().seed, 9u);
    EXPECT_EQ(person.run().experiment().training.rate, 0.5);
    EXPECT_EQ(person.iteration(), 50);
    EXPECT_EQ(person.app.view().tab, UiState::Tab::inputs);
    const auto error = person.app.set("learning_rate", "much");
    ASSERT_TRUE(error);
    EXPECT_NE(person.app.sentence(*error).find("much"), std::string::npos);
    EXPECT_EQ(person.run().experiment().training.rate, 0.5);
}

TEST(AppSharedState, SettingWhatTheRunDoesNotDependOnLetsItPlayOn) {
    Person person;
    person.app.act(command::TogglePlay{});
    person.frames(3);
    ASSERT_TRUE(person.app.playing());
    EXPECT_FALSE(person.app.set("theme", "dark"));
    person.frames(1);
    EXPECT_TRUE(person.app.playing());
}

/// An App on a canvas that cannot be drawn on.
struct Unseen {
    Unseen() : browser(app.canvas().browser()) { browser.drawable = false; }
    bool frames(int count) {
        bool again = false;
        for (int i = 0; i < count; ++i) again = app.frame(now += 16);
        return again;
    }
    App app;
    Canvas::Browser& browser;
    double now = 0;
};

TEST(AppSharedState, WithNothingToDrawOnItIsLightOrDarkAllTheSame) {
    Unseen unseen;
    unseen.browser.input.prefers_dark = true;
    unseen.frames(1);
    EXPECT_TRUE(unseen.app.dark());
    EXPECT_FALSE(unseen.app.set("theme", "light"));
    unseen.frames(1);
    EXPECT_FALSE(unseen.app.dark());
}

TEST(AppSharedState, WithNothingToDrawOnItTrainsAllTheSame) {
    Unseen unseen;
    EXPECT_FALSE(unseen.frames(3)) << "and rests where nothing happens";
    unseen.app.act(command::TogglePlay{});
    EXPECT_TRUE(unseen.frames(2));
    for (int i = 0; i < 5000 && unseen.app.playing(); ++i) unseen.frames(1);
    EXPECT_EQ(unseen.app.run().iteration(), 10'000);
    EXPECT_NEAR(unseen.app.run().prediction(), 0.9897704, 5e-9);  // printed in the article
    EXPECT_GT(unseen.browser.changes_told, 3);
    unseen.app.act(command::Seek{10});
    unseen.frames(2);
    EXPECT_NEAR(unseen.app.run().prediction(), 0.65980921, 5e-9);
    EXPECT_FALSE(unseen.app.set("seed", "2"));
    unseen.frames(2);
    EXPECT_EQ(unseen.app.run().experiment().seed, 2u);
    EXPECT_EQ(unseen.app.run().iteration(), 10);
}

TEST(Locks, KeepWhatUndoWouldBringBackUntilTheyAreOpen) {
    Person person;
    person.click("seed next");
    ASSERT_EQ(person.run().experiment().seed, 2u);
    ASSERT_FALSE(person.app.set("lock", "seed"));
    person.settle();
    person.control_key(U'z');
    person.settle();
    EXPECT_EQ(person.run().experiment().seed, 2u);
    EXPECT_NE(person.app.notice(), "") << "it says why";
    ASSERT_FALSE(person.app.set("lock", ""));
    person.settle();
    person.control_key(U'Z');
    person.settle();
    EXPECT_EQ(person.run().experiment().seed, 2u) << "nothing was taken back, so there is nothing to redo";
    person.control_key(U'z');
    person.settle();
    EXPECT_EQ(person.run().experiment().seed, 1u);
}

}  // namespace
}  // namespace neuroglass
