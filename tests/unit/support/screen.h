// Reads the words that stand on the screen out of what Dear ImGui drew: each quad whose texture coordinates are a
// glyph's is that sign. Only of the frame drawn last, by the current context.
#pragma once

#include <string>
#include <vector>

#include "ui/toolkit/rect.h"

namespace neuroglass {

struct ScreenText {
    std::string words;  // one line of one size and colour
    Rect ink;           // what its signs cover, CSS pixels
    Rect clip;          // what of the screen it may cover
    float font_size = 0;
    unsigned colour = 0;
    bool on_top = false;  // a hint or a message over everything else

    bool in_sight() const;  // nothing of it is cut off
    bool out_of_sight() const;
};

std::vector<ScreenText> screen_text();

/// Pairs of texts that cover each other by more than a hair: at most five of them, as "'this' and 'that'"; else "".
/// Not among them: hints and messages, what is scrolled out of sight, and what lies within `points`, where one may
/// cover the other.
std::string overlapping_words(Rect points = {});

}  // namespace neuroglass
