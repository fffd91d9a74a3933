// A number to read, and to type: its frame, its text or its text box, and what is wrong with what was typed. See ui.h.
#include <utility>

#include "imgui_internal.h"
#include "ui/toolkit/ui.h"

namespace neuroglass {

void Ui::draw_number_frame(Rect rect, ImU32 edge, float thickness) {
    draw().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, theme().surface, size::radius);
    draw().AddRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, edge, size::radius, 0, thickness);
}

void Ui::begin_edit(ImGuiID id, std::string_view text, bool typed, NumberField::Before before) {
    focus_.set(id);
    begin_gesture();
    number_field_.begin_edit(id, text, typed, std::move(before));
}

bool Ui::number_box(const Id& name, Rect rect, const Number& number, const Hint& hint, NumberField::Check check,
                    FunctionRef<bool()> press) {
    const ImGuiID id = name.hash();
    const Theme& colours = theme();
    if (number_field_.is_editing(id) && !locked_) {
        constexpr float min_width = 88;
        if (number.takes == NumberField::Takes::cell) rect.width = std::max(min_width, rect.width);
        return edit_number(name, rect, hint, check);
    }
    if (number_field_.draft(id)) number_field_.drop_draft_unless(id, number.exact());
    const NumberField::Draft* draft = number_field_.draft(id);
    const auto frame = [&] { draw_number_frame(rect, draft ? colours.negative : colours.track, draft ? 2.f : 1.f); };
    if (draft || !number.quiet) frame();
    const Response response = control(name, rect, draft ? Hint() : hint, Sense::press);
    if (response.hovered && !frame_.touching) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    if (number.quiet && !draft && (response.hovered || response.focused || focus_.is_on(id))) frame();
    const std::string_view shown = draft ? std::string_view(draft->text) : number.shown;
    if (locked_ && rect.width > 80) padlock(rect.x + 10, rect.middle_y());
    const bool is_cell = number.takes == NumberField::Takes::cell,
               centred = is_cell || (rect.width < 60 && !number.quiet);
    const float font_size = is_cell                                           ? number.cell_font_size
                            : text_width(shown, size::text) > rect.width - 16 ? size::small
                                                                              : size::text;
    if (number.takes == NumberField::Takes::words) text(rect.x + 10, rect.middle_y(), shown, font_size, colours.muted);
    else
        text(centred ? rect.middle_x() : rect.right() - 10, rect.middle_y(), shown, font_size,
             locked_ ? colours.muted : colours.text, centred ? Align::centre : Align::right);
    if (draft && (response.hovered || focus_.is_on(id))) complain(rect, *draft);

    if (response.pressed && !draft && press && press()) return false;
    const auto now = [&] { return NumberField::Before{number.exact(), std::string(number.shown)}; };
    if (response.pressed || (next_edit_ == id && !locked_)) {
        next_edit_ = 0;
        number_field_.set_box(rect);
        begin_edit(id, draft ? draft->text : number.exact(), false, now());
    } else if (focus_.is_on(id) && !wants_text() && !locked_) {
        for (std::string sign; !(sign = NumberField::take_first_sign(keys_)).empty();) {
            begin_edit(id, sign, true, now());
            number_field_.try_edit(id, check, false);
        }
    }
    if (number_field_.is_editing(id)) number_field_.set_name(number.name, number.takes);
    return false;
}

bool Ui::edit_number(const Id& name, Rect rect, const Hint& hint, NumberField::Check check) {
    const ImGuiID id = name.hash();
    const Theme& colours = theme();
    draw_number_frame(rect, number_field_.draft(id) ? colours.negative : colours.accent, 2);
    focus_.add({name, rect, hint.words()});
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {10, 2});
    for (const ImGuiCol part : {ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive})
        ImGui::PushStyleColor(part, 0u);
    ImGui::PushStyleColor(ImGuiCol_Text, colours.text);
    ImGui::PushStyleColor(ImGuiCol_InputTextCursor, colours.text);
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, faded(colours.accent, 0.3f));
    const NumberField::Edit edit = number_field_.edit(rect, check);
    ImGui::PopStyleColor(6);
    ImGui::PopStyleVar();
    if (const NumberField::Draft* draft = number_field_.draft(id)) complain(rect, *draft);
    if (edit == NumberField::Edit::begins_anew) {
        focus_.set(id);
        begin_gesture();
    }
    if (edit == NumberField::Edit::was_cancelled) focus_.clear();
    return edit == NumberField::Edit::was_entered;
}

void Ui::complain(Rect rect, const NumberField::Draft& draft) {
    const std::string wrong = message(draft.error.key, draft.error.arguments, frame_.language);
    tooltip_.complain(rect, concat({wrong, " ", text_of("error.stays", {{"value", draft.before.shown}})}));
}

}  // namespace neuroglass
