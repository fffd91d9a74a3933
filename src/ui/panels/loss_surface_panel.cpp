// The loss over two weights, the others as they are, and the path that training takes on it; over the only weight, as a
// curve. A point that is pressed is where training starts from. Says what is to be drawn; src/gl draws it.
#include <cmath>

#include "ui/format.h"
#include "ui/hand_weights.h"
#include "ui/panels/panels.h"
#include "ui/widgets/axis_picker.h"
#include "ui/widgets/coarse_note.h"
#include "ui/widgets/pin_names.h"
#include "ui/widgets/plot_tooltip.h"
#include "ui/widgets/weight_chooser.h"
#include "ui/widgets/weight_label.h"
#include "ui/widgets/weight_scale.h"

namespace neuroglass {
namespace {

/// Two colours between others: a share of the second in the first.
ImU32 blend(ImU32 first, ImU32 second, float share) {
    const ImVec4 a = ImGui::ColorConvertU32ToFloat4(first), b = ImGui::ColorConvertU32ToFloat4(second);
    const auto mix = [&](float from, float to) { return from + (to - from) * share; };
    return ImGui::ColorConvertFloat4ToU32({mix(a.x, b.x), mix(a.y, b.y), mix(a.z, b.z), 1});
}

/// From weights, and for a curve losses, to places on the screen and back.
struct PlotTransform {
    Rect plot;
    Axes axes;
    double wide, high;  // the weights' axes reach from - to +; high: of the weight up
    LossScale losses{};
    bool curve = false;  // one weight only: its loss goes up

    float x(double weight) const { return far(plot.middle_x(), plot.width, weight / wide / 2); }
    float y(double weight, double loss) const {
        if (!curve) return far(plot.middle_y(), -plot.height, weight / high / 2);
        return far(plot.bottom(), -plot.height,
                   std::log10(std::max(loss, 1e-300) / losses.min) / std::log10(losses.max / losses.min));
    }
    ImVec2 at(std::span<const double> weights, double loss) const {
        return {x(weights[axes.across]), y(weights[axes.up], loss)};
    }

