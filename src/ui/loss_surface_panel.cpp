// The loss over two weights, the others as they are, and the path that training takes on it; over the only weight, as a
// curve. A point that is pressed is where training starts from. Says what is to be drawn; src/gl draws it.
#include <cmath>

#include "ui/axis_chooser.h"
#include "ui/format.h"
#include "ui/hand_weights.h"
#include "ui/panels.h"
#include "ui/pin_names.h"
#include "ui/tooltip.h"
#include "ui/weight_scale.h"

namespace neuroglass {
namespace {

/// Two colours between others: a share of the second in the first.
ImU32 blend(ImU32 first, ImU32 second, float share) {
    const ImVec4 a = ImGui::ColorConvertU32ToFloat4(first), b = ImGui::ColorConvertU32ToFloat4(second);
    const auto mix = [&](float from, float to) { return from + (to - from) * share; };
    return ImGui::ColorConvertFloat4ToU32({mix(a.x, b.x), mix(a.y, b.y), mix(a.z, b.z), 1});
}

/// From weights, and for a curve losses, to places on the screen and back.
struct Ground {
    Rect plot;
    Axes axes;
    double wide, high;  // the weights' axes reach from - to +; high: of the weight up
    LossScale losses{};
    bool curve = false;  // one weight only: its loss goes up

