// The arithmetic on the screen, used by pointer, keys and finger: its numbers, its formulas, and what lights up.
#include <gtest/gtest.h>

#include <set>

#include "engine/inspect/formula.h"
#include "formats/explain_tsv.h"
#include "imgui.h"
#include "support/draw.h"
#include "support/person.h"
#include "ui/format.h"
#include "ui/widgets/term_table.h"

namespace neuroglass {
namespace {

std::string id_of(Term term) {
    return "number " + std::to_string(static_cast<int>(term.quantity)) + ' ' + std::to_string(term.row) + ' ' +
           std::to_string(term.input);
}

/// In front of the arithmetic of that experiment.
struct Reader : Person {
    explicit Reader(Experiment experiment = {}, float width = 1440, float height = 900) : Person(width, height) {
        app.set_experiment(experiment);
        if (has("menu")) click("menu");
        settle();
        click("tab arithmetic");
        settle();
    }
    Rect place(Term term) { return control(id_of(term)); }
    void hover(Term term) {
        const Rect rect = place(term);
        move(rect.middle_x(), rect.middle_y());
        frames(60);  // until the hint comes
    }
    /// What stands on top of everything, as one text.
    std::string hint() {
        std::string words;
        for (const ScreenText& text : screen())
            if (text.on_top) words += (words.empty() ? "" : " ") + text.words;
        return words;
    }
    /// Whether a frame in the colour of what can be pressed lies around the number's place.
    bool framed(Term term) {
        const Rect rect = place(term).inset(1);  // without the edge that it shares with its neighbours
        int corners = 0;
        for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
            for (const ImDrawVert& vertex : list->VtxBuffer)
                if (vertex.col == faded(light_theme.accent, 0.1f) && rect.contains(vertex.pos.x, vertex.pos.y))
                    ++corners;
        return corners > 0;
    }
    /// Words of the panel, in sight, of which one covers another.
    std::string words_over_words() {
        const Rect head = control("arithmetic all rows");
        float right = 0, end = browser.input.height;
        for (const Focusable& stop : app.ui().focusables())
            if (stop.name().starts_with("number")) right = std::max(right, stop.rect.right());
        if (has("dock seed")) end = control("dock seed").y - 60;
        std::vector<ScreenText> texts = screen();
        std::erase_if(texts, [&](const ScreenText& text) {
            return text.on_top || text.ink.x < head.x || text.ink.right() > right || text.ink.y < head.y - 30 ||
                   text.ink.bottom() > end;
        });
        std::string pairs = texts.size() < 5 ? "hardly a word" : "";
        for (std::size_t i = 0; i < texts.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const Rect &a = texts[i].ink, &b = texts[j].ink;
                if (std::min(a.right(), b.right()) - std::max(a.x, b.x) > 1 &&
                    std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y) > 1)
                    pairs += texts[j].words + " over " + texts[i].words + "; ";
            }
        return pairs;
    }
};

TEST(ArithmeticPanel, ShowsTheArticlesFirstUpdate)  // numbers from NumPy, as in explain_test.cpp
{
    Reader reader;
    for (const char* number : {"−0.55912226", "0.36375058", "0.63624942", "0.14725108", "−0.11386568", "0.13811206",
                               "0.28536314", "−0.71440811"})
        EXPECT_TRUE(reader.reads(number)) << number << reader.all_words();
    EXPECT_TRUE(reader.reads("iteration 0 → 1"));
    reader.click("step");
    reader.frames(2);
    EXPECT_TRUE(reader.reads("iteration 1 → 2"));
    EXPECT_TRUE(reader.reads("−0.71440811")) << "the new weight is the present one now";
}

TEST(ArithmeticPanel, ANumberTellsHowItIsMadeAndShowsFromWhat) {
    Reader reader;
    reader.hover({Quantity::delta, 0});
    EXPECT_NE(reader.hint().find("0.14725108 = 0.63624942 × 0.36375058 × (1 − 0.36375058)"), std::string::npos)
        << reader.hint();
    for (const Quantity quantity : {Quantity::error, Quantity::output, Quantity::activation_derivative})
        EXPECT_TRUE(reader.framed({quantity, 0}));
    for (const Term other : {Term{Quantity::error, 1}, Term{Quantity::pre_activation, 0}, Term{Quantity::delta, 1},
                             Term{Quantity::row_gradient, 0, 1}})
        EXPECT_FALSE(reader.framed(other));
    reader.hover({Quantity::pre_activation, 2});
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_TRUE(reader.framed({Quantity::product, 2, i})) << "z comes from its products";
    reader.hover({Quantity::gradient, 0, 1});
    for (std::size_t row = 0; row < 3; ++row) EXPECT_TRUE(reader.framed({Quantity::row_gradient, row, 1}));
    reader.hover({Quantity::new_weight, 0, 2});
    for (const Quantity quantity : {Quantity::weight, Quantity::update}) EXPECT_TRUE(reader.framed({quantity, 0, 2}));
    EXPECT_NE(reader.hint().find("−0.71440811 = −0.99977125 + 0.28536314"), std::string::npos) << reader.hint();
}

TEST(ArithmeticPanel, TheKeyboardReachesEveryNumber) {
    Reader reader;
    reader.click("arithmetic copy");
    reader.key(Key::escape);
    std::vector<std::string> reached;
    reader.click("arithmetic copy");
    for (int i = 0; i < 60; ++i) {
        reader.tab();
        reader.frames(2);
        reached.push_back(reader.focused());
    }
    for (const Term term : {Term{Quantity::product, 0, 0}, Term{Quantity::delta, 2}, Term{Quantity::row_gradient, 1, 2},
                            Term{Quantity::new_weight, 0, 2}})
        EXPECT_NE(std::ranges::find(reached, id_of(term)), reached.end()) << id_of(term);
    reader.click("arithmetic copy");
    for (int i = 0; i < 60 && reader.focused() != id_of({Quantity::delta, 0}); ++i) reader.tab();
    reader.frames(2);
    EXPECT_TRUE(reader.framed({Quantity::error, 0}));
    EXPECT_NE(reader.hint().find("0.14725108 = "), std::string::npos) << reader.hint();
    reader.key(Key::enter);
    reader.frames(2);
    EXPECT_FALSE(reader.app.view().all_rows);
    EXPECT_EQ(reader.app.view().row, 0u);
}

TEST(ArithmeticPanel, OneRowShowsItsFormulas) {
    Reader reader;
    reader.tap(id_of({Quantity::output, 1}));
    reader.settle();
    EXPECT_EQ(reader.app.view().row, 1u);
    for (const char* formula : {"row 2 of 3", "1 × −0.16595599", "1 / (1 + e^0.16595599)", "0 − 0.45860596",
                                "−0.45860596 × 0.45860596 × (1 − 0.45860596)", "0.00000000 − 0.11386568 + 0.13811206"})
        EXPECT_TRUE(reader.reads(formula)) << formula << reader.all_words();
    reader.click("arithmetic next");
    reader.click("arithmetic next");
    reader.settle();
    EXPECT_EQ(reader.app.view().row, std::nullopt);
    EXPECT_TRUE(reader.reads("test example"));
    EXPECT_TRUE(reader.reads("the weights are trained on the rows alone"));
    EXPECT_FALSE(reader.has(id_of({Quantity::delta, 3}))) << "the test example trains nothing";
    EXPECT_TRUE(reader.reads(std::string_view(fixed(reader.run().prediction(), 8))));
    reader.click("arithmetic next");
    reader.settle();
    EXPECT_EQ(reader.app.view().row, 0u);
}

TEST(ArithmeticPanel, ShowsEveryDigitOnDemandAndZIsTheSumToTheLast) {
    Reader reader;
    reader.click("arithmetic full");
    reader.settle();
    EXPECT_TRUE(reader.reads("−0.55912226348099403")) << reader.all_words();  // as in explain_tsv_test.cpp
    for (int i = 0; i < 10; ++i) reader.click("step");
    reader.settle();
    const Explanation explanation(reader.run());
    for (std::size_t row = 0; row < 3; ++row)
        EXPECT_EQ(explanation.value({Quantity::sum, row}), explanation.value({Quantity::pre_activation, row}));
    reader.hover({Quantity::pre_activation, 1});
    EXPECT_NE(reader.hint().find(" = "), std::string::npos) << reader.hint();
    EXPECT_EQ(reader.hint().find(" ≈ "), std::string::npos) << reader.hint();
}

TEST(ArithmeticPanel, PagesThroughTheRowsThatDoNotFit) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    Reader reader(with_dataset({}, draw.dataset(50, 2)));
    std::set<std::string> seen;
    for (int page = 0; page < 50; ++page) {
        for (const Focusable& stop : reader.app.ui().focusables())
            if (stop.name().starts_with("number " + std::to_string(static_cast<int>(Quantity::delta)) + ' '))
                seen.insert(stop.name());
        reader.click("arithmetic next");
        reader.frames(2);
        if (reader.app.view().first_row == 0) break;
    }
    EXPECT_EQ(seen.size(), 50u);
    EXPECT_EQ(reader.app.view().first_row, 0u);
    reader.click("arithmetic previous");
    reader.settle();
    EXPECT_TRUE(reader.reads("to 50 of 50")) << reader.all_words();
    reader.app.set_experiment({});
    reader.settle();
    EXPECT_TRUE(reader.reads("row 3")) << "fewer rows than the page that was open";
}

