// Hints after a moment, and what is wrong at once.
#include "ui/toolkit/tooltip.h"

#include <gtest/gtest.h>

#include "support/bare_ui.h"

namespace neuroglass {
namespace {

class TooltipTest : public testing::Test {
protected:
    void frame(const std::function<void()>& offer, bool by_keys = false) {
        bare.frame([&] {
            painter.begin(bare.input);
            tooltip.begin(bare.input);
            offer();
            tooltip.end(painter, by_keys);
        });
    }
    void hover(int frames = 1) {
        const auto write = [&]() -> std::string_view {
            ++written;
            return "what it does";
        };
        for (int i = 0; i < frames; ++i)
            frame([&] { tooltip.offer(1, {10, 10, 20, 20}, write, {.hovered = true, .focused = false}); });
    }
    static bool shown() { return ImGui::GetForegroundDrawList()->VtxBuffer.Size > 0; }
    BareUi bare;
    Painter painter;
    Tooltip tooltip;
    int written = 0;
};

TEST_F(TooltipTest, AHintIsWrittenOnlyWhenItIsShown) {
    hover(20);
    EXPECT_FALSE(shown());
    EXPECT_TRUE(tooltip.due());
    EXPECT_EQ(written, 0);
    hover(10);
    EXPECT_TRUE(shown());
    EXPECT_FALSE(tooltip.due());
    EXPECT_GT(written, 0);
    frame([] {});
    EXPECT_FALSE(shown());
}

TEST_F(TooltipTest, TheHintOfWhatHasTheFocusDoesNotWait) {
    const auto offer = [&] {
        tooltip.offer(1, {10, 10, 20, 20}, "what it does", {.hovered = false, .focused = true, .at_once = true});
    };
    frame(offer, true);
    EXPECT_TRUE(shown());
}

TEST_F(TooltipTest, WhatWasPressedNeedsNoHint) {
    hover(5);
    tooltip.done(1);
    hover(60);
    EXPECT_FALSE(shown());
    frame([] {});
    hover(60);
    EXPECT_TRUE(shown()) << "when the pointer comes again";
}

TEST_F(TooltipTest, WhatIsWrongIsSaidAtOnceAndHintsComeAgainAfterIt) {
    frame([&] { tooltip.complain({10, 10, 20, 20}, "not a number"); });
    EXPECT_TRUE(shown());
    EXPECT_STREQ(tooltip.complaint(), "not a number");
    frame([] {});
    EXPECT_STREQ(tooltip.complaint(), "");
    hover(60);
    EXPECT_TRUE(shown());
}

}  // namespace
}  // namespace neuroglass
