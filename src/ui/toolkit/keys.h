// Key presses of a frame, each taken by one control at most; and the count of what a person does in one go.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ui/toolkit/ui_input.h"

namespace neuroglass {

class Keys {
public:
    /// @param pressed stay in place until the frame ends
    void begin(std::span<const KeyPress> pressed);

    /// Whether that key was pressed and nobody took it before; it is taken now.
    bool take(ImGuiKey key);
    bool take(char32_t character);
    /// The same for a small letter with Ctrl, and Shift or not.
    bool take_with_control(char32_t letter, bool shift);

    /// Counts what a person does in one go: a press with all its dragging, a number with all its typing, one key.
    std::int64_t gesture() const { return gesture_; }
    void begin_gesture() { ++gesture_; }

private:
    template <class Wanted>
    bool take_first(const Wanted& wanted);

    std::span<const KeyPress> pressed_;
    std::vector<bool> taken_;  // (pressed)
    std::int64_t gesture_ = 0;
};

}  // namespace neuroglass
