// The one finger that we follow on the canvas, and whether its way is ours or the page's. Knows no canvas.
#pragma once

#include <emscripten/html5.h>

#include <functional>
#include <span>

#include "platform/canvas.h"

namespace neuroglass {

/// One finger is ours where it begins to move a way that means something there: where something is dragged, or has more
/// to show that way. Elsewhere it only taps, and its swipe is the page's. With two fingers people zoom.
class Finger {
public:
    struct Result {
        bool focuses = false;  // the canvas is to have the keyboard
        bool lifts = false;    // a tap or a drag of ours has ended
        bool taken = false;    // the browser is to make nothing of it: no scrolling, no mouse events
    };
    /// @param type  EMSCRIPTEN_EVENT_TOUCHSTART, TOUCHMOVE, TOUCHEND or TOUCHCANCEL
    /// @param areas where fingers drag or scroll
    /// @param tell  is given what happens to ours
    Result follow(int type, const EmscriptenTouchEvent& touches, std::span<const Area> areas,
                  const std::function<void(const Event&)>& tell);

private:
    enum class Way { pages, ours, undecided };

    void begin(std::span<const Area> areas, float x, float y);
    void decide(float x, float y);
    bool has_swiped(float x, float y) const;

    int id_ = -1;
    Way way_ = Way::pages;
    Ways ours_{};                      // those that are, from where it began
    float start_x_ = 0, start_y_ = 0;  // from the window's corner: our canvas may go with the page
};

}  // namespace neuroglass
