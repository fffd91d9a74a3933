// What columns are called, cut to the room there is, whatever their signs.
#include "ui/widgets/column_label.h"

#include <gtest/gtest.h>

#include "support/bare_ui.h"

namespace neuroglass {
namespace {

/// Every character as wide as the font is high.
class WideLetters final : public Letters {
public:
    float width(std::string_view words, float font_size) override {
        const auto characters = std::ranges::count_if(words, [](char byte) { return (byte & 0xC0) != 0x80; });
        return static_cast<float>(characters) * font_size;
    }
    float height(std::string_view, float, float font_size) override { return 1.5f * font_size; }
    void draw(ImDrawList&, ImVec2, std::string_view, float, float, ImU32) override { ++drawn; }
    int drawn = 0;
};

TEST(ColumnLabel, IsCutWhereItEndsToFit) {
    BareUi bare;
    WideLetters letters;
    bare.input.letters = &letters;
    Ui ui;
    bare.frame([&] {
        ui.begin(bare.input);
        for (const std::string words : {"sepal length", "花萼长度", "Größe in m", "x"})
            for (float width = 0; width < 120; width += 1) {
                const std::string_view made = cut(ui, words, size::label, width);
                SCOPED_TRACE(words + ' ' + std::to_string(width) + ' ' + std::string(made));
                if (made == words) {
                    EXPECT_LE(ui.text_width(words, size::label), width);
                    continue;
                }
                ASSERT_TRUE(made.ends_with("…"));
                const std::string_view kept = made.substr(0, made.size() - std::string_view("…").size());
                ASSERT_TRUE(std::string_view(words).starts_with(kept));
                ASSERT_TRUE(kept.size() == words.size() || (words[kept.size()] & 0xC0) != 0x80) << "half a character";
                const float room = width - ui.text_width("…", size::label);
                EXPECT_LE(ui.text_width(kept, size::label), std::max(0.f, room));
            }
        ui.end();
    });
}

TEST(ColumnLabel, IsSetByTheBrowserWhereTheFontHasNotItsSigns) {
    BareUi bare;
    WideLetters letters;
    bare.input.letters = &letters;
    Ui ui;
    bare.frame([&] {
        ui.begin(bare.input);
        const float width = ui.text_width("花萼", 10);
        EXPECT_NEAR(width, 17.2, 0.01) << "two signs, as large as those of our font";
        EXPECT_EQ(ui.text(50, 50, "花萼", 10, IM_COL32_BLACK, Ui::Align::right), width);
        EXPECT_EQ(letters.drawn, 1);
        ui.text(50, 50, "plain, × and ½", 10, IM_COL32_BLACK);
        EXPECT_EQ(letters.drawn, 1);
        ui.end();
    });
}

}  // namespace
}  // namespace neuroglass
