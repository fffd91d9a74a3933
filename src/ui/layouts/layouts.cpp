// Where the panels lie at each width, and the keys that work everywhere; see panels.h.
#include "ui/layouts/cards.h"
#include "ui/panels/panels.h"
#include "ui/panels/tabs.h"
#include "ui/widgets/command_button.h"

namespace neuroglass {
namespace {

constexpr float margin = 24, header_height = 56;

void draw_more_settings(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    draw_parameters(ui, context, area.take_top(parameters_height(ui, context)), output);
    if (!context.hides("speed")) draw_speed(ui, context, area, output);
}

/// Three columns, everything in sight.
void draw_wide(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    const Rect timeline = area.take_bottom(76).inset(0, 8);
    draw_question(ui, context, area);
    const float said = draw_messages(ui, context, area, output);
    const float left_column =
        settings_height(ui, context) + data_panel.height(ui, context, 0) + 2 * card_extra - card_gap;
    const float content = std::max({area.height, 680.f, left_column});
    const float up = ui.begin_scroll("wide", {area.x - 8, area.y, area.width + 16, area.height}, content + said);
    area = Rect{area.x, area.y - up, area.width, content};
    Rect left = area.take_left(304);
    area.take_left(card_gap);
    Rect right = area.take_right(std::clamp(area.width * 0.42f, 384.f, 520.f));
    area.take_right(card_gap);
    place(ui, context, left, settings_height(ui, context), draw_settings, output);
    place(ui, context, left, left.height - card_extra + 16, data_panel.draw, output);
    const Panel& middle = tab_panel(context);
    if (middle.shows_weights) {
        place_scrolled(ui, context, area, area.height - card_extra + 16, middle, output);
    } else {
        const float weights =
            std::min(weights_panel.height(ui, context, 0) + (context.view.tab == UiState::Tab::network ? 40.f : 0.f),
                     (area.height - 2 * card_extra) * 0.5f);
        place_scrolled(ui, context, area, area.height - 2 * card_extra + 16 - weights, middle, output);
        place(ui, context, area, area.height - card_extra + 16, weights_panel.draw, output);
    }
    const float rest = right.height - 3 * card_extra + 16;
    place(ui, context, right, rest * 0.38f, prediction_panel.draw, output);
    place(ui, context, right, rest * 0.24f, loss_panel.draw, output);
    place(ui, context, right, right.height - card_extra + 16, output_panel.draw, output);
    ui.end_scroll();
    draw_timeline(ui, context, timeline, output);
}

struct Placed {
    float height;
    DrawPanel panel;
};

/// The middle, the prediction and the weights in the order in which a column shows them: the network explains the
/// prediction above it; what another tab opens comes first.
std::vector<Placed> main_column(const Ui& ui, const FrameContext& context, float width, float prediction) {
    const Panel& middle = tab_panel(context);
    const Placed opened{middle.height(ui, context, width), middle.draw}, answer{prediction, prediction_panel.draw},
        weights{weights_panel.height(ui, context, 0), weights_panel.draw};
    if (context.view.tab == UiState::Tab::network) return {answer, opened, weights};
    if (middle.shows_weights) return {opened, answer};
    return {opened, weights, answer};
}

float column_height(const std::vector<Placed>& column) {
    float height = 0;
    for (const Placed& placed : column) height += placed.height + card_extra;
    return height;
}

/// Two columns that scroll together.
void draw_medium(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    Rect timeline = area.take_bottom(76).inset(0, 8);
    const bool low = ui.frame().height < 560;  // a phone on its side: what makes time pass stays in sight
    const DrawPanel settings = low ? draw_more_settings : draw_settings;
    draw_question(ui, context, area);
    const float said = draw_messages(ui, context, area, output);
    const float side = std::max(304.f, area.width * 0.38f);
    const std::vector<Placed> first{{settings_height(ui, context), settings},
                                    {data_panel.height(ui, context, 0), data_panel.draw},
                                    {320, output_panel.draw}};
    std::vector<Placed> second = main_column(ui, context, area.width - side - 16 - 32, 250);
    second.push_back({220, loss_panel.draw});
    const float content = 16 + std::max(column_height(first), column_height(second));
    const float up = ui.begin_scroll(scroll_id("medium", context), {area.x - 8, area.y, area.width + 24, area.height},
                                     content + said);
    area = Rect{area.x, area.y - up, area.width, content};
    Rect left = area.take_left(side);
    area.take_left(16);
    place(ui, context, left, first[0].height, first[0].panel, output);
    for (const Placed& placed : second) place(ui, context, area, placed.height, placed.panel, output);
    for (const Placed& placed : {first[1], first[2]}) place(ui, context, left, placed.height, placed.panel, output);
    ui.end_scroll();
    if (low) {
        Rect transport = timeline.take_left(304);
        timeline.take_left(24);
        draw_transport(ui, context, {transport.x, transport.middle_y() - ui.target() / 2, transport.width, ui.target()},
                       output);
    }
    draw_timeline(ui, context, timeline, output);
}

/// One column; what makes time pass stays under the thumb.
void draw_narrow(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    const float side = ui.target();
    Rect dock = area.take_bottom(2 * (side + 8) + 84);
    draw_question(ui, context, area);
    const float said = draw_messages(ui, context, area, output);

    std::vector<Placed> column = main_column(ui, context, area.width - 32, 260);
    if (context.view.tab == UiState::Tab::network)
        std::swap(column[1], column[2]);  // a phone shows the weights with the prediction
    for (const Placed placed : {Placed{220, loss_panel.draw},
                                {340, output_panel.draw},
                                {data_panel.height(ui, context, 0), data_panel.draw},
                                {parameters_height(ui, context) + 24 + ui.target(), draw_more_settings}})
        column.push_back(placed);
    const float content = column_height(column);
    const float up =
        ui.begin_scroll(scroll_id("narrow", context), {0, area.y, ui.frame().width, area.height}, content + said);
    area = Rect{area.x, area.y - up, area.width, content};
    for (const Placed& placed : column) place(ui, context, area, placed.height, placed.panel, output);
    ui.end_scroll();

    ui.draw().AddRectFilled({0, dock.y}, {ui.frame().width, ui.frame().height}, ui.theme().surface);
    ui.hairline(0, dock.y, ui.frame().width, dock.y);
    dock.take_top(8);
    draw_dock_parameters(ui, context, dock.take_top(side), output);
    dock.take_top(8);
    draw_transport(ui, context, dock.take_top(side), output);
    draw_timeline(ui, context, dock, output);
}

bool hides_a_panel(const FrameContext& context) {
    return std::ranges::any_of(parts(), [&](const Part& part) { return part.panel && context.hides(part.name); });
}

}  // namespace

void Panels::draw(const FrameContext& context, const UiInput& frame, FrameOutput& output) {
    output.clear();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({frame.width, frame.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::Begin("neuroglass", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoBringToFrontOnFocus);
    ui_.begin(frame);
    const bool narrow = frame.width < 720;
    Rect area = Rect{0, 0, frame.width, frame.height}.inset(narrow ? 12.f : margin, 0);
    if (!context.hides("header")) draw_header(ui_, context, area.take_top(header_height), output);
    preferred_height_ = narrow               ? 844.f
                        : frame.width < 1200 ? 760.f
                                             : 820.f;  // unless only some of the panels are shown
    if (context.view.help) {
        draw_help(ui_, context, output);
    } else if (context.view.menu) {
        draw_menu(ui_, context, output);
    } else if (hides_a_panel(context) ||
               frame.height - question_height(ui_, context, area.width) < (narrow ? 480.f : 340.f)) {
        preferred_height_ = area.y + draw_figure(ui_, context, area, output);
    } else if (narrow) {
        draw_narrow(ui_, context, area, output);
    } else if (frame.width < 1200) {
        draw_medium(ui_, context, area, output);
    } else {
        draw_wide(ui_, context, area, output);
    }
    take_shortcuts(ui_, context, output);
    ui_.end();
    ImGui::End();
    ImGui::PopStyleVar();
}

}  // namespace neuroglass
