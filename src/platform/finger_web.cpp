// The one finger that we follow; see finger_web.h.
#include "platform/finger_web.h"

#include <cmath>
#include <utility>

namespace neuroglass {

/// Who takes a drag that begins there; where that depends on its direction, which directions are ours.
void Finger::begin(std::span<const Area> areas, float x, float y) {
    ours_ = {false, false, false};
    for (const Area& area : areas)
        if (x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height) {
            ours_.sideways |= area.ways.sideways;
            ours_.up |= area.ways.up;
            ours_.down |= area.ways.down;
        }
    const bool all = ours_.sideways && ours_.up && ours_.down, any = ours_.sideways || ours_.up || ours_.down;
    way_ = any ? Way::undecided : Way::pages;
    if (all) way_ = Way::ours;
}

/// The first move decides about a drag that begins where only some directions are ours.
void Finger::decide(float x, float y) {
    if (way_ != Way::undecided || (x == start_x_ && y == start_y_)) return;
    const float right = x - start_x_, down = y - start_y_;
    bool ours = ours_.sideways;
    if (std::abs(down) > std::abs(right)) ours = down > 0 ? ours_.down : ours_.up;
    way_ = ours ? Way::ours : Way::pages;
}

/// Whether it has scrolled the page, rather than tapped.
bool Finger::has_swiped(float x, float y) const {
    constexpr float max_tap_movement = 10;
    return way_ == Way::pages && std::hypot(x - start_x_, y - start_y_) > max_tap_movement;
}

Finger::Result Finger::follow(int type, const EmscriptenTouchEvent& touches, std::span<const Area> areas,
                              const std::function<void(const Event&)>& tell) {
    const bool starts = type == EMSCRIPTEN_EVENT_TOUCHSTART, moves = type == EMSCRIPTEN_EVENT_TOUCHMOVE;
    const Event lost{.kind = Event::Kind::cancel, .touch = true};
    if (starts && touches.numTouches > 1) {
        if (std::exchange(id_, -1) >= 0) tell(lost);
        return {};
    }
    for (int i = 0; i < touches.numTouches; ++i) {
        const EmscriptenTouchPoint& touch = touches.touches[i];
        if (!touch.isChanged || (!starts && touch.identifier != id_)) continue;
        const float x = static_cast<float>(touch.clientX), y = static_cast<float>(touch.clientY);
        Event event{.kind = Event::Kind::move,
                    .touch = true,
                    .x = static_cast<float>(touch.targetX),
                    .y = static_cast<float>(touch.targetY)};
        if (starts) {
            if (id_ >= 0) tell(lost);  // its end was lost
            id_ = touch.identifier;
            begin(areas, event.x, event.y);
            start_x_ = x, start_y_ = y;
            event.kind = Event::Kind::down;
            tell(event);
            return {.focuses = way_ == Way::ours};
        }
        if (moves) {
            decide(x, y);
            tell(event);
            return {.taken = way_ == Way::ours};
        }
        id_ = -1;
        const bool lifts = type == EMSCRIPTEN_EVENT_TOUCHEND && !has_swiped(x, y);
        event.kind = lifts ? Event::Kind::up : Event::Kind::cancel;
        tell(event);
        return {.focuses = lifts, .lifts = lifts, .taken = lifts};
    }
    return {};
}

}  // namespace neuroglass
