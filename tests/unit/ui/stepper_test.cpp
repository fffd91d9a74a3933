// ‹ words ›: what its buttons go to.
#include "ui/widgets/stepper.h"

#include <gtest/gtest.h>

#include "support/bare_ui.h"

namespace neuroglass {
namespace {

class StepperTest : public testing::Test {
protected:
    /// Presses there and lets go. @return all that the stepper answered
    int press(float x, float y) {
        int ways = 0;
        bare.move(x, y);
        ways += frame();
        bare.button(true);
        ways += frame();
        bare.button(false);
        return ways + frame();
    }
    int frame() {
        int way = 0;
        bare.frame([&] {
            ui.begin(bare.input);
            way = draw_stepper(ui,
                               {.previous = "previous",
                                .next = "next",
                                .words = "row 1",
                                .room = 60,
                                .font_size = size::label,
                                .colour = ui.theme().text,
                                .previous_hint = "to the one before",
                                .next_hint = "to the one behind",
                                .has_buttons = has_buttons},
                               10, 50, 32);
            ui.end();
        });
        return way;
    }
    BareUi bare;
    Ui ui;
    bool has_buttons = true;
};

TEST_F(StepperTest, GoesBackAtItsLeftAndOnAtItsRight) {
    frame();
    EXPECT_EQ(press(26, 50), -1);
    EXPECT_EQ(press(10 + 32 + 60 + 16, 50), 1);
    EXPECT_EQ(press(10 + 32 + 30, 50), 0) << "its words";
}

TEST_F(StepperTest, HasNoButtonsWhereThereIsNothingToGoTo) {
    has_buttons = false;
    frame();
    EXPECT_TRUE(ui.focusables().empty());
    EXPECT_EQ(press(26, 50), 0);
}

TEST(RowBeside, GoesThroughTheRowsAndTheTestExample) {
    EXPECT_EQ(row_beside(0, 3, 1), 1u);
    EXPECT_EQ(row_beside(2, 3, 1), std::nullopt) << "the test example stands behind the last";
    EXPECT_EQ(row_beside(std::nullopt, 3, 1), 0u);
    EXPECT_EQ(row_beside(std::nullopt, 3, -1), 2u);
    EXPECT_EQ(row_beside(0, 3, -1), std::nullopt);
    EXPECT_EQ(row_beside(7, 3, 1), 0u) << "a row that is no more shows the test example";
}

}  // namespace
}  // namespace neuroglass
