// Text where there is no browser: every character is as wide as half the font's size.
#include <algorithm>
#include <cmath>

#include "platform/lettering.h"

namespace neuroglass {

float width_of(const Lettering& lettering) {
    const auto characters = std::ranges::count_if(lettering.text, [](char byte) { return (byte & 0xC0) != 0x80; });
    return static_cast<float>(characters) * lettering.font_size / 2;
}

int lines_of(const Lettering& lettering) {
    return std::max(1, static_cast<int>(std::ceil(width_of(lettering) / std::max(1.f, lettering.width))));
}

void draw_into_bound_texture(const Lettering&) {}

}  // namespace neuroglass
