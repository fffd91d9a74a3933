// What presses and slides. See ui.h.
#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "ui/toolkit/ui.h"

namespace neuroglass {

Response Ui::control(const Id& name, Rect rect, const Hint& hint, Sense sense, bool says_itself) {
    const ImGuiID id = name.hash();
    if (locked_) {
        const bool hovered = ImGui::IsMouseHoveringRect({rect.x, rect.y}, {rect.right(), rect.bottom()});
        tooltip_.offer(id, rect, wants_text() ? std::string_view() : words("locked.hint"),
                       {hovered && !says_itself, false, focus_.is_shown()});
        return {.hovered = hovered && says_itself};
    }
    focus_.add({name, rect, hint.words()});
    if (focus_.moved() && focus_.is_on(id)) scroll_.bring_into_view(rect);

    ImGui::SetCursorScreenPos({rect.x, rect.y});
    ImGui::PushOverrideID(id);
    Response response;
    response.pressed = ImGui::InvisibleButton("", {std::max(1.f, rect.width), std::max(1.f, rect.height)});
    ImGui::PopID();
    response.hovered = ImGui::IsItemHovered();
    if (ImGui::IsItemActivated()) {
        scroll_.press_on(sense);
        focus_.set(id);
        focus_.hide();
        if (!number_field_.is_editing(id)) number_field_.end_edit();
        next_edit_ = 0;
        tooltip_.done(id);
    }
    if (sense != Sense::press) {
        scroll_.add_dragged(rect, sense);
        // A finger may still turn out to scroll: follow it only once it has shown that it means this control, or when
        // it lifts.
        const bool active = response.down = ImGui::IsItemActive();
        response.held = frame_.touching ? (active && scroll_.finger_drags()) ||
                                              (ImGui::IsItemDeactivated() && scroll_.finger_undecided())
                                        : active;
    }
    if (response.hovered && !frame_.touching) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    response.focused = focus_.is_shown_on(id);
    if (response.focused) {
        if (sense == Sense::press && (take(ImGuiKey_Enter) || take(U' '))) response.pressed = true;
        painter_.focus_ring(rect);
    }
    constexpr float clear_of_itself = 24;  // of what stands beneath a plot, or above the timeline
    tooltip_.offer(id, rect, wants_text() ? Hint() : hint,
                   {response.hovered, response.focused, focus_.is_shown(), says_itself ? clear_of_itself : 0});
    return response;
}

/// A button's background. @return the colour of what stands on it
ImU32 Ui::draw_button(const Response& response, Rect rect, ButtonStyle style) {
    const Theme& colours = theme();
    const bool off = style == ButtonStyle::off, down = response.hovered && ImGui::IsMouseDown(ImGuiMouseButton_Left);
    ImU32 ground = response.hovered && !off ? faded(colours.accent, down ? 0.2f : 0.1f) : 0, colour = pressable();
    if (style == ButtonStyle::primary && !locked_)
        ground = faded(colours.accent, down ? 0.8f : response.hovered ? 0.9f : 1.f), colour = colours.on_accent;
    if (style == ButtonStyle::chosen) ground = faded(colours.accent, 0.14f);
    if (style == ButtonStyle::quiet && !response.hovered) colour = colours.muted;
    if (off) colour = colours.muted;
    if (ground != 0) draw().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, ground, size::radius);
    if (style == ButtonStyle::plain || off || (style == ButtonStyle::primary && locked_))
        draw().AddRect({rect.x, rect.y}, {rect.right(), rect.bottom()},
                       off ? colours.hairline : faded(pressable(), 0.45f), size::radius);
    return colour;
}

bool Ui::button(const Id& id, Rect rect, std::string_view label, ButtonStyle style, const Hint& hint, float font_size) {
    const Response response = control(id, rect, hint, Sense::press);
    text(rect.middle_x(), rect.middle_y(), label, font_size, draw_button(response, rect, style), Align::centre);
    return response.pressed;
}

bool Ui::icon_button(const Id& id, Rect rect, const Hint& hint, FunctionRef<void(ImU32)> icon) {
    const Response response = control(id, rect, hint, Sense::press);
    icon(draw_button(response, rect, ButtonStyle::quiet));
    return response.pressed;
}

bool Ui::toggle(const Id& id, Rect rect, bool on, const Hint& hint) {
    const Response response = control(id, rect, hint, Sense::press);
    constexpr float length = 40, thick = 22, knob = 8;
    const Rect track{rect.right() - length, snapped(rect.middle_y() - thick / 2), length, thick};
    const float share = animate(id, on ? 1.f : 0.f);
    const Theme& colours = theme();
    draw().AddRectFilled({track.x, track.y}, {track.right(), track.bottom()}, on ? pressable() : colours.surface,
                         thick / 2);
    draw().AddRect({track.x, track.y}, {track.right(), track.bottom()},
                   on || response.hovered ? pressable() : colours.muted, thick / 2, 0, response.hovered ? 2.f : 1.5f);
    draw().AddCircleFilled({track.x + thick / 2 + share * (length - thick), track.middle_y()}, knob,
                           on ? colours.on_accent : colours.muted, 24);
    return response.pressed;
}

SliderResponse Ui::slider(const Id& id, Rect rect, float position, const Hint& hint) {
    const Response response = control(id, rect, hint, Sense::drag);
    constexpr float knob = 8;
    const float left = rect.x + knob, length = std::max(1.f, rect.width - 2 * knob),
                y = snapped(rect.middle_y());  // of the knob's middle
    SliderResponse slide;
    if (response.held) slide.moved_to = std::clamp((ImGui::GetIO().MousePos.x - left) / length, 0.f, 1.f);
    slide.presses = arrows(id, true);

    const Theme& colours = theme();
    const float x = left + std::clamp(slide.moved_to.value_or(position), 0.f, 1.f) * length;
    draw().AddRectFilled({rect.x, y - 2}, {rect.right(), y + 2}, colours.track, 2);
    draw().AddRectFilled({rect.x, y - 2}, {x, y + 2}, pressable(), 2);
    draw().AddCircleFilled({x, y}, knob, colours.surface, 24);
    draw().AddCircle({x, y}, knob - 1, pressable(), 24, response.hovered || response.held ? 3.f : 2.f);
    return slide;
}

int Ui::arrows(const Id& id, bool sideways) {
    if (locked_ || !focus_.is_on(id.hash()) || wants_text()) return 0;
    int presses = 0;
    while (take(ImGuiKey_UpArrow)) ++presses;
    while (take(ImGuiKey_DownArrow)) --presses;
    while (take(ImGuiKey_PageUp)) presses += 10;
    while (take(ImGuiKey_PageDown)) presses -= 10;
    while (sideways && focus_.is_shown() && take(ImGuiKey_RightArrow)) ++presses;
    while (sideways && focus_.is_shown() && take(ImGuiKey_LeftArrow)) --presses;
    return presses;
}

Ui::Steps Ui::steps(const Id& id) {
    Steps steps;
    if (locked_ || !focus_.is_on(id.hash()) || wants_text()) return steps;
    while (take(ImGuiKey_RightArrow)) ++steps.right;
    while (take(ImGuiKey_LeftArrow)) --steps.right;
    while (take(ImGuiKey_DownArrow)) ++steps.down;
    while (take(ImGuiKey_UpArrow)) --steps.down;
    return steps;
}

void Ui::move_focus(const Id& id, Rect rect) {
    focus_.move(id.hash());
    scroll_.bring_into_view(rect);
}

}  // namespace neuroglass
