// Who sets text that the built-in font has no signs for.
#pragma once

#include <string_view>

#include "imgui.h"

namespace neuroglass {

class Letters {
public:
    virtual ~Letters() = default;

    /// Of one line; all in CSS pixels.
    virtual float width(std::string_view words, float font_size) = 0;
    /// Of a paragraph in lines no longer than `width`.
    virtual float height(std::string_view words, float width, float font_size) = 0;
    /// Its picture, as high as that, to be drawn from `corner` in its own colours.
    virtual void draw(ImDrawList& list, ImVec2 corner, std::string_view words, float width, float font_size,
                      ImU32 colour) = 0;
};

}  // namespace neuroglass
