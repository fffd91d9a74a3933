// When nothing changes no frame is wanted; what wakes it, and what a lost drawing context or a late frame leaves as it
// was.
#include <gtest/gtest.h>

#include "support/bits.h"
#include "support/person.h"

namespace neuroglass {
namespace {

TEST(Rest, ComesSoonAfterTheFirstFrames) {
    Person person;
    EXPECT_LE(person.settle(), 30);
}

TEST(Rest, ComesAfterEveryPressDragAndKey) {
    Person person;
    for (const char* id : {"step", "seed next", "row 2", "iterations", "appearance", "help", "close help", "to end",
                           "reset", "test x1"}) {
        person.click(id);
        EXPECT_LE(person.settle(), 120) << id;
    }
    person.tab();
    EXPECT_LE(person.settle(), 120);
    person.wheel(700, 400, 50);
    EXPECT_LE(person.settle(), 120);
}

TEST(Rest, ComesAfterTraining) {
    Person person;
    person.click("train");
    EXPECT_GT(person.settle(60 * 30), 60);
    EXPECT_FALSE(person.frames());
}

TEST(Rest, ComesWhileAPressIsHeldStill) {
    for (const char* id : {"timeline", "iterations slider", "speed", "loss chart", "surface slider", "train"}) {
        Person person;
        const Rect rect = person.control(id);
        person.press(rect.middle_x(), rect.middle_y());
        bool rests = false;
        for (int i = 0; i < 120 && !rests; ++i) rests = !person.frames();
        EXPECT_TRUE(rests) << id;
    }
}

TEST(Rest, AHintComesWhileThePointerRestsOnAControlAndThenNoFrameIsWanted) {
    Person person;
    const Rect train = person.control("train");
    person.move(train.middle_x(), train.middle_y());
    const auto hinted = [&] {
        return std::ranges::any_of(person.screen(), [](const ScreenText& text) { return text.on_top; });
    };
    EXPECT_FALSE(hinted());
    const int frames = person.settle();
    EXPECT_GT(frames * Person::frame_ms, 300);
    EXPECT_TRUE(hinted());
}

TEST(Rest, ALostContextComesBackWithTheRunUntouched) {
    Person person;
    person.click("to end");
    person.settle();
    const auto before = shown(person.run());
    const std::string words = person.all_words();
    for (int loss = 0; loss < 10; ++loss) {
        person.lose_context(true);
        EXPECT_FALSE(person.frames()) << "nothing can be drawn, so nothing is asked for";
        person.get_context_back();
        person.settle();
        EXPECT_EQ(shown(person.run()), before);
        EXPECT_EQ(person.all_words(), words);
    }
}

TEST(Rest, TrainingGoesOnAfterAContextLostMeanwhile) {
    Person person;
    person.click("train");
    person.frames(60);
    person.lose_context();
    person.frames();
    person.get_context_back();
    EXPECT_TRUE(person.frames());
    person.settle(60 * 30);
    EXPECT_EQ(person.iteration(), 10'000);
}

TEST(Rest, WhereAContextIsNotGivenBackTrainingGoesOnUnseenAfterASecond) {
    Person person;
    person.click("train");
    person.frames(60);
    person.lose_context();
    const std::int64_t before = person.iteration();
    EXPECT_TRUE(person.frames(50)) << "it is waited for";
    EXPECT_EQ(person.iteration(), before);
    EXPECT_TRUE(person.browser.requests.empty());
    person.settle(60 * 30);
    EXPECT_EQ(person.iteration(), 10'000);
    EXPECT_EQ(person.browser.requests, std::vector<std::string>{"undrawn"}) << "told once";
    person.get_context_back();
    person.settle();
    EXPECT_TRUE(person.has("reset"));
    EXPECT_EQ(person.iteration(), 10'000);
}

TEST(Rest, WhatWasPressedWhereNothingIsDrawnHasNoEffectLater) {
    Person person;
    person.lose_context();
    person.settle();
    person.key(Key::right);
    person.settle();
    person.get_context_back();
    person.settle();
    EXPECT_EQ(person.iteration(), 0);
}

TEST(Rest, AContextThatWasGivenAwayIsWaitedForAndNothingTrains) {
    Person person;
    person.click("train");
    person.frames(10);
    person.lose_context(true);
    const std::int64_t before = person.iteration();
    EXPECT_FALSE(person.frames(200));
    EXPECT_EQ(person.iteration(), before);
    EXPECT_TRUE(person.browser.requests.empty());
}

TEST(Rest, AContextThatThePageAsksBackIsWaitedForASecondFromThen) {
    Person person;
    person.lose_context(true);
    person.frames(200);
    person.lose_context();
    person.frames(50);
    EXPECT_TRUE(person.browser.requests.empty());
    person.frames(20);
    EXPECT_EQ(person.browser.requests, std::vector<std::string>{"undrawn"});
}

TEST(Rest, AKeyPressedWhileTheContextIsLostIsNotForgotten) {
    Person person;
    person.lose_context();
    person.key(Key::right);
    person.get_context_back();
    person.settle();
    EXPECT_EQ(person.iteration(), 1);
}

TEST(Rest, ADragThatEndsWhileTheContextIsLostHasEnded) {
    Person person;
    const Rect line = person.control("timeline");
    person.press(line.middle_x(), line.middle_y());
    person.lose_context();
    person.release(line.middle_x(), line.middle_y());
    person.get_context_back();
    person.settle();
    const std::int64_t held = person.iteration();
    person.move(line.x + 20, line.middle_y());
    person.settle();
    EXPECT_EQ(person.iteration(), held);
}

TEST(Rest, AHiddenTabDoesNotTrainOn)  // no frames come there; the first one after it is late by that much
{
    Person person;
    person.click("train");
    person.frames(60);
    const std::int64_t before = person.iteration();
    person.app.frame(person.now_ms() + 60'000);
    EXPECT_LT(person.iteration(), 2 * before + 10);
    EXPECT_TRUE(person.app.playing());
}

TEST(Rest, PauseAndScrubbingWorkInTheMiddleOfALongRun) {
    Person person;
    person.browser.clock_step_ms = 4;  // a slow machine: two slices a frame
    const Rect slider = person.control("speed");
    person.click(slider.right() - 8, slider.middle_y());
    person.app.set_experiment(Experiment{.iterations = 1'000'000'000});
    person.click("train");
    person.frames(100);
    const std::int64_t on_the_way = person.iteration();
    EXPECT_TRUE(person.app.playing());
    EXPECT_GT(on_the_way, 100);
    EXPECT_LT(on_the_way, 1'000'000'000);
    person.click("train");
    EXPECT_FALSE(person.app.playing());
    const std::int64_t held = person.iteration();
    person.frames(20);
    EXPECT_EQ(person.iteration(), held);
    person.click("reset");
    person.settle();
    EXPECT_EQ(person.iteration(), 0);
}

TEST(Rest, TwoAppsDoNotDisturbEachOther) {
    Person one;
    one.click("step");
    {
        Person other;
        other.click("to end");
        one.frames();
        other.settle();
        EXPECT_EQ(other.iteration(), 10'000);
    }
    one.click("step");
    one.settle();
    EXPECT_EQ(one.iteration(), 2);
}

}  // namespace
}  // namespace neuroglass
