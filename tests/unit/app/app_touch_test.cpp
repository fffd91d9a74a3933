// Fingers, the wheel and scrolling: a tap presses, a swipe scrolls, and neither does the other's work.
#include <gtest/gtest.h>

#include "support/bits.h"
#include "support/person.h"

namespace neuroglass {
namespace {

class Touch : public testing::Test {
protected:
    Touch() : person(390, 844, 3) {
        person.browser.input.coarse_pointer = true;
        person.settle();
    }

    float top_of(std::string_view id) { return person.control(id).y; }

    Person person;
};

TEST_F(Touch, ATapTrainsAndPauses) {
    person.tap("train");
    EXPECT_TRUE(person.app.playing());
    person.frames(100);
    person.tap("train");
    EXPECT_FALSE(person.app.playing());
    EXPECT_GT(person.iteration(), 0);
}

TEST_F(Touch, ASwipeScrollsThePanelsAndPressesNothing) {
    const Experiment experiment = person.run().experiment();
    const auto before = shown(person.run());
    const float data = top_of("row 1");
    for (const float from : {300.f, 400.f, 500.f}) {
        person.swipe(195, from + 60, 195, from - 140);
        person.settle();
    }
    EXPECT_LT(top_of("row 1"), data - 400);
    EXPECT_EQ(person.run().experiment(), experiment);
    EXPECT_EQ(shown(person.run()), before);
    EXPECT_EQ(person.app.view().row, std::nullopt);
    EXPECT_FALSE(person.app.playing());
    for (int i = 0; i < 30; ++i) person.swipe(195, 150, 195, 600);
    person.settle();
    EXPECT_EQ(top_of("row 1"), data) << "all the way back";
}

TEST_F(Touch, ASwipeThatBeginsOnAControlDoesNotPressIt) {
    const auto before = person.run().experiment();
    const Rect input = person.control("test x1");
    person.swipe(input.middle_x(), input.middle_y(), input.middle_x(), input.middle_y() + 60);
    person.swipe(input.middle_x(), input.middle_y(), input.middle_x(), input.middle_y() - 60);
    person.settle();
    EXPECT_EQ(person.run().experiment(), before);
    EXPECT_FALSE(person.browser.text_entry);
}

TEST_F(Touch, ASwipeFollowsTheFingerPixelForPixel) {
    const float before = top_of("row 1");
    person.finger(Event::Kind::down, 195, 500);
    person.finger(Event::Kind::move, 195, 480);
    person.finger(Event::Kind::move, 195, 400);
    EXPECT_NEAR(before - top_of("row 1"), 100, 1);
    person.finger(Event::Kind::move, 195, 450);
    EXPECT_NEAR(before - top_of("row 1"), 50, 1);
    person.finger(Event::Kind::cancel, 195, 450);
}

TEST_F(Touch, TheTimelineFollowsTheFinger) {
    const Rect line = person.control("timeline");
    person.finger(Event::Kind::down, line.x + 20, line.middle_y());
    for (int i = 1; i <= 10; ++i)
        person.finger(Event::Kind::move, line.x + 20 + static_cast<float>(i) * 25, line.middle_y());
    person.frames(2);
    EXPECT_GT(person.iteration(), 100);
    person.finger(Event::Kind::up, line.x + 270, line.middle_y());
    person.settle();
    EXPECT_GT(person.iteration(), 100);
    const std::int64_t held = person.iteration();
    person.tap(line.x + 60, line.middle_y());
    person.settle();
    EXPECT_LT(person.iteration(), held) << "a tap goes there";
}

TEST_F(Touch, ACancelledTouchPressesNothing) {
    const Rect train = person.control("train");
    person.finger(Event::Kind::down, train.middle_x(), train.middle_y());
    person.finger(Event::Kind::cancel, train.middle_x(), train.middle_y());
    person.settle();
    EXPECT_FALSE(person.app.playing());
    person.tap("train");
    EXPECT_TRUE(person.app.playing());
}

TEST_F(Touch, ATapIntoANumberAsksForTheKeyboardAndASecondFingerDoesNothing) {
    person.tap("dock seed");
    EXPECT_TRUE(person.browser.text_entry);
    person.select_all();
    person.type("5");
    person.key(Key::enter);
    person.settle();
    EXPECT_EQ(person.run().experiment().seed, 5U);
    EXPECT_FALSE(person.browser.text_entry);
}

TEST_F(Touch, NoHintStandsInTheWayAfterATap) {
    person.tap("step");
    person.settle();
    person.frames(60);
    for (const ScreenText& text : person.screen()) EXPECT_FALSE(text.on_top) << text.words;
}

TEST_F(Touch, EveryTargetIsLargeEnoughForAFinger) {
    for (const Focusable& stop : person.app.ui().focusables()) {
        EXPECT_GE(stop.rect.height, 44) << stop.name();
        EXPECT_GE(stop.rect.width, 36) << stop.name();
    }
}

TEST(Wheel, ScrollsWhatItIsOverAndOnlyWhereThereIsSomethingToScroll) {
    Person person(1024, 700);
    EXPECT_TRUE(person.browser.scrolls);
    const float before = person.control("row 1").y;
    person.wheel(500, 300, 120);
    EXPECT_EQ(person.control("row 1").y, before - 120);
    person.wheel(500, 300, 1e6f);
    const float end = person.control("row 1").y;
    person.wheel(500, 300, 100);
    EXPECT_EQ(person.control("row 1").y, end);
    person.wheel(500, 300, -1e6f);
    EXPECT_EQ(person.control("row 1").y, before);
    EXPECT_FALSE(Person(1440, 900).browser.scrolls);
}

TEST(Mouse, AControlOutOfSightTakesNoPress) {
    Person person(1024, 700);
    person.wheel(500, 300, 1e6f);
    const Rect iterations = person.control("seed next");
    ASSERT_LT(iterations.bottom(), 56);
    person.click(iterations.middle_x(), std::max(1.f, iterations.middle_y()));
    EXPECT_EQ(person.run().experiment().seed, 1U);
}

TEST(Mouse, HasTargetsOfThirtyTwoPixels) {
    for (const auto& [width, height] : {std::pair{1440.f, 900.f}, {1024.f, 700.f}, {500.f, 800.f}}) {
        Person person(width, height);
        for (const Focusable& stop : person.app.ui().focusables())
            EXPECT_GE(stop.rect.width, 28) << stop.name() << " at " << width;
        for (const Focusable& stop : person.app.ui().focusables())
            EXPECT_GE(stop.rect.height, 32) << stop.name() << " at " << width;
    }
}

TEST(Mouse, APressThatIsLetGoElsewhereDoesNothing) {
    Person person;
    const Rect train = person.control("train");
    person.press(train.middle_x(), train.middle_y());
    person.move(train.middle_x(), train.bottom() + 200);
    person.release(train.middle_x(), train.bottom() + 200);
    EXPECT_FALSE(person.app.playing());
}

TEST_F(Touch, OneThatIsTakenAwayWhileItScrollsMovesNothingMore) {
    const auto place = [&] { return top_of("row 1"); };
    const float before = place();
    const auto send = [&](Event::Kind kind, float y) {
        person.browser.gathering.push_back({.kind = kind, .touch = true, .x = 195, .y = y});
        person.frames();
    };
    const auto go = [&](float from, float to) {
        send(Event::Kind::down, from);
        for (int i = 1; i <= 5; ++i) send(Event::Kind::move, from + (to - from) * static_cast<float>(i) / 5);
        const float reached = place();
        send(Event::Kind::cancel, 0);
        EXPECT_EQ(place(), reached);
        person.settle();
    };
    go(150, 600);
    EXPECT_EQ(place(), before) << "at the top it is the page's";
    go(600, 300);
    EXPECT_LT(place(), before - 200);
    EXPECT_GT(place(), before - 900) << "nor is it thrown";
}

TEST(TouchAreas, OnlyWhatIsDraggedOrScrollsIsTakenFromThePage) {
    Person person(390, 1200);
    ASSERT_FALSE(person.app.set("show", "prediction train settings"));
    person.settle();
    const auto taken = [&](float x, float y) {
        return std::ranges::any_of(person.browser.touch_areas, [&](const Area& area) {
            return x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height;
        });
    };
    const auto sideways = [&](const Rect& rect) {
        return std::ranges::any_of(person.browser.touch_areas, [&](const Area& area) {
            return area.x == rect.x && area.y == rect.y && area.ways.sideways && !area.ways.up && !area.ways.down;
        });
    };
    const Rect train = person.control("train"), speed = person.control("speed");
    EXPECT_TRUE(taken(speed.middle_x(), speed.middle_y()));
    EXPECT_TRUE(sideways(speed) && sideways(person.control("prediction chart"))) << "up and down the page scrolls";
    EXPECT_FALSE(taken(train.middle_x(), train.middle_y()));
    EXPECT_FALSE(taken(20, 60)) << "where there is nothing to drag";
    ASSERT_FALSE(person.app.set("show", ""));
    person.settle();
    EXPECT_TRUE(taken(20, 200)) << "the page's own panels scroll";
    const auto panels = [&] {
        return *std::ranges::find_if(person.browser.touch_areas, [](const Area& area) { return !area.ways.sideways; });
    };
    EXPECT_TRUE(panels().ways.up && !panels().ways.down) << "at the top a finger that moves down is the page's";
    person.swipe(20, 600, 20, 300);
    EXPECT_TRUE(panels().ways.up && panels().ways.down);
    for (int i = 0; i < 10; ++i) person.swipe(20, 600, 20, 100);
    EXPECT_TRUE(!panels().ways.up && panels().ways.down) << "and at the end one that moves up";
    ASSERT_FALSE(person.app.set("tab", "loss-surface"));
    person.settle();
    EXPECT_FALSE(sideways(person.control("loss surface"))) << "there is something to drag every way";
}

TEST(Phone, ASingleNeuronHasItsTools) {
    Person person(390, 844);
    person.browser.input.coarse_pointer = true;
    person.settle();
    for (const char* tool : {"network forward", "network backward", "network phases", "add layer"})
        EXPECT_TRUE(person.has(tool)) << tool;
    person.click("add layer");
    person.settle();
    EXPECT_EQ(person.run().experiment().model.hidden, std::vector<std::size_t>{2});
}

}  // namespace
}  // namespace neuroglass
