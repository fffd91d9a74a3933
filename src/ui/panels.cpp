// Where the panels lie at each width, and the keys that work everywhere; see panels.h.
#include "ui/panels.h"

#include "ui/cards.h"
#include "ui/tabs.h"

namespace neuroglass {
namespace {

constexpr float margin = 24, header_height = 56;

void draw_more_settings(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    draw_parameters(kit, scene, area.take_top(parameters_height(kit, scene)), actions);
    if (!scene.hides("speed")) draw_speed(kit, scene, area, actions);
}

/// Three columns, everything in sight.
void draw_wide(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    const Rect timeline = area.take_bottom(76).inset(0, 8);
    draw_question(kit, scene, area);
    const float said = draw_messages(kit, scene, area, actions);
    const float left_column = settings_height(kit, scene) + data_height(kit, scene) + 2 * card_extra - card_gap;
    const float content = std::max({area.height, 680.f, left_column});
    const float up = kit.begin_scroll("wide", {area.x - 8, area.y, area.width + 16, area.height}, content + said);
    area = Rect{area.x, area.y - up, area.width, content};
    Rect left = area.take_left(304);
    area.take_left(card_gap);
    Rect right = area.take_right(std::clamp(area.width * 0.42f, 384.f, 520.f));
    area.take_right(card_gap);
    place(kit, scene, left, settings_height(kit, scene), draw_settings, actions);
    place(kit, scene, left, left.height - card_extra + 16, draw_data, actions);
    const Middle& middle = middle_of(scene);
    if (middle.shows_weights) {
        place_scrolled(kit, scene, area, area.height - card_extra + 16, middle, actions);
    } else {
        const float weights = std::min(weights_height(scene) + (middle.tab == View::Tab::network ? 40.f : 0.f),
                                       (area.height - 2 * card_extra) * 0.5f);
        place_scrolled(kit, scene, area, area.height - 2 * card_extra + 16 - weights, middle, actions);
        place(kit, scene, area, area.height - card_extra + 16, draw_weights, actions);
    }
    const float rest = right.height - 3 * card_extra + 16;
    place(kit, scene, right, rest * 0.38f, draw_prediction, actions);
    place(kit, scene, right, rest * 0.24f, draw_loss, actions);
    place(kit, scene, right, right.height - card_extra + 16, draw_surface, actions);
    kit.end_scroll();
    draw_timeline(kit, scene, timeline, actions);
}

struct Placed {
    float height;
    Panel panel;
};

/// The middle, the prediction and the weights in the order in which a column shows them: the network explains the
/// prediction above it; what another tab opens comes first.
std::vector<Placed> main_column(const Kit& kit, const Scene& scene, float width, float prediction) {
    const Middle& middle = middle_of(scene);
    const Placed opened{middle.height(kit, scene, width), middle.draw}, answer{prediction, draw_prediction},
        weights{weights_height(scene), draw_weights};
    if (middle.tab == View::Tab::network) return {answer, opened, weights};
    if (middle.shows_weights) return {opened, answer};
    return {opened, weights, answer};
}

float column_height(const std::vector<Placed>& column) {
    float height = 0;
    for (const Placed& placed : column) height += placed.height + card_extra;
    return height;
}

/// Two columns that scroll together.
void draw_medium(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    Rect timeline = area.take_bottom(76).inset(0, 8);
    const bool low = kit.frame().height < 560;  // a phone on its side: what makes time pass stays in sight
    const Panel settings = low ? draw_more_settings : draw_settings;
    draw_question(kit, scene, area);
    const float said = draw_messages(kit, scene, area, actions);
    const float side = std::max(304.f, area.width * 0.38f);
    const std::vector<Placed> first{
        {settings_height(kit, scene), settings}, {data_height(kit, scene), draw_data}, {320, draw_surface}};
    std::vector<Placed> second = main_column(kit, scene, area.width - side - 16 - 32, 250);
    second.push_back({220, draw_loss});
    const float content = 16 + std::max(column_height(first), column_height(second));
    const float up = kit.begin_scroll(scroll_name("medium", scene).c_str(),
                                      {area.x - 8, area.y, area.width + 24, area.height}, content + said);
    area = Rect{area.x, area.y - up, area.width, content};
    Rect left = area.take_left(side);
    area.take_left(16);
    place(kit, scene, left, first[0].height, first[0].panel, actions);
    for (const Placed& placed : second) place(kit, scene, area, placed.height, placed.panel, actions);
    for (const Placed& placed : {first[1], first[2]}) place(kit, scene, left, placed.height, placed.panel, actions);
    kit.end_scroll();
    if (low) {
        Rect transport = timeline.take_left(304);
        timeline.take_left(24);
        draw_transport(kit, scene,
                       {transport.x, transport.middle_y() - kit.target() / 2, transport.width, kit.target()}, actions);
    }
    draw_timeline(kit, scene, timeline, actions);
}

/// One column; what makes time pass stays under the thumb.
void draw_narrow(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    const float side = kit.target();
    Rect dock = area.take_bottom(2 * (side + 8) + 84);
    draw_question(kit, scene, area);
    const float said = draw_messages(kit, scene, area, actions);

    std::vector<Placed> column = main_column(kit, scene, area.width - 32, 260);
    if (scene.view.tab == View::Tab::network)
        std::swap(column[1], column[2]);  // a phone shows the weights with the prediction
    for (const Placed placed : {Placed{220, draw_loss},
                                {340, draw_surface},
                                {data_height(kit, scene), draw_data},
                                {parameters_height(kit, scene) + 24 + kit.target(), draw_more_settings}})
        column.push_back(placed);
    const float content = column_height(column);
    const float up = kit.begin_scroll(scroll_name("narrow", scene).c_str(), {0, area.y, kit.frame().width, area.height},
                                      content + said);
    area = Rect{area.x, area.y - up, area.width, content};
    for (const Placed& placed : column) place(kit, scene, area, placed.height, placed.panel, actions);
    kit.end_scroll();

    kit.draw().AddRectFilled({0, dock.y}, {kit.frame().width, kit.frame().height}, kit.theme().surface);
    kit.hairline(0, dock.y, kit.frame().width, dock.y);
    dock.take_top(8);
    draw_dock_parameters(kit, scene, dock.take_top(side), actions);
    dock.take_top(8);
    draw_transport(kit, scene, dock.take_top(side), actions);
    draw_timeline(kit, scene, dock, actions);
}

/// What no focused control has taken.
void take_shortcuts(Kit& kit, const Scene& scene, Actions& actions) {
    if (kit.wants_text()) return;
    const bool trains = !scene.locks("train"), steps = !scene.locks("timeline") && trains;
    if (kit.take(U' ')) actions.toggle_training = trains;
    while (kit.take(ImGuiKey_RightArrow)) actions.step = steps;
    while (kit.take(ImGuiKey_LeftArrow)) actions.step_back = steps;
    if (kit.take_with_control(U'z', false)) actions.undo = true;
    if (kit.take_with_control(U'z', true) || kit.take_with_control(U'y', false)) actions.redo = true;
    if (kit.take(U'r') || kit.take(U'R')) actions.reset = trains;
    if (kit.take(U'?')) actions.change(scene.view).help = !scene.view.help;
}

bool hides_a_panel(const Scene& scene) {
    return std::ranges::any_of(parts(), [&](const Part& part) { return part.panel && scene.hides(part.name); });
}

}  // namespace

Actions Panels::draw(const Scene& scene, const KitFrame& frame) {
    Actions actions;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({frame.width, frame.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::Begin("neuroglass", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoBringToFrontOnFocus);
    kit_.begin(frame);
    const bool narrow = frame.width < 720;
    Rect area = Rect{0, 0, frame.width, frame.height}.inset(narrow ? 12.f : margin, 0);
    if (!scene.hides("header")) draw_header(kit_, scene, area.take_top(header_height), actions);
    wanted_height_ = narrow ? 844.f : frame.width < 1200 ? 760.f : 820.f;  // unless only some of the panels are shown
    if (scene.view.help) {
        draw_help(kit_, scene, actions);
    } else if (scene.view.menu) {
        draw_menu(kit_, scene, actions);
    } else if (hides_a_panel(scene) ||
               frame.height - question_height(kit_, scene, area.width) < (narrow ? 480.f : 340.f)) {
        wanted_height_ = area.y + draw_figure(kit_, scene, area, actions);
    } else if (narrow) {
        draw_narrow(kit_, scene, area, actions);
    } else if (frame.width < 1200) {
        draw_medium(kit_, scene, area, actions);
    } else {
        draw_wide(kit_, scene, area, actions);
    }
    take_shortcuts(kit_, scene, actions);
    kit_.end();
    ImGui::End();
    ImGui::PopStyleVar();
    return actions;
}

}  // namespace neuroglass
