// Hints and what is wrong; see tooltip.h.
#include "ui/toolkit/tooltip.h"

#include <algorithm>

namespace neuroglass {

void Tooltip::begin(const UiInput& input) {
    input_ = input;
    offered_ = 0;
    words_.clear();
    is_complaint_ = false;
}

void Tooltip::offer(ImGuiID id, Rect rect, const Hint& hint, const Offer& offer) {
    if (is_complaint_ || hint.empty()) return;
    const bool wanted = offer.focused || (offer.hovered && offered_ == 0 && !input_.touching);
    if (!wanted) return;
    offered_ = id;
    if (id == done_ && !offer.focused) return;
    from_ = rect.inset(0, -offer.clear);
    words_.clear();
    const bool waited = id == before_ && input_.now_ms - since_ms_ >= delay_ms;
    if (waited || offer.focused || offer.at_once) words_ = hint.written();
}

void Tooltip::complain(Rect rect, std::string_view words) {
    from_ = rect;
    words_ = words;
    is_complaint_ = true;
}

void Tooltip::end(const Painter& painter, bool by_keys) {
    if (offered_ != before_) {
        before_ = offered_;
        since_ms_ = input_.now_ms;
        if (before_ != done_) done_ = 0;
    }
    due_ = before_ != 0 && input_.now_ms - since_ms_ < delay_ms;
    if (due_ && !is_complaint_ && !by_keys) words_.clear();
    if (!words_.empty()) draw(painter);
}

void Tooltip::draw(const Painter& painter) const {
    constexpr float width = size::hint, pad = 10;
    const ImVec2 inside{painter.paragraph_width(width, words_, size::label),
                        painter.paragraph_height(width, words_, size::label)};
    const ImVec2 outside{inside.x + 2 * pad, inside.y + 2 * pad};
    float x = centred_within(from_.middle_x(), outside.x, 8, input_.width - 8);
    float y = from_.bottom() + 8;
    if (y + outside.y > input_.height - 8) y = from_.y - outside.y - 8;
    x = painter.snapped(x);
    y = painter.snapped(y);
    ImDrawList& top = *ImGui::GetForegroundDrawList();
    const Theme& colours = painter.theme();
    top.AddRectFilled({x, y}, {x + outside.x, y + outside.y}, is_complaint_ ? colours.negative : colours.text,
                      size::radius);
    painter.paragraph(top, {x + pad, y + pad}, width, words_, size::label, colours.surface);
}

}  // namespace neuroglass
