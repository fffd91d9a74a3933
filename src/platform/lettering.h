// Text as the browser sets it: in any script, shaped and in its order, with the fonts of the device. For what people
// write, which the built-in font may not have the signs for. lettering_null.cpp stands in for it in tests without a
// screen.
#pragma once

#include <cstdint>
#include <string>

namespace neuroglass {

/// A paragraph, in lines no longer than its width.
struct Lettering {
    std::string text;                // UTF-8
    float width = 0, font_size = 0;  // CSS pixels
    float pixel_ratio = 1;           // device pixels per CSS pixel
    std::uint32_t colour = 0;        // 0xAABBGGRR
    bool operator==(const Lettering&) const = default;

    /// From one line to the next, CSS pixels: room for marks above and below.
    float pitch() const { return 1.5f * font_size; }
};

/// How wide it would be in one line, CSS pixels.
float width_of(const Lettering& lettering);

/// How many lines it takes, at least one.
int lines_of(const Lettering& lettering);

/// Draws it into the texture that is bound: as wide as it is, and as high as its lines, in device pixels.
void draw_into_bound_texture(const Lettering& lettering);

}  // namespace neuroglass
