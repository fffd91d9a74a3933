// Below the picture of a network: what the phase of a step does, and the formulas of a unit with the curve of its
// activation.
#include <cmath>

#include "ui/format.h"
#include "ui/panels/network_picture.h"
#include "ui/widgets/phase_words.h"
#include "ui/widgets/term_table.h"

namespace neuroglass {
namespace {

constexpr float curve_width = 176, curve_height = 88, curve_gap = 16, min_formula_width = 240;
constexpr Quantity forward_terms[] = {Quantity::pre_activation, Quantity::output}, loss_terms[] = {Quantity::error},
                   backward_terms[] = {Quantity::error, Quantity::delta, Quantity::row_gradient},
                   update_terms[] = {Quantity::gradient, Quantity::update, Quantity::new_weight};

/// Whose formulas are shown: the pressed unit, if the phase computes it, else the first one that it computes.
std::optional<UnitPlace> shown_unit(const FrameContext& context) {
    const auto phase = shown_phase(context);
    const auto chosen = context.view.unit;
    if (!phase) return chosen;
    const std::size_t last = context.run.network().layers().size() - 1;
    switch (phase->kind) {
        case Phase::Kind::inputs: return std::nullopt;
        case Phase::Kind::loss: return chosen && chosen->layer == last ? *chosen : UnitPlace{last, 0};
        case Phase::Kind::update: return chosen ? *chosen : UnitPlace{0, 0};
        case Phase::Kind::forward:
        case Phase::Kind::backward: break;
    }
    return chosen && chosen->layer == phase->layer ? *chosen : UnitPlace{phase->layer, 0};
}

std::span<const Quantity> shown_terms(const FrameContext& context, const Explanation& explanation, std::size_t row) {
    const auto phase = shown_phase(context);
    if (!phase) {
        const bool backward = context.view.backward && explanation.trains(row);
        return backward ? std::span(backward_terms).first(2) : std::span<const Quantity>(forward_terms);
    }
    if (phase->kind == Phase::Kind::forward) return forward_terms;
    if (phase->kind == Phase::Kind::update) return update_terms;
    if (!explanation.trains(row)) return {};
    return phase->kind == Phase::Kind::loss ? std::span<const Quantity>(loss_terms) : backward_terms;
}

std::string_view phase_words(const Ui& ui, const FrameContext& context, const Phase& phase) {
    const std::size_t layers = context.run.network().layers().size();
    const std::size_t place = std::min(context.view.phase.value_or(0), phase_count(layers) - 1);
    const std::string_view layer = ui.text_of(phase_layer_key(phase, layers), {{"layer", phase.layer + 1}});
    return ui.concat(
        {whole(place + 1), " / ", whole(phase_count(layers)), "   ", ui.text_of(phase_key(phase), {{"layer", layer}})});
}

double slope(Activation activation, double value) { return delta_of(activation, 1.0, value); }

/// The curve of the unit's activation and of its derivative, and where its z is on them.
void draw_curve(Ui& ui, const Explanation& explanation, std::size_t row, Rect area) {
    const Theme& colours = ui.theme();
    const Activation activation = explanation.activation();
    const double z = explanation.value({Quantity::pre_activation, row}),
                 out = explanation.value({Quantity::output, row});
    if (!std::isfinite(z)) return;
    const double reach = std::max(5.0, std::abs(z) * 1.1);
    constexpr int points = 96;
    std::array<double, points> values;
    for (int i = 0; i < points; ++i) values[static_cast<std::size_t>(i)] = reach * (2.0 * i / (points - 1) - 1);
    activate(activation, values.data(), values.size());
    const double low = std::min(0.0, *std::ranges::min_element(values)),
                 high = std::max(1.0, *std::ranges::max_element(values));
    const Rect plot{area.x + 4, area.y + 6, area.width - 8, area.height - 26};
    const auto at = [&](double x, double y) {
        return ImVec2{plot.middle_x() + plot.width / 2 * static_cast<float>(x / reach),
                      plot.bottom() - plot.height * static_cast<float>((y - low) / (high - low))};
    };
    ui.hairline(plot.x, at(0, 0).y, plot.right(), at(0, 0).y);
    ui.draw().AddLine(at(0, low), at(0, high), colours.hairline, 1);
    std::array<ImVec2, points> line, slopes;
    for (std::size_t i = 0; i < points; ++i) {
        const double x = reach * (2.0 * static_cast<double>(i) / (points - 1) - 1);
        line[i] = at(x, values[i]);
        slopes[i] = at(x, std::clamp(slope(activation, values[i]), low, high));
    }
    ui.draw().AddPolyline(slopes.data(), points, faded(colours.muted, 0.8f), 0, 1);
    ui.draw().AddPolyline(line.data(), points, colours.accent, 0, 2);
    const ImVec2 here = at(z, out), below = at(z, slope(activation, out));
    ui.draw().AddLine({here.x, plot.y}, {here.x, plot.bottom()}, faded(colours.muted, 0.5f), 1);
    ui.draw().AddCircleFilled(below, 3, colours.muted);
    ui.draw().AddCircleFilled(here, 4, colours.accent);
    ui.text(area.middle_x(), area.bottom() - 8,
            ui.concat({"z ", fixed(z, 3), "   f ", fixed(out, 3), "   f' ", fixed(slope(activation, out), 3)}),
            size::small, colours.text, Ui::Align::centre);
}

/// @param draw nothing: only measures
float lay_out(const Ui& ui, Ui* draw, const FrameContext& context, Rect area) {
    float height = 0;
    if (const auto phase = shown_phase(context)) {
        const std::string_view words = phase_words(ui, context, *phase);
        if (draw) draw->paragraph(area.x, area.y, area.width, words, size::label, ui.theme().text);
        height = ui.paragraph_height(area.width, words, size::label) + 6;
        area.take_top(height);
    }
    const auto unit = shown_unit(context);
    if (!unit) return height;
    const Explanation explanation(context.run, *unit, ui.arena(), Explanation::work_of_frame);
    const PictureSubject subject = picture_subject(ui, context);
    const bool is_curve = explanation.activation() != Activation::softmax;
    const bool beside = is_curve && area.width >= min_formula_width + curve_gap + curve_width;
    Rect lines = area;
    const Rect curve = beside ? lines.take_right(curve_width) : Rect{};
    if (beside) lines.take_right(curve_gap);
    TermTable table(ui, draw, explanation, 3, lines);
    for (const Quantity quantity : shown_terms(context, explanation, subject.row)) {
        const Term term{quantity, subject.row};
        if (!explanation.has(quantity, 0)) continue;
        const std::string_view line =
            ui.concat({table.name(term), " = ", table.formula(term), " = ", table.number(term)});
        table.paragraph(table.wrapped(line, lines.width, size::label), size::label, ui.theme().text);
        table.line(4);
    }
    if (draw && beside) draw_curve(*draw, explanation, subject.row, {curve.x, curve.y, curve.width, curve_height});
    return height + (beside ? std::max(table.height(), curve_height) : table.height());
}

}  // namespace

std::optional<Phase> shown_phase(const FrameContext& context) {
    if (!context.view.phase || context.playing) return std::nullopt;
    return phase_at(*context.view.phase, context.run.network().layers().size());
}

bool is_shown_as_layers(const FrameContext& context) {
    return !context.run.experiment().model.is_single_neuron() || context.view.backward || context.view.phase;
}

float measure_unit(const Ui& ui, const FrameContext& context, float width) {
    return lay_out(ui, nullptr, context, {0, 0, width, 0});
}

void draw_unit(Ui& ui, const FrameContext& context, Rect area) { lay_out(ui, &ui, context, area); }

}  // namespace neuroglass
