// A small line chart over iterations; see chart.h.
#include "ui/chart.h"

#include <array>
#include <cmath>

#include "core/iteration_scale.h"
#include "ui/format.h"

namespace neuroglass {
namespace {

/// From iterations and values to places on the screen.
struct Axes {
    Rect plot;
    double most_position, least, most;
    bool logarithmic;

    float x(double iteration) const { return plot.x + plot.width * static_cast<float>(std::min(scale_position(iteration) / most_position, 1.0)); }
    float y(double value) const {
        const double share = logarithmic ? (std::log10(std::max(value, 1e-300)) - std::log10(least)) / (std::log10(most) - std::log10(least))
                                         : (value - least) / (most - least);
        return plot.bottom() - plot.height * static_cast<float>(std::clamp(share, 0.0, 1.0));
    }
    double iteration(float px) const {
        return std::round(scale_iteration(most_position * static_cast<double>(std::clamp((px - plot.x) / plot.width, 0.f, 1.f))));
    }
};

void draw_grid(Kit& kit, const Axes& axes, const Chart& chart, std::int64_t last) {
    const ImU32 muted = kit.theme().muted;
    if (chart.logarithmic) {
        const int low = static_cast<int>(std::lround(std::log10(chart.least))), high = static_cast<int>(std::lround(std::log10(chart.most)));
        const int every = std::max(1, static_cast<int>(std::ceil((high - low) * 22.0 / static_cast<double>(axes.plot.height))));
        for (int power = high; power >= low; power -= every) {
            const float y = axes.y(std::pow(10, power));
            kit.hairline(axes.plot.x, y, axes.plot.right(), y);
            kit.text(axes.plot.x - 6, y, significant(std::pow(10, power), 1), size::small, muted, Kit::Align::right);
        }
    } else {
        for (const double share : {0.0, 0.5, 1.0}) {
            const double value = chart.least + share * (chart.most - chart.least);
            kit.hairline(axes.plot.x, axes.y(value), axes.plot.right(), axes.y(value));
            kit.text(axes.plot.x - 6, axes.y(value), significant(value, 2), size::small, muted, Kit::Align::right);
        }
    }
    const float y = axes.plot.bottom() + 12;
    kit.text(axes.plot.x, y, "0", size::small, muted, Kit::Align::centre);
    float free_from = axes.plot.x + 12;
    const NumberText end = grouped(last);
    const float end_starts = axes.plot.right() - kit.text_width(end, size::small);
    for (std::int64_t power = 1; power < last; power *= 10) {
        const NumberText label = grouped(power);
        const float half = kit.text_width(label, size::small) / 2, x = axes.x(static_cast<double>(power));
        if (x - half < free_from || x + half + 8 > end_starts) continue;
        kit.text(x, y, label, size::small, muted, Kit::Align::centre);
        free_from = x + half + 8;
    }
    if (last > 0) kit.text(axes.plot.right(), y, end, size::small, muted, Kit::Align::right);
}

void draw_reading(Kit& kit, const Axes& axes, const Chart& chart, double iteration, double value) {
    const float x = axes.x(iteration), y = axes.y(value);
    kit.draw().AddLine({x, axes.plot.y}, {x, axes.plot.bottom()}, faded(kit.theme().muted, 0.6f), 1);
    kit.draw().AddCircleFilled({x, y}, 3.5f, kit.theme().text);
    const std::string words = std::string(grouped(static_cast<std::int64_t>(iteration))) + ":  " + std::string(significant(value, chart.hover_digits));
    const std::string_view press = kit.words("chart.press");
    const float width = std::max(kit.text_width(words, size::label), kit.text_width(press, size::small)) + 16;
    const float left = std::clamp(x - width / 2, axes.plot.x, std::max(axes.plot.x, axes.plot.right() - width));
    const float top = y - 52 > axes.plot.y ? y - 52 : y + 12;
    kit.draw().AddRectFilled({left, top}, {left + width, top + 42}, kit.theme().text, 4);
    kit.text(left + 8, top + 13, words, size::label, kit.theme().surface);
    kit.text(left + 8, top + 30, press, size::small, faded(kit.theme().surface, 0.8f));
}

}  // namespace

void draw_chart(Kit& kit, const Scene& scene, Rect area, const Chart& chart, Actions& actions) {
    const Run& run = scene.run;
    const std::int64_t last = run.last_iteration();
    Rect plot = area;
    plot.take_left(chart.logarithmic ? 44.f : 30.f);
    plot.take_bottom(22);
    plot.take_top(6);
    plot.take_right(8);
    if (plot.height < 20) return;
    const Axes axes{plot, std::max(scale_position(static_cast<double>(last)), 0.5), chart.least, chart.most, chart.logarithmic};
    draw_grid(kit, axes, chart, last);

    // Up to now, now itself, and what the run has already seen beyond.
    std::array<ImVec2, 512> line;
    std::size_t points = 0, sample = 0;
    const History& history = run.history();
    const std::int64_t now = run.iteration();
    for (; sample < history.count() && history.iteration(sample) < now && points + 1 < line.size(); ++sample)
        line[points++] = {axes.x(static_cast<double>(history.iteration(sample))), axes.y(chart.value(sample))};
    const ImVec2 here{axes.x(static_cast<double>(now)), axes.y(chart.now)};
    line[points++] = here;
    if (sample < history.count() && history.iteration(sample) == now) ++sample;
    std::array<ImVec2, 512> beyond{here};
    std::size_t points_beyond = 1;
    for (; sample < history.count_until(last) && points_beyond < beyond.size(); ++sample)
        beyond[points_beyond++] = {axes.x(static_cast<double>(history.iteration(sample))), axes.y(chart.value(sample))};
    kit.draw().AddPolyline(beyond.data(), static_cast<int>(points_beyond), faded(kit.theme().muted, 0.6f), 0, 1.5f);
    kit.draw().AddPolyline(line.data(), static_cast<int>(points), chart.colour, 0, 2);
    kit.draw().AddLine({here.x, plot.y}, {here.x, plot.bottom()}, faded(chart.colour, 0.35f), 1);
    kit.draw().AddCircleFilled(here, 4.5f, kit.theme().surface);
    kit.draw().AddCircleFilled(here, 3.5f, chart.colour);

    const Kit::Touch touch = kit.control(chart.id, plot, chart.hint, Kit::Grip::drag, true);
    if (touch.held) actions.seek_anew(static_cast<std::int64_t>(axes.iteration(ImGui::GetIO().MousePos.x)), scene);
    if (touch.focused) {
        if (kit.take(ImGuiKey_Home)) actions.seek = 0;
        if (kit.take(ImGuiKey_End)) actions.seek = last;
    }
    if (touch.hovered) {
        const double wanted = axes.iteration(ImGui::GetIO().MousePos.x);
        std::size_t nearest = 0;
        for (std::size_t i = 0; i < history.count_until(last); ++i)
            if (std::abs(scale_position(static_cast<double>(history.iteration(i))) - scale_position(wanted)) <
                std::abs(scale_position(static_cast<double>(history.iteration(nearest))) - scale_position(wanted))) nearest = i;
        draw_reading(kit, axes, chart, static_cast<double>(history.iteration(nearest)), chart.value(nearest));
    }
}

}  // namespace neuroglass
