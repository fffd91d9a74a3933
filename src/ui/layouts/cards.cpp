// Cards and strips; see cards.h.
#include "ui/layouts/cards.h"

#include "ui/format.h"

namespace neuroglass {
namespace {

constexpr float strip_gap = 8;

/// A line that says something of the run, as high as its words need.
struct Strip {
    std::string_view words;
    ImU32 tint;
    float tail;  // room at its right for something else
};

float strip_height(const Ui& ui, const Strip& strip, float width) {
    return std::max(32.f, ui.paragraph_height(width - 24 - strip.tail, strip.words, size::label) + 14);
}

void draw_strip(Ui& ui, const Strip& strip, Rect place) {
    const ImVec2 from{place.x, place.y}, to{place.right(), place.bottom()};
    ui.draw().AddRectFilled(from, to, ui.theme().surface, size::radius);
    ui.draw().AddRectFilled(from, to, faded(strip.tint, 0.14f), size::radius);
    ui.draw().AddRect(from, to, faded(strip.tint, 0.5f), size::radius);
    ui.paragraph(place.x + 12, place.y + 8, place.width - 24 - strip.tail, strip.words, size::label, ui.theme().text);
}

constexpr float question_sign = 40;

/// A surface with a hairline around, at the top of the column. @return the room in it
Rect take_card(Ui& ui, Rect& column, float height, Spacing spacing) {
    const Rect card = column.take_top(height + 2 * spacing.pad);
    column.take_top(spacing.gap);
    const ImVec2 from{card.x, card.y}, to{card.right(), card.bottom()};
    ui.draw().AddRectFilled(from, to, ui.theme().surface, 8);
    ui.draw().AddRect(from, to, ui.theme().hairline, 8);
    return card.inset(spacing.pad);
}

}  // namespace

void place(Ui& ui, const FrameContext& context, Rect& column, float height, DrawPanel draw, FrameOutput& output,
           Spacing spacing) {
    draw(ui, context, take_card(ui, column, height, spacing), output);
}

Id scroll_id(const char* layout, const FrameContext& context) { return {layout, static_cast<int>(context.view.tab)}; }

void place_scrolled(Ui& ui, const FrameContext& context, Rect& column, float height, const Panel& panel,
                    FrameOutput& output) {
    const Rect inside = take_card(ui, column, height, {});
    const float wanted = std::max(panel.height(ui, context, inside.width), inside.height);
    const float up = ui.begin_scroll(scroll_id("middle", context),
                                     {inside.x - 8, inside.y, inside.width + 20, inside.height}, wanted);
    panel.draw(ui, context, {inside.x, inside.y - up, inside.width, wanted}, output);
    ui.end_scroll();
}

float question_height(const Ui& ui, const FrameContext& context, float width) {
    const std::string& question = context.view.question;
    return question.empty()
               ? 0
               : 8 + std::max(40.f, ui.paragraph_height(width - question_sign - 16, question, size::text) + 24);
}

void draw_question(Ui& ui, const FrameContext& context, Rect& area) {
    const float height = question_height(ui, context, area.width);
    if (height == 0) return;
    const Rect strip = area.take_top(height - 8);
    area.take_top(8);
    const Theme& colours = ui.theme();
    ui.draw().AddRectFilled({strip.x, strip.y}, {strip.right(), strip.bottom()}, faded(colours.accent, 0.1f),
                            size::radius);
    ui.draw().AddRectFilled({strip.x, strip.y}, {strip.x + 4, strip.bottom()}, colours.accent, 2);
    ui.text(strip.x + 4 + (question_sign - 4) / 2, strip.y + 20, "?", size::heading, colours.accent, Ui::Align::centre);
    ui.paragraph(strip.x + question_sign, strip.y + 12, strip.width - question_sign - 16, context.view.question,
                 size::text, colours.text);
}

float draw_messages(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    FrameVector<Strip> strips(ui.arena());
    if (context.run.diverged_at()) {
        const NumberText iteration = grouped(*context.run.diverged_at());
        strips.push_back({ui.text_of("run.overflow", {{"iteration", iteration}}), ui.theme().negative, 0});
    }
    if (!context.notice.empty())
        strips.push_back(
            {context.notice, context.notice_is_error ? ui.theme().negative : ui.theme().accent, ui.target()});
    if (strips.empty()) return 0;
    float height = 0;
    for (const Strip& strip : strips) height += strip_height(ui, strip, area.width) + strip_gap;

    Rect rest = area.take_bottom(height);
    ImGui::SetNextWindowPos({rest.x, rest.y});
    ImGui::SetNextWindowSize({rest.width, rest.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::Begin("messages", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing);
    for (const Strip& strip : strips) {
        const Rect place = rest.take_top(strip_height(ui, strip, rest.width));
        rest.take_top(strip_gap);
        draw_strip(ui, strip, place);
        const float side = strip.tail;
        if (side > 0 &&
            ui.button("close notice", {place.right() - side, place.y + std::min(0.f, (32 - side) / 2), side, side}, "×",
                      ButtonStyle::quiet, ui.words("notice.close"), 18))
            output.request(command::CloseNotice{});
    }
    ImGui::End();
    ImGui::PopStyleVar();
    return height;
}

}  // namespace neuroglass
