// The scrubber over the whole run, both ways, on a logarithmic scale, with the article's iterations marked.
#include <cmath>
#include <cstdlib>
#include <optional>
#include <span>

#include "document/article.h"
#include "document/chart_axes.h"
#include "document/iteration_scale.h"
#include "ui/format.h"
#include "ui/panels/panels.h"
#include "ui/widgets/plot_tooltip.h"

namespace neuroglass {
namespace {

struct Track : IterationAxis {
    float y;
};

/// An iteration that has a label below the track or a mark above it, which can be pressed.
struct Mark {
    std::int64_t iteration;
    Rect place;
    const ArticleFigure* figure = nullptr;  // of the article; a mark without one is of the rows held out
};

constexpr float above = 24, below = 32;  // how far what belongs to the track reaches from its middle

FrameVector<Mark> labels_of(const Ui& ui, const Track& track) {
    FrameVector<Mark> marks(ui.arena());
    const auto width_of = [&](std::int64_t iteration) {
        return iteration == 0 ? 20 : ui.text_width(grouped(iteration), size::small);
    };
    track.each_label(width_of, 8, [&](std::int64_t iteration, float x, IterationAxis::Label label) {
        const float width = width_of(iteration),
                    left = label == IterationAxis::Label::centred ? x - width / 2 : x - width;
        marks.push_back({iteration, {left, track.y + 14, width, below - 14}});
    });
    return marks;
}

/// The article's iterations, where it is the article's run; and where the rows held out had their lowest loss.
FrameVector<Mark> marks_of(const Ui& ui, const Track& track, const Run& run) {
    FrameVector<Mark> marks(ui.arena());
    const auto add = [&](std::int64_t iteration, const ArticleFigure* figure) {
        if (iteration <= run.last_iteration())
            marks.push_back({iteration, {track.x(iteration) - 9, track.y - above, 18, above - 8}, figure});
    };
    if (is_article(run.experiment()))
        for (const ArticleFigure& figure : article_figures) add(figure.iteration, &figure);
    if (const auto lowest = run.lowest_held_out_loss()) add(lowest->iteration, nullptr);
    return marks;
}

/// The iteration under the pointer: of the label or mark there, else of the track, where the round ones and the
/// last attract it from a few pixels away. What the pointer reads and where a press goes.
std::int64_t iteration_at(const Track& track, std::span<const Mark> labels, std::span<const Mark> marks,
                          ImVec2 pointer) {
    for (const auto& some : {labels, marks})
        for (const Mark& mark : some)
            if (mark.place.contains(pointer.x, pointer.y)) return mark.iteration;
    constexpr float reach = 5;
    std::optional<std::int64_t> near;
    track.each_tick([&](std::int64_t iteration) {
        if (iteration == 0 || std::abs(pointer.x - track.x(iteration)) >= reach) return;
        if (!near || iteration == track.last) near = iteration;
    });
    return near.value_or(std::min(track.last, static_cast<std::int64_t>(track.iteration(pointer.x))));
}

void draw_scale(Ui& ui, const Track& track, std::span<const Mark> labels, std::span<const Mark> marks) {
    track.each_tick([&](std::int64_t iteration) {
        ui.draw().AddRectFilled({track.x(iteration) - 0.5f, track.y + 6}, {track.x(iteration) + 0.5f, track.y + 12},
                                ui.theme().muted);
    });
    for (const Mark& label : labels)
        ui.text(label.place.middle_x(), track.y + 22, grouped(label.iteration), size::small, ui.theme().muted,
                Ui::Align::centre);
    for (const Mark& mark : marks) {
        const float x = mark.place.middle_x(), y = track.y - 15;
        if (mark.figure) ui.draw().AddTriangleFilled({x - 5, y - 4}, {x + 5, y - 4}, {x, y + 4}, ui.pressable());
        else ui.draw().AddQuad({x, y - 6}, {x + 5, y}, {x, y + 6}, {x - 5, y}, ui.pressable(), 2);
    }
}

/// What is read above the pointer, beside what the marks there say.
void draw_reading(Ui& ui, const Track& track, const Run& run, std::int64_t iteration, std::span<const Mark> marks) {
    FrameVector<TooltipLine> lines({{ui.concat({grouped(iteration)})}}, ui.arena());
    for (const Mark& mark : marks) {
        if (mark.iteration != iteration) continue;
        const NumberText number = mark.figure
                                      ? fixed(mark.figure->prediction, 8)
                                      : significant(held_out_loss_shown(run, run.lowest_held_out_loss()->loss), 4);
        lines.push_back({mark.figure ? ui.text_of("timeline.printed", {{"prediction", number}})
                                     : ui.text_of("timeline.lowest_held_out", {{"loss", number}}),
                         true});
    }
    const auto [width, height] = tooltip_size(ui, lines);
    draw_tooltip(ui, centred_within(track.x(iteration), width, 8, ui.frame().width - 8), track.y - above - height,
                 lines);
}

/// With the number above the track, or before it.
bool is_narrow(float width) { return width < 720; }

PanelSize measure(const Ui&, const FrameContext&, float width) { return is_narrow(width) ? 84.f : 76.f; }

void draw(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    const Run& run = context.run;
    const std::int64_t now = run.iteration(), last = run.last_iteration();
    const bool narrow = is_narrow(area.width);

    Rect reading = narrow ? area.take_top(26) : area.take_left(190);
    const float word =
        ui.text(reading.x, reading.middle_y(), ui.words("timeline.iteration"), size::text, ui.theme().muted);
    const float number =
        ui.text(reading.x + word + 10, reading.middle_y(), grouped(now), narrow ? size::text : 18, ui.theme().text);
    const bool locked = context.locks("timeline");
    if (locked) ui.padlock(reading.x + word + number + 20, reading.middle_y());
    const bool underway = context.target_iteration != now && !context.playing && !locked;
    const std::string_view target_iteration = ui.concat({"→ ", grouped(context.target_iteration)});
    if (narrow) {
        if (underway)
            ui.text(reading.x + word + number + 20, reading.middle_y(), target_iteration, size::small,
                    ui.theme().muted);
        else if (is_article(run.experiment()))
            ui.text(reading.right(), reading.middle_y(), ui.words("timeline.article"), size::small, ui.theme().muted,
                    Ui::Align::right);
    } else {
        ui.text(reading.x, reading.middle_y() + 22,
                underway                       ? target_iteration
                : is_article(run.experiment()) ? ui.words("timeline.article")
                                               : "",
                size::small, ui.theme().muted);
    }

    const Ui::Lock lock(ui, locked);
    const float side = ui.target();
    if (!narrow) {
        Rect buttons = area.take_right(4 * side + 3 * 4 + 16);
        buttons.take_left(16);
        const auto place = [&] {
            const Rect button = buttons.take_left(side);
            buttons.take_left(4);
            return Rect{button.x, area.middle_y() - side / 2, side, side};
        };
        // A triangle to the left (-1) or the right (+1), before a bar for the ends of the run; faint where it leads
        // nowhere.
        const auto icon = [&](Rect at, float way, bool bar) {
            const bool leads = way > 0 ? now < last : now > 0;
            return [&ui, at, way, bar, leads](ImU32 pressable) {
                const ImU32 colour = leads ? pressable : ui.theme().track;
                const float x = at.middle_x() - (bar ? 2 * way : 0), y = at.middle_y();
                const ImVec2 tip{x + 5 * way, y}, top{x - 5 * way, y - 6}, bottom{x - 5 * way, y + 6};
                way > 0 ? ui.draw().AddTriangleFilled(top, tip, bottom, colour)
                        : ui.draw().AddTriangleFilled(top, bottom, tip, colour);
                if (bar) ui.draw().AddRectFilled({x + 6 * way - 1, y - 6}, {x + 6 * way + 1, y + 6}, colour);
            };
        };
        const Rect start = place(), back = place(), forward = place(), end = place();
        if (ui.icon_button("to start", start, ui.words("timeline.to_start"), icon(start, -1, true)))
            output.request(command::Seek{0});
        if (ui.icon_button("step back", back, ui.words("timeline.back"), icon(back, -1, false)))
            output.request(command::StepBack{});
        if (ui.icon_button("step forward", forward, ui.words("timeline.forward"), icon(forward, 1, false)))
            output.request(command::Step{});
        if (ui.icon_button("to end", end, ui.words("timeline.to_end"), icon(end, 1, true)))
            output.request(command::SeekEnd{});
    }

    const Track track{{area.x + 10, area.width - 20, last}, ui.snapped(area.middle_y() - 3)};
    const float handle_top = std::max(area.y, track.y - above),
                handle_bottom = std::min(ui.frame().height, track.y + below);
    const Rect handle{area.x, handle_top, area.width, handle_bottom - handle_top};
    const FrameVector<Mark> labels = labels_of(ui, track), marks = marks_of(ui, track, run);
    const Response response = ui.control("timeline", handle, ui.words("timeline.hint"), Sense::drag, !ui.locked());
    const std::int64_t pointed = iteration_at(track, labels, marks, ImGui::GetIO().MousePos);
    const Theme& colours = ui.theme();
    const ImU32 colour = ui.pressable();
    const float x = track.x(now);
    ui.draw().AddRectFilled({track.left, track.y - 2}, {track.right(), track.y + 2}, colours.track, 2);
    ui.draw().AddRectFilled({track.left, track.y - 2}, {x, track.y + 2}, colour, 2);
    if (context.target_iteration != now)
        ui.draw().AddCircle({track.x(context.target_iteration), track.y}, 6, colour, 24, 1.5f);
    draw_scale(ui, track, labels, marks);
    ui.draw().AddCircleFilled({x, track.y}, 9, colours.surface, 24);
    ui.draw().AddCircle({x, track.y}, 8, colour, 24, response.hovered || response.held ? 3.f : 2.f);

    if (response.held) output.seek_anew(pointed, context);
    if ((response.hovered || response.held) && !ui.locked()) draw_reading(ui, track, run, pointed, marks);
    if (response.focused) {
        if (ui.take(ImGuiKey_Home)) output.request(command::Seek{0});
        if (ui.take(ImGuiKey_End)) output.request(command::SeekEnd{});
        const auto decade = [&](double tenths) {
            return static_cast<std::int64_t>(scale_iteration(scale_position(static_cast<double>(now)) + tenths));
        };
        if (ui.take(ImGuiKey_PageUp) || ui.take(ImGuiKey_UpArrow))
            output.request(command::Seek{std::min(last, std::max(now + 1, decade(0.1)))});
        if (ui.take(ImGuiKey_PageDown) || ui.take(ImGuiKey_DownArrow))
            output.request(command::Seek{std::max<std::int64_t>(0, std::min(now - 1, decade(-0.1)))});
    }
}

}  // namespace

const Panel timeline_panel = {.part = "timeline", .measure = measure, .draw = draw};

}  // namespace neuroglass
