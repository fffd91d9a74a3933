// What comes while something else is under way: a lock before an undo, a box that vanishes while it is edited, keys for
// a figure out of sight, words and frames from the page while a number is typed, a notice under the pointer.
#include <gtest/gtest.h>

#include "support/person.h"

namespace neuroglass {
namespace {

TEST(UndoAndLocks, WhatALockRefusesIsNotLost) {
    Person person;
    person.click("seed next");
    person.click("seed next");
    person.settle();
    ASSERT_EQ(person.run().experiment().seed, 3U);
    ASSERT_FALSE(person.app.set("lock", "seed"));
    for (int i = 0; i < 3; ++i) person.control_key(U'z');
    EXPECT_EQ(person.run().experiment().seed, 3U);
    EXPECT_NE(person.app.notice().find("locked"), std::string::npos) << person.app.notice();
    ASSERT_FALSE(person.app.set("lock", ""));
    person.control_key(U'z');
    EXPECT_EQ(person.run().experiment().seed, 2U);
    ASSERT_FALSE(person.app.set("lock", "seed"));
    for (int i = 0; i < 3; ++i) person.control_key(U'y');
    EXPECT_EQ(person.run().experiment().seed, 2U);
    ASSERT_FALSE(person.app.set("lock", ""));
    person.control_key(U'y');
    EXPECT_EQ(person.run().experiment().seed, 3U);
    person.control_key(U'z');
    person.control_key(U'z');
    EXPECT_EQ(person.run().experiment().seed, 1U);
}

/// The keys that work everywhere work, and what had been typed holds.
void expect_free(Person& person, std::int64_t iterations) {
    person.settle();
    EXPECT_FALSE(person.browser.text_entry);
    EXPECT_EQ(person.run().experiment().iterations, iterations);
    const std::int64_t before = person.iteration();
    person.browser.input.focused = true;
    person.key(Key::left);
    person.settle();
    EXPECT_EQ(person.iteration(), before - 1) << "the shortcut is dead";
    person.key(Key::escape);
    person.settle();
    EXPECT_FALSE(person.browser.text_entry);
    EXPECT_EQ(person.run().experiment().iterations, iterations);
    person.browser.input.focused = true;
    person.type("r");
    person.settle();
    EXPECT_EQ(person.iteration(), 0);
}

TEST(Editing, EndsWhereAnotherLayoutHasNoSuchBox) {
    Person person(390, 844);
    person.enter("dock iterations", "500");
    ASSERT_TRUE(person.browser.text_entry);
    person.resize(844, 390);
    expect_free(person, 500);
}

TEST(Editing, EndsWhereItsBoxIsHiddenOrLocked) {
    for (const char* entry : {"hide", "lock"}) {
        SCOPED_TRACE(entry);
        Person person;
        person.enter("iterations", "500");
        ASSERT_TRUE(person.browser.text_entry);
        ASSERT_FALSE(person.app.set(entry, "iterations"));
        expect_free(person, 500);
    }
}

TEST(Editing, GivenUpInTheFrameInWhichItsBoxVanishesIsTakenBack) {
    Person person(390, 844);
    person.enter("dock iterations", "500");
    person.resize(844, 390);
    person.key(Key::escape);
    person.settle();
    EXPECT_FALSE(person.browser.text_entry);
    EXPECT_EQ(person.run().experiment().iterations, 10'000);
}

TEST(Parked, AFigureOutOfSightDoesNotDoLaterWhatWasTyped) {
    Person person;
    person.lose_context();
    for (int second = 0; second < 3; ++second) {
        person.key(Key::right);
        person.frames(60);
    }
    person.type(" r");
    person.get_context_back();
    person.settle();
    EXPECT_EQ(person.iteration(), 0);
    EXPECT_FALSE(person.app.playing());
    person.key(Key::right);
    person.settle();
    EXPECT_EQ(person.iteration(), 1) << "what is typed then is done";
}

TEST(Parked, ThePressThatWasHeldIsLetGoOf) {
    Person person;
    const Rect line = person.control("timeline");
    person.press(line.middle_x(), line.middle_y());
    person.settle();
    person.lose_context();
    person.frames(120);
    person.browser.gathering.push_back({.kind = Event::Kind::up, .x = line.middle_x(), .y = line.middle_y()});
    person.frames();
    person.get_context_back();
    person.settle();
    const std::int64_t held = person.iteration();
    person.move(line.x + 20, line.middle_y());
    person.settle();
    EXPECT_EQ(person.iteration(), held);
}

TEST(Typing, GoesOnInOneGestureWhileThePageAsksForAFrame) {
    Person person;
    person.enter("iterations", "5");
    for (const char* digit : {"0", "0"}) {
        person.app.redraw();
        person.type(digit);
    }
    person.key(Key::enter);
    person.settle();
    ASSERT_EQ(person.run().experiment().iterations, 500);
    person.control_key(U'z');
    EXPECT_EQ(person.run().experiment().iterations, 10'000) << "in one step";
}

TEST(Notice, MovesNothing) {
    for (const auto& [width, height] : {std::pair{1440.f, 900.f}, {1024.f, 700.f}, {390.f, 844.f}, {640.f, 320.f}}) {
        Person person(width, height);
        person.settle();
        const auto before = person.app.ui().focusables();
        person.app.say({"notice.locked", {}}, true);
        person.settle();
        EXPECT_TRUE(person.reads("locked")) << person.all_words();
        ASSERT_TRUE(person.has("close notice"));
        for (const Focusable& stop : before) {
            const Rect now = person.control(stop.name());
            EXPECT_EQ(std::pair(now.x, now.y), std::pair(stop.rect.x, stop.rect.y)) << stop.name() << " at " << width;
        }
        person.click("close notice");
        person.settle();
        EXPECT_FALSE(person.has("close notice"));
    }
}

TEST(Notice, TakesThePressesOnItself) {
    Person person(390, 844);
    person.settle();
    person.app.say({"notice.locked", {}}, true);
    person.settle();
    const Experiment before = person.run().experiment();
    const Rect close = person.control("close notice");
    for (float x = 20; x < close.x; x += 12) person.click(x, close.middle_y());
    EXPECT_EQ(person.run().experiment(), before);
    EXPECT_TRUE(person.has("close notice"));
}

TEST(Figure, OfOneColumnShowsThePredictionAboveWhatChangesIt) {
    Person person(390, 700);
    ASSERT_FALSE(person.app.set("show", "settings prediction"));
    person.settle();
    EXPECT_LT(person.control("test x1").y, person.control("seed").y);
}

}  // namespace
}  // namespace neuroglass
