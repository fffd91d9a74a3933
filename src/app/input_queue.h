// What people do, in the order in which they did it: at most one press a frame is handed on to Dear ImGui and to the
// panels, so that each meets the state that the one before has made.
#pragma once

#include <deque>
#include <span>
#include <vector>

#include "platform/canvas.h"
#include "ui/toolkit/ui.h"

namespace neuroglass {

class InputQueue {
public:
    static constexpr std::size_t max_waiting = 512;

    /// Takes in what has happened since the last frame; what is too much is dropped.
    /// @param dropped instead, as while a figure is parked out of sight: nobody sees what it would do
    void gather(std::span<const Event> events, bool dropped);
    bool empty() const { return waiting_.empty(); }

    /// Hands on to Dear ImGui, and to the frame, what one frame can take.
    /// @param input gets wheel, keys, tabs and touching; `keys` is valid until the next call
    /// @return whether the person has left what is open, with Esc
    bool dispatch(UiInput& input, Ui& ui);

private:
    enum class Next { may_follow, waits };
    Next dispatch_event(const Event& event, UiInput& input, Ui& ui);
    Next dispatch_key(const Event& event, UiInput& input, Ui& ui);

    std::deque<Event> waiting_;  // that a later frame will take
    std::vector<KeyPress> keys_;
    bool touching_ = false;  // the last press was a finger's
    bool left_ = false;
};

}  // namespace neuroglass
