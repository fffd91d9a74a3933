// The number that is typed, and what was typed and is not allowed.
#include "ui/toolkit/number_field.h"

#include <gtest/gtest.h>

#include "support/bare_ui.h"
#include "ui/toolkit/ui.h"

namespace neuroglass {
namespace {

/// Takes what is a digit.
struct Digits {
    std::string taken;
    std::optional<Error> operator()(std::string_view typed) {
        if (typed.size() != 1 || typed[0] < '0' || typed[0] > '9') return Error{"error.number", {}};
        taken = typed;
        return std::nullopt;
    }
};

TEST(NumberField, KeepsWhatIsNotAllowedAsADraftUntilTheNumberChanges) {
    BareUi bare;
    bare.frame([&] {
        NumberField field;
        Digits digits;
        field.begin();
        field.begin_edit(1, "7", true, {"3", "3"});
        field.try_edit(1, digits, true);
        EXPECT_EQ(digits.taken, "7");
        EXPECT_FALSE(field.reverts());
        EXPECT_EQ(field.draft(1), nullptr);

        field.begin_edit(1, "77", true, {"3", "3"});
        field.try_edit(1, digits, true);
        EXPECT_TRUE(field.reverts());
        ASSERT_NE(field.draft(1), nullptr);
        EXPECT_EQ(field.draft(1)->text, "77");
        field.drop_draft_unless(1, "3");
        EXPECT_NE(field.draft(1), nullptr);
        field.drop_draft_unless(1, "4");
        EXPECT_EQ(field.draft(1), nullptr) << "the number was changed otherwise";

        field.begin_edit(1, "-", true, {"3", "3"});
        field.try_edit(1, digits, false);
        EXPECT_EQ(field.draft(1), nullptr) << "it may still become a number";
        field.try_edit(1, digits, true);
        EXPECT_NE(field.draft(1), nullptr);
    });
}

TEST(NumberField, EndsWhereItsBoxIsNotDrawn) {
    BareUi bare;
    bare.frame([&] {
        NumberField field;
        field.begin_edit(1, "7", false, {"3", "3"});
        field.end();
        EXPECT_TRUE(field.is_editing(1)) << "it has begun in this frame";
        field.begin();
        field.end();
        EXPECT_EQ(field.editing(), 0u);
        EXPECT_FALSE(field.reverts());
        field.begin_edit(1, "7", false, {"3", "3"});
        field.begin();
        field.cancel();
        field.end();
        EXPECT_TRUE(field.reverts()) << "it was given up";
    });
}

TEST(NumberField, BeginsWithAnySignOfANumberInAnyWidth) {
    const KeyPress pressed[] = {{.character = U'x'}, {.character = U'７'}};
    Keys keys;
    keys.begin(pressed);
    EXPECT_EQ(NumberField::take_first_sign(keys), "7");
    EXPECT_EQ(NumberField::take_first_sign(keys), "");
    EXPECT_TRUE(keys.take(U'x'));
}

TEST(NumberField, IsTypedIntoItsBox) {
    BareUi bare;
    Ui ui;
    Digits digits;
    const auto frame = [&] {
        bare.frame([&] {
            ui.begin(bare.input);
            const auto exact = [] { return std::string("3"); };
            ui.number_box("box", {100, 100, 120, 32}, {.shown = "3", .exact = exact, .name = "box"}, "a number",
                          digits);
            ui.end();
        });
    };
    frame();
    bare.move(150, 116);
    frame();
    bare.button(true);
    frame();
    bare.button(false);
    frame();
    frame();
    EXPECT_TRUE(ui.wants_text());
    EXPECT_STREQ(ui.typed_text(), "3");
    frame();
    ImGui::GetIO().AddInputCharacter('8');
    frame();
    frame();
    EXPECT_EQ(digits.taken, "8") << "it replaces what was selected";
    EXPECT_STREQ(ui.text_name(), "box");
}

TEST(UiWords, FillPlacesWithoutAString) {
    BareUi bare;
    Ui ui;
    bare.frame([&] {
        ui.begin(bare.input);
        EXPECT_EQ(ui.text_of("network.row", {{"row", 12}}), message("network.row", {{{"row", "12"}}}));
        EXPECT_EQ(ui.joined("seed 2", "bias on"), joined("seed 2", "bias on", english));
        EXPECT_EQ(ui.concat({"a", "", "bc"}), "abc");
        ui.end();
    });
}

}  // namespace
}  // namespace neuroglass
