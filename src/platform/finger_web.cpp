// The one finger that we follow; see finger_web.h.
#include "platform/finger_web.h"

#include <cmath>
#include <utility>

namespace neuroglass {

Finger::Way Finger::way_from(std::span<const Area> areas, float x, float y) {
    Way way = Way::pages;
    for (const Area& area : areas)
        if (x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height) {
            if (!area.sideways) return Way::ours;
            way = Way::undecided;
        }
    return way;
}

/// The first move says whose a way is that begins where things are dragged to a side.
void Finger::decide(float x, float y) {
    if (way_ != Way::undecided || (x == start_x_ && y == start_y_)) return;
    way_ = std::abs(x - start_x_) >= std::abs(y - start_y_) ? Way::ours : Way::pages;
}

/// Whether it has moved what is the page's, and not tapped.
bool Finger::has_swiped(float x, float y) const {
    constexpr float most_of_a_tap = 10;
    return way_ == Way::pages && std::hypot(x - start_x_, y - start_y_) > most_of_a_tap;
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
            way_ = way_from(areas, event.x, event.y);
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
