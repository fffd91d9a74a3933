// Values that follow their targets, and highlights of what has changed.
#include "ui/toolkit/animation.h"

#include <gtest/gtest.h>

namespace neuroglass {
namespace {

class AnimationTest : public testing::Test {
protected:
    void frame(double elapsed_ms = 16) {
        animation.end();
        input.now_ms += elapsed_ms;
        animation.begin(input, elapsed_ms);
    }
    Animation animation;
    UiInput input{};
};

TEST_F(AnimationTest, FollowsItsTargetWithin150Ms) {
    frame();
    EXPECT_EQ(animation.animate(1, 0), 0) << "begins where its target is";
    EXPECT_FALSE(animation.moving());
    float before = 0;
    for (int i = 0; i < 10; ++i) {
        frame();
        const float now = animation.animate(1, 100);
        EXPECT_GT(now, before);
        before = now;
    }
    EXPECT_GT(before, 99);
    for (int i = 0; i < 20; ++i) {
        frame();
        before = animation.animate(1, 100);
    }
    EXPECT_EQ(before, 100);
    EXPECT_FALSE(animation.moving()) << "a page at rest draws no frame";
}

TEST_F(AnimationTest, IsThereAtOnceWithReducedMotion) {
    input.reduced_motion = true;
    frame();
    animation.animate(1, 0);
    frame();
    EXPECT_EQ(animation.animate(1, 100), 100);
    EXPECT_EQ(animation.change_highlight(2, 1), 0);
    frame();
    EXPECT_EQ(animation.change_highlight(2, 2), 0);
}

TEST_F(AnimationTest, ForgetsWhatAFrameDoesNotAskFor) {
    frame();
    animation.animate(1, 0);
    frame();
    frame();
    EXPECT_EQ(animation.animate(1, 100), 100) << "it is a new one";
}

TEST_F(AnimationTest, HighlightsAChangeFor600Ms) {
    frame();
    EXPECT_EQ(animation.change_highlight(1, 5), 0) << "the first value is no change";
    frame();
    EXPECT_EQ(animation.change_highlight(1, 6), 1);
    frame(300);
    EXPECT_NEAR(animation.change_highlight(1, 6), 0.5, 1e-6);
    EXPECT_TRUE(animation.moving());
    frame(300);
    EXPECT_EQ(animation.change_highlight(1, 6), 0);
    EXPECT_FALSE(animation.moving());
}

TEST_F(AnimationTest, KeepsManyApart) {
    for (int round = 0; round < 3; ++round) {
        frame();
        for (ImGuiID id = 500; id > 0; --id) EXPECT_EQ(animation.animate(id * 7919, static_cast<float>(id)), id);
    }
}

}  // namespace
}  // namespace neuroglass
