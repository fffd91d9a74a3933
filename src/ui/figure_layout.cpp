// Where the panels lie when an author shows only some of them, or there is little room; see cards.h.
#include "ui/cards.h"

namespace neuroglass {
namespace {

/// A panel that is shown: the height at which it is at ease, and the least at which it can still be read.
struct Shown {
    Panel draw;
    float height, least;
    bool grows;  // uses any room that is left
};

void draw_middle(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    middle_of(scene).draw(kit, scene, area, actions);
}

/// Canvases on which a number and its name are all that there is room for.
bool is_low(const Kit& kit) { return kit.frame().height < 300; }

/// @param width        of what stands in a card
/// @param answer_first the prediction before what changes it, as where all stand in one column
std::vector<Shown> shown_panels(const Kit& kit, const Scene& scene, float width, bool answer_first) {
    const auto shows = [&](std::string_view part) { return !scene.hides(part); };
    const bool low = is_low(kit);
    const auto weights = static_cast<float>(scene.run.weights().size());
    std::vector<Shown> all;
    if (shows("settings")) {
        const float height = settings_height(kit, scene);
        all.push_back({draw_settings, height, height, false});
    }
    if (shows("prediction")) {
        const float inputs = test_inputs_height(kit, scene, width);
        const Shown prediction{draw_prediction, 228 + inputs, 28 + inputs + 64 + (low ? 0.f : 60.f), true};
        all.insert(answer_first ? all.begin() : all.end(), prediction);
    }
    if (shows("view")) {
        const float height = middle_of(scene).height(kit, scene, width);
        const bool shrinks = low && scene.view.tab == View::Tab::network;
        all.push_back(
            {draw_middle, height, shrinks ? std::min(height, 28 + std::max(96.f, 32 * weights)) : height, true});
    }
    if (shows("weights")) {
        const float height = weights_height(scene), line = kit.frame().coarse ? kit.target() : low ? 22.f : 30.f;
        all.push_back({draw_weights, height, std::min(height, 30 + 24 + line * weights), true});
    }
    if (shows("loss")) all.push_back({draw_loss, 200, 120, true});
    if (shows("output")) all.push_back({draw_surface, 320, 220, true});
    if (shows("data")) {
        const float height = data_height(kit, scene);
        all.push_back({draw_data, height, height, false});
    }
    return all;
}

/// Each panel in the column that is the shortest so far, in their order.
std::vector<std::vector<Shown>> in_columns(const std::vector<Shown>& all, std::size_t count, float extra) {
    std::vector<std::vector<Shown>> columns(count);
    std::vector<float> heights(columns.size());
    for (const Shown& shown : all) {
        const auto shortest = static_cast<std::size_t>(std::ranges::min_element(heights) - heights.begin());
        columns[shortest].push_back(shown);
        heights[shortest] += shown.height + extra;
    }
    return columns;
}

float highest(const std::vector<std::vector<Shown>>& columns, float Shown::* height, float extra) {
    float most = 0;
    for (const auto& column : columns) {
        float sum = 0;
        for (const Shown& shown : column) sum += shown.*height + extra;
        most = std::max(most, sum);
    }
    return most;
}

/// Gives the column's panels just the height that there is, as long as it is enough for each.
void fit(std::vector<Shown>& column, float height, float extra) {
    if (column.empty()) return;
    float wanted = 0, slack = 0, growing = 0;
    for (const Shown& shown : column) {
        wanted += shown.height + extra;
        slack += shown.height - shown.least;
        growing += shown.grows ? 1.f : 0.f;
    }
    const float room = height - wanted;
    if (room > 0 && growing == 0) column.back().height += room;
    for (Shown& shown : column) {
        if (room < 0 && slack > 0) shown.height += room * (shown.height - shown.least) / slack;
        if (room > 0 && shown.grows) shown.height += room / growing;
    }
}

/// What makes time pass, at the foot of the figure: the buttons, unless they are among the settings, and the timeline.
struct Dock {
    bool transport, timeline, side_by_side;
    float buttons,
        height =
            0;  // the width of the buttons beside a timeline; with the space above and below, 0 where there is nothing

