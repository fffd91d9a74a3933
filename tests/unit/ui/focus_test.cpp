// The order of the Tab key, and the names and hashes of what it comes to.
#include "ui/toolkit/focus.h"

#include <gtest/gtest.h>

namespace neuroglass {
namespace {

class FocusOrder : public testing::Test {
protected:
    void frame(int tabs, int count = 3) {
        input.tabs = tabs;
        focus.begin(input);
        for (int i = 0; i < count; ++i) focus.add({{"row ", i}, {}, {}});
    }
    FocusOrder() { input.focused = true; }
    UiInput input{};
    Focus focus;
};

TEST_F(FocusOrder, GoesThroughWhatTheLastFrameDrewAndStopsAtItsEnds) {
    frame(0);
    EXPECT_EQ(focus.before(), 0);
    EXPECT_EQ(focus.after(), 3) << "nothing has the focus";
    for (int i = 0; i < 3; ++i) {
        frame(1);
        EXPECT_TRUE(focus.is_shown_on(Id("row ", i).hash()));
        EXPECT_TRUE(focus.moved());
        EXPECT_EQ(focus.before(), i);
        EXPECT_EQ(focus.after(), 2 - i);
    }
    frame(5);
    EXPECT_TRUE(focus.is_on(Id("row ", 2).hash()));
    frame(-9);
    EXPECT_TRUE(focus.is_on(Id("row ", 0).hash()));
}

TEST_F(FocusOrder, IsNotShownAfterAPressNorWithoutTheKeyboard) {
    frame(0);
    frame(1);
    focus.set(Id("row ", 1).hash());
    focus.hide();
    EXPECT_FALSE(focus.is_shown());
    frame(1);
    EXPECT_TRUE(focus.is_shown_on(Id("row ", 2).hash())) << "goes on from there";
    input.focused = false;
    frame(0);
    EXPECT_FALSE(focus.is_shown());
}

TEST_F(FocusOrder, BeginsAnewWhereWhatHadItIsGone) {
    frame(0);
    frame(3);
    frame(0, 2);
    EXPECT_EQ(focus.after(), 2);
    frame(1, 2);
    EXPECT_TRUE(focus.is_on(Id("row ", 0).hash()));
}

TEST(IdTest, HasTheNameOfItsParts) {
    EXPECT_EQ(Id("weight w", 3).name(), "weight w3");
    EXPECT_EQ(Id("number ", 2, std::size_t{10}, 0).name(), "number 2 10 0");
    EXPECT_EQ(Id("tab seeds").name(), "tab seeds");
    EXPECT_EQ(Id("tab seeds").hash(), Id("tab ", "seeds").hash());
    EXPECT_NE(Id("row ", 1).hash(), Id("row ", 2).hash());
    EXPECT_NE(Id("a ", 1, 11).hash(), Id("a ", 11, 1).hash());
}

}  // namespace
}  // namespace neuroglass
