// Where the panels lie at each width.
#include "ui/layouts/layout.h"

namespace neuroglass {
namespace {

// --- when ---

bool network_is_open(const Ui&, const FrameContext& context) { return context.view.tab == UiState::Tab::network; }
bool another_is_open(const Ui& ui, const FrameContext& context) { return !network_is_open(ui, context); }
/// The weights are not in what is open.
bool weights_are_apart(const Ui&, const FrameContext& context) { return !tab_panel(context).shows_weights; }
bool weights_are_apart_from_another(const Ui& ui, const FrameContext& context) {
    return another_is_open(ui, context) && weights_are_apart(ui, context);
}
/// A phone on its side: what makes time pass stays in sight.
bool lies_on_its_side(const Ui& ui, const FrameContext&) { return ui.frame().height < 560; }
bool stands_upright(const Ui& ui, const FrameContext& context) { return !lies_on_its_side(ui, context); }

// --- feet ---

constexpr float timeline_height = 76;

PanelSize measure_timeline_foot(const Ui&, const FrameContext&, float) { return timeline_height; }
void draw_timeline_foot(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    timeline_panel.draw(ui, context, area.inset(0, 8), output);
}
constexpr Panel timeline_foot = {.measure = measure_timeline_foot, .draw = draw_timeline_foot};

/// On a phone on its side with the buttons.
void draw_medium_foot(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    if (lies_on_its_side(ui, context)) {
        const float side = ui.target();
        const Rect transport = area.take_left(304);
        area.take_left(24);
        transport_panel.draw(ui, context, {transport.x, transport.middle_y() - side / 2, transport.width, side},
                             output);
    }
    draw_timeline_foot(ui, context, area, output);
}
constexpr Panel medium_foot = {.measure = measure_timeline_foot, .draw = draw_medium_foot};

/// Under the thumb: iterations and seed, the buttons, the timeline.
constexpr const Panel* dock_panels[] = {&dock_parameters_panel, &transport_panel, &timeline_panel};
constexpr float dock_gap = 8;

PanelSize measure_dock(const Ui& ui, const FrameContext& context, float width) {
    float height = 0;
    for (const Panel* panel : dock_panels) height += panel->height(ui, context, width);
    return height + 2 * dock_gap;
}
void draw_dock(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    ui.draw().AddRectFilled({0, area.y}, {ui.frame().width, ui.frame().height}, ui.theme().surface);
    ui.hairline(0, area.y, ui.frame().width, area.y);
    for (const Panel* panel : dock_panels) {
        if (panel != &timeline_panel) area.take_top(dock_gap);
        panel->draw(ui, context, area.take_top(panel->height(ui, context, area.width)), output);
    }
}
constexpr Panel dock = {.measure = measure_dock, .draw = draw_dock};

constexpr Height own{.own = true};

// --- three columns, everything in sight ---

constexpr Column wide_columns[] = {Column::fixed(304), {.rest = true}, {.share = 0.42f, .min = 384, .max = 520}};
constexpr Row wide_rows[] = {
    {0, &settings_panel, own},
    {0, &data_panel, {.min = true, .rest = true}},
    {1, &view_panel, {.rest = true}, nullptr, true},
    {1, &weights_panel, {.own = true, .more = 40, .max_share = 0.5f}, network_is_open},
    {1, &weights_panel, {.own = true, .max_share = 0.5f}, weights_are_apart_from_another},
    {2, &prediction_panel, {.share = 0.38f}},
    {2, &loss_panel, {.share = 0.24f}},
    {2, &output_panel, {.min = true, .rest = true}},
};

// --- two columns that scroll together ---

constexpr Column medium_columns[] = {{.share = 0.38f, .min = 304}, {.rest = true}};
constexpr Row medium_rows[] = {
    {0, &settings_panel, own, stands_upright},
    {0, &more_settings_panel, own, lies_on_its_side},
    {1, &prediction_panel, {.fixed = 250}, network_is_open},  // which the network explains
    {1, &view_panel, own},
    {1, &weights_panel, own, weights_are_apart},
    {1, &prediction_panel, {.fixed = 250}, another_is_open},
    {1, &loss_panel, {.fixed = 220}},
    {0, &data_panel, own},
    {0, &output_panel, {.fixed = 320}},
};

// --- one column, as on a phone ---

constexpr Column narrow_columns[] = {{.rest = true}};
constexpr Row narrow_rows[] = {
    {0, &prediction_panel, {.fixed = 260}, network_is_open},
    {0, &view_panel, own},
    {0, &weights_panel, own, weights_are_apart},
    {0, &prediction_panel, {.fixed = 260}, another_is_open},
    {0, &loss_panel, {.fixed = 220}},
    {0, &output_panel, {.fixed = 340}},
    {0, &data_panel, own},
    {0, &more_settings_panel, own},
};

/// The widest first.
constexpr Layout layouts[] = {
    {.name = "wide",
     .min_width = 1200,
     .min_height = 340,
     .preferred_height = 820,
     .margin = 24,
     .scroll_left = 8,
     .scroll_right = 8,
     .columns = wide_columns,
     .rows = wide_rows,
     .foot = &timeline_foot,
     .below = 0,
     .fills = 680,
     .scrolls_as_one = true},
    {.name = "medium",
     .min_width = 720,
     .min_height = 340,
     .preferred_height = 760,
     .margin = 24,
     .scroll_left = 8,
     .scroll_right = 16,
     .columns = medium_columns,
     .rows = medium_rows,
     .foot = &medium_foot,
     .below = 32},
    {.name = "narrow",
     .min_width = 0,
     .min_height = 480,
     .preferred_height = 844,
     .margin = 12,
     .scroll_left = 12,
     .scroll_right = 12,
     .columns = narrow_columns,
     .rows = narrow_rows,
     .foot = &dock,
     .below = 16},
};

}  // namespace

const Layout& layout_for(float width) {
    return *std::ranges::find_if(layouts, [&](const Layout& layout) { return width >= layout.min_width; });
}

}  // namespace neuroglass
