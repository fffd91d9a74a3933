// Key presses, each of which one control takes.
#include "ui/toolkit/keys.h"

#include <gtest/gtest.h>

namespace neuroglass {
namespace {

TEST(Keys, EachPressIsTakenOnce) {
    const KeyPress pressed[] = {{.key = ImGuiKey_UpArrow}, {.key = ImGuiKey_UpArrow}, {.character = U'r'}};
    Keys keys;
    keys.begin(pressed);
    EXPECT_FALSE(keys.take(ImGuiKey_DownArrow));
    EXPECT_TRUE(keys.take(ImGuiKey_UpArrow));
    EXPECT_TRUE(keys.take(ImGuiKey_UpArrow));
    EXPECT_FALSE(keys.take(ImGuiKey_UpArrow));
    EXPECT_TRUE(keys.take(U'r'));
    EXPECT_FALSE(keys.take(U'r'));
    keys.begin(pressed);
    EXPECT_TRUE(keys.take(U'r')) << "in another frame";
}

TEST(Keys, WithControlIsAnotherKey) {
    const KeyPress pressed[] = {{.character = U'z', .control = true},
                                {.character = U'Z', .shift = true, .control = true}};
    Keys keys;
    keys.begin(pressed);
    EXPECT_FALSE(keys.take(U'z'));
    EXPECT_TRUE(keys.take_with_control(U'z', true)) << "capital or not";
    EXPECT_TRUE(keys.take_with_control(U'z', false));
    EXPECT_FALSE(keys.take_with_control(U'z', false));
}

TEST(Keys, CountsGestures) {
    Keys keys;
    const auto before = keys.gesture();
    keys.begin({});
    EXPECT_EQ(keys.gesture(), before);
    keys.begin_gesture();
    EXPECT_EQ(keys.gesture(), before + 1);
}

}  // namespace
}  // namespace neuroglass
