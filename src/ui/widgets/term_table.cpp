// Lines of numbers of the arithmetic; see term_table.h.
#include "ui/widgets/term_table.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/numbers.h"
#include "ui/format.h"

namespace neuroglass {
namespace {

constexpr std::size_t max_terms = 6;  // of a sum in a formula

bool is_given(Quantity quantity) {
    switch (quantity) {
        case Quantity::unscaled_input:
        case Quantity::input_offset:
        case Quantity::input_spread:
        case Quantity::input:
        case Quantity::target:
        case Quantity::rows_of_update:
        case Quantity::weight_decay:
        case Quantity::rate:
        case Quantity::momentum: return true;
        default: return false;
    }
}

/// Those whose sign says which way they push.
bool is_signed(Quantity quantity) {
    return !is_given(quantity) && quantity != Quantity::output && quantity != Quantity::activation_derivative;
}

bool in_sight(Rect rect) { return ImGui::IsRectVisible({rect.x, rect.y}, {rect.right(), rect.bottom()}); }

bool is_of_a_row(Quantity quantity) {
    return quantity < Quantity::gradient && quantity != Quantity::weight && quantity != Quantity::next_weight &&
           quantity != Quantity::rows_of_update && quantity != Quantity::input_offset &&
           quantity != Quantity::input_spread;
}

}  // namespace

NumberText arithmetic_number(Quantity quantity, double value, int digits) {
    if (value == 0) value = 0;  // and not -0
    if (is_given(quantity)) {
        int enough = 8;
        while (enough < 17 && rounded(value, enough) != value) ++enough;
        return significant(value, std::min(enough, digits < 8 ? digits + 1 : digits));
    }
    const double size = std::abs(value);
    const bool plain = size == 0 || (size >= 1e-4 && size < 1e6);
    return digits <= 8 && plain ? fixed(value, digits) : significant(value, digits);
}

TermTable::TermTable(const Ui& ui, Ui* draw, const Explanation& explanation, int digits, Rect area)
    : ui_(ui),
      draw_(draw),
      explanation_(explanation),
      digits_(digits),
      rest_(area),
      top_(area.y),
      placed_(ui.arena()) {}

NumberText TermTable::text_of(Quantity quantity, double value, int digits) const {
    return explanation_.knows(quantity) ? arithmetic_number(quantity, value, digits) : unknown_number();
}

float TermTable::number_width(float font_size) const {
    return ui_.text_width(digits_ <= 8 ? "−1.2345678e−9" : "−1.2345678901234567e−9", font_size);
}

std::string_view TermTable::formula(Term term) const {
    if (term.quantity == Quantity::pre_activation) term.quantity = Quantity::sum;
    FrameVector<std::string_view> pieces(ui_.arena());
    write_formula(
        explanation_, term,
        {[&](Quantity quantity, double value) { pieces.push_back(ui_.concat({text_of(quantity, value, digits_)})); },
         [&](std::string_view words) { pieces.push_back(words); }, "−", max_terms});
    return ui_.concat(pieces);
}

std::string_view TermTable::name(Term term) const {
    const bool bias = explanation_.has_bias() && term.input + 1 == explanation_.inputs();
    const bool hidden_inputs = explanation_.place().layer > 0;  // the activations below
    const NumberText numbered = subscript(hidden_inputs ? "a" : "x", term.input + 1),
                     w = subscript("w", term.input + 1);
    const std::string_view x = bias ? std::string_view("1") : numbered;
    const auto of_weight = [&](const char* key) { return ui_.text_of(key, {{"weight", w}}); };
    const auto of_unit = [&](const char* key) { return ui_.text_of(key, {{"unit", term.input + 1}}); };
    switch (term.quantity) {
        case Quantity::unscaled_input:
        case Quantity::input: return bias ? ui_.words("network.bias") : ui_.concat({x});
        case Quantity::weight: return ui_.concat({w});
        case Quantity::product: return bias ? ui_.concat({w, " · 1"}) : ui_.concat({w, x});
        case Quantity::sum:
        case Quantity::pre_activation: return ui_.words("arithmetic.z");
        case Quantity::shifted: return of_unit("arithmetic.shifted");
        case Quantity::output: return ui_.words("arithmetic.output");
        case Quantity::target: return ui_.words("arithmetic.target");
        case Quantity::next_delta: return of_unit("arithmetic.delta_of_unit");
        case Quantity::next_weight: return of_unit("arithmetic.weight_to_unit");
        case Quantity::back_product:
            return ui_.text_of("arithmetic.back_product", {{"delta", of_unit("arithmetic.delta_of_unit")},
                                                           {"weight", of_unit("arithmetic.weight_to_unit")}});
        case Quantity::error: return ui_.words("arithmetic.error");
        case Quantity::activation_derivative: return ui_.words("arithmetic.derivative");
        case Quantity::rows_of_update: return ui_.words("arithmetic.rows_of_update");
        case Quantity::delta: return ui_.words("arithmetic.delta");
        case Quantity::row_gradient: return ui_.concat({x, " · ", ui_.words("arithmetic.delta")});
        case Quantity::gradient: return of_weight("arithmetic.sum_for");
        case Quantity::weight_decay: return ui_.words("parameter.weight_decay");
        case Quantity::decay: return of_weight("arithmetic.decay_of");
        case Quantity::decayed_gradient: return of_weight("arithmetic.decayed_of");
        case Quantity::rate: return ui_.words("parameter.learning_rate");
        case Quantity::momentum: return ui_.words("parameter.momentum");
        case Quantity::old_velocity: return of_weight("arithmetic.old_velocity_of");
        case Quantity::old_mean: return of_weight("arithmetic.old_mean_of");
        case Quantity::old_square: return of_weight("arithmetic.old_square_of");
        case Quantity::mean: return of_weight("arithmetic.mean_of");
        case Quantity::square: return of_weight("arithmetic.square_of");
        case Quantity::corrected_mean:
            return ui_.text_of("arithmetic.corrected", {{"what", of_weight("arithmetic.mean_of")}});
        case Quantity::corrected_square:
            return ui_.text_of("arithmetic.corrected", {{"what", of_weight("arithmetic.square_of")}});
        case Quantity::update: return of_weight("arithmetic.change_of");
        case Quantity::new_weight: return of_weight("arithmetic.new_of");
        case Quantity::input_offset:
        case Quantity::input_spread: break;
    }
    return {};
}

std::string_view TermTable::wrapped(std::string_view formula, float width, float font_size) const {
    FrameVector<std::string_view> lines(ui_.arena());
    std::size_t line = 0, fits = 0;  // where the line begins in `formula`, and the last place where it may end
    int depth = 0;
    for (std::size_t i = 0; i <= formula.size(); ++i) {
        const char c = i < formula.size() ? formula[i] : ' ';
        depth += (c == '(') - (c == ')');
        const bool after_sign = i > 0 && std::string_view("0123456789)").find(formula[i - 1]) == std::string_view::npos;
        if (c != ' ' || depth > 0 || after_sign) continue;
        if (fits > line && ui_.text_width(formula.substr(line, i - line), font_size) > width) {
            lines.push_back(formula.substr(line, fits - line));
            lines.push_back("\n");
            line = fits + 1;
        }
        fits = i;
    }
    lines.push_back(formula.substr(std::min(line, formula.size())));
    return ui_.concat(lines);
}

void TermTable::hairline(Rect at) {
    if (draw_) draw_->hairline(at.x, at.y, at.right(), at.y);
}

void TermTable::text(float x, Rect at, std::string_view words, float font_size, ImU32 colour, Ui::Align align) {
    if (draw_) draw_->text(x, at.middle_y(), words, font_size, colour, align);
}

void TermTable::paragraph(std::string_view words, float font_size, ImU32 colour, float indent) {
    const Rect at = line(ui_.paragraph_height(rest_.width - indent, words, font_size));
    if (draw_) draw_->paragraph(at.x + indent, at.y, at.width - indent, words, font_size, colour);
}

void TermTable::number(Term term, Rect place, float font_size) {
    if (draw_) placed_.push_back({term, place, font_size});
}

bool TermTable::is_placed(Term term) const { return std::ranges::find(placed_, term, &Placed::term) != placed_.end(); }

FrameVector<Term> TermTable::shown_parents(Term term) const {
    FrameVector<Term> shown(ui_.arena());
    for (const Term parent : explanation_.parents(term)) {
        if (is_placed(parent)) shown.push_back(parent);
        else if (parent.quantity == Quantity::sum || parent.quantity == Quantity::gradient)
            std::ranges::copy_if(explanation_.parents(parent), std::back_inserter(shown),
                                 [&](Term summand) { return is_placed(summand); });
    }
    return shown;
}

std::string_view TermTable::hint(Term term, std::string_view press) const {
    std::string_view words = name(term);
    if (is_of_a_row(term.quantity)) {
        const bool is_test = term.row == explanation_.test_row();
        words = ui_.joined(words,
                           is_test ? ui_.words("network.test") : ui_.text_of("network.row", {{"row", term.row + 1}}));
    }
    const std::string_view how = formula(term);
    const std::string_view equation = ui_.concat({number(term), how.empty() ? "" : " = ", how});
    words = ui_.concat({words, "\n", wrapped(equation, size::hint, size::label)});
    return is_of_a_row(term.quantity) && !press.empty() ? ui_.concat({words, "\n", press}) : words;
}

void TermTable::draw_number(const Placed& placed) {
    const auto& [term, rect, font_size] = placed;
    const Theme& colours = ui_.theme();
    const double value = explanation_.value(term);
    NumberText text = number(term);
    for (int fewer = digits_ - 1; fewer > 2 && ui_.text_width(text, font_size) > rect.width; --fewer)
        text = text_of(term.quantity, value, fewer);
    const std::string_view written = text;
    const float before_point = ui_.text_width(written.substr(0, written.find_first_of(".e")), font_size);
    const float point = rect.right() - ui_.text_width(digits_ <= 8 ? ".00000000" : ".000000000000000000", font_size);
    const float x = std::max(rect.x, std::min(point - before_point, rect.right() - ui_.text_width(text, font_size)));
    const ImU32 colour =
        is_signed(term.quantity) ? signed_colour(colours, shown_sign(text), colours.text) : colours.text;
    draw_->text(x, rect.middle_y(), text, font_size, colour);
}

std::optional<Term> TermTable::draw_numbers(std::string_view press) {
    if (!draw_) return std::nullopt;
    const Theme& colours = ui_.theme();
    const bool focus_is_before =
        draw_->focusables_before() > 0;  // so that nobody asks for formulas by key, which take a while to write
    std::optional<Term> asked, pressed;
    for (const Placed& placed : placed_) {
        const auto [quantity, row, input] = placed.term;
        const Id id{"number ", static_cast<int>(quantity), row, input};
        const Rect grip{placed.rect.x - gap / 2, placed.rect.y, placed.rect.width + gap, placed.rect.height};
        const bool is_shown = in_sight(grip) && explanation_.knows(quantity);
        const float fresh = is_shown ? draw_->change_highlight(id, explanation_.value(placed.term)) : 0;
        if (fresh > 0)
            draw_->draw().AddRectFilled({grip.x + 1, grip.y + 2}, {grip.right() - 1, grip.bottom() - 2},
                                        faded(colours.accent, 0.12f * fresh), 4);
        if (is_given(quantity)) continue;
        const bool askable = !focus_is_before || grip.contains(ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y);
        const auto write = [&] { return askable && in_sight(grip) ? hint(placed.term, press) : name(placed.term); };
        const Response response = draw_->control(id, grip, write, Sense::press);
        if (response.focused || (response.hovered && !asked)) asked = placed.term;
        if (response.pressed && is_of_a_row(quantity)) pressed = placed.term;
    }
    const FrameVector<Term> lit = asked ? shown_parents(*asked) : FrameVector<Term>(ui_.arena());
    for (const Placed& placed : placed_) {
        const bool itself = asked == placed.term;
        if (!itself && std::ranges::find(lit, placed.term) == lit.end()) continue;
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