    /// What a pixel can tell apart on an axis, rounded to 1, 2 or 5 of its last digit.
    static double grain(double scale, float pixels) { return step_below(2 * scale / static_cast<double>(pixels)); }
    /// The weight at a place.
    double weight_across(float px) const { return weight_at(wide, plot.width, (px - plot.middle_x()) / plot.width); }
    double weight_up(float py) const { return weight_at(high, plot.height, (plot.middle_y() - py) / plot.height); }

private:
    /// A place may lie far outside, but not so far that a line to it cannot be drawn.
    static float far(float from, float length, double share) {
        return from + length * static_cast<float>(std::clamp(share, -20.0, 20.0));
    }
    static double weight_at(double scale, float pixels, float share) {
        const double unit = grain(scale, pixels);
        return std::clamp(std::round(2 * scale * static_cast<double>(share) / unit) * unit, -scale, scale);
    }
};

/// While a point is dragged the axes stay as they are, wherever it goes.
double steady_scale(const char* id, double wanted, bool dragging) {
    float& shown = *ImGui::GetStateStorage()->GetFloatRef(ImGui::GetID(id), static_cast<float>(wanted));
    if (dragging && shown > 0 && shown < 1e30f) return static_cast<double>(shown);
    shown = static_cast<float>(wanted);
    return wanted;
}

void draw_line(Ui& ui, std::span<const ImVec2> points, ImU32 colour, float thickness) {
    ui.draw().AddPolyline(points.data(), static_cast<int>(points.size()), faded(ui.theme().surface, 0.7f), 0,
                          thickness + 2.5f);
    ui.draw().AddPolyline(points.data(), static_cast<int>(points.size()), colour, 0, thickness);
}

/// What a way has beyond whole steps.
float beyond(float way, float step) { return way - step * std::floor(way / step); }

void draw_dashes(Ui& ui, std::span<const ImVec2> points, ImU32 colour) {
    constexpr float dash = 5;
    float walked = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const ImVec2 from = points[i - 1], to = points[i];
        const float length = std::hypot(to.x - from.x, to.y - from.y);
        const auto along = [&](float way) {
            return ImVec2{from.x + (to.x - from.x) * way / length, from.y + (to.y - from.y) * way / length};
        };
        for (float way = 0; way < length;) {
            const float left = dash - beyond(walked, dash), step = std::min(std::max(left, 0.01f), length - way);
            if (beyond(walked, 2 * dash) < dash) ui.draw().AddLine(along(way), along(way + step), colour, 1.5f);
            way += step;
            walked += step;
        }
    }
}

/// Where a run has been, from its start on, up to now and beyond. Its present place is the last of `until_now`, and the
/// first of `beyond`.
struct Path {
    FrameVector<ImVec2> until_now, beyond;
};

Path path_of(const Ui& ui, const Run& run, const PlotTransform& transform) {
    Path path{FrameVector<ImVec2>(ui.arena()), FrameVector<ImVec2>(ui.arena())};
    const History& history = run.history();
    std::size_t sample = 0;
    for (; sample < history.count() && history.iteration(sample) < run.iteration(); ++sample)
        path.until_now.push_back(transform.at(history.weights(sample), history.loss(sample)));
    path.until_now.push_back(transform.at(run.weights(), run.loss()));
    path.beyond.push_back(path.until_now.back());
    for (; sample < history.count_until(run.last_iteration()); ++sample)
        path.beyond.push_back(transform.at(history.weights(sample), history.loss(sample)));
    return path;
}

void draw_pins(Ui& ui, const FrameContext& context, const PlotTransform& transform) {
    const ImU32 colour = ui.theme().muted;
    FrameVector<ImVec2> taken(ui.arena());
    for (std::size_t i = 0; i < context.pins.size(); ++i) {
        const Pin& pin = context.pins[i];
        if (!pin_weight(pin, context.run, transform.axes.across) || !pin_weight(pin, context.run, transform.axes.up))
            continue;
        const Path path = path_of(ui, pin, transform);
        if (!transform.curve) draw_dashes(ui, path.until_now, colour);
        if (!transform.curve) draw_dashes(ui, path.beyond, faded(colour, 0.6f));
        ImVec2 at = path.until_now.back();
        while (
            std::ranges::any_of(taken, [&](ImVec2 other) { return std::hypot(at.x - other.x, at.y - other.y) < 16; }))
            at.x += 17;
        taken.push_back(at);
        ui.draw().AddCircleFilled(at, 8, ui.theme().surface, 20);
        ui.draw().AddCircle(at, 8, colour, 20, 1.5f);
        ui.text(at.x, at.y, pin_letter(i), size::small, colour, Ui::Align::centre);
    }
}

void draw_path(Ui& ui, const Run& run, const PlotTransform& transform) {
    const Theme& colours = ui.theme();
    const Path path = path_of(ui, run, transform);
    if (transform.curve) {  // on which a line from place to place would leave it
        for (const ImVec2 at : path.beyond) ui.draw().AddCircleFilled(at, 2.5f, colours.muted, 12);
        for (const ImVec2 at : path.until_now) ui.draw().AddCircleFilled(at, 2.5f, colours.text, 12);
    } else {
        if (path.beyond.size() > 1) draw_line(ui, path.beyond, colours.muted, 1.5f);
        if (path.until_now.size() > 1) draw_line(ui, path.until_now, colours.text, 2);
    }
    const ImVec2 start = path.until_now.front(), now = path.until_now.back();
    ui.draw().AddCircleFilled(start, 7, colours.surface, 24);
    ui.draw().AddCircle(start, 7, colours.text, 24, 2);
    ui.draw().AddCircleFilled(now, 5.5f, colours.surface, 24);
    ui.draw().AddCircleFilled(now, 4, colours.text, 24);
}

/// The only weight's loss, place by place.
void draw_curve(Ui& ui, const Run& run, const PlotTransform& transform) {
    FrameVector<ImVec2> points(ui.arena());
    for (float x = transform.plot.x; x <= transform.plot.right(); x += 2) {
        const double weight =
            transform.wide * 2 * static_cast<double>((x - transform.plot.middle_x()) / transform.plot.width);
        points.push_back({x, transform.y(0, plotted_loss(run, {&weight, 1}))});
    }
    ui.draw().AddPolyline(points.data(), static_cast<int>(points.size()), faded(ui.theme().muted, 0.6f), 0, 1.5f);
}

void draw_axes(Ui& ui, const Run& run, const PlotTransform& transform) {
    const ImU32 muted = ui.theme().muted;
    const Rect& plot = transform.plot;
    const float under = plot.bottom() + 10, beside = plot.x - 6;
    for (const double share : {-1.0, 0.0, 1.0}) {
        const float inward = static_cast<float>(share) * 5;  // so that the labels end with the plot
        const auto align = share < 0 ? Ui::Align::left : share > 0 ? Ui::Align::right : Ui::Align::centre;
        ui.text(transform.x(share * transform.wide), under, significant(share * transform.wide, 1), size::small, muted,
                align);
        if (!transform.curve)
            ui.text(beside, transform.y(share * transform.high, 0) + inward, significant(share * transform.high, 1),
                    size::small, muted, Ui::Align::right);
    }
    ui.text(transform.x(0.5 * transform.wide), under, weight_label(ui, run, transform.axes.across), size::label,
            ui.theme().text, Ui::Align::centre);
    if (!transform.curve) {
        ui.text(beside, transform.y(0.5 * transform.high, 0), weight_label(ui, run, transform.axes.up), size::label,
                ui.theme().text, Ui::Align::right);
        return;
    }
    ui.text(beside, plot.y + 5, significant(transform.losses.max, 1), size::small, muted, Ui::Align::right);
    ui.text(beside, plot.middle_y(), ui.words("loss_surface.loss"), size::label, ui.theme().text, Ui::Align::right);
    ui.text(beside, plot.bottom() - 5, significant(transform.losses.min, 1), size::small, muted, Ui::Align::right);
}

/// Which shade is how much loss.
void draw_legend(Ui& ui, const LossScale& losses, const LossPlot& plot, Rect line) {
    const float y = line.middle_y();
    float x = line.x + ui.text(line.x, y, ui.words("loss_surface.loss"), size::small, ui.theme().muted) + 8;
    x += ui.text(x, y, significant(losses.min, 1), size::small, ui.theme().muted) + 6;
    constexpr float length = 96;
    ui.draw().AddRectFilledMultiColor({x, y - 5}, {x + length, y + 5}, plot.low, plot.high, plot.high, plot.low);
    ui.draw().AddRect({x, y - 5}, {x + length, y + 5}, ui.theme().hairline);
    x += length + 6;
    x += ui.text(x, y, significant(losses.max, 1), size::small, ui.theme().muted) + 16;
    if (x + ui.text_width(ui.words("loss_surface.contours"), size::small) <= line.right())
        ui.text(x, y, ui.words("loss_surface.contours"), size::small, ui.theme().muted);
}

/// The loss and the weights at a place, beside the pointer.
void draw_reading(Ui& ui, const FrameContext& context, const PlotTransform& transform,
                  std::span<const double> weights) {
    const double loss = plotted_loss(context.run, weights);
    const std::string_view about = step_of_plotted_rows(context.run) > 1 ? "~" : "";
    FrameVector<TooltipLine> lines({{ui.concat({ui.words("loss_surface.loss"), "  ", about, shown_loss(loss)})}},
                                   ui.arena());
    const auto add = [&](std::size_t i, double grain) {
        const auto decimals = static_cast<int>(-std::floor(std::log10(grain) + 1e-9));
        lines.push_back(
            {ui.concat({weight_label(ui, context.run, i), "  ",
                        decimals > 8 ? significant(weights[i], 4) : fixed(weights[i], std::max(decimals, 0))})});
    };
    add(transform.axes.across, PlotTransform::grain(transform.wide, transform.plot.width));
    if (!transform.curve) add(transform.axes.up, PlotTransform::grain(transform.high, transform.plot.height));
    if (ui.locked()) lines.push_back({ui.words("locked.hint"), true});
    const auto [width, height] = tooltip_size(ui, lines);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    draw_tooltip(ui, mouse.x + 14 + width <= transform.plot.right() ? mouse.x + 14 : mouse.x - 14 - width,
                 std::max(mouse.y - height - 8, transform.plot.y), lines);
    if (transform.curve) ui.draw().AddCircleFilled(transform.at(weights, loss), 3.5f, ui.theme().text);
}

/// The arrow keys: to the next of forty marks on each axis.
void take_keys(Ui& ui, const FrameContext& context, const PlotTransform& transform, FrameOutput& output) {
    const auto presses = [&](ImGuiKey more, ImGuiKey less) {
        int count = 0;
        while (ui.take(more)) ++count;
        while (ui.take(less)) --count;
        return count;
    };
    std::vector<double> weights(context.run.weights().begin(), context.run.weights().end());
    const auto move = [&](double& weight, double scale, int marks) {
        const double mark = scale / 20;
        if (marks != 0) weight = std::clamp((std::round(weight / mark) + marks) * mark, -scale, scale);
    };
    move(weights[transform.axes.across], transform.wide, presses(ImGuiKey_RightArrow, ImGuiKey_LeftArrow));
    if (!transform.curve)
        move(weights[transform.axes.up], transform.high, presses(ImGuiKey_UpArrow, ImGuiKey_DownArrow));
    start_from(context, weights, output);
    if (ui.take(ImGuiKey_Home)) start_from_seed(context, output);
}

bool is_single(const FrameContext& context) { return context.run.experiment().model.is_single_neuron(); }

PanelSize measure(const Ui& ui, const FrameContext& context, float width) {
    const float plot = ui.frame().width < 1200 ? std::clamp(width * 0.8f, 220.f, 420.f) : 240;
    return (is_single(context) ? 2.f : 4.f) * ui.target() + 44 + plot;
}

/// The title, and which weights lie on the axes. @return which the person wants there
Axes draw_title_and_axes(Ui& ui, const FrameContext& context, Axes shown, Rect& area) {
    const std::string_view x_hint = ui.words("loss_surface.x.hint"), y_hint = ui.words("loss_surface.y.hint");
    const std::string_view words = ui.words("loss_surface.title");
    Rect line = area.take_top(ui.target());
    if (is_single(context))
        return draw_axes_title(ui, {"loss", words, "w", context.run.weights().size(), x_hint, y_hint}, shown, line);
    ui.text(line.x, line.y + 10,
            ui.concat({words, " ", weight_label(ui, context.run, shown.across), ", ",
                       weight_label(ui, context.run, shown.up)}),
            size::text, ui.theme().text);
    const Network& network = context.run.network();
    Axes wanted = shown;
    wanted.across =
        draw_weight_chooser(ui, network, {"loss x", "→", shown.across, shown.up, x_hint}, area.take_top(ui.target()));
    wanted.up =
        draw_weight_chooser(ui, network, {"loss y", "↑", shown.up, shown.across, y_hint}, area.take_top(ui.target()));
    return wanted;
}

void draw(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    const Theme& colours = ui.theme();
    const Run& run = context.run;
    const std::size_t count = run.weights().size();
    const Axes axes = axes_within(count, context.view.loss_surface.across, context.view.loss_surface.up);
    const Axes wanted = draw_title_and_axes(ui, context, axes, area);
    if (wanted.across != axes.across) output.view(context.view).loss_surface.across = wanted.across;
    if (wanted.up != axes.up) output.view(context.view).loss_surface.up = wanted.up;
    const bool curve = axes.across == axes.up;
    const Rect start = area.take_bottom(ui.target()), legend = area.take_bottom(curve ? 0.f : 24.f);
    if (set_by_hand(run)) draw_seed_button(ui, "loss seed", context, start.right(), start.middle_y(), output);
    if (set_by_hand(run) || !context.locks("weights"))
        ui.text(start.x, start.middle_y(),
                ui.words(set_by_hand(run) ? "loss_surface.by_hand" : "loss_surface.invitation"), size::label,
                colours.muted);

    Rect plot = area;
    plot.take_left(is_single(context) ? 44.f : 72.f);  // the names of weights are longer
    plot.take_bottom(20);
    plot.take_right(8);
    plot = ui.snapped(plot);
    if (plot.width < 40 || plot.height < 40) return;
    const Ui::Lock lock(ui, context.locks("weights"));
    const Response response = ui.control("loss surface", plot, ui.words("loss_surface.hint"), Sense::plane, true);
    PlotTransform transform{.plot = plot,
                            .axes = axes,
                            .wide = steady_scale("loss x scale", weight_scale(run, axes.across), response.held),
                            .high = steady_scale("loss y scale", weight_scale(run, axes.up), response.held),
                            .curve = curve};
    const float ratio = ui.frame().pixel_ratio;
    LossPlot surface{.width = static_cast<int>(std::lround(plot.width * ratio)),
                     .height = static_cast<int>(std::lround(plot.height * ratio)),
                     .across = axes.across,
                     .up = axes.up,
                     .min_across = -transform.wide,
                     .max_across = transform.wide,
                     .min_up = -transform.high,
                     .max_up = transform.high,
                     .low = colours.surface,
                     .high = blend(colours.surface, colours.muted, 0.55f),
                     .line = colours.muted};
    FrameVector<double> scratch(count, ui.arena());
    transform.losses = loss_scale(run, surface, scratch);
    surface.losses = transform.losses;
    draw_axes(ui, run, transform);
    if (!transform.curve) draw_legend(ui, transform.losses, surface, legend);

    ImGui::PushClipRect({plot.x, plot.y}, {plot.right(), plot.bottom()}, true);
    if (transform.curve) {
        draw_curve(ui, run, transform);
    } else {
        output.loss_surface = surface;
        if (context.loss_texture != 0)
            ui.draw().AddImage(context.loss_texture, {plot.x, plot.y}, {plot.right(), plot.bottom()}, {0, 1}, {1, 0});
    }
    if (curve ? step_of_plotted_rows(run) > 1 : context.loss_is_coarse) draw_coarse_note(ui, plot);
    draw_pins(ui, context, transform);
    draw_path(ui, run, transform);
    ImGui::PopClipRect();
    ui.draw().AddRect({plot.x, plot.y}, {plot.right(), plot.bottom()}, colours.hairline);

    if (response.focused) take_keys(ui, context, transform, output);
    if (!response.hovered && !response.held) return;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    std::vector<double> here(run.weights().begin(), run.weights().end());
    if (!transform.curve) here[axes.up] = transform.weight_up(mouse.y);
    here[axes.across] = transform.weight_across(mouse.x);
    if (response.held) start_from(context, here, output);
    draw_reading(ui, context, transform, here);
}

}  // namespace

NEUROGLASS_TAB(7, loss_surface) = {.measure = measure, .draw = draw};

}  // namespace neuroglass
