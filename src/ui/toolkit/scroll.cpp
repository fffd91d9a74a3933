// Scrolling by wheel, finger and focus; see scroll.h.
#include "ui/toolkit/scroll.h"

#include <algorithm>
#include <cmath>

#include "engine/numeric/exponential.h"
#include "imgui_internal.h"

namespace neuroglass {

void Scroll::begin(const UiInput& input, double elapsed_ms) {
    wheel_ = input.wheel;
    touching_ = input.touching;
    reduced_motion_ = input.reduced_motion;
    elapsed_ms_ = std::clamp(elapsed_ms, 1.0, 50.0);
    moving_ = scrollable_ = false;
    touch_areas_.clear();
    choose_wheel();
    decide_finger();
}

void Scroll::end() {
    if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) finger_ = Finger::none;
}

Scroll::Region& Scroll::region(ImGuiID id) {
    const auto found = std::ranges::find(regions_, id, &Region::id);
    return found != regions_.end() ? *found : regions_.emplace_back(Region{id});
}

/// The wheel moves the innermost region under the pointer that can move that way.
void Scroll::choose_wheel() {
    under_wheel_ = 0;
    const ImVec2 at = ImGui::GetIO().MousePos;
    for (const Region& region : regions_)
        if (region.rect.contains(at.x, at.y) && (wheel_.y < 0 ? region.offset > 0 : region.offset < region.max))
            under_wheel_ = region.id;
}

void Scroll::decide_finger() {
    const ImVec2 at = ImGui::GetIO().MousePos;
    if (touching_ && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        finger_ = Finger::undecided;
        under_finger_ = 0;
        finger_start_ = finger_last_ = at;
        fling_ = 0;
    }
    if (finger_ != Finger::undecided) return;
    constexpr float shows_its_way = 6;
    const float dx = std::abs(at.x - finger_start_.x), dy = std::abs(at.y - finger_start_.y);
    if (std::max(dx, dy) <= shows_its_way) return;
    const bool scrolls = (dy > dx && pressed_ != Sense::plane) || pressed_ == Sense::press;
    finger_ = scrolls ? Finger::scrolling : Finger::dragging;
    if (scrolls) ImGui::ClearActiveID();
}

void Scroll::follow_finger(Region& region) {
    if (finger_ == Finger::scrolling && ImGui::IsMousePosValid()) {  // else the finger has just been lost
        const ImVec2 at = ImGui::GetIO().MousePos;
        const float moved = finger_last_.y - at.y;
        region.offset += moved;
        fling_ = 0.6f * fling_ + 0.4f * moved / static_cast<float>(elapsed_ms_);
        finger_last_ = at;
    } else if (finger_ == Finger::none && std::abs(fling_) > 0.02f && !reduced_motion_) {
        region.offset += fling_ * static_cast<float>(elapsed_ms_);
        fling_ *= static_cast<float>(exponential(-elapsed_ms_ / 325));
        moving_ = true;
    }
}

float Scroll::begin_region(ImGuiID id, Rect rect, float content_height) {
    Region& scrolled = region(id);
    scrolled.rect = rect;
    scrolled.max = std::max(0.f, content_height - rect.height);
    if (under_wheel_ == id) scrolled.offset += wheel_.y;
    if (finger_ == Finger::undecided && scrolled.max > 0 && rect.contains(finger_start_.x, finger_start_.y))
        under_finger_ = id;
    if (under_finger_ == id) follow_finger(scrolled);
    scrolled.offset = std::clamp(scrolled.offset, 0.f, scrolled.max);
    if (scrolled.max > 0) {  // at its end a finger moves the page around
        scrollable_ = true;
        touch_areas_.push_back({rect, false, scrolled.offset < scrolled.max, scrolled.offset > 0});
    }
    open_.push_back(id);
    constexpr float above_title = 6;  // buttons beside a title reach above its line
    ImGui::PushClipRect({rect.x, rect.y - above_title}, {rect.right(), rect.bottom()}, true);
    return scrolled.offset;
}

void Scroll::end_region(const Painter& painter) {
    ImGui::PopClipRect();
    const Region& scrolled = region(open_.back());
    open_.pop_back();
    if (scrolled.max <= 0) return;  // where we are, as a thin bar
    const Rect& rect = scrolled.rect;
    const float share = rect.height / (rect.height + scrolled.max);
    const float length = std::max(32.f, rect.height * share);
    const float top = rect.y + (rect.height - length) * scrolled.offset / scrolled.max;
    painter.draw().AddRectFilled({rect.right() - 5, top + 2}, {rect.right() - 2, top + length - 2},
                                 painter.theme().track, 2);
}

void Scroll::bring_into_view(Rect rect) {
    constexpr float margin = 16;
    for (const ImGuiID open : open_) {
        Region& scrolled = region(open);
        const Rect& seen = scrolled.rect;
        if (rect.y - margin < seen.y) scrolled.offset += rect.y - margin - seen.y;
        if (rect.bottom() + margin > seen.bottom()) scrolled.offset += rect.bottom() + margin - seen.bottom();
        moving_ = true;
    }
}

void Scroll::add_dragged(Rect rect, Sense sense) {
    const bool any_way = sense == Sense::plane;
    touch_areas_.push_back({rect, true, any_way, any_way});
}

}  // namespace neuroglass
