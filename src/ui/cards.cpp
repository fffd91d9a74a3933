// Cards and strips; see cards.h.
#include "ui/cards.h"

#include "ui/format.h"

namespace neuroglass {
namespace {

constexpr float strip_gap = 8;

/// A line that says something of the run, as high as its words need.
struct Strip {
    std::string words;
    ImU32 tint;
    float tail;  // room at its right for something else
};

float strip_height(const Kit& kit, const Strip& strip, float width) {
    return std::max(32.f, kit.paragraph_height(width - 24 - strip.tail, strip.words, size::label) + 14);
}

void draw_strip(Kit& kit, const Strip& strip, Rect place) {
    const ImVec2 from{place.x, place.y}, to{place.right(), place.bottom()};
    kit.draw().AddRectFilled(from, to, kit.theme().surface, size::radius);
    kit.draw().AddRectFilled(from, to, faded(strip.tint, 0.14f), size::radius);
    kit.draw().AddRect(from, to, faded(strip.tint, 0.5f), size::radius);
    kit.paragraph(place.x + 12, place.y + 8, place.width - 24 - strip.tail, strip.words, size::label, kit.theme().text);
}

constexpr float question_sign = 40;

constexpr Middle middles[] = {
    {View::Tab::network, draw_network, network_height, false},
    {View::Tab::arithmetic, draw_arithmetic, arithmetic_height, true},
    {View::Tab::inputs, draw_truth_table, truth_table_height, false},
    {View::Tab::seeds, draw_sweep, sweep_height, false},
    {View::Tab::loss_surface, draw_loss_surface, loss_surface_height, false},
    {View::Tab::compare, draw_compare, compare_height, false},
    {View::Tab::take_away, draw_take_away, take_away_height, false},
};

}  // namespace

void place(Kit& kit, const Scene& scene, Rect& column, float height, Panel panel, Actions& actions, Spacing spacing) {
    const Rect card = column.take_top(height + 2 * spacing.pad);
    column.take_top(spacing.gap);
    kit.draw().AddRectFilled({card.x, card.y}, {card.right(), card.bottom()}, kit.theme().surface, 8);
    kit.draw().AddRect({card.x, card.y}, {card.right(), card.bottom()}, kit.theme().hairline, 8);
    panel(kit, scene, card.inset(spacing.pad), actions);
}

const Middle& middle_of(const Scene& scene) { return *std::ranges::find(middles, scene.view.tab, &Middle::tab); }

std::string scroll_name(const char* layout, const Scene& scene) {
    return layout + std::to_string(static_cast<int>(scene.view.tab));
}

void place_scrolled(Kit& kit, const Scene& scene, Rect& column, float height, const Middle& middle, Actions& actions) {
    const Rect card = column.take_top(height + 2 * card_pad);
    column.take_top(card_gap);
    kit.draw().AddRectFilled({card.x, card.y}, {card.right(), card.bottom()}, kit.theme().surface, 8);
    kit.draw().AddRect({card.x, card.y}, {card.right(), card.bottom()}, kit.theme().hairline, 8);
    const Rect inside = card.inset(card_pad);
    const float wanted = std::max(middle.height(kit, scene, inside.width), inside.height);
    const float up = kit.begin_scroll(scroll_name("middle", scene).c_str(),
                                      {inside.x - 8, inside.y, inside.width + 20, inside.height}, wanted);
    middle.draw(kit, scene, {inside.x, inside.y - up, inside.width, wanted}, actions);
    kit.end_scroll();
}

float question_height(const Kit& kit, const Scene& scene, float width) {
    const std::string& question = scene.view.question;
    return question.empty()
               ? 0
               : 8 + std::max(40.f, kit.paragraph_height(width - question_sign - 16, question, size::text) + 24);
}

void draw_question(Kit& kit, const Scene& scene, Rect& area) {
    const float height = question_height(kit, scene, area.width);
    if (height == 0) return;
    const Rect strip = area.take_top(height - 8);
    area.take_top(8);
    const Theme& colours = kit.theme();
    kit.draw().AddRectFilled({strip.x, strip.y}, {strip.right(), strip.bottom()}, faded(colours.accent, 0.1f),
                             size::radius);
    kit.draw().AddRectFilled({strip.x, strip.y}, {strip.x + 4, strip.bottom()}, colours.accent, 2);
    kit.text(strip.x + 4 + (question_sign - 4) / 2, strip.y + 20, "?", size::heading, colours.accent,
             Kit::Align::centre);
    kit.paragraph(strip.x + question_sign, strip.y + 12, strip.width - question_sign - 16, scene.view.question,
                  size::text, colours.text);
}

float draw_messages(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    std::vector<Strip> strips;
    if (scene.run.overflow()) {
        const std::pair<std::string, std::string> argument{"iteration", std::string(grouped(*scene.run.overflow()))};
        strips.push_back({message("run.overflow", {&argument, 1}, kit.frame().language), kit.theme().negative, 0});
    }
    if (!scene.notice.empty())
        strips.push_back({std::string(scene.notice), scene.notice_is_error ? kit.theme().negative : kit.theme().accent,
                          kit.target()});
    if (strips.empty()) return 0;
    float height = 0;
    for (const Strip& strip : strips) height += strip_height(kit, strip, area.width) + strip_gap;

    Rect rest = area.take_bottom(height);
    ImGui::SetNextWindowPos({rest.x, rest.y});
    ImGui::SetNextWindowSize({rest.width, rest.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::Begin("messages", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing);
    for (const Strip& strip : strips) {
        const Rect place = rest.take_top(strip_height(kit, strip, rest.width));
        rest.take_top(strip_gap);
        draw_strip(kit, strip, place);
        const float side = strip.tail;
        if (side > 0 &&
            kit.button("close notice", {place.right() - side, place.y + std::min(0.f, (32 - side) / 2), side, side},
                       "×", Kit::Look::quiet, kit.words("notice.close"), 18))
            actions.close_notice = true;
    }
    ImGui::End();
    ImGui::PopStyleVar();
    return height;
}

float controls_height(const Kit& kit, const Scene& scene) {
    return (scene.hides("train") ? 0 : kit.target() + 16) + (scene.hides("speed") ? 0 : 24 + kit.target());
}

void draw_settings(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    draw_parameters(kit, scene, area.take_top(parameters_height(kit, scene)), actions);
    if (!scene.hides("train")) {
        draw_transport(kit, scene, area.take_top(kit.target() + 4), actions);
        area.take_top(12);
    }
    if (!scene.hides("speed")) draw_speed(kit, scene, area, actions);
}

float settings_height(const Kit& kit, const Scene& scene) {
    return parameters_height(kit, scene) + controls_height(kit, scene);
}

}  // namespace neuroglass
