// How wrong the network still is over all rows that are trained, by iteration, on logarithmic axes; and over those held
// out.
#include "ui/format.h"
#include "ui/panels/panels.h"
#include "ui/widgets/chart.h"

namespace neuroglass {
namespace {

/// Of a row, with a line of its colour before each.
void draw_both(Ui& ui, Rect area, double trained, double held_out) {
    float right = area.right();
    const auto draw = [&](std::string_view key, double loss, ImU32 colour) {
        const std::string_view words = ui.concat({ui.words(key), " ", significant(loss, 3)});
        right -= ui.text(right, area.y + 10, words, size::label, ui.theme().text, Ui::Align::right) + 6;
        ui.draw().AddLine({right - 14, area.y + 10}, {right, area.y + 10}, colour, 3);
        right -= 28;
    };
    draw("loss.held_out", held_out, ui.theme().accent);
    draw("loss.trained", trained, ui.theme().text);
}

PanelSize measure(const Ui&, const FrameContext&, float) { return {200, 120, true}; }

void draw(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    const Run& run = context.run;
    const bool compares = shows_loss_of_row(run);
    const double now = trained_loss_shown(run, run.loss(), compares),
                 held_out_now = held_out_loss_shown(run, run.held_out_loss());
    if (compares) draw_both(ui, area, now, held_out_now);
    else ui.text(area.right(), area.y + 10, shown_loss(now), size::text, ui.theme().text, Ui::Align::right);
    area = draw_title(ui, area, ui.words("loss.title"));

    ValueAxis axis = loss_axis(run, compares);
    for (const Pin& pin : context.pins) axis = covering(axis, loss_axis(pin, compares));
    Chart chart{.id = "loss chart", .hint = ui.words("loss.chart.hint"), .axis = axis};
    const auto pin_loss = [&](const Pin& pin, std::size_t sample) {
        return trained_loss_shown(pin, pin.history().loss(sample), compares);
    };
    const auto loss = [&](std::size_t sample) { return trained_loss_shown(run, run.history().loss(sample), compares); };
    const auto held_out = [&](std::size_t sample) {
        return held_out_loss_shown(run, run.history().held_out_loss(sample));
    };
    chart.pin_value = pin_loss;
    chart.value = loss;
    chart.now = now;
    if (compares) chart.second = SecondCurve{held_out, held_out_now, ui.theme().accent};
    chart.colour = ui.theme().text;
    chart.shown = shown_loss;
    draw_chart(ui, context, area, chart, output);
}

}  // namespace

const Panel loss_panel = {.part = "loss", .measure = measure, .draw = draw};

}  // namespace neuroglass
