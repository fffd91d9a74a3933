// Where the panels lie at each width, and the keys that work everywhere; see panels.h.
#include "ui/panels.h"

namespace neuroglass {
namespace {

constexpr float margin = 24, header_height = 56;

using Panel = void (*)(Kit&, const Scene&, Rect, Actions&);

void draw_settings(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    draw_parameters(kit, scene, area.take_top(parameters_height(kit)), actions);
    draw_transport(kit, scene, area.take_top(kit.target() + 4), actions);
    area.take_top(12);
    draw_speed(kit, scene, area, actions);
}

float settings_height(const Kit& kit) { return parameters_height(kit) + kit.target() + 4 + 12 + 24 + kit.target(); }

void draw_more_settings(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    draw_parameters(kit, scene, area.take_top(parameters_height(kit)), actions);
    draw_speed(kit, scene, area, actions);
}

/// A panel on a surface of its own, which its column makes room for.
void place(Kit& kit, const Scene& scene, Rect& column, float height, Panel panel, Actions& actions) {
    constexpr float pad = 16, between = 16;
    const Rect card = column.take_top(height + 2 * pad);
    column.take_top(between);
    kit.draw().AddRectFilled({card.x, card.y}, {card.right(), card.bottom()}, kit.theme().surface, 8);
    kit.draw().AddRect({card.x, card.y}, {card.right(), card.bottom()}, kit.theme().hairline, 8);
    panel(kit, scene, card.inset(pad), actions);
}

constexpr float card_extra = 48;  // padding above and below, and the space to the next one

void draw_stopped(Kit& kit, const Scene& scene, Rect& area) {
    if (!scene.run.overflow()) return;
    const std::pair<std::string, std::string> argument{"iteration", std::to_string(*scene.run.overflow())};
    const std::string words = message("run.overflow", {&argument, 1}, kit.frame().language);
    const Rect strip = area.take_top(48);
    kit.draw().AddRectFilled({strip.x, strip.y}, {strip.right(), strip.y + 40}, faded(kit.theme().negative, 0.14f), size::radius);
    kit.paragraph(strip.x + 12, strip.y + 5, strip.width - 24, words, size::label, kit.theme().text);
}

/// Three columns, everything in sight.
void draw_wide(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    const Rect timeline = area.take_bottom(76).inset(0, 8);
    draw_stopped(kit, scene, area);
    const float content = std::max(area.height, 680.f);
    const float up = kit.begin_scroll("wide", {area.x - 8, area.y, area.width + 16, area.height}, content);
    area = Rect{area.x, area.y - up, area.width, content};
    constexpr float between = 16;
    Rect left = area.take_left(304);
    area.take_left(between);
    Rect right = area.take_right(std::clamp(area.width * 0.42f, 384.f, 520.f));
    area.take_right(between);
    place(kit, scene, left, settings_height(kit), draw_settings, actions);
    place(kit, scene, left, left.height - card_extra + 16, draw_data, actions);
    const float network = area.height - 2 * card_extra + 16 - std::min(weights_height(scene) + 40, (area.height - 2 * card_extra) * 0.5f);
    place(kit, scene, area, network, draw_network, actions);
    place(kit, scene, area, area.height - card_extra + 16, draw_weights, actions);
    const float rest = right.height - 3 * card_extra + 16;
    place(kit, scene, right, rest * 0.38f, draw_prediction, actions);
    place(kit, scene, right, rest * 0.24f, draw_loss, actions);
    place(kit, scene, right, right.height - card_extra + 16, draw_surface, actions);
    kit.end_scroll();
    draw_timeline(kit, scene, timeline, actions);
}

/// Two columns that scroll together.
void draw_medium(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    Rect timeline = area.take_bottom(76).inset(0, 8);
    const bool low = kit.frame().height < 560;  // a phone on its side: what makes time pass stays in sight
    const Panel settings = low ? draw_more_settings : draw_settings;
    draw_stopped(kit, scene, area);
    const float weights = weights_height(scene), network = network_height(scene);
    const float content = 16 + std::max(settings_height(kit) + data_height(kit, scene) + 320 + 3 * card_extra, 250 + network + weights + 220 + 4 * card_extra);
    const float up = kit.begin_scroll("medium", {area.x - 8, area.y, area.width + 24, area.height}, content);
    area = Rect{area.x, area.y - up, area.width, content};
    Rect left = area.take_left(std::max(304.f, area.width * 0.38f));
    area.take_left(16);
    place(kit, scene, left, settings_height(kit), settings, actions);
    place(kit, scene, area, 250, draw_prediction, actions);
    place(kit, scene, area, network, draw_network, actions);
    place(kit, scene, area, weights, draw_weights, actions);
    place(kit, scene, left, data_height(kit, scene), draw_data, actions);
    place(kit, scene, left, 320, draw_surface, actions);
    place(kit, scene, area, 220, draw_loss, actions);
    kit.end_scroll();
    if (low) {
        Rect transport = timeline.take_left(304);
        timeline.take_left(24);
        draw_transport(kit, scene, {transport.x, transport.middle_y() - kit.target() / 2, transport.width, kit.target()}, actions);
    }
    draw_timeline(kit, scene, timeline, actions);
}

/// One column; what makes time pass stays under the thumb.
void draw_narrow(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    const float side = kit.target();
    Rect dock = area.take_bottom(2 * (side + 8) + 84);
    draw_stopped(kit, scene, area);

    const float heights[] = {260, weights_height(scene), network_height(scene), 220, 340, data_height(kit, scene), parameters_height(kit) + 24 + kit.target()};
    constexpr Panel panels[] = {draw_prediction, draw_weights, draw_network, draw_loss, draw_surface, draw_data, draw_more_settings};
    float content = 0;
    for (const float height : heights) content += height + card_extra;
    const float up = kit.begin_scroll("narrow", {0, area.y, kit.frame().width, area.height}, content);
    area = Rect{area.x, area.y - up, area.width, content};
    for (std::size_t i = 0; i < std::size(panels); ++i) place(kit, scene, area, heights[i], panels[i], actions);
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
    if (kit.take(U' ')) actions.toggle_training = true;
    while (kit.take(ImGuiKey_RightArrow)) actions.step = true;
    while (kit.take(ImGuiKey_LeftArrow)) actions.step_back = true;
    if (kit.take(U'r') || kit.take(U'R')) actions.reset = true;
    if (kit.take(U'?')) actions.change(scene.view).help = !scene.view.help;
}

}  // namespace

Actions Panels::draw(const Scene& scene, const KitFrame& frame) {
    Actions actions;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({frame.width, frame.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::Begin("neuroglass", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings |
                                            ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus);
    kit_.begin(frame);
    const bool narrow = frame.width < 720;
    Rect area = Rect{0, 0, frame.width, frame.height}.inset(narrow ? 12.f : margin, 0);
    draw_header(kit_, scene, area.take_top(header_height), actions);
    if (scene.view.help) {
        draw_help(kit_, scene, actions);
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
