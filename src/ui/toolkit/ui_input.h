// What the toolkit needs to know of one frame.
#pragma once

#include <span>

#include "i18n/text.h"
#include "imgui.h"
#include "ui/toolkit/letters.h"

namespace neuroglass {

struct KeyPress {
    ImGuiKey key = ImGuiKey_None;
    char32_t character = 0;
    bool shift = false, control = false;
};

struct UiInput {
    float width, height, pixel_ratio;  // CSS pixels; device pixels per CSS pixel
    double now_ms;
    bool dark, reduced_motion;
    bool coarse;           // fingers need larger targets
    bool touching;         // the pointer is a finger
    bool focused;          // the keyboard is ours
    bool focused_by_keys;  // and came to us by the Tab key
    Language language;
    std::size_t language_index;      // into `languages`
    ImVec2 wheel;                    // CSS pixels to scroll by
    std::span<const KeyPress> keys;  // pressed since the last frame, Tab excepted
    int tabs;                        // how often Tab was pressed, less Shift+Tab
    Letters* letters;                // who sets text that the font has no signs for; nullptr: nobody
};

}  // namespace neuroglass