    float x(double weight) const { return far(plot.middle_x(), plot.width, weight / wide / 2); }
    float y(double weight, double loss) const {
        if (!curve) return far(plot.middle_y(), -plot.height, weight / high / 2);
        return far(plot.bottom(), -plot.height,
                   std::log10(std::max(loss, 1e-300) / losses.least) / std::log10(losses.most / losses.least));
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

void draw_line(Kit& kit, std::span<const ImVec2> points, ImU32 ink, float thickness) {
    kit.draw().AddPolyline(points.data(), static_cast<int>(points.size()), faded(kit.theme().surface, 0.7f), 0,
                           thickness + 2.5f);
    kit.draw().AddPolyline(points.data(), static_cast<int>(points.size()), ink, 0, thickness);
}

void draw_dashes(Kit& kit, std::span<const ImVec2> points, ImU32 ink) {
    constexpr float dash = 5;
    float walked = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const ImVec2 from = points[i - 1], to = points[i];
        const float length = std::hypot(to.x - from.x, to.y - from.y);
        const auto along = [&](float way) {
            return ImVec2{from.x + (to.x - from.x) * way / length, from.y + (to.y - from.y) * way / length};
        };
        for (float way = 0; way < length;) {
            const float left = dash - std::fmod(walked, dash), step = std::min(std::max(left, 0.01f), length - way);
            if (std::fmod(walked, 2 * dash) < dash) kit.draw().AddLine(along(way), along(way + step), ink, 1.5f);
            way += step;
            walked += step;
        }
    }
}

/// Where a run has been, from its start on, up to now and beyond. Its present place is the last of `until_now`, and the
/// first of `beyond`.
struct Path {
    std::vector<ImVec2> until_now, beyond;
};

Path path_of(const Run& run, const Ground& ground) {
    Path path;
    const History& history = run.history();
    std::size_t sample = 0;
    for (; sample < history.count() && history.iteration(sample) < run.iteration(); ++sample)
        path.until_now.push_back(ground.at(history.weights(sample), history.loss(sample)));
    path.until_now.push_back(ground.at(run.weights(), run.loss()));
    path.beyond.push_back(path.until_now.back());
    for (; sample < history.count_until(run.last_iteration()); ++sample)
        path.beyond.push_back(ground.at(history.weights(sample), history.loss(sample)));
    return path;
}

void draw_pins(Kit& kit, const Scene& scene, const Ground& ground) {
    const ImU32 ink = kit.theme().muted;
    std::vector<ImVec2> taken;
    for (std::size_t i = 0; i < scene.pins.size(); ++i) {
        const Pin& pin = scene.pins[i];
        if (!pin_weight(pin, scene.run, ground.axes.across) || !pin_weight(pin, scene.run, ground.axes.up)) continue;
        const Path path = path_of(pin, ground);
        if (!ground.curve) draw_dashes(kit, path.until_now, ink);
        if (!ground.curve) draw_dashes(kit, path.beyond, faded(ink, 0.6f));
        ImVec2 at = path.until_now.back();
        while (
            std::ranges::any_of(taken, [&](ImVec2 other) { return std::hypot(at.x - other.x, at.y - other.y) < 16; }))
            at.x += 17;
        taken.push_back(at);
        kit.draw().AddCircleFilled(at, 8, kit.theme().surface, 20);
        kit.draw().AddCircle(at, 8, ink, 20, 1.5f);
        kit.text(at.x, at.y, pin_letter(i), size::small, ink, Kit::Align::centre);
    }
}

void draw_path(Kit& kit, const Run& run, const Ground& ground) {
    const Theme& colours = kit.theme();
    const Path path = path_of(run, ground);
    if (ground.curve) {  // on which a line from place to place would leave it
        for (const ImVec2 at : path.beyond) kit.draw().AddCircleFilled(at, 2.5f, colours.muted, 12);
        for (const ImVec2 at : path.until_now) kit.draw().AddCircleFilled(at, 2.5f, colours.text, 12);
    } else {
        if (path.beyond.size() > 1) draw_line(kit, path.beyond, colours.muted, 1.5f);
        if (path.until_now.size() > 1) draw_line(kit, path.until_now, colours.text, 2);
    }
    const ImVec2 start = path.until_now.front(), now = path.until_now.back();
    kit.draw().AddCircleFilled(start, 7, colours.surface, 24);
    kit.draw().AddCircle(start, 7, colours.text, 24, 2);
    kit.draw().AddCircleFilled(now, 5.5f, colours.surface, 24);
    kit.draw().AddCircleFilled(now, 4, colours.text, 24);
}

/// The only weight's loss, place by place.
void draw_curve(Kit& kit, const Run& run, const Ground& ground) {
    std::vector<ImVec2> points;
    for (float x = ground.plot.x; x <= ground.plot.right(); x += 2) {
        const double weight = ground.wide * 2 * static_cast<double>((x - ground.plot.middle_x()) / ground.plot.width);
        points.push_back({x, ground.y(0, run.loss_at(std::vector{weight}))});
    }
    kit.draw().AddPolyline(points.data(), static_cast<int>(points.size()), faded(kit.theme().muted, 0.6f), 0, 1.5f);
}

void draw_axes(Kit& kit, const Ground& ground) {
    const ImU32 muted = kit.theme().muted;
    const Rect& plot = ground.plot;
    const float under = plot.bottom() + 10, beside = plot.x - 6;
    for (const double share : {-1.0, 0.0, 1.0}) {
        const float inward = static_cast<float>(share) * 5;  // so that the labels end with the plot
        const auto align = share < 0 ? Kit::Align::left : share > 0 ? Kit::Align::right : Kit::Align::centre;
        kit.text(ground.x(share * ground.wide), under, significant(share * ground.wide, 1), size::small, muted, align);
        if (!ground.curve)
            kit.text(beside, ground.y(share * ground.high, 0) + inward, significant(share * ground.high, 1),
                     size::small, muted, Kit::Align::right);
    }
    kit.text(ground.x(0.5 * ground.wide), under, subscript("w", ground.axes.across + 1), size::label, kit.theme().text,
             Kit::Align::centre);
    if (!ground.curve) {
        kit.text(beside, ground.y(0.5 * ground.high, 0), subscript("w", ground.axes.up + 1), size::label,
                 kit.theme().text, Kit::Align::right);
        return;
    }
    kit.text(beside, plot.y + 5, significant(ground.losses.most, 1), size::small, muted, Kit::Align::right);
    kit.text(beside, plot.middle_y(), kit.words("loss_surface.loss"), size::label, kit.theme().text, Kit::Align::right);
    kit.text(beside, plot.bottom() - 5, significant(ground.losses.least, 1), size::small, muted, Kit::Align::right);
}

/// Which shade is how much loss.
void draw_legend(Kit& kit, const LossScale& losses, const LossPlot& plot, Rect line) {
    const float y = line.middle_y();
    float x = line.x + kit.text(line.x, y, kit.words("loss_surface.loss"), size::small, kit.theme().muted) + 8;
    x += kit.text(x, y, significant(losses.least, 1), size::small, kit.theme().muted) + 6;
    constexpr float length = 96;
    kit.draw().AddRectFilledMultiColor({x, y - 5}, {x + length, y + 5}, plot.low, plot.high, plot.high, plot.low);
    kit.draw().AddRect({x, y - 5}, {x + length, y + 5}, kit.theme().hairline);
    x += length + 6;
    x += kit.text(x, y, significant(losses.most, 1), size::small, kit.theme().muted) + 16;
    if (x + kit.text_width(kit.words("loss_surface.contours"), size::small) <= line.right())
        kit.text(x, y, kit.words("loss_surface.contours"), size::small, kit.theme().muted);
}

/// The loss and the weights at a place, beside the pointer.
void draw_reading(Kit& kit, const Scene& scene, const Ground& ground, std::span<const double> weights) {
    const double loss = scene.run.loss_at(weights);
    std::vector<TooltipLine> lines{
        {std::string(kit.words("loss_surface.loss")) + "  " + std::string(shown_loss(loss))}};
    const auto add = [&](std::size_t i, double grain) {
        const auto decimals = static_cast<int>(-std::floor(std::log10(grain) + 1e-9));
        lines.push_back(
            {std::string(subscript("w", i + 1)) + "  " +
             std::string(decimals > 8 ? significant(weights[i], 4) : fixed(weights[i], std::max(decimals, 0)))});
    };
    add(ground.axes.across, Ground::grain(ground.wide, ground.plot.width));
    if (!ground.curve) add(ground.axes.up, Ground::grain(ground.high, ground.plot.height));
    if (kit.locked()) lines.push_back({std::string(kit.words("locked.hint")), true});
    const auto [width, height] = tooltip_size(kit, lines);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    draw_tooltip(kit, mouse.x + 14 + width <= ground.plot.right() ? mouse.x + 14 : mouse.x - 14 - width,
                 std::max(mouse.y - height - 8, ground.plot.y), lines);
    if (ground.curve) kit.draw().AddCircleFilled(ground.at(weights, loss), 3.5f, kit.theme().text);
}

/// The arrow keys: to the next of forty marks on each axis.
void take_keys(Kit& kit, const Scene& scene, const Ground& ground, Actions& actions) {
    const auto presses = [&](ImGuiKey more, ImGuiKey less) {
        int count = 0;
        while (kit.take(more)) ++count;
        while (kit.take(less)) --count;
        return count;
    };
    std::vector<double> weights(scene.run.weights().begin(), scene.run.weights().end());
    const auto move = [&](double& weight, double scale, int marks) {
        const double mark = scale / 20;
        if (marks != 0) weight = std::clamp((std::round(weight / mark) + marks) * mark, -scale, scale);
    };
    move(weights[ground.axes.across], ground.wide, presses(ImGuiKey_RightArrow, ImGuiKey_LeftArrow));
    if (!ground.curve) move(weights[ground.axes.up], ground.high, presses(ImGuiKey_UpArrow, ImGuiKey_DownArrow));
    start_from(scene, weights, actions);
    if (kit.take(ImGuiKey_Home)) start_from_seed(scene, actions);
}

}  // namespace

float loss_surface_height(const Kit& kit, const Scene&, float width) {
    const float plot = kit.frame().width < 1200 ? std::clamp(width * 0.8f, 220.f, 420.f) : 240;
    return 2 * kit.target() + 44 + plot;
}

void draw_loss_surface(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    const Theme& colours = kit.theme();
    const Run& run = scene.run;
    const std::size_t count = run.weights().size();
    const Axes axes = axes_within(count, scene.view.loss_surface.across, scene.view.loss_surface.up);
    const AxesTitle title{"loss", kit.words("loss_surface.title"),  "w",
                          count,  kit.words("loss_surface.x.hint"), kit.words("loss_surface.y.hint")};
    const Axes wanted = draw_axes_title(kit, title, axes, area.take_top(kit.target()));
    if (wanted.across != axes.across) actions.change(scene.view).loss_surface.across = wanted.across;
    if (wanted.up != axes.up) actions.change(scene.view).loss_surface.up = wanted.up;
    const bool curve = axes.across == axes.up;
    const Rect start = area.take_bottom(kit.target()), legend = area.take_bottom(curve ? 0.f : 24.f);
    if (set_by_hand(run)) draw_seed_button(kit, "loss seed", scene, start.right(), start.middle_y(), actions);
    if (set_by_hand(run) || !scene.locks("weights"))
        kit.text(start.x, start.middle_y(),
                 kit.words(set_by_hand(run) ? "loss_surface.by_hand" : "loss_surface.invitation"), size::label,
                 colours.muted);

    Rect plot = area;
    plot.take_left(44);
    plot.take_bottom(20);
    plot.take_right(8);
    plot = {kit.snapped(plot.x), kit.snapped(plot.y), kit.snapped(plot.width), kit.snapped(plot.height)};
    if (plot.width < 40 || plot.height < 40) return;
    const Kit::Lock lock(kit, scene.locks("weights"));
    const Kit::Touch touch = kit.control("loss surface", plot, kit.words("loss_surface.hint"), Kit::Grip::plane, true);
    Ground ground{.plot = plot,
                  .axes = axes,
                  .wide = steady_scale("loss x scale", weight_scale(run, axes.across), touch.held),
                  .high = steady_scale("loss y scale", weight_scale(run, axes.up), touch.held),
                  .curve = curve};
    const float ratio = kit.frame().pixel_ratio;
    const LossPlot surface{.width = static_cast<int>(std::lround(plot.width * ratio)),
                           .height = static_cast<int>(std::lround(plot.height * ratio)),
                           .across = axes.across,
                           .up = axes.up,
                           .least_across = -ground.wide,
                           .most_across = ground.wide,
                           .least_up = -ground.high,
                           .most_up = ground.high,
                           .low = colours.surface,
                           .high = blend(colours.surface, colours.muted, 0.55f),
                           .line = colours.muted};
    ground.losses = loss_scale(run, surface);
    draw_axes(kit, ground);
    if (!ground.curve) draw_legend(kit, ground.losses, surface, legend);

    ImGui::PushClipRect({plot.x, plot.y}, {plot.right(), plot.bottom()}, true);
    if (ground.curve) {
        draw_curve(kit, run, ground);
    } else {
        actions.loss_surface = surface;
        if (scene.loss_texture != 0)
            kit.draw().AddImage(scene.loss_texture, {plot.x, plot.y}, {plot.right(), plot.bottom()}, {0, 1}, {1, 0});
    }
    draw_pins(kit, scene, ground);
    draw_path(kit, run, ground);
    ImGui::PopClipRect();
    kit.draw().AddRect({plot.x, plot.y}, {plot.right(), plot.bottom()}, colours.hairline);

    if (touch.focused) take_keys(kit, scene, ground, actions);
    if (!touch.hovered && !touch.held) return;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    std::vector<double> here(run.weights().begin(), run.weights().end());
    if (!ground.curve) here[axes.up] = ground.weight_up(mouse.y);
    here[axes.across] = ground.weight_across(mouse.x);
    if (touch.held) start_from(scene, here, actions);
    draw_reading(kit, scene, ground, here);
}

}  // namespace neuroglass
