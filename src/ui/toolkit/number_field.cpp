// Typing a number; see number_field.h.
#include "ui/toolkit/number_field.h"

#include <algorithm>
#include <cstring>

#include "base/numbers.h"
#include "imgui_internal.h"
#include "ui/toolkit/theme.h"

namespace neuroglass {
namespace {

/// What a number can begin with: the keys of all keyboards and input methods that type it.
constexpr std::u32string_view number_signs = U"0123456789-+.,０１２３４５６７８９－−．，。";

/// Full-width and other forms become plain characters as they are typed; what is invisible is left out.
int plain_as_typed(ImGuiInputTextCallbackData* data) {
    const char32_t plain = plain_sign(data->EventChar);
    data->EventChar = static_cast<ImWchar>(plain);
    return plain == 0 ? 1 : 0;
}

}  // namespace

void NumberField::begin() { reverts_ = seen_ = false; }

void NumberField::end() {
    if (editing_ == 0 || seen_) return;  // else its box is gone: another layout, or hidden or locked meanwhile
    reverts_ = cancelled_;
    end_edit();
}

const NumberField::Draft* NumberField::draft(ImGuiID id) const {
    const auto found = std::ranges::find(drafts_, id, &Draft::id);
    return found == drafts_.end() ? nullptr : &*found;
}

void NumberField::drop_draft(ImGuiID id) {
    std::erase_if(drafts_, [&](const Draft& old) { return old.id == id; });
}

void NumberField::drop_draft_unless(ImGuiID id, std::string_view exact) {
    std::erase_if(drafts_, [&](const Draft& old) { return old.id == id && old.before.exact != exact; });
}

void NumberField::begin_edit(ImGuiID id, std::string_view text, bool typed, Before before) {
    const std::size_t length = std::min(text.size(), sizeof buffer_ - 1);
    std::memmove(buffer_, text.data(), length);
    buffer_[length] = 0;
    editing_ = id;
    begins_ = seen_ = true;
    typed_ = typed;
    before_ = std::move(before);
}

void NumberField::end_edit() {
    if (editing_ == 0) return;
    editing_ = 0;
    begins_ = cancelled_ = false;
    if (ImGui::GetActiveID() == item_) ImGui::ClearActiveID();  // and not what the person has just pressed
}

std::string NumberField::take_first_sign(Keys& keys) {
    std::string plain;
    for (const char32_t sign : number_signs) {
        if (!keys.take(sign)) continue;
        append_utf8(plain, plain_sign(sign));
        break;
    }
    return plain;
}

void NumberField::try_edit(ImGuiID id, const Check& check, bool finished) {
    drop_draft(id);
    const auto error = check(buffer_);
    if (!error) return;
    reverts_ = true;
    const std::string_view typed = buffer_;
    const bool unfinished =
        !finished && (typed.empty() || typed == "-" || typed == "+" || typed == "." || typed.ends_with(','));
    if (!unfinished) drafts_.push_back({id, buffer_, before_, *error});
}

NumberField::Edit NumberField::edit(Rect box, const Check& check) {
    const ImGuiID id = editing_;
    seen_ = true;
    if (cancelled_) {
        drop_draft(id);
        reverts_ = true;
        end_edit();
        return Edit::was_cancelled;
    }
    box_ = box;
    if (begins_) ImGui::SetKeyboardFocusHere();
    ImGui::SetCursorScreenPos({box.x, box.y + (box.height - size::text) / 2 - 2});
    ImGui::SetNextItemWidth(box.width);
    const bool entered =
        ImGui::InputText("##edit", buffer_, sizeof buffer_,
                         ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_CallbackCharFilter, plain_as_typed);
    const bool changed = ImGui::IsItemEdited(), active = ImGui::IsItemActive();
    item_ = ImGui::GetItemID();
    ImGuiInputTextState* state = ImGui::GetInputTextState(item_);
    if (begins_ && active && state) {
        state->SelectAll();
        if (typed_) state->ClearSelection();  // the caret stays at the end
        begins_ = false;
    }

    const bool left = !begins_ && !active;
    if (changed || entered || (left && !draft(id))) try_edit(id, check, entered || left);
    if (entered && draft(id)) {  // what is not allowed stays, with its message
        begin_edit(id, buffer_, true, before_);
        return Edit::begins_anew;
    }
    if (!entered && !left) return Edit::goes_on;
    end_edit();
    return entered ? Edit::was_entered : Edit::was_left;
}

}  // namespace neuroglass
