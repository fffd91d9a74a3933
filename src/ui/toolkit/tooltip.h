// The hint of what the pointer or the keyboard is on, after a moment, and what is wrong with a number that is typed, at
// once: one bubble over everything else.
#pragma once

#include <string>

#include "ui/toolkit/hint.h"
#include "ui/toolkit/painter.h"

namespace neuroglass {

class Tooltip {
public:
    void begin(const UiInput& input);
    /// Draws the bubble. @param by_keys the keyboard is on something, whose hint does not wait
    void end(const Painter& painter, bool by_keys);

    struct Offer {
        bool hovered, focused;
        bool at_once = false;  // the keyboard is on something: nothing waits
        float clear = 0;       // of what stands above and below the control
    };
    /// The hint of a control, which is written if it is shown.
    void offer(ImGuiID id, Rect rect, const Hint& hint, const Offer& offer);
    /// The control was pressed, so that its hint has done its work.
    void done(ImGuiID id) { done_ = id; }
    /// What is wrong with what stands in `rect`.
    void complain(Rect rect, std::string_view words);
    /// Empty: nothing.
    const char* complaint() const { return is_complaint_ ? words_.c_str() : ""; }
    /// Whether a hint is still to come, without anything else happening.
    bool due() const { return due_; }

private:
    static constexpr double delay_ms = 450;

    void draw(const Painter& painter) const;

    UiInput input_{};
    ImGuiID offered_ = 0, before_ = 0, done_ = 0;  // in this frame and the one before; whose hint is not wanted
    double since_ms_ = 0;
    bool due_ = false;
    Rect from_{};
    std::string words_;
    bool is_complaint_ = false;
};

}  // namespace neuroglass