TEST(ArithmeticPanel, ShowsWhatHasChangedForAMoment) {
    Reader reader;
    const auto tinted = [&] {
        int count = 0;
        const Rect rect = reader.place({Quantity::delta, 0});
        for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
            for (const ImDrawVert& vertex : list->VtxBuffer)
                if ((vertex.col | IM_COL32_A_MASK) == light_theme.accent && vertex.col != light_theme.accent &&
                    rect.contains(vertex.pos.x, vertex.pos.y))
                    ++count;
        return count > 0;
    };
    EXPECT_FALSE(tinted());
    reader.click("step");
    reader.frames(3);
    EXPECT_TRUE(tinted());
    reader.frames(60);
    EXPECT_FALSE(tinted());
    reader.browser.input.reduced_motion = true;
    reader.click("step");
    reader.frames(3);
    EXPECT_FALSE(tinted());
}

TEST(ArithmeticPanel, CopiesWhatASpreadsheetReads) {
    Reader reader;
    reader.click("step");
    reader.click("arithmetic copy");
    reader.frames(2);
    EXPECT_EQ(reader.browser.clipboard, explanation_tsv(Explanation(reader.run())));
}

TEST(ArithmeticPanel, FitsWhateverTheDataAndTheScreen) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (const auto& [width, height] : {std::pair{320.f, 640.f},
                                        {390.f, 844.f},
                                        {720.f, 900.f},
                                        {1024.f, 700.f},
                                        {1200.f, 800.f},
                                        {1440.f, 900.f},
                                        {2560.f, 1440.f}})
        for (const bool coarse : {false, true}) {
            Experiment experiment = with_dataset({}, draw.dataset(static_cast<std::size_t>(draw.whole(1, 60)),
                                                                  static_cast<std::size_t>(draw.whole(1, 16))));
            experiment.model.bias = draw.one_in(2) ? Bias::on : Bias::off;
            experiment.training.rate = draw.spread(1e-3, 1000);
            Reader reader(experiment, width, height);
            reader.browser.input.coarse_pointer = coarse;
            reader.key(Key::end);
            for (int i = 0; i < 3; ++i) reader.key(Key::right);
            for (const char* rows : {"arithmetic one row", "arithmetic all rows"})
                for (const char* digits : {"arithmetic full", "arithmetic short"}) {
                    SCOPED_TRACE(std::to_string(width) + ", " + rows + ", " + digits);
                    reader.click(rows);
                    reader.click(digits);
                    reader.settle();
                    EXPECT_EQ(reader.words_over_words(), "");
                    const auto& stops = reader.app.ui().focusables();
                    float end = 0, others = 1e9f;
                    for (const Focusable& stop : stops) {
                        EXPECT_GE(stop.rect.x, 0) << stop.name();
                        EXPECT_LE(stop.rect.right(), width) << stop.name();
                        if (stop.name().starts_with("arithmetic"))
                            EXPECT_GE(stop.rect.height, coarse ? 44 : 32) << stop.name();
                        if (stop.name().starts_with("number"))
                            EXPECT_GE(stop.rect.height, 24), end = std::max(end, stop.rect.bottom());
                        if (stop.name() == "test x1" && width < 720) others = stop.rect.y;
                    }
                    EXPECT_LT(end, others) << "the panel below begins before the last number";
                    for (const ScreenText& text : reader.screen()) EXPECT_GE(text.font_size, 11.9f) << text.words;
                }
        }
}

