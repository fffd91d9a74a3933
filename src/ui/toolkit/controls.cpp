// The controls: what presses, slides and takes numbers. See ui.h.
#include <cmath>
#include <cstring>

#include "base/numbers.h"
#include "imgui_internal.h"
#include "ui/toolkit/ui.h"

namespace neuroglass {

void Ui::bring_into_view(Rect rect) {
    for (const ImGuiID open : open_scrolls_) {
        Scroll& scroll = scroll_of(open);
        if (rect.y - 16 < scroll.rect.y) scroll.offset += rect.y - 16 - scroll.rect.y;
        if (rect.bottom() + 16 > scroll.rect.bottom()) scroll.offset += rect.bottom() + 16 - scroll.rect.bottom();
        moving_ = true;
    }
}

Response Ui::control(const char* name, Rect rect, std::string_view hint, Sense sense, bool says_itself) {
    const ImGuiID id = ImGui::GetID(name);
    if (locked_) {
        const bool hovered = ImGui::IsMouseHoveringRect({rect.x, rect.y}, {rect.right(), rect.bottom()});
        offer_hint(id, rect, words("locked.hint"), hovered && !says_itself, false);
        return {.hovered = hovered && says_itself};
    }
    focusables_.push_back({name, rect, std::string(hint)});
    focusable_ids_.push_back(id);
    if (focus_moved_ && focus_ == id) bring_into_view(rect);

    ImGui::SetCursorScreenPos({rect.x, rect.y});
    Response response;
    response.pressed = ImGui::InvisibleButton(name, {std::max(1.f, rect.width), std::max(1.f, rect.height)});
    response.hovered = ImGui::IsItemHovered();
    if (ImGui::IsItemActivated()) {
        active_sense_ = sense;
        focus_ = id;
        ring_ = false;
        if (editing_ != id) end_edit();
        hint_done_ = id;
    }
    if (sense != Sense::press) {
        const bool any_way = sense == Sense::plane;
        touch_areas_.push_back({rect, true, any_way, any_way});
        // A finger may still turn out to scroll: follow it only once it has shown that it means this control, or when
        // it lifts.
        const bool active = ImGui::IsItemActive();
        response.held = frame_.touching ? (active && finger_ == Finger::dragging) ||
                                              (ImGui::IsItemDeactivated() && finger_ == Finger::undecided)
                                        : active;
    }
    if (response.hovered && !frame_.touching) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    response.focused = focus_ == id && ring_;
    if (response.focused) {
        if (sense == Sense::press && (take(ImGuiKey_Enter) || take(U' '))) response.pressed = true;
        focus_ring(rect);
    }
    constexpr float clear_of_itself = 24;  // of what stands beneath a plot, or above the timeline
    offer_hint(id, rect, hint, response.hovered, response.focused, says_itself ? clear_of_itself : 0);
    return response;
}

/// A button's ground. @return the colour of what stands on it
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

bool Ui::button(const char* id, Rect rect, std::string_view label, ButtonStyle style, std::string_view hint,
                float font_size) {
    const Response response = control(id, rect, hint, Sense::press);
    text(rect.middle_x(), rect.middle_y(), label, font_size, draw_button(response, rect, style), Align::centre);
    return response.pressed;
}

bool Ui::icon_button(const char* id, Rect rect, std::string_view hint, const std::function<void(ImU32)>& icon) {
    const Response response = control(id, rect, hint, Sense::press);
    icon(draw_button(response, rect, ButtonStyle::quiet));
    return response.pressed;
}

bool Ui::toggle(const char* id, Rect rect, bool on, std::string_view hint) {
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

SliderResponse Ui::slider(const char* id, Rect rect, float position, std::string_view hint) {
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

int Ui::arrows(const char* name, bool sideways) {
    if (locked_ || focus_ != ImGui::GetID(name) || editing_ != 0) return 0;
    int presses = 0;
    while (take(ImGuiKey_UpArrow)) ++presses;
    while (take(ImGuiKey_DownArrow)) --presses;
    while (take(ImGuiKey_PageUp)) presses += 10;
    while (take(ImGuiKey_PageDown)) presses -= 10;
    while (sideways && ring_ && take(ImGuiKey_RightArrow)) ++presses;
    while (sideways && ring_ && take(ImGuiKey_LeftArrow)) --presses;
    return presses;
}

// --- numbers ---

namespace {

/// What a number can begin with: the keys of all keyboards and input methods that type it.
constexpr std::u32string_view number_signs = U"0123456789-+.,０１２３４５６７８９－−．，。";

/// Full-width and other signs become plain ones as they are typed; what is invisible is left out.
int plain_as_typed(ImGuiInputTextCallbackData* data) {
    const char32_t plain = plain_sign(data->EventChar);
    data->EventChar = static_cast<ImWchar>(plain);
    return plain == 0 ? 1 : 0;
}

}  // namespace

Ui::Draft* Ui::draft_of(ImGuiID id) {
    const auto found = std::ranges::find(drafts_, id, &Draft::id);
    return found == drafts_.end() ? nullptr : &*found;
}

void Ui::begin_edit(ImGuiID id, std::string_view text, bool typed, Before before) {
    const std::size_t length = std::min(text.size(), sizeof buffer_ - 1);
    std::memcpy(buffer_, text.data(), length);
    buffer_[length] = 0;
    focus_ = editing_ = id;
    ++gesture_;
    edit_begins_ = edit_seen_ = true;
    edit_typed_ = typed;
    before_edit_ = std::move(before);
}

void Ui::end_edit() {
    if (editing_ == 0) return;
    editing_ = 0;
    edit_begins_ = edit_cancelled_ = false;
    if (ImGui::GetActiveID() == edit_item_) ImGui::ClearActiveID();  // and not what the person has just pressed
}

void Ui::number_box(const char* name, Rect rect, const Number& number, std::string_view hint, const Check& check,
                    const std::function<bool()>& press) {
    const ImGuiID id = ImGui::GetID(name);
    const Theme& colours = theme();
    const bool editing = editing_ == id && !locked_;
    if (!editing)
        std::erase_if(drafts_, [&](const Draft& old) { return old.id == id && old.before.exact != number.exact; });
    const Draft* draft = draft_of(id);
    const ImU32 edge = draft ? colours.negative : editing ? colours.accent : colours.track;
    const auto frame = [&] {
        draw().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, colours.surface, size::radius);
        draw().AddRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, edge, size::radius, 0,
                       editing || draft ? 2.f : 1.f);
    };
    if (editing || draft || !number.quiet) frame();
    if (editing) {
        focusables_.push_back({name, rect, std::string(hint)});
        focusable_ids_.push_back(id);
        edit(id, rect, check);
        return;
    }
    const Response response = control(name, rect, draft ? std::string_view{} : hint, Sense::press);
    if (response.hovered && !frame_.touching) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    if (number.quiet && !draft && (response.hovered || response.focused || focus_ == id)) frame();
    const std::string_view shown = draft ? std::string_view(draft->text) : number.shown;
    if (locked_ && rect.width > 80) padlock(rect.x + 10, rect.middle_y());
    const bool centred = rect.width < 60 && !number.quiet;
    const float font_size = text_width(shown, size::text) > rect.width - 16 ? size::small : size::text;
    text(centred ? rect.middle_x() : rect.right() - 10, rect.middle_y(), shown, font_size,
         locked_ ? colours.muted : colours.text, centred ? Align::centre : Align::right);
    if (draft && (response.hovered || focus_ == id)) complain(rect, *draft);

    if (response.pressed && !draft && press && press()) return;
    const auto now = [&] { return Before{number.exact, std::string(number.shown)}; };
    if (response.pressed) {
        edit_rect_ = rect;
        begin_edit(id, draft ? draft->text : number.exact, false, now());
    } else if (focus_ == id && editing_ == 0 && !locked_) {
        for (const char32_t typed : number_signs) {
            if (!take(typed)) continue;
            std::string sign;
            append_utf8(sign, plain_sign(typed));
            begin_edit(id, sign, true, now());
            try_edit(id, check, false);
        }
    }
    if (editing_ == id) edit_name_ = number.name;
}

void Ui::complain(Rect rect, const Draft& draft) {
    const std::pair<std::string, std::string> before{"value", draft.before.shown};
    bubble_ = {rect,
               message(draft.error.key, draft.error.arguments, frame_.language) + " " +
                   message("error.stays", {&before, 1}, frame_.language),
               true};
}

/// Applies what the box holds, or keeps it as a draft and brings the number back that was there before.
void Ui::try_edit(ImGuiID id, const Check& check, bool finished) {
    std::erase_if(drafts_, [&](const Draft& old) { return old.id == id; });
    const auto error = check(buffer_);
    if (!error) return;
    reverts_ = true;
    const std::string_view typed = buffer_;
    const bool unfinished =
        !finished && (typed.empty() || typed == "-" || typed == "+" || typed == "." || typed.ends_with(','));
    if (!unfinished) drafts_.push_back({id, buffer_, before_edit_, *error});
}

void Ui::edit(ImGuiID id, Rect rect, const Check& check) {
    edit_seen_ = true;
    if (edit_cancelled_) {
        std::erase_if(drafts_, [&](const Draft& old) { return old.id == id; });
        reverts_ = true;
        end_edit();
        focus_ = 0;
        return;
    }
    edit_rect_ = rect;
    if (edit_begins_) ImGui::SetKeyboardFocusHere();
    ImGui::SetCursorScreenPos({rect.x, rect.y + (rect.height - size::text) / 2 - 2});
    ImGui::SetNextItemWidth(rect.width);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {10, 2});
    for (const ImGuiCol part : {ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive})
        ImGui::PushStyleColor(part, 0u);
    ImGui::PushStyleColor(ImGuiCol_Text, theme().text);
    ImGui::PushStyleColor(ImGuiCol_InputTextCursor, theme().text);
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, faded(theme().accent, 0.3f));
    const bool entered =
        ImGui::InputText("##edit", buffer_, sizeof buffer_,
                         ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_CallbackCharFilter, plain_as_typed);
    const bool changed = ImGui::IsItemEdited(), active = ImGui::IsItemActive();
    edit_item_ = ImGui::GetItemID();
    ImGuiInputTextState* state = ImGui::GetInputTextState(edit_item_);
    ImGui::PopStyleColor(6);
    ImGui::PopStyleVar();
    if (edit_begins_ && active && state) {
        state->SelectAll();
        if (edit_typed_) state->ClearSelection();  // the caret stays at the end
        edit_begins_ = false;
    }

    const bool left = !edit_begins_ && !active;
    if (changed || entered || (left && !draft_of(id))) try_edit(id, check, entered || left);
    const Draft* draft = draft_of(id);
    if (draft) complain(rect, *draft);
    if (entered && draft) begin_edit(id, buffer_, true, before_edit_);  // what is not allowed stays, with its message
    else if (entered || left) end_edit();
}

}  // namespace neuroglass
