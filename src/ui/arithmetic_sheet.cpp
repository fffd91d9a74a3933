// Lines of numbers of the arithmetic; see arithmetic_sheet.h.
#include "ui/arithmetic_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/numbers.h"
#include "ui/format.h"

namespace neuroglass {
namespace {

constexpr std::size_t most_terms = 6;  // of a sum in a formula

bool is_given(Step step) { return step == Step::input || step == Step::target || step == Step::rate; }

/// Those whose sign says which way they push.
bool is_signed(Step step) { return !is_given(step) && step != Step::output && step != Step::slope; }

bool in_sight(Rect rect) { return ImGui::IsRectVisible({rect.x, rect.y}, {rect.right(), rect.bottom()}); }

bool is_of_a_row(Step step) { return step != Step::weight && step != Step::rate && step < Step::total; }

}  // namespace

std::string arithmetic_number(Step step, double value, int digits) {
    if (value == 0) value = 0;  // and not -0
    if (is_given(step)) {
        int enough = 8;
        while (enough < 17 && rounded(value, enough) != value) ++enough;
        return std::string(significant(value, std::min(enough, std::max(digits, 8))));
    }
    const double size = std::abs(value);
    const bool plain = size == 0 || (size >= 1e-4 && size < 1e6);
    return std::string(digits <= 8 && plain ? fixed(value, digits) : significant(value, digits));
}

ArithmeticSheet::ArithmeticSheet(const Kit& kit, Kit* draw, const Explanation& explanation, int digits, Rect area)
    : kit_(kit), draw_(draw), explanation_(explanation), digits_(digits), rest_(area), top_(area.y) {}

float ArithmeticSheet::number_width(float font_size) const {
    return kit_.text_width(digits_ <= 8 ? "−1.2345678e−9" : "−1.2345678901234567e−9", font_size);
}

Notation ArithmeticSheet::notation() const {
    return {[digits = digits_](Step step, double value) { return arithmetic_number(step, value, digits); }, "−",
            most_terms};
}

std::string ArithmeticSheet::formula(Cell cell) const {
    if (cell.step == Step::pre_activation) cell.step = Step::sum;
    return neuroglass::formula(explanation_, cell, notation());
}

std::string ArithmeticSheet::name(Cell cell) const {
    const bool bias = explanation_.has_bias() && cell.input + 1 == explanation_.inputs();
    const std::string x(bias ? "1" : std::string_view(subscript("x", cell.input + 1))),
        w(subscript("w", cell.input + 1));
    const auto of_weight = [&](const char* key) {
        return message(key, std::array{std::pair<std::string, std::string>{"weight", w}}, kit_.frame().language);
    };
    switch (cell.step) {
        case Step::input: return bias ? std::string(kit_.words("network.bias")) : x;
        case Step::weight: return w;
        case Step::product: return bias ? w + " · 1" : w + x;
        case Step::sum:
        case Step::pre_activation: return std::string(kit_.words("arithmetic.z"));
        case Step::output: return std::string(kit_.words("arithmetic.output"));
        case Step::target: return std::string(kit_.words("arithmetic.target"));
        case Step::error: return std::string(kit_.words("arithmetic.error"));
        case Step::slope: return std::string(kit_.words("arithmetic.slope"));
        case Step::delta: return std::string(kit_.words("arithmetic.delta"));
        case Step::contribution: return x + " · " + std::string(kit_.words("arithmetic.delta"));
        case Step::total: return of_weight("arithmetic.sum_for");
        case Step::rate: return std::string(kit_.words("parameter.learning_rate"));
        case Step::change: return of_weight("arithmetic.change_of");
        case Step::new_weight: return of_weight("arithmetic.new_of");
    }
    return {};
}

std::string ArithmeticSheet::wrapped(std::string_view formula, float width, float font_size) const {
    std::string lines;
    std::size_t line = 0, fits = 0;  // where the line begins in `formula`, and the last place where it may end
    int depth = 0;
    for (std::size_t i = 0; i <= formula.size(); ++i) {
        const char c = i < formula.size() ? formula[i] : ' ';
        depth += (c == '(') - (c == ')');
        const bool after_sign = i > 0 && std::string_view("0123456789)").find(formula[i - 1]) == std::string_view::npos;
        if (c != ' ' || depth > 0 || after_sign) continue;
        if (fits > line && kit_.text_width(formula.substr(line, i - line), font_size) > width) {
            lines += std::string(formula.substr(line, fits - line)) + '\n';
            line = fits + 1;
        }
        fits = i;
    }
    return lines += formula.substr(std::min(line, formula.size()));
}

void ArithmeticSheet::hairline(Rect at) {
    if (draw_) draw_->hairline(at.x, at.y, at.right(), at.y);
}

void ArithmeticSheet::text(float x, Rect at, std::string_view words, float font_size, ImU32 colour, Kit::Align align) {
    if (draw_) draw_->text(x, at.middle_y(), words, font_size, colour, align);
}

void ArithmeticSheet::paragraph(std::string_view words, float font_size, ImU32 colour, float indent) {
    const Rect at = line(kit_.paragraph_height(rest_.width - indent, words, font_size));
    if (draw_) draw_->paragraph(at.x + indent, at.y, at.width - indent, words, font_size, colour);
}

void ArithmeticSheet::number(Cell cell, Rect place, float font_size) {
    if (draw_) placed_.push_back({cell, place, font_size});
}

bool ArithmeticSheet::is_placed(Cell cell) const {
    return std::ranges::find(placed_, cell, &Placed::cell) != placed_.end();
}

std::vector<Cell> ArithmeticSheet::shown_parents(Cell cell) const {
    std::vector<Cell> shown;
    for (const Cell parent : explanation_.parents(cell)) {
        if (is_placed(parent)) shown.push_back(parent);
        else if (parent.step == Step::sum || parent.step == Step::total)
            std::ranges::copy_if(explanation_.parents(parent), std::back_inserter(shown),
                                 [&](Cell term) { return is_placed(term); });
    }
    return shown;
}

std::string ArithmeticSheet::hint(Cell cell, std::string_view press) const {
    std::string words = name(cell);
    if (is_of_a_row(cell.step)) {
        const std::array row{std::pair<std::string, std::string>{"row", std::to_string(cell.row + 1)}};
        words = joined(words,
                       cell.row == explanation_.test_row() ? std::string(kit_.words("network.test"))
                                                           : message("network.row", row, kit_.frame().language),
                       kit_.frame().language);
    }
    const std::string how = formula(cell);
    words += "\n" + wrapped(number(cell) + (how.empty() ? "" : " = " + how), size::hint, size::label);
    if (is_of_a_row(cell.step) && !press.empty()) words += "\n" + std::string(press);
    return words;
}

void ArithmeticSheet::draw_number(const Placed& placed) {
    const auto& [cell, rect, font_size] = placed;
    const Theme& colours = kit_.theme();
    const double value = explanation_.value(cell);
    std::string text = number(cell);
    for (int fewer = digits_ - 1; fewer > 2 && kit_.text_width(text, font_size) > rect.width; --fewer)
        text = arithmetic_number(cell.step, value, fewer);
    const float before_point = kit_.text_width(std::string_view(text).substr(0, text.find_first_of(".e")), font_size);
    const float point = rect.right() - kit_.text_width(digits_ <= 8 ? ".00000000" : ".000000000000000000", font_size);
    const float x = std::max(rect.x, std::min(point - before_point, rect.right() - kit_.text_width(text, font_size)));
    const ImU32 colour = is_signed(cell.step) ? signed_colour(colours, shown_sign(text), colours.text) : colours.text;
    draw_->text(x, rect.middle_y(), text, font_size, colour);
}

std::optional<Cell> ArithmeticSheet::draw_numbers(std::string_view press) {
    if (!draw_) return std::nullopt;
    const Theme& colours = kit_.theme();
    const bool focus_is_before =
        draw_->stops_before() > 0;  // so that nobody asks for formulas by key, which take a while to write
    std::optional<Cell> asked, pressed;
    for (const Placed& placed : placed_) {
        const auto [step, row, input] = placed.cell;
        const std::string id = "number " + std::to_string(static_cast<int>(step)) + ' ' + std::to_string(row) + ' ' +
                               std::to_string(input);
        const Rect grip{placed.rect.x - gap / 2, placed.rect.y, placed.rect.width + gap, placed.rect.height};
        const float fresh = in_sight(grip) ? draw_->freshness(id, explanation_.value(placed.cell)) : 0;
        if (fresh > 0)
            draw_->draw().AddRectFilled({grip.x + 1, grip.y + 2}, {grip.right() - 1, grip.bottom() - 2},
                                        faded(colours.accent, 0.12f * fresh), 4);
        if (is_given(step)) continue;
        const bool askable = !focus_is_before || grip.contains(ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y);
        const Kit::Touch touch =
            draw_->control(id.c_str(), grip, askable && in_sight(grip) ? hint(placed.cell, press) : name(placed.cell),
                           Kit::Grip::press);
        if (touch.focused || (touch.hovered && !asked)) asked = placed.cell;
        if (touch.pressed && is_of_a_row(step)) pressed = placed.cell;
    }
    const std::vector<Cell> lit = asked ? shown_parents(*asked) : std::vector<Cell>{};
    for (const Placed& placed : placed_) {
        const bool itself = asked == placed.cell;
        if (!itself && std::ranges::find(lit, placed.cell) == lit.end()) continue;
        const Rect mark{placed.rect.x - gap / 2, placed.rect.y + 1, placed.rect.width + gap, placed.rect.height - 2};
        draw_->draw().AddRectFilled({mark.x, mark.y}, {mark.right(), mark.bottom()},
                                    faded(colours.accent, itself ? 0.2f : 0.1f), 4);
        if (!itself) draw_->draw().AddRect({mark.x, mark.y}, {mark.right(), mark.bottom()}, colours.accent, 4, 0, 1);
    }
    for (const Placed& placed : placed_)
        if (in_sight(placed.rect)) draw_number(placed);
    placed_.clear();
    return pressed;
}

}  // namespace neuroglass
