// How wrong the network still is over all rows, by iteration, on logarithmic axes.
#include "ui/chart.h"
#include "ui/format.h"
#include "ui/panels.h"

namespace neuroglass {

void draw_loss(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    const Run& run = scene.run;
    kit.text(area.right(), area.y + 10, shown_loss(run.loss()), size::text, kit.theme().text, Kit::Align::right);
    area = draw_title(kit, area, kit.words("loss.title"));

    ValueAxis axis = loss_axis(run);
    for (const Pin& pin : scene.pins) axis = covering(axis, loss_axis(pin));
    Chart chart{.id = "loss chart", .hint = kit.words("loss.chart.hint"), .axis = axis};
    chart.pin_value = [](const Pin& pin, std::size_t sample) { return pin.history().loss(sample); };
    chart.value = [&](std::size_t sample) { return run.history().loss(sample); };
    chart.now = run.loss();
    chart.colour = kit.theme().text;
    chart.shown = shown_loss;
    draw_chart(kit, scene, area, chart, actions);
}

}  // namespace neuroglass
