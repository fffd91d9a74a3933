// The parameters of the experiment and, as far as they are not hidden, what makes time pass and how fast.
#include "ui/panels/panels.h"

namespace neuroglass {
namespace {

constexpr float below_transport = 16;

bool has_transport(const FrameContext& context) { return !context.hides(transport_panel.part); }

PanelSize measure_with(bool transport, const Ui& ui, const FrameContext& context, float width) {
    float height = parameters_panel.height(ui, context, width);
    if (transport) height += transport_panel.height(ui, context, width) + below_transport;
    if (!context.hides(speed_panel.part)) height += speed_panel.height(ui, context, width);
    return {height, height, false};
}

void draw_with(bool transport, Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    parameters_panel.draw(ui, context, area.take_top(parameters_panel.height(ui, context, area.width)), output);
    if (transport) {
        transport_panel.draw(ui, context, area.take_top(ui.target() + 4), output);
        area.take_top(below_transport - 4);
    }
    if (!context.hides(speed_panel.part)) speed_panel.draw(ui, context, area, output);
}

PanelSize measure(const Ui& ui, const FrameContext& context, float width) {
    return measure_with(has_transport(context), ui, context, width);
}
void draw(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    draw_with(has_transport(context), ui, context, area, output);
}

PanelSize measure_more(const Ui& ui, const FrameContext& context, float width) {
    return measure_with(false, ui, context, width);
}
void draw_more(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    draw_with(false, ui, context, area, output);
}

}  // namespace

const Panel settings_panel = {.part = "settings", .measure = measure, .draw = draw};
const Panel more_settings_panel = {.measure = measure_more, .draw = draw_more};

}  // namespace neuroglass
