// Regions that scroll by wheel and finger, and what a finger means where. Knows no control but the one under the
// finger.
#pragma once

#include <vector>

#include "ui/toolkit/painter.h"
#include "ui/toolkit/rect.h"
#include "ui/toolkit/ui_input.h"

namespace neuroglass {

/// What a control senses: one press, or the pointer that drags it, sideways or everywhere.
enum class Sense { press, drag, plane };

/// Where a finger that moves means something: what is dragged, and what has more than it shows.
struct TouchArea {
    Rect rect;
    bool sideways, up, down;  // if it begins to move that way
};

class Scroll {
public:
    /// @param elapsed_ms since the last frame
    void begin(const UiInput& input, double elapsed_ms);
    void end();

    /// Everything until end_region is clipped to `rect` and moved up by what is returned.
    float begin_region(ImGuiID id, Rect rect, float content_height);
    void end_region(const Painter& painter);
    /// Scrolls the open regions so that `rect` is in sight in the next frame.
    void bring_into_view(Rect rect);

    /// A control under the finger has been pressed: how the finger moves on decides which of the two it means.
    void press_on(Sense sense) { pressed_ = sense; }
    void add_dragged(Rect rect, Sense sense);
    /// Whether a finger has shown that it means the pressed control.
    bool finger_drags() const { return finger_ == Finger::dragging; }
    /// Whether it has shown nothing yet.
    bool finger_undecided() const { return finger_ == Finger::undecided; }

    /// Whether the next frame will differ from this one.
    bool moving() const { return moving_; }
    /// Whether anything here has more than it shows.
    bool scrollable() const { return scrollable_; }
    const std::vector<TouchArea>& touch_areas() const { return touch_areas_; }

private:
    struct Region {
        ImGuiID id;
        float offset = 0, max = 0;
        Rect rect{};
    };
    enum class Finger { none, undecided, dragging, scrolling };

    Region& region(ImGuiID id);
    void choose_wheel();
    void decide_finger();
    void follow_finger(Region& region);

    ImVec2 wheel_{};
    bool touching_ = false, reduced_motion_ = false;
    double elapsed_ms_ = 0;
    Finger finger_ = Finger::none;
    ImVec2 finger_start_, finger_last_;
    float fling_ = 0;  // CSS pixels a millisecond
    Sense pressed_ = Sense::press;
    ImGuiID under_finger_ = 0, under_wheel_ = 0;  // the regions that they move
    std::vector<ImGuiID> open_;                   // the innermost last
    std::vector<Region> regions_;                 // in the order in which they were first begun
    bool moving_ = false, scrollable_ = false;
    std::vector<TouchArea> touch_areas_;
};

}  // namespace neuroglass
