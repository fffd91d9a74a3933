// One press a frame, in the order in which they were made; what nobody sees is dropped.
#include "app/input_queue.h"

#include <gtest/gtest.h>

#include "app/gui.h"

namespace neuroglass {
namespace {

struct Fixture {
    Gui gui;  // makes Dear ImGui's context
    Ui ui;
    InputQueue queue;

    UiInput dispatched(bool* left = nullptr) {
        UiInput input{};
        input.focused = true;
        const bool was_left = queue.dispatch(input, ui);
        if (left) *left = was_left;
        return input;
    }
    static Event key(char32_t character) {
        return {.kind = Event::Kind::key_down, .key = Key::character, .character = character};
    }
    static Event wheel(float y) { return {.kind = Event::Kind::wheel, .y = y}; }
};

TEST(InputQueue, HandsOnOneKeyAFrameInTheirOrder) {
    Fixture fixture;
    fixture.queue.gather(std::vector{Fixture::key(U'a'), Fixture::key(U'b')}, false);
    EXPECT_EQ(fixture.dispatched().keys[0].character, U'a');
    EXPECT_FALSE(fixture.queue.empty());
    EXPECT_EQ(fixture.dispatched().keys[0].character, U'b');
    EXPECT_TRUE(fixture.queue.empty());
    EXPECT_TRUE(fixture.dispatched().keys.empty());
}

TEST(InputQueue, AddsUpWhatTheWheelDoes) {
    Fixture fixture;
    fixture.queue.gather(std::vector{Fixture::wheel(3), Fixture::wheel(4)}, false);
    EXPECT_EQ(fixture.dispatched().wheel.y, 7);
    EXPECT_TRUE(fixture.queue.empty());
}

TEST(InputQueue, CountsTabsThereAndBack) {
    Fixture fixture;
    fixture.queue.gather(std::vector<Event>{{.kind = Event::Kind::key_down, .key = Key::tab},
                                            {.kind = Event::Kind::key_down, .shift = true, .key = Key::tab}},
                         false);
    EXPECT_EQ(fixture.dispatched().tabs, 1);
    EXPECT_EQ(fixture.dispatched().tabs, -1);
}

TEST(InputQueue, TellsOfEscapeOnce) {
    Fixture fixture;
    fixture.queue.gather(std::vector<Event>{{.kind = Event::Kind::key_down, .key = Key::escape}}, false);
    bool left = false;
    fixture.dispatched(&left);
    EXPECT_TRUE(left);
    fixture.dispatched(&left);
    EXPECT_FALSE(left);
}

TEST(InputQueue, DropsWhatWaitsAndWhatComesWhileNobodySeesIt) {
    Fixture fixture;
    fixture.queue.gather(std::vector{Fixture::key(U'a')}, false);
    fixture.queue.gather(std::vector{Fixture::key(U'b')}, true);
    EXPECT_TRUE(fixture.queue.empty());
}

TEST(InputQueue, IsBounded) {
    Fixture fixture;
    fixture.queue.gather(std::vector(10'000, Fixture::key(U'a')), false);
    std::size_t taken = 0;
    while (!fixture.queue.empty()) {
        fixture.dispatched();
        ++taken;
    }
    EXPECT_EQ(taken, InputQueue::max_waiting);
}

}  // namespace
}  // namespace neuroglass
