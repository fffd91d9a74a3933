// A line of a table that a press chooses.
#include "ui/widgets/choice_line.h"

#include <gtest/gtest.h>

#include "support/bare_ui.h"

namespace neuroglass {
namespace {

TEST(ChoiceLine, IsTintedWhereItIsChosenOrUnderThePointerAndTakesAPress) {
    BareUi bare;
    Ui ui;
    int drawn = 0, presses = 0;
    const auto frame = [&](bool chosen) {
        bare.frame([&] {
            ui.begin(bare.input);
            const int before = ui.draw().VtxBuffer.Size;
            presses += choice_line(ui, "line", {10, 10, 200, 32}, "what a press does", chosen).pressed ? 1 : 0;
            drawn = ui.draw().VtxBuffer.Size - before;
            ui.end();
        });
    };
    bare.move(300, 200);
    frame(false);
    frame(false);
    EXPECT_EQ(drawn, 0);
    frame(true);
    EXPECT_GT(drawn, 0);
    bare.move(50, 20);
    frame(false);
    EXPECT_GT(drawn, 0);
    bare.button(true);
    frame(false);
    bare.button(false);
    frame(false);
    EXPECT_EQ(presses, 1);
}

}  // namespace
}  // namespace neuroglass
