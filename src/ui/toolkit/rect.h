// Places on the screen in CSS pixels, and how a place is divided.
#pragma once

#include <algorithm>

namespace neuroglass {

struct Rect {
    float x = 0, y = 0, width = 0, height = 0;

    float right() const { return x + width; }
    float bottom() const { return y + height; }
    float middle_x() const { return x + width / 2; }
    float middle_y() const { return y + height / 2; }
    bool contains(float px, float py) const { return px >= x && px < right() && py >= y && py < bottom(); }
    Rect inset(float dx, float dy) const {
        return {x + dx, y + dy, std::max(0.f, width - 2 * dx), std::max(0.f, height - 2 * dy)};
    }
    Rect inset(float d) const { return inset(d, d); }
    Rect moved(float dx, float dy) const { return {x + dx, y + dy, width, height}; }

    // Cut a strip off this rectangle and return it.
    Rect take_top(float size) {
        Rect cut{x, y, width, size};
        y += size;
        height -= size;
        return cut;
    }
    Rect take_bottom(float size) {
        height -= size;
        return {x, y + height, width, size};
    }
    Rect take_left(float size) {
        Rect cut{x, y, size, height};
        x += size;
        width -= size;
        return cut;
    }
    Rect take_right(float size) {
        width -= size;
        return {x + width, y, size, height};
    }
};

/// Where something of that width begins whose middle is to be there, but which may not reach beyond the two ends; where
/// it is too wide for them, at the left one.
inline float centred_within(float middle, float width, float left, float right) {
    return std::clamp(middle - width / 2, left, std::max(left, right - width));
}

}  // namespace neuroglass
