// A small line chart over iterations; see chart.h.
#include "ui/widgets/chart.h"

#include <array>
#include <cmath>

#include "document/chart_axes.h"
#include "ui/format.h"
#include "ui/widgets/pin_letter.h"
#include "ui/widgets/plot_tooltip.h"

namespace neuroglass {
namespace {

void draw_grid(Ui& ui, const ChartAxes& axes) {
    const ImU32 muted = ui.theme().muted;
    axes.each_value_tick([&](double value) {
        const float y = axes.y(value);
        ui.hairline(axes.left, y, axes.right(), y);
        ui.text(axes.left - 6, y, significant(value, axes.values.logarithmic ? 1 : 2), size::small, muted,
                Ui::Align::right);
    });
    const auto label_width = [&](std::int64_t iteration) { return ui.text_width(grouped(iteration), size::small); };
    axes.iterations().each_label(label_width, 0, [&](std::int64_t iteration, float x, IterationAxis::Label label) {
        const auto align = label == IterationAxis::Label::centred ? Ui::Align::centre : Ui::Align::right;
        ui.text(x, axes.bottom() + 12, grouped(iteration), size::small, muted, align);
    });
}

/// The curve of each pin as far as the run shown goes.
void draw_ghosts(Ui& ui, const FrameContext& context, const ChartAxes& axes, const Chart& chart) {
    for (std::size_t i = 0; i < context.pins.size(); ++i) {
        const Pin& pin = context.pins[i];
        std::array<ImVec2, 512> line;
        const std::size_t points =
            std::min(line.size(), pin.history().count_until(std::min(pin.last_iteration(), axes.last)));
        for (std::size_t sample = 0; sample < points; ++sample)
            line[sample] = {axes.x(static_cast<double>(pin.history().iteration(sample))),
                            axes.y(chart.pin_value(pin, sample))};
        ui.draw().AddPolyline(line.data(), static_cast<int>(points), ui.theme().muted, 0, 1);
        const ImVec2 end = line[points - 1];
        const auto before = static_cast<float>(i + 1), behind = static_cast<float>(context.pins.size() - 1 - i);
        const float x = std::max(axes.left + 12 * before,
                                 std::min(end.x, axes.right() - 4) - 12 * behind);  // side by side where the ends meet
        ui.text(x, std::max(axes.top + 6, end.y - 8), pin_letter(i), size::small, ui.theme().muted, Ui::Align::right);
    }
}

void draw_reading(Ui& ui, const ChartAxes& axes, const Chart& chart, const ChartReading& reading) {
    const float x = axes.x(static_cast<double>(reading.iteration));
    const float y = reading.value ? axes.y(*reading.value) : (axes.top + axes.bottom()) / 2;
    ui.draw().AddLine({x, axes.top}, {x, axes.bottom()}, faded(ui.theme().muted, 0.6f), 1);
    if (reading.value) ui.draw().AddCircleFilled({x, y}, 3.5f, ui.theme().text);
    if (reading.second_value) ui.draw().AddCircleFilled({x, axes.y(*reading.second_value)}, 3.5f, chart.second->colour);
    std::string_view words = ui.concat({grouped(reading.iteration)});
    if (reading.value) words = ui.concat({words, ":  ", chart.shown(*reading.value)});
    if (reading.second_value) words = ui.concat({words, "  |  ", chart.shown(*reading.second_value)});
    const TooltipLine lines[] = {{words}, {ui.words(ui.locked() ? "locked.hint" : "chart.press"), true}};
    const auto [width, height] = tooltip_size(ui, lines);
    const float left = centred_within(x, width, axes.left, axes.right());
    draw_tooltip(ui, left, y - height - 10 > axes.top ? y - height - 10 : y + 12, lines);
}

ChartReading reading_now(const Run& run, const Chart& chart) {
    ChartReading reading{run.iteration(), chart.now};
    if (chart.second) reading.second_value = chart.second->now;
    return reading;
}

/// Up to now, now itself, and what the run has already seen beyond.
void draw_curve(Ui& ui, const ChartAxes& axes, const Run& run, FunctionRef<double(std::size_t sample)> value,
                double value_now, ImU32 colour) {
    std::array<ImVec2, 512> line;
    std::size_t points = 0, sample = 0;
    const History& history = run.history();
    const std::int64_t now = run.iteration();
    const auto point = [&] {
        return ImVec2{axes.x(static_cast<double>(history.iteration(sample))), axes.y(value(sample))};
    };
    for (; sample < history.count() && history.iteration(sample) < now && points + 1 < line.size(); ++sample)
        line[points++] = point();
    const ImVec2 here{axes.x(static_cast<double>(now)), axes.y(value_now)};
    line[points++] = here;
    if (sample < history.count() && history.iteration(sample) == now) ++sample;
    std::array<ImVec2, 512> beyond{here};
    std::size_t points_beyond = 1;
    for (; sample < history.count_until(run.last_iteration()) && points_beyond < beyond.size(); ++sample)
        beyond[points_beyond++] = point();
    ui.draw().AddPolyline(beyond.data(), static_cast<int>(points_beyond), faded(ui.theme().muted, 0.6f), 0, 1.5f);
    ui.draw().AddPolyline(line.data(), static_cast<int>(points), colour, 0, 2);
    ui.draw().AddLine({here.x, axes.top}, {here.x, axes.bottom()}, faded(colour, 0.35f), 1);
    ui.draw().AddCircleFilled(here, 4.5f, ui.theme().surface);
    ui.draw().AddCircleFilled(here, 3.5f, colour);
}

}  // namespace

ChartReading reading_at(const ChartAxes& axes, const Run& run, const Chart& chart, float px) {
    const History& history = run.history();
    const std::int64_t now = run.iteration(), last = run.last_iteration();
    const std::size_t samples = history.count_until(last);
    const auto wanted = static_cast<std::int64_t>(axes.iteration(px));
    const std::int64_t known = samples > 0 ? history.iteration(samples - 1) : 0;
    const auto distance = [&](std::int64_t iteration) { return std::abs(axes.x(static_cast<double>(iteration)) - px); };
    const bool on_now = distance(now) < 0.5f;  // the same before a press goes there and after
    if (wanted > known && wanted < last && !on_now) return {wanted, std::nullopt};

    ChartReading nearest = reading_now(run, chart);
    const auto offer = [&](std::int64_t iteration, const auto& reading) {
        if (iteration != now && distance(iteration) < distance(nearest.iteration)) nearest = reading();
    };
    for (std::size_t sample = 0; sample < samples; ++sample)
        offer(history.iteration(sample), [&] {
            ChartReading reading{history.iteration(sample), chart.value(sample)};
            if (chart.second) reading.second_value = chart.second->value(sample);
            return reading;
        });
    offer(last, [&] { return ChartReading{last, std::nullopt}; });
    return nearest;
}

void draw_chart(Ui& ui, const FrameContext& context, Rect area, const Chart& chart, FrameOutput& output) {
    const Run& run = context.run;
    const std::int64_t last = run.last_iteration();
    Rect plot = area;
    plot.take_left(chart.axis.logarithmic ? 44.f : 30.f);
    plot.take_bottom(22);
    plot.take_top(6);
    plot.take_right(8);
    if (plot.height < 20) return;
    const ChartAxes axes{plot.x, plot.y, plot.width, plot.height, chart.axis, last};
    draw_grid(ui, axes);
    draw_ghosts(ui, context, axes, chart);

    if (chart.second) draw_curve(ui, axes, run, chart.second->value, chart.second->now, chart.second->colour);
    draw_curve(ui, axes, run, chart.value, chart.now, chart.colour);

    const Ui::Lock lock(ui, context.locks("timeline"));
    const Response response = ui.control(chart.id, plot, chart.hint, Sense::drag, true);
    const bool read = response.held || response.hovered;
    const ChartReading reading =
        read ? reading_at(axes, run, chart, ImGui::GetIO().MousePos.x) : reading_now(run, chart);
    if (response.held) output.seek_anew(reading.iteration, context);
    if (response.focused) {
        if (ui.take(ImGuiKey_Home)) output.request(command::Seek{0});
        if (ui.take(ImGuiKey_End)) output.request(command::SeekEnd{});
    }
    if (read) draw_reading(ui, axes, chart, reading);
}

}  // namespace neuroglass
