// Key presses; see keys.h.
#include "ui/toolkit/keys.h"

namespace neuroglass {

void Keys::begin(std::span<const KeyPress> pressed) {
    pressed_ = pressed;
    taken_.assign(pressed.size(), false);
}

template <class Wanted>
bool Keys::take_first(const Wanted& wanted) {
    for (std::size_t i = 0; i < pressed_.size(); ++i) {
        if (taken_[i] || !wanted(pressed_[i])) continue;
        taken_[i] = true;
        return true;
    }
    return false;
}

bool Keys::take(ImGuiKey key) {
    return take_first([&](const KeyPress& press) { return !press.control && press.key == key; });
}

bool Keys::take(char32_t character) {
    return take_first([&](const KeyPress& press) { return !press.control && press.character == character; });
}

bool Keys::take_with_control(char32_t letter, bool shift) {
    return take_first([&](const KeyPress& press) {
        const bool same = press.character == letter || press.character == letter - U'a' + U'A';
        return press.control && press.shift == shift && same;
    });
}

}  // namespace neuroglass