TEST(ArithmeticPanel, WritesNumbersSoThatTheyCanBeRead) {
    EXPECT_EQ(std::string_view(arithmetic_number(Quantity::delta, 1.4875826e-9, 8)), "1.4875826e−9")
        << "a small number keeps its digits";
    EXPECT_EQ(std::string_view(arithmetic_number(Quantity::delta, -0.00015546, 8)), "−0.00015546");
    EXPECT_EQ(std::string_view(arithmetic_number(Quantity::product, -0.0, 8)), "0.00000000");
    EXPECT_EQ(std::string_view(arithmetic_number(Quantity::product, -0.0, 17)), "0");
    EXPECT_EQ(std::string_view(arithmetic_number(Quantity::weight, -12345678.9, 8)), "−1.2345679e7");
    EXPECT_EQ(std::string_view(arithmetic_number(Quantity::output, 0.1, 17)), "0.10000000000000001");
    EXPECT_EQ(std::string_view(arithmetic_number(Quantity::input, 0.1, 17)), "0.1") << "as it was given";
    EXPECT_EQ(std::string_view(arithmetic_number(Quantity::input, 1.0 / 3, 17)), "0.3333333333333333");
    EXPECT_EQ(std::string_view(arithmetic_number(Quantity::target, 1, 8)), "1");
}

}  // namespace
}  // namespace neuroglass
