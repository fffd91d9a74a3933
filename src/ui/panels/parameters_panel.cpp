// The parameters that stand among the settings, and those in the phone's dock.
#include "ui/panels/panels.h"
#include "ui/widgets/parameter_row.h"

namespace neuroglass {
namespace {

constexpr float between = 14;
constexpr std::string_view settings = "settings";

/// Whether it stands among the settings, and decides anything.
bool stands_in(const ExperimentField& parameter, const FrameContext& context) {
    return parameter.panel == settings && !context.hides(parameter.key) &&
           (!parameter.matters || parameter.matters(context.run.experiment()));
}

PanelSize measure(const Ui& ui, const FrameContext& context, float) {
    float height = 0;
    for (const ExperimentField& parameter : parameters())
        if (stands_in(parameter, context)) height += parameter_height(ui, parameter) + between;
    return {height, height, false};
}

void draw(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    for (const ExperimentField& parameter : parameters()) {
        if (!stands_in(parameter, context)) continue;
        draw_parameter(ui, context, parameter, area.take_top(parameter_height(ui, parameter)), output);
        area.take_top(between);
    }
}

PanelSize measure_dock(const Ui& ui, const FrameContext&, float) { return ui.target(); }

void draw_dock(Ui& ui, const FrameContext& context, Rect line, FrameOutput& output) {
    constexpr float gap = 8;
    const auto labelled = [&](const ParameterControl& control, Rect box) {
        const Ui::Lock lock(ui, context.locks(control.parameter.key));
        draw_box(ui, control, {"dock ", control.parameter.key}, box);
        const std::string_view label = ui.words(control.parameter.label_key);
        const float taken = ui.text_width(shown_value(control.parameter, control.value()), size::text) +
                            ui.text_width(label, size::label) + 28;
        if (taken < box.width) ui.text(box.x + 10, box.middle_y(), label, size::label, ui.theme().muted);
    };
    const Rect iterations = line.take_left((line.width - gap) / 2);
    labelled({*find_parameter("iterations"), context, output}, iterations);
    line.take_left(gap);
    const ParameterControl seed{*find_parameter("seed"), context, output};
    const Ui::Lock lock(ui, context.locks("seed"));
    const float side = ui.target();
    draw_step_button(ui, seed, "dock ", line.take_left(side), -1);
    line.take_left(4);
    const Rect next = line.take_right(side);
    line.take_right(4);
    labelled(seed, line);
    draw_step_button(ui, seed, "dock ", next, 1);
}

}  // namespace

const Panel parameters_panel = {.measure = measure, .draw = draw};
const Panel dock_parameters_panel = {.measure = measure_dock, .draw = draw_dock};

}  // namespace neuroglass
