// What is drawn with goes with its drawing context, is waited for, and comes back.
#include "app/gui.h"

#include <gtest/gtest.h>

namespace neuroglass {
namespace {

Input lost(double now_ms, bool given_away = false) {
    return {.now_ms = now_ms, .context_lost = true, .context_given_away = given_away};
}

TEST(Gui, DrawsOnlyWhereThereIsSomethingToDrawOn) {
    Gui gui;
    gui.update({}, false);
    EXPECT_FALSE(gui.can_draw());
    gui.update({}, true);
    EXPECT_TRUE(gui.can_draw());
}

TEST(Gui, WaitsForALostContextForAWhileAndTellsOnceThatItDoesNotAnyMore) {
    Gui gui;
    gui.update({}, true);
    gui.update(lost(1000), true);
    EXPECT_FALSE(gui.can_draw());
    EXPECT_TRUE(gui.waits(1500));
    EXPECT_FALSE(gui.take_given_up(1500));
    gui.update(lost(2500), true);
    EXPECT_FALSE(gui.waits(2500));
    EXPECT_TRUE(gui.take_given_up(2500));
    EXPECT_FALSE(gui.take_given_up(2600));
    gui.update({.now_ms = 2700, .context_generation = 1}, true);
    EXPECT_TRUE(gui.can_draw());
    EXPECT_FALSE(gui.waits(2700));
}

TEST(Gui, WaitsForOneThatWasGivenAwayForEver) {
    Gui gui;
    gui.update(lost(1000, true), true);
    EXPECT_TRUE(gui.waits(1e9));
    EXPECT_FALSE(gui.take_given_up(1e9));
    EXPECT_TRUE(gui.given_away());
}

TEST(Gui, HasAContextOfItsOwn) {
    const Gui first;
    ImGuiContext* const of_first = ImGui::GetCurrentContext();
    const Gui second;
    EXPECT_NE(ImGui::GetCurrentContext(), of_first);
    first.make_current();
    EXPECT_EQ(ImGui::GetCurrentContext(), of_first);
}

}  // namespace
}  // namespace neuroglass
