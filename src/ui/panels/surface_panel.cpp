// What the network answers over two of its inputs, the others held where their slider stands. Says what is to be drawn;
// src/gl draws it.
#include <cmath>

#include "document/data_names.h"
#include "ui/format.h"
#include "ui/panels/panels.h"
#include "ui/panels/surface_outputs.h"
#include "ui/panels/surface_points.h"
#include "ui/widgets/axis_picker.h"
#include "ui/widgets/coarse_note.h"
#include "ui/widgets/column_label.h"

namespace neuroglass {
namespace {

struct Range {
    double min, max;
};

/// All values of that input in the data and the test example, with a margin.
Range range_of(const Experiment& experiment, std::size_t input) {
    Range range{experiment.test_example[input], experiment.test_example[input]};
    for (std::size_t row = 0; row < experiment.dataset.rows(); ++row) {
        range.min = std::min(range.min, experiment.dataset.inputs(row)[input]);
        range.max = std::max(range.max, experiment.dataset.inputs(row)[input]);
    }
    if (range.min == range.max) {
        const double step = std::max(1.0, std::abs(range.min) * 1e-6);  // beside 1e17, 1 is nothing
        if (range.min != 0) range.min -= step;
        range.max += step;
    }
    const double margin = (range.max - range.min) / 4;
    return {range.min - margin, range.max + margin};
}

Axes axes_of(const FrameContext& context) {
    return axes_within(context.run.experiment().test_example.size(), context.view.surface.across,
                       context.view.surface.up);
}

/// The slider for the inputs that no axis shows. @return where they stand
FrameVector<double> draw_others(Ui& ui, const FrameContext& context, Rect line, FrameOutput& output) {
    const Experiment& experiment = context.run.experiment();
    const std::size_t count = experiment.test_example.size();
    const std::vector<double>& held = context.view.surface_inputs;
    const std::vector<double>& standing = held.size() == count ? held : experiment.test_example;
    FrameVector<double> inputs(standing.begin(), standing.end(), ui.arena());
    if (count < 3) return inputs;
    const auto [across, up] = axes_of(context);
    const auto on_axis = [&](std::size_t input) { return input == across || input == up; };
    std::size_t slid = context.view.surface_slid % count;
    while (on_axis(slid)) slid = (slid + 1) % count;
    if (count == 3) {
        const std::string_view label = input_label(ui, experiment, slid, size::text, line.width / 3);
        ui.text(line.x + 4, line.middle_y(), label, size::text, ui.theme().text);
        line.take_left(std::max(30.f, ui.text_width(label, size::text) + 10));
    } else {
        std::size_t wanted = slid;
        line.take_left(
            draw_axis_chooser(ui, {"surface other", "", "x", slid, across, count, ui.words("surface.other.hint")},
                              line.x, line.middle_y(), ui.target(), wanted) +
            4);
        if (wanted != slid) {
            const std::size_t step = wanted == (slid + 1) % count || wanted > slid ? 1 : count - 1;
            while (on_axis(wanted)) wanted = (wanted + step) % count;
            output.view(context.view).surface_slid = wanted;
        }
    }
    const Range range = range_of(experiment, slid);
    ui.text(line.right(), line.middle_y(), fixed(inputs[slid], 2), size::text, ui.theme().text, Ui::Align::right);
    line.take_right(56);
    const auto slide =
        ui.slider("surface slider", line, static_cast<float>((inputs[slid] - range.min) / (range.max - range.min)),
                  ui.words("surface.slider.hint"));
    double wanted = inputs[slid] + slide.presses * (range.max - range.min) / 30;
    if (slide.moved_to) wanted = range.min + static_cast<double>(*slide.moved_to) * (range.max - range.min);
    const double grain =
        std::pow(10, std::floor(std::log10((range.max - range.min) / 20)));  // round numbers can be met exactly
    wanted = std::clamp(std::round(wanted / grain) * grain, range.min, range.max);
    if ((slide.moved_to || slide.presses != 0) && wanted != inputs[slid]) {
        inputs[slid] = wanted;
        output.view(context.view).surface_inputs.assign(inputs.begin(), inputs.end());
    }
    return inputs;
}

/// The test example: a diamond around whatever else is there, grey where the inputs that no axis shows are not its.
void draw_test_example(Ui& ui, ImVec2 at, bool in_slice) {
    const ImU32 colour = in_slice ? ui.theme().text : ui.theme().muted;
    constexpr float reach = 14;
    ui.draw().AddQuad({at.x, at.y - reach}, {at.x + reach, at.y}, {at.x, at.y + reach}, {at.x - reach, at.y},
                      ui.theme().surface, 4);
    ui.draw().AddQuad({at.x, at.y - reach}, {at.x + reach, at.y}, {at.x, at.y + reach}, {at.x - reach, at.y}, colour,
                      1.5f);
    if (in_slice) ui.draw().AddCircleFilled(at, 2, colour, 8);
}

AxesTitle title_of(const Ui& ui, const FrameContext& context) {
    return {"surface",
            ui.words("surface.title"),
            "x",
            context.run.experiment().test_example.size(),
            ui.words("surface.x.hint"),
            ui.words("surface.y.hint")};
}

/// Where points are drawn by: beside the title, or in a line of its own below it.
bool fits_beside_title(const Ui& ui, const FrameContext& context, float width) {
    return axes_title_width(ui, title_of(ui, context), width) + points_button_width(ui) <= width;
}

float height_of_points(const Ui& ui, const FrameContext& context, float width) {
    if (!can_draw_points(context)) return 0;
    return point_tools_height(ui, context) + (fits_beside_title(ui, context, width) ? 0 : ui.target());
}

/// Of what the plot shows across and up: where points are drawn as it was at the last press, and what has come beyond.
std::array<Range, 2> ranges_of(const FrameContext& context) {
    const Experiment& experiment = context.run.experiment();
    const Axes axes = axes_of(context);
    const PointDrawing& points = context.view.points;
    if (!draws_points(context) || points.axes != axes)
        return {range_of(experiment, axes.across), range_of(experiment, axes.up)};
    std::array<Range, 2> ranges{Range{points.range[0], points.range[1]}, {points.range[2], points.range[3]}};
    for (const auto& [range, input] : {std::pair{&ranges[0], axes.across}, {&ranges[1], axes.up}})
        for (std::size_t row = 0; row < experiment.dataset.rows(); ++row) {
            range->min = std::min(range->min, experiment.dataset.inputs(row)[input]);
            range->max = std::max(range->max, experiment.dataset.inputs(row)[input]);
        }
    return ranges;
}

/// @return the area below
Rect draw_points_line(Ui& ui, const FrameContext& context, Rect title, Rect area, FrameOutput& output) {
    if (!can_draw_points(context)) return area;
    const bool beside = fits_beside_title(ui, context, title.width);
    const float width = points_button_width(ui);
    const Rect button = beside ? Rect{title.right() - width, title.y + 10 - ui.target() / 2, width, ui.target()}
                               : Rect{area.x, area.y, width, ui.target()};
    if (!beside) area.take_top(ui.target());
    draw_points_button(ui, context, button, output);
    draw_point_tools(ui, context, area.take_top(point_tools_height(ui, context)), output);
    return area;
}

PanelSize measure(const Ui& ui, const FrameContext& context, float width) {
    const float more = height_of_outputs(ui, context) + height_of_points(ui, context, width);
    return {320 + more, 220 + more, true};
}

void draw(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    const Theme& colours = ui.theme();
    const Experiment& experiment = context.run.experiment();
    const std::size_t count = experiment.test_example.size();
    const auto [across, up] = axes_of(context);

    const Rect title = area.take_top(ui.target());
    const Axes wanted = draw_axes_title(ui, title_of(ui, context), axes_of(context), title);
    area = draw_points_line(ui, context, title, area, output);
    if (wanted.across != across) output.view(context.view).surface.across = wanted.across;
    if (wanted.up != up) output.view(context.view).surface.up = wanted.up;
    const ShownOutput shown = shown_output(context);
    draw_outputs(ui, context, shown, area.take_top(height_of_outputs(ui, context)), output);
    const Rect others = count > 2 ? area.take_bottom(ui.target()) : Rect{};
    const FrameVector<double> inputs = draw_others(ui, context, others, output);

    Rect plot = area;
    plot.take_left(34);
    plot.take_bottom(20);
    plot.take_right(8);
    plot = ui.snapped(plot);
    if (plot.width < 40 || plot.height < 40) return;
    const auto [wide, high] = ranges_of(context);
    const float ratio = ui.frame().pixel_ratio;
    FrameVector<double> corner(inputs, ui.arena());
    corner[across] = wide.min, corner[up] = up != across ? high.min : wide.min;
    const SurfacePlot surface{.width = static_cast<int>(std::lround(plot.width * ratio)),
                              .height = static_cast<int>(std::lround(plot.height * ratio)),
                              .corner = {corner.data(), corner.size()},
                              .across = across,
                              .up = up,
                              .span_across = wide.max - wide.min,
                              .span_up = up != across ? high.max - high.min : 0,
                              .output = shown.output,
                              .min = shown.min,
                              .level = shown.level,
                              .max = shown.max,
                              .low = colours.negative,
                              .middle = colours.surface,
                              .high = colours.positive,
                              .line = colours.text,
                              .classes = colours.classes};
    output.surface = surface;
    ui.draw().AddImage(context.surface_texture, {plot.x, plot.y}, {plot.right(), plot.bottom()}, {0, 1}, {1, 0});
    ui.draw().AddRect({plot.x, plot.y}, {plot.right(), plot.bottom()}, colours.hairline);

    const auto px = [&](double value) {
        return plot.x + plot.width * static_cast<float>((value - wide.min) / (wide.max - wide.min));
    };
    const auto py = [&](double value) {
        return plot.bottom() - plot.height * static_cast<float>((value - high.min) / (high.max - high.min));
    };
    const auto label = [&](std::size_t input, float width) {
        return input_label(ui, context.run.experiment(), input, size::small, width);
    };
    const bool named = !input_name(context.run.experiment(), across).empty();  // then below the numbers
    const std::string_view across_label = label(across, plot.width);
    const float label_left = named ? plot.right() : plot.right() - ui.text_width(across_label, size::small) - 4;
    ui.text(plot.right(), plot.bottom() + (named ? 22 : 10), across_label, size::small, colours.muted,
            Ui::Align::right);
    if (up != across)
        ui.text(plot.x - 6, plot.y + 8, label(up, plot.x - 6 - area.x), size::small, colours.muted, Ui::Align::right);
    for (const double share : {0.0, 1.0}) {  // the numbers where nothing else stands
        const Range inner{wide.min + (wide.max - wide.min) / 6, wide.max - (wide.max - wide.min) / 6};
        const double value = inner.min + share * (inner.max - inner.min);
        const NumberText number = significant(value, 3);
        if (px(value) + ui.text_width(number, size::small) / 2 <= label_left)
            ui.text(px(value), plot.bottom() + 10, number, size::small, colours.muted, Ui::Align::centre);
        const double level = high.min + (high.max - high.min) * (1 + 4 * share) / 6;
        if (up != across && py(level) - plot.y >= 8 + size::small)
            ui.text(plot.x - 6, py(level), significant(level, 3), size::small, colours.muted, Ui::Align::right);
    }

    const auto in_slice = [&](std::span<const double> point) {
        for (std::size_t i = 0; i < count; ++i)
            if (i != across && i != up && point[i] != inputs[i]) return false;
        return true;
    };
    const auto& asked = experiment.test_example;
    draw_test_example(ui, {px(asked[across]), up == across ? plot.middle_y() : py(asked[up])}, in_slice(asked));
    const std::size_t rows = experiment.dataset.rows();
    for (std::size_t row = 0; row < rows; ++row) {
        const auto point = experiment.dataset.inputs(row);
        const ImVec2 at{px(point[across]), up == across ? plot.middle_y() : py(point[up])};
        draw_point(ui, shown, experiment.dataset.targets(row),
                   {at, in_slice(point), std::ranges::binary_search(context.run.held_out_rows(), row), rows});
    }

    if (context.surface_is_coarse) draw_coarse_note(ui, plot);
    const bool drawing = draws_points(context);
    const Response response =
        ui.control("surface", plot, drawing ? Hint(ui.words("points.hint")) : Hint(hint_of_outputs(ui, shown)),
                   drawing ? Sense::plane : Sense::press, true);
    if (drawing) {
        const PointPlot points{plot, across, up, wide.min, wide.max, high.min, high.max};
        edit_points(ui, context, points, inputs, response, output);
    } else if (response.hovered) {
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        FrameVector<double> here(inputs, ui.arena());
        here[across] = wide.min + static_cast<double>((mouse.x - plot.x) / plot.width) * (wide.max - wide.min);
        if (up != across)
            here[up] = high.min + static_cast<double>((plot.bottom() - mouse.y) / plot.height) * (high.max - high.min);
        draw_output_reading(ui, context, shown, here, plot);
    }
}

}  // namespace

const Panel output_panel = {.part = "output", .measure = measure, .draw = draw};

}  // namespace neuroglass