    Dock(const Kit& kit, const Scene& scene, float width)
        : transport(!scene.hides("train") && scene.hides("settings")),
          timeline(!scene.hides("timeline")),
          side_by_side(transport && timeline && width >= 560),
          buttons(width < 720 ? 240.f : 304.f) {
        if (timeline) height += width >= 720 && !side_by_side ? 76.f : 84.f;
        if (transport && !side_by_side) height += kit.target() + 12;
        if (height > 0) height += 8;
    }

    void draw(Kit& kit, const Scene& scene, Rect area, Actions& actions) const {
        area.take_top(8);
        if (side_by_side) {
            const Rect left = area.take_left(buttons);
            area.take_left(24);
            draw_transport(kit, scene, {left.x, left.middle_y() - kit.target() / 2, left.width, kit.target()}, actions);
        } else if (transport) {
            const Rect line = area.take_top(kit.target());
            draw_transport(kit, scene, {line.x, line.y, std::min(line.width, 480.f), line.height}, actions);
            area.take_top(timeline ? 0 : 12);
        }
        if (timeline) draw_timeline(kit, scene, area.width < 720 ? area : area.inset(0, 8), actions);
    }
};

}  // namespace

float draw_figure(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    constexpr float column_width = 300, network_width = 380;
    const bool compact = is_low(kit) || kit.frame().width < 320;
    const Spacing spacing = compact ? Spacing{10, 8} : Spacing{};
    const float edge = compact ? 8.f : 12.f, extra = spacing.extra();
    if (compact && area.x > edge) area = {edge, area.y, kit.frame().width - 2 * edge, area.height};
    const float top = area.y;
    if (scene.hides("header")) area.take_top(edge);
    const Dock dock(kit, scene, area.width);
    if (dock.height == 0) area.take_bottom(edge);

    auto count =
        static_cast<std::size_t>(std::clamp((area.width + spacing.gap) / (column_width + spacing.gap), 1.f, 3.f));
    const auto width_of = [&](std::size_t columns) {
        return (area.width - spacing.gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    };
    if (count == 3 && width_of(3) < network_width && !scene.hides("view")) count = 2;
    count = std::clamp<std::size_t>(shown_panels(kit, scene, area.width, false).size(), 1, count);
    const float width = width_of(count);
    const std::vector<Shown> all = shown_panels(kit, scene, width - 2 * spacing.pad, count == 1);

    // Where they would leave hardly anything of the panels, the dock and the question scroll with them.
    constexpr float hardly_anything = 110;
    const bool dock_scrolls = !all.empty() && area.height - dock.height < hardly_anything;
    const Rect below = dock_scrolls ? Rect{} : area.take_bottom(dock.height);
    const float question = question_height(kit, scene, area.width);
    const bool question_scrolls = area.height - question < hardly_anything;
    if (!question_scrolls) draw_question(kit, scene, area);
    const float said = draw_messages(kit, scene, area, actions);
    const float scrolled = (dock_scrolls ? dock.height : 0) + (question_scrolls ? question : 0);

    auto columns = in_columns(all, count, extra);
    const float at_ease = highest(columns, &Shown::height, extra) - spacing.gap;
    const bool fits = highest(columns, &Shown::least, extra) - spacing.gap + scrolled <= area.height;
    const float content = fits ? area.height : at_ease + scrolled;
    const float up = kit.begin_scroll(scroll_name("figure", scene).c_str(),
                                      {area.x - 8, area.y, area.width + 16, area.height}, content + said);
    Rect inside{area.x, area.y - up, area.width, content};
    if (question_scrolls) draw_question(kit, scene, inside);
    if (dock_scrolls) dock.draw(kit, scene, inside.take_bottom(dock.height), actions);
    for (auto& column : columns) {
        Rect place_of = inside.take_left(width);
        inside.take_left(spacing.gap);
        fit(column, inside.height + spacing.gap, extra);
        for (const Shown& shown : column) place(kit, scene, place_of, shown.height, shown.draw, actions, spacing);
    }
    kit.end_scroll();
    if (!dock_scrolls && dock.height > 0) dock.draw(kit, scene, below, actions);
    return area.y - top + at_ease + (question_scrolls ? question : 0) +
           (dock.height > 0 ? dock.height + spacing.gap : edge);
}

}  // namespace neuroglass
