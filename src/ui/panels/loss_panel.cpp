// How wrong the network still is over all rows, by iteration, on logarithmic axes.
#include "ui/format.h"
#include "ui/panels/panels.h"
#include "ui/widgets/chart.h"

namespace neuroglass {
namespace {

PanelSize measure(const Ui&, const FrameContext&, float) { return {200, 120, true}; }

void draw(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    const Run& run = context.run;
    ui.text(area.right(), area.y + 10, shown_loss(run.loss()), size::text, ui.theme().text, Ui::Align::right);
    area = draw_title(ui, area, ui.words("loss.title"));

    ValueAxis axis = loss_axis(run);
    for (const Pin& pin : context.pins) axis = covering(axis, loss_axis(pin));
    Chart chart{.id = "loss chart", .hint = ui.words("loss.chart.hint"), .axis = axis};
    const auto pin_loss = [](const Pin& pin, std::size_t sample) { return pin.history().loss(sample); };
    const auto loss = [&](std::size_t sample) { return run.history().loss(sample); };
    chart.pin_value = pin_loss;
    chart.value = loss;
    chart.now = run.loss();
    chart.colour = ui.theme().text;
    chart.shown = shown_loss;
    draw_chart(ui, context, area, chart, output);
}

}  // namespace

const Panel loss_panel = {.part = "loss", .measure = measure, .draw = draw};

}  // namespace neuroglass
