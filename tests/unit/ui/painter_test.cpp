// Text on whole device pixels, and paragraphs in lines.
#include "ui/toolkit/painter.h"

#include <gtest/gtest.h>

#include <cmath>

#include "support/bare_ui.h"

namespace neuroglass {
namespace {

TEST(Painter, PutsCoordinatesOnWholeDevicePixels) {
    Painter painter;
    UiInput input{};
    for (const float ratio : {1.f, 1.5f, 2.f, 3.f}) {
        input.pixel_ratio = ratio;
        painter.begin(input);
        EXPECT_FLOAT_EQ(painter.snapped(7.4f) * ratio, std::round(7.4f * ratio));
    }
}

TEST(Painter, BreaksParagraphsAtBlanksAndLineEnds) {
    BareUi bare;
    bare.frame([&] {
        Painter painter;
        painter.begin(bare.input);
        const float one = painter.paragraph_height(1000, "ten thousand iterations", 15);
        EXPECT_EQ(one, 15);
        EXPECT_EQ(painter.paragraph_height(1000, "ten\nthousand", 15), 30);
        const float narrow = painter.text_width("thousand", 15) + 1;
        EXPECT_EQ(painter.paragraph_height(narrow, "ten thousand iterations", 15), 45);
        EXPECT_LE(painter.paragraph_width(narrow, "ten thousand ten", 15), narrow);
        EXPECT_EQ(painter.paragraph_height(1, "10,000", 15), 15) << "a number stays whole";
        EXPECT_EQ(painter.paragraph(painter.draw(), {0, 0}, narrow, "ten thousand iterations", 15, 0xFFFFFFFF), 45);
    });
}

TEST(Painter, AlignsText) {
    BareUi bare;
    bare.frame([&] {
        Painter painter;
        painter.begin(bare.input);
        const auto left_edge = [&](Align align) {
            const int before = painter.draw().VtxBuffer.Size;
            painter.text(100, 50, "H", 15, 0xFFFFFFFF, align);
            return painter.draw().VtxBuffer[before].pos.x;
        };
        const float width = painter.text_width("H", 15);
        EXPECT_NEAR(left_edge(Align::left) - left_edge(Align::centre), width / 2, 0.75);
        EXPECT_NEAR(left_edge(Align::left) - left_edge(Align::right), width, 0.75);
    });
}

}  // namespace
}  // namespace neuroglass
