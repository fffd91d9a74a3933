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

void draw_middle(Kit& kit, const Scene& scene, Rect area, Actions& actions) { middle_of(scene).draw(kit, scene, area, actions); }

std::vector<Shown> shown_panels(const Kit& kit, const Scene& scene, float width) {
    const auto shows = [&](std::string_view part) { return !scene.hides(part); };
    std::vector<Shown> all;
    if (shows("settings")) {
        const float height = settings_height(kit, scene);
        all.push_back({draw_settings, height, height, false});
    }
    if (shows("prediction")) all.push_back({draw_prediction, 260, 28 + kit.target() + 64 + 60, true});
    if (shows("view")) {
        const float height = middle_of(scene).height(kit, scene, width);
        all.push_back({draw_middle, height, height, true});
    }
    if (shows("weights")) all.push_back({draw_weights, weights_height(scene), 30 + 24 + 30 * static_cast<float>(scene.run.weights().size()), true});
    if (shows("loss")) all.push_back({draw_loss, 200, 120, true});
    if (shows("output")) all.push_back({draw_surface, 320, 220, true});
    if (shows("data")) {
        const float height = data_height(kit, scene);
        all.push_back({draw_data, height, height, false});
    }
    return all;
}

/// Each panel in the column that is the shortest so far, in their order.
std::vector<std::vector<Shown>> in_columns(const std::vector<Shown>& all, std::size_t count) {
    std::vector<std::vector<Shown>> columns(count);
    std::vector<float> heights(columns.size());
    for (const Shown& shown : all) {
        const auto shortest = static_cast<std::size_t>(std::ranges::min_element(heights) - heights.begin());
        columns[shortest].push_back(shown);
        heights[shortest] += shown.height + card_extra;
    }
    return columns;
}

float height_of(const std::vector<Shown>& column, float Shown::* height) {
    float sum = 0;
    for (const Shown& shown : column) sum += shown.*height + card_extra;
    return sum;
}

/// Gives the column's panels just the height that there is, as long as it is enough for each.
void fit(std::vector<Shown>& column, float height) {
    float wanted = 0, slack = 0, growing = 0;
    for (const Shown& shown : column) {
        wanted += shown.height + card_extra;
        slack += shown.height - shown.least;
        growing += shown.grows ? 1.f : 0.f;
    }
    const float room = height - wanted;
    for (Shown& shown : column) {
        if (room < 0 && slack > 0) shown.height += room * (shown.height - shown.least) / slack;
        if (room > 0 && shown.grows) shown.height += room / growing;
    }
}

}  // namespace

float draw_figure(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    constexpr float column_width = 300;
    const bool transport = !scene.hides("train") && scene.hides("settings"), timeline = !scene.hides("timeline");
    const float top = area.y;
    if (scene.hides("header")) area.take_top(12);
    const bool side_by_side = area.width >= 720;
    if (!transport && !timeline) area.take_bottom(12);
    const float timeline_height = side_by_side ? 76.f : 84.f;
    const float docked = transport && timeline && side_by_side ? timeline_height : (transport ? kit.target() + 12 : 0) + (timeline ? timeline_height : 0);
    const float dock = docked > 0 ? docked + 8 : 0;
    const auto columns_there = static_cast<std::size_t>(std::clamp((area.width + card_gap) / (column_width + card_gap), 1.f, 3.f));
    const std::size_t column_count = std::clamp<std::size_t>(shown_panels(kit, scene, area.width).size(), 1, columns_there);
    const float width = (area.width - card_gap * static_cast<float>(column_count - 1)) / static_cast<float>(column_count);
    const std::vector<Shown> all = shown_panels(kit, scene, width - 2 * card_pad);
    const bool dock_scrolls = !all.empty() && area.height - dock < 150;  // it would leave hardly anything of the panels

    Rect below = dock_scrolls ? Rect{} : area.take_bottom(dock);
    draw_messages(kit, scene, area, actions);
    auto columns = in_columns(all, column_count);
    float content = 0;
    for (const auto& column : columns) content = std::max(content, height_of(column, &Shown::least));
    content += dock_scrolls ? dock : 0;
    const bool fits = content <= area.height + card_gap;
    float at_ease = 0;
    for (const auto& column : columns) at_ease = std::max(at_ease, height_of(column, &Shown::height));
    const float wanted = area.y - top + at_ease - card_gap + (transport || timeline ? dock + card_gap : 12);
    if (!fits) content = at_ease - card_gap + (dock_scrolls ? dock : 0);
    const float up = kit.begin_scroll(scroll_name("figure", scene).c_str(), {area.x - 8, area.y, area.width + 16, area.height}, fits ? area.height : content);
    Rect inside{area.x, area.y - up, area.width, fits ? area.height : content};
    if (dock_scrolls) below = inside.take_bottom(dock);
    for (auto& column : columns) {
        Rect place_of = inside.take_left(width);
        inside.take_left(card_gap);
        fit(column, inside.height + card_gap);
        for (const Shown& shown : column) place(kit, scene, place_of, shown.height, shown.draw, actions);
    }
    if (!dock_scrolls) kit.end_scroll();
    below.take_top(8);
    if (transport && timeline && side_by_side) {
        const Rect buttons = below.take_left(304);
        below.take_left(24);
        draw_transport(kit, scene, {buttons.x, buttons.middle_y() - kit.target() / 2, buttons.width, kit.target()}, actions);
    } else if (transport) {
        draw_transport(kit, scene, below.take_top(kit.target()), actions);
        below.take_top(timeline ? 0 : 12);
    }
    if (timeline) draw_timeline(kit, scene, side_by_side ? below.inset(0, 8) : below, actions);
    if (dock_scrolls) kit.end_scroll();
    return wanted;
}

}  // namespace neuroglass
