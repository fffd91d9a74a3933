// Where the panels lie when an author shows only some of them, or there is little room; see cards.h.
#include "ui/layouts/cards.h"

namespace neuroglass {
namespace {

/// A panel that is shown.
struct Shown {
    DrawPanel draw;
    float height, min;
    bool grows;
};

/// In their order.
constexpr const Panel* panels[] = {&settings_panel, &prediction_panel, &view_panel, &weights_panel,
                                   &loss_panel,     &output_panel,     &data_panel};

/// @param width        of what stands in a card
/// @param answer_first the prediction before what changes it, as where all stand in one column
FrameVector<Shown> shown_panels(const Ui& ui, const FrameContext& context, float width, bool answer_first) {
    FrameVector<Shown> all(ui.arena());
    for (const Panel* panel : panels) {
        if (context.hides(panel->part)) continue;
        const PanelSize size = panel->measure(ui, context, width);
        const bool first = answer_first && panel == &prediction_panel;
        all.insert(first ? all.begin() : all.end(), {panel->draw, size.preferred, size.min, size.grows});
    }
    return all;
}

using Columns = FrameVector<FrameVector<Shown>>;

/// Each panel in the column that is the shortest so far, in their order.
Columns in_columns(const Ui& ui, std::span<const Shown> all, std::size_t count, float extra) {
    Columns columns(count, ui.arena());
    FrameVector<float> heights(count, 0.f, ui.arena());
    for (const Shown& shown : all) {
        const auto shortest = static_cast<std::size_t>(std::ranges::min_element(heights) - heights.begin());
        columns[shortest].push_back(shown);
        heights[shortest] += shown.height + extra;
    }
    return columns;
}

float highest(const Columns& columns, float Shown::* height, float extra) {
    float max = 0;
    for (const auto& column : columns) {
        float sum = 0;
        for (const Shown& shown : column) sum += shown.*height + extra;
        max = std::max(max, sum);
    }
    return max;
}

/// Gives the column's panels just the height that there is, as long as it is enough for each.
void fit(std::span<Shown> column, float height, float extra) {
    if (column.empty()) return;
    float wanted = 0, slack = 0, growing = 0;
    for (const Shown& shown : column) {
        wanted += shown.height + extra;
        slack += shown.height - shown.min;
        growing += shown.grows ? 1.f : 0.f;
    }
    const float room = height - wanted;
    if (room > 0 && growing == 0) column.back().height += room;
    for (Shown& shown : column) {
        if (room < 0 && slack > 0) shown.height += room * (shown.height - shown.min) / slack;
        if (room > 0 && shown.grows) shown.height += room / growing;
    }
}

/// What makes time pass, at the foot of the figure: the buttons, unless they are among the settings, and the timeline.
struct Dock {
    bool transport, timeline, side_by_side;
    float buttons;     // the width of the buttons beside a timeline
    float height = 0;  // with the space above and below; 0 where there is nothing

    Dock(const Ui& ui, const FrameContext& context, float width)
        : transport(!context.hides(transport_panel.part) && context.hides(settings_panel.part)),
          timeline(!context.hides(timeline_panel.part)),
          side_by_side(transport && timeline && width >= 560),
          buttons(width < 720 ? 240.f : 304.f) {
        if (timeline) height += side_by_side ? 84.f : timeline_panel.height(ui, context, width);
        if (transport && !side_by_side) height += ui.target() + 12;
        if (height > 0) height += 8;
    }

    void draw(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) const {
        area.take_top(8);
        if (side_by_side) {
            const Rect left = area.take_left(buttons);
            area.take_left(24);
            transport_panel.draw(ui, context, {left.x, left.middle_y() - ui.target() / 2, left.width, ui.target()},
                                 output);
        } else if (transport) {
            const Rect line = area.take_top(ui.target());
            transport_panel.draw(ui, context, {line.x, line.y, std::min(line.width, 480.f), line.height}, output);
            area.take_top(timeline ? 0 : 12);
        }
        if (timeline) timeline_panel.draw(ui, context, area.width < 720 ? area : area.inset(0, 8), output);
    }
};

}  // namespace

float draw_figure(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    constexpr float column_width = 300, network_width = 380;
    const bool compact = is_low(ui) || ui.frame().width < 320;
    const Spacing spacing = compact ? Spacing{10, 8} : Spacing{};
    const float edge = compact ? 8.f : 12.f, extra = spacing.extra();
    if (compact && area.x > edge) area = {edge, area.y, ui.frame().width - 2 * edge, area.height};
    const float top = area.y;
    if (context.hides("header")) area.take_top(edge);
    const Dock dock(ui, context, area.width);
    if (dock.height == 0) area.take_bottom(edge);

    auto count =
        static_cast<std::size_t>(std::clamp((area.width + spacing.gap) / (column_width + spacing.gap), 1.f, 3.f));
    const auto width_of = [&](std::size_t columns) {
        return (area.width - spacing.gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    };
    if (count == 3 && width_of(3) < network_width && !context.hides("view")) count = 2;
    count = std::clamp<std::size_t>(shown_panels(ui, context, area.width, false).size(), 1, count);
    const float width = width_of(count);
    const FrameVector<Shown> all = shown_panels(ui, context, width - 2 * spacing.pad, count == 1);

    // Where they would leave hardly anything of the panels, the dock and the question scroll with them.
    constexpr float hardly_anything = 110;
    const bool dock_scrolls = !all.empty() && area.height - dock.height < hardly_anything;
    const Rect below = dock_scrolls ? Rect{} : area.take_bottom(dock.height);
    const float question = question_height(ui, context, area.width);
    const bool question_scrolls = area.height - question < hardly_anything;
    if (!question_scrolls) draw_question(ui, context, area);
    const float said = draw_messages(ui, context, area, output);
    const float scrolled = (dock_scrolls ? dock.height : 0) + (question_scrolls ? question : 0);

    Columns columns = in_columns(ui, all, count, extra);
    const float at_ease = highest(columns, &Shown::height, extra) - spacing.gap;
    const bool fits = highest(columns, &Shown::min, extra) - spacing.gap + scrolled <= area.height;
    const float content = fits ? area.height : at_ease + scrolled;
    const float up = ui.begin_scroll(scroll_id("figure", context), {area.x - 8, area.y, area.width + 16, area.height},
                                     content + said);
    Rect inside{area.x, area.y - up, area.width, content};
    if (question_scrolls) draw_question(ui, context, inside);
    if (dock_scrolls) dock.draw(ui, context, inside.take_bottom(dock.height), output);
    for (auto& column : columns) {
        Rect place_of = inside.take_left(width);
        inside.take_left(spacing.gap);
        fit(column, inside.height + spacing.gap, extra);
        for (const Shown& shown : column) place(ui, context, place_of, shown.height, shown.draw, output, spacing);
    }
    ui.end_scroll();
    if (!dock_scrolls && dock.height > 0) dock.draw(ui, context, below, output);
    return area.y - top + at_ease + (question_scrolls ? question : 0) +
           (dock.height > 0 ? dock.height + spacing.gap : edge);
}

}  // namespace neuroglass
