// Which of a network's outputs the decision surface shows; see surface_outputs.h.
#include "ui/panels/surface_outputs.h"

#include <algorithm>
#include <cmath>

#include "document/data_names.h"
#include "ui/format.h"
#include "ui/widgets/column_label.h"
#include "ui/widgets/plot_tooltip.h"
#include "ui/widgets/stepper.h"

namespace neuroglass {
namespace {

constexpr float legend_height = 22;

std::size_t largest_of(std::span<const double> values) {
    return static_cast<std::size_t>(std::ranges::max_element(values) - values.begin());
}

/// The ends of what an output is trained to be: no output has others of its own.
ShownOutput range_of_targets(const Dataset& dataset, std::size_t output) {
    double min = dataset.targets(0)[output], max = min;
    for (std::size_t row = 0; row < dataset.rows(); ++row) {
        min = std::min(min, dataset.targets(row)[output]);
        max = std::max(max, dataset.targets(row)[output]);
    }
    if (min == max) {
        const double step = std::max(1.0, std::abs(min) * 1e-6);  // beside 1e17, 1 is nothing
        min -= step;
        max += step;
    }
    return {output, min, min / 2 + max / 2, max};
}

constexpr std::size_t few_rows = 12, most_marks = 1000;  // with a number in each; with a smooth edge

bool is_plain(const ShownOutput& shown) { return shown.output && shown.min == 0 && shown.max == 1; }

std::string_view name_of(const Ui& ui, const Experiment& experiment, std::optional<std::size_t> output) {
    if (output && !class_name(experiment, *output).empty())
        return class_label(ui, experiment, *output, size::label, 120);
    return output ? ui.text_of("network.output_unit", {{"unit", *output + 1}}) : ui.words("surface.class");
}

void draw_class_legend(Ui& ui, const Experiment& experiment, Rect line) {
    const std::size_t count = experiment.model.outputs;
    const float most = experiment.classes.empty() ? 44.f : 160.f;
    const float pitch = std::min(most, line.width / static_cast<float>(count));
    for (std::size_t k = 0; k < count; ++k) {
        const Rect place = line.take_left(pitch);
        const float y = place.middle_y(), side = std::min(10.f, pitch - 20);
        ui.draw().AddRectFilled({place.x, y - 5}, {place.x + side, y + 5}, ui.theme().classes[k], 2);
        ui.text(place.x + side + 4, y, class_label(ui, experiment, k, size::small, pitch - side - 8), size::small,
                ui.theme().text);
    }
}

void draw_mark(Ui& ui, const SurfacePoint& point, float radius, ImU32 inside, ImU32 edge, float thickness) {
    const auto [x, y] = point.at;
    if (point.rows > most_marks) {
        ImDrawList& list = ui.draw();
        const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
        list.PrimReserve(12, 8);
        for (const auto& [reach, colour] : {std::pair{3.5f, edge}, {2.f, inside}})
            if (point.held_out) list.PrimRect({x - reach, y - reach}, {x + reach, y + reach}, colour);
            else
                list.PrimQuadUV({x - reach, y}, {x, y - reach}, {x + reach, y}, {x, y + reach}, white, white, white,
                                white, colour);
        return;
    }
    if (point.held_out) {
        const float half = radius * 0.9f;
        ui.draw().AddRectFilled({x - half, y - half}, {x + half, y + half}, inside);
        ui.draw().AddRect({x - half, y - half}, {x + half, y + half}, edge, 0, 0, thickness);
        return;
    }
    ui.draw().AddCircleFilled(point.at, radius, inside, 24);
    ui.draw().AddCircle(point.at, radius, edge, 24, thickness);
}

/// Of two classes that one target tells apart, by their marks.
void draw_mark_legend(Ui& ui, const Experiment& experiment, Rect line) {
    const Theme& colours = ui.theme();
    for (std::size_t k = 0; k < 2; ++k) {
        const Rect place = line.take_left(std::min(160.f, line.width / static_cast<float>(2 - k)));
        draw_mark(ui, {.at = {place.x + 5, place.middle_y()}, .in_slice = true, .held_out = false, .rows = 1}, 5,
                  k == 0 ? colours.surface : colours.text, colours.text, 1.5f);
        ui.text(place.x + 16, place.middle_y(), class_label(ui, experiment, k, size::small, place.width - 20),
                size::small, colours.text);
    }
}

bool has_mark_legend(const Experiment& experiment, const ShownOutput& shown) {
    return experiment.model.outputs == 1 && is_plain(shown) && !experiment.classes.empty();
}

void draw_range_legend(Ui& ui, const ShownOutput& shown, Rect line) {
    const Theme& colours = ui.theme();
    const float y = line.middle_y();
    float x = line.x;
    x += ui.text(x, y, significant(shown.min, 3), size::small, colours.muted) + 6;
    constexpr float half = 40;
    const ImU32 low = faded(colours.negative, 0.72f), none = faded(colours.surface, 0),
                high = faded(colours.positive, 0.72f);
    ui.draw().AddRectFilledMultiColor({x, y - 5}, {x + half, y + 5}, low, none, none, low);
    ui.draw().AddRectFilledMultiColor({x + half, y - 5}, {x + 2 * half, y + 5}, none, high, high, none);
    ui.draw().AddRect({x, y - 5}, {x + 2 * half, y + 5}, colours.hairline);
    x += 2 * half + 6;
    x += ui.text(x, y, significant(shown.max, 3), size::small, colours.muted) + 14;
    const std::string_view words = ui.text_of("surface.level", {{"level", significant(shown.level, 3)}});
    if (x + ui.text_width(words, size::small) <= line.right()) ui.text(x, y, words, size::small, colours.muted);
}

}  // namespace

double ShownOutput::of(std::span<const double> outputs) const {
    return outputs[output ? *output : largest_of(outputs)];
}

ShownOutput shown_output(const FrameContext& context) {
    const Experiment& experiment = context.run.experiment();
    const std::size_t count = experiment.model.outputs, chosen = std::min(context.view.surface_output, count);
    const Activation activation = experiment.model.output_activation;
    const bool is_bounded = activation != Activation::relu && activation != Activation::identity;
    if (count > 1 && chosen == 0 && is_bounded) return {std::nullopt};
    const std::size_t output = std::max<std::size_t>(chosen, 1) - 1;
    if (!is_bounded) return range_of_targets(experiment.dataset, output);
    return activation == Activation::tanh ? ShownOutput{output, -1, 0, 1} : ShownOutput{output};
}

float height_of_outputs(const Ui& ui, const FrameContext& context) {
    const float chooser = context.run.experiment().model.outputs > 1 ? ui.target() : 0;
    const ShownOutput shown = shown_output(context);
    const bool none = is_plain(shown) && !has_mark_legend(context.run.experiment(), shown);
    return chooser + (none ? 0 : legend_height);
}

void draw_outputs(Ui& ui, const FrameContext& context, const ShownOutput& shown, Rect area, FrameOutput& output) {
    const Experiment& experiment = context.run.experiment();
    const ModelSpec& model = experiment.model;
    if (const std::size_t count = model.outputs; count > 1) {
        const Rect line = area.take_top(ui.target());
        const bool has_classes =
            model.output_activation != Activation::relu && model.output_activation != Activation::identity;
        const std::size_t first = has_classes ? 0 : 1, choices = count + 1 - first;
        const std::size_t now = (shown.output ? *shown.output + 1 : 0) - first;
        float room = ui.text_width(name_of(ui, experiment, {}), size::label);
        for (std::size_t k = 0; k < count; ++k)
            room = std::max(room, ui.text_width(name_of(ui, experiment, k), size::label));
        room += 8;
        const std::string_view hint = ui.words("surface.outputs.hint");
        const int way = draw_stepper(ui,
                                     {.previous = "surface output previous",
                                      .next = "surface output next",
                                      .words = name_of(ui, experiment, shown.output),
                                      .room = room,
                                      .font_size = size::label,
                                      .colour = ui.theme().text,
                                      .previous_hint = hint,
                                      .next_hint = hint},
                                     line.x, line.middle_y(), ui.target());
        if (way != 0) output.view(context.view).surface_output = first + (now + (way > 0 ? 1 : choices - 1)) % choices;
    }
    if (!shown.output) draw_class_legend(ui, experiment, area);
    else if (has_mark_legend(experiment, shown)) draw_mark_legend(ui, experiment, area);
    else if (!is_plain(shown)) draw_range_legend(ui, shown, area);
}

std::string_view hint_of_outputs(const Ui& ui, const ShownOutput& shown) {
    if (is_plain(shown)) return ui.words("surface.hint");
    if (!shown.output) return ui.words("surface.class.hint");
    return ui.text_of("surface.level.hint", {{"level", significant(shown.level, 3)}});
}

void draw_point(Ui& ui, const ShownOutput& shown, std::span<const double> targets, const SurfacePoint& point) {
    const Theme& colours = ui.theme();
    const double target = shown.of(targets);
    const bool is_high = target >= shown.level;
    const ImU32 class_colour = shown.output ? 0 : colours.classes[largest_of(targets)];
    const bool is_short = !shown.output || target == 0 || target == 1 || target == -1;
    if (point.in_slice && point.rows <= few_rows && is_short) {
        draw_mark(ui, point, 9, colours.surface, shown.output ? colours.text : class_colour, shown.output ? 1.5f : 3);
        const NumberText words = shown.output ? fixed(target, 0) : whole(largest_of(targets) + 1);
        const ImU32 colour = !shown.output ? colours.text : is_high ? colours.positive : colours.negative;
        ui.text(point.at.x, point.at.y, words, size::small, colour, Ui::Align::centre);
        return;
    }
    const ImU32 colour = point.in_slice ? colours.text : colours.muted;
    const float radius = point.in_slice ? 5 : 4;
    const ImU32 inside = !shown.output ? class_colour : is_high ? colour : colours.surface;
    draw_mark(ui, point, radius, inside, colour, 1.5f);
}

void draw_output_reading(Ui& ui, const FrameContext& context, const ShownOutput& shown, std::span<const double> inputs,
                         Rect plot) {
    const auto outputs = context.run.predictions(context.run.weights(), inputs);
    FrameVector<TooltipLine> lines(ui.arena());
    if (shown.output) {
        lines.push_back({ui.concat({fixed(outputs[*shown.output], 8)})});
    } else {
        lines.push_back(
            {ui.text_of("surface.class.reading",
                        {{"class", class_label(ui, context.run.experiment(), largest_of(outputs), size::text, 200)}})});
        for (std::size_t k = 0; k < outputs.size(); ++k)
            lines.push_back(
                {ui.concat({class_label(ui, context.run.experiment(), k, size::text, 200), "  ", fixed(outputs[k], 8)}),
                 true});
    }
    const auto [width, height] = tooltip_size(ui, lines);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    draw_tooltip(ui, std::min(mouse.x + 14, plot.right() - width), std::max(mouse.y - height - 6, plot.y), lines);
}

}  // namespace neuroglass
