// Regions that scroll by wheel, finger and focus.
#include "ui/toolkit/scroll.h"

#include <gtest/gtest.h>

#include "support/bare_ui.h"

namespace neuroglass {
namespace {

constexpr Rect outer{0, 0, 400, 200}, inner{100, 50, 100, 100};

class ScrollTest : public testing::Test {
protected:
    /// Two regions, the inner one 150 higher than its place. Their offsets are kept.
    void frame(const std::function<void()>& within = [] {}) {
        bare.frame([&] {
            scroll.begin(bare.input, 16);
            outer_offset = scroll.begin_region(1, outer, 500);
            inner_offset = scroll.begin_region(2, inner, 250);
            within();
            scroll.end_region(painter);
            scroll.end_region(painter);
            scroll.end();
        });
        bare.input.wheel = {0, 0};
    }
    void wheel(float by) {
        bare.input.wheel = {0, by};
        frame();
    }
    BareUi bare;
    Painter painter;
    Scroll scroll;
    float outer_offset = 0, inner_offset = 0;
};

TEST_F(ScrollTest, TheWheelMovesTheInnermostThatCanMoveThatWay) {
    bare.move(150, 100);
    frame();
    frame();
    wheel(100);
    EXPECT_EQ(inner_offset, 100);
    EXPECT_EQ(outer_offset, 0);
    wheel(100);
    EXPECT_EQ(inner_offset, 150) << "its end";
    wheel(100);
    EXPECT_EQ(outer_offset, 100);
    bare.move(10, 10);
    frame();
    wheel(-50);
    EXPECT_EQ(outer_offset, 50);
    EXPECT_EQ(inner_offset, 150);
}

TEST_F(ScrollTest, AFingerScrollsAndFlings) {
    bare.input.touching = true;
    bare.move(150, 140);
    frame();
    bare.button(true);
    frame();
    EXPECT_TRUE(scroll.finger_undecided());
    for (float y = 130; y >= 90; y -= 10) {
        bare.move(150, y);
        frame();
    }
    EXPECT_FALSE(scroll.finger_drags());
    EXPECT_EQ(inner_offset, 50);
    bare.button(false);
    frame();
    frame();
    EXPECT_GT(inner_offset, 50);
    EXPECT_TRUE(scroll.moving());
    for (int i = 0; i < 300 && scroll.moving(); ++i) frame();
    EXPECT_FALSE(scroll.moving());
}

TEST_F(ScrollTest, AFingerOnWhatIsDraggedSidewaysDragsIt) {
    bare.input.touching = true;
    bare.move(150, 100);
    frame();
    bare.button(true);
    frame([&] { scroll.press_on(Sense::drag); });
    bare.move(180, 104);
    frame();
    EXPECT_TRUE(scroll.finger_drags());
    EXPECT_EQ(inner_offset, 0);
}

TEST_F(ScrollTest, BringsIntoViewWithAMargin) {
    frame([&] { scroll.bring_into_view({100, 160, 10, 20}); });
    EXPECT_TRUE(scroll.moving());
    frame();
    EXPECT_EQ(inner_offset, 180 + 16 - inner.bottom());
}

TEST_F(ScrollTest, TellsWhereAFingerMeansSomething) {
    frame([&] { scroll.add_dragged({0, 0, 10, 10}, Sense::drag); });
    EXPECT_TRUE(scroll.scrollable());
    ASSERT_EQ(scroll.touch_areas().size(), 3u);
    const TouchArea& region = scroll.touch_areas()[0];
    EXPECT_TRUE(region.up && !region.down && !region.sideways) << "at its start it moves up alone";
    EXPECT_TRUE(scroll.touch_areas()[2].sideways && !scroll.touch_areas()[2].up);
}

}  // namespace
}  // namespace neuroglass
