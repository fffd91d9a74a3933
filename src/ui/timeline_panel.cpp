// The scrubber over the whole run, both ways, on a logarithmic scale, with the article's iterations marked.
#include <cmath>
#include <cstdlib>

#include "core/article.h"
#include "core/iteration_scale.h"
#include "ui/format.h"
#include "ui/panels.h"

namespace neuroglass {
namespace {

struct Track {
    float left, length, y;
    double most_position;

    float x(std::int64_t iteration) const {
        return left + length * static_cast<float>(scale_position(static_cast<double>(iteration)) / most_position);
    }
};

/// The iteration under the pointer; the round ones and the last attract it from a few pixels away.
std::int64_t iteration_at(const Track& track, float px, std::int64_t last) {
    const double share = static_cast<double>(std::clamp((px - track.left) / track.length, 0.f, 1.f));
    const auto exact =
        std::min(last, static_cast<std::int64_t>(std::round(scale_iteration(share * track.most_position))));
    constexpr float reach = 5;
    if (std::abs(px - track.x(last)) < reach) return last;
    for (std::int64_t power = 1; power < last; power *= 10)
        if (std::abs(px - track.x(power)) < reach) return power;
    return exact;
}

void draw_scale(Kit& kit, const Track& track, const Scene& scene) {
    const std::int64_t last = scene.run.last_iteration();
    const float labels = track.y + 22;
    const NumberText end = grouped(last);
    const float end_starts = track.left + track.length + 8 - kit.text_width(end, size::small);
    const auto tick = [&](std::int64_t iteration) {
        kit.draw().AddRectFilled({track.x(iteration) - 0.5f, track.y + 6}, {track.x(iteration) + 0.5f, track.y + 12},
                                 kit.theme().muted);
    };
    kit.text(track.left, labels, "0", size::small, kit.theme().muted, Kit::Align::centre);
    tick(0);
    float free_from = track.left + 12;
    for (std::int64_t power = 1; power < last; power *= 10) {
        tick(power);
        const NumberText label = grouped(power);
        const float half = kit.text_width(label, size::small) / 2, x = track.x(power);
        if (x - half < free_from || x + half + 8 > end_starts) continue;
        kit.text(x, labels, label, size::small, kit.theme().muted, Kit::Align::centre);
        free_from = x + half + 8;
    }
    if (last > 0) {
        tick(last);
        kit.text(track.left + track.length + 8, labels, end, size::small, kit.theme().muted, Kit::Align::right);
    }
    if (!is_article(scene.run.experiment())) return;
    for (const ArticleFigure& figure : article_figures) {
        if (figure.iteration > last) continue;
        const float x = track.x(figure.iteration), y = track.y - 15;
        kit.draw().AddTriangleFilled({x - 5, y - 4}, {x + 5, y - 4}, {x, y + 4}, kit.theme().accent);
    }
}

}  // namespace

void draw_timeline(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    const Run& run = scene.run;
    const std::int64_t now = run.iteration(), last = run.last_iteration();
    const bool narrow = area.width < 720;

    Rect reading = narrow ? area.take_top(26) : area.take_left(190);
    const float word =
        kit.text(reading.x, reading.middle_y(), kit.words("timeline.iteration"), size::text, kit.theme().muted);
    const float number =
        kit.text(reading.x + word + 10, reading.middle_y(), grouped(now), narrow ? size::text : 18, kit.theme().text);
    const bool locked = scene.locks("timeline");
    if (locked) kit.padlock(reading.x + word + number + 20, reading.middle_y());
    const bool underway = scene.goal != now && !scene.playing && !locked;
    const std::string goal = underway ? "→ " + std::string(grouped(scene.goal)) : "";
    if (narrow) {
        if (underway)
            kit.text(reading.x + word + number + 20, reading.middle_y(), goal, size::small, kit.theme().muted);
        else if (is_article(run.experiment()))
            kit.text(reading.right(), reading.middle_y(), kit.words("timeline.article"), size::small, kit.theme().muted,
                     Kit::Align::right);
    } else {
        kit.text(reading.x, reading.middle_y() + 22,
                 underway                       ? std::string_view(goal)
                 : is_article(run.experiment()) ? kit.words("timeline.article")
                                                : "",
                 size::small, kit.theme().muted);
    }

    const Kit::Lock lock(kit, locked);
    const float side = kit.target();
    if (!narrow) {
        Rect buttons = area.take_right(4 * side + 3 * 4 + 16);
        buttons.take_left(16);
        const auto place = [&] {
            const Rect button = buttons.take_left(side);
            buttons.take_left(4);
            return Rect{button.x, area.middle_y() - side / 2, side, side};
        };
        // A triangle to the left (-1) or the right (+1), before a bar for the ends of the run.
        const auto icon = [&](Rect at, float way, bool bar) {
            return [&kit, at, way, bar](ImU32 ink) {
                const float x = at.middle_x() - (bar ? 2 * way : 0), y = at.middle_y();
                const ImVec2 tip{x + 5 * way, y}, top{x - 5 * way, y - 6}, bottom{x - 5 * way, y + 6};
                way > 0 ? kit.draw().AddTriangleFilled(top, tip, bottom, ink)
                        : kit.draw().AddTriangleFilled(top, bottom, tip, ink);
                if (bar) kit.draw().AddRectFilled({x + 6 * way - 1, y - 6}, {x + 6 * way + 1, y + 6}, ink);
            };
        };
        const Rect start = place(), back = place(), forward = place(), end = place();
        if (kit.icon_button("to start", start, kit.words("timeline.to_start"), icon(start, -1, true))) actions.seek = 0;
        if (kit.icon_button("step back", back, kit.words("timeline.back"), icon(back, -1, false)))
            actions.step_back = true;
        if (kit.icon_button("step forward", forward, kit.words("timeline.forward"), icon(forward, 1, false)))
            actions.step = true;
        if (kit.icon_button("to end", end, kit.words("timeline.to_end"), icon(end, 1, true))) actions.seek = last;
    }

    const Rect handle{area.x, area.middle_y() - side / 2, area.width, side};
    const Track track{area.x + 10, area.width - 20, kit.snapped(area.middle_y() - 3),
                      std::max(scale_position(static_cast<double>(last)), 0.5)};
    const Kit::Touch touch = kit.control("timeline", handle, kit.words("timeline.hint"), Kit::Grip::drag);
    const Theme& colours = kit.theme();
    const ImU32 ink = kit.pressable();
    const float x = track.x(now);
    kit.draw().AddRectFilled({track.left, track.y - 2}, {track.left + track.length, track.y + 2}, colours.track, 2);
    kit.draw().AddRectFilled({track.left, track.y - 2}, {x, track.y + 2}, ink, 2);
    if (scene.goal != now) kit.draw().AddCircle({track.x(scene.goal), track.y}, 6, ink, 24, 1.5f);
    draw_scale(kit, track, scene);
    kit.draw().AddCircleFilled({x, track.y}, 9, colours.surface, 24);
    kit.draw().AddCircle({x, track.y}, 8, ink, 24, touch.hovered || touch.held ? 3.f : 2.f);

    if (touch.held) actions.seek_anew(iteration_at(track, ImGui::GetIO().MousePos.x, last), scene);
    if (touch.focused) {
        if (kit.take(ImGuiKey_Home)) actions.seek = 0;
        if (kit.take(ImGuiKey_End)) actions.seek = last;
        const auto decade = [&](double tenths) {
            return static_cast<std::int64_t>(scale_iteration(scale_position(static_cast<double>(now)) + tenths));
        };
        if (kit.take(ImGuiKey_PageUp) || kit.take(ImGuiKey_UpArrow))
            actions.seek = std::min(last, std::max(now + 1, decade(0.1)));
        if (kit.take(ImGuiKey_PageDown) || kit.take(ImGuiKey_DownArrow))
            actions.seek = std::max<std::int64_t>(0, std::min(now - 1, decade(-0.1)));
    }
}

}  // namespace neuroglass
