// Colours, as src/colours.txt has them, and sizes.
#pragma once

#include <array>

#include "colours.h"
#include "imgui.h"

namespace neuroglass {

struct Theme {
    ImU32 ground, surface, text, muted, hairline, positive, negative, accent, on_accent, track;
    std::array<ImU32, 10> classes;  // of what a network of several outputs takes its inputs for
};

constexpr ImU32 rgb(unsigned value) { return IM_COL32(value >> 16 & 255, value >> 8 & 255, value & 255, 255); }

constexpr Theme theme_of(const Colours& colours) {
    return {.ground = rgb(colours.background.rgb),
            .surface = rgb(colours.surface.rgb),
            .text = rgb(colours.text.rgb),
            .muted = rgb(colours.muted.rgb),
            .hairline = rgb(colours.hairline.rgb),
            .positive = rgb(colours.positive.rgb),
            .negative = rgb(colours.negative.rgb),
            .accent = rgb(colours.accent.rgb),
            .on_accent = rgb(colours.on_accent.rgb),
            .track = rgb(colours.track.rgb),
            .classes = {rgb(colours.class_one.rgb), rgb(colours.class_two.rgb), rgb(colours.class_three.rgb),
                        rgb(colours.class_four.rgb), rgb(colours.class_five.rgb), rgb(colours.class_six.rgb),
                        rgb(colours.class_seven.rgb), rgb(colours.class_eight.rgb), rgb(colours.class_nine.rgb),
                        rgb(colours.class_ten.rgb)}};
}

inline constexpr Theme light_theme = theme_of(light_colours), dark_theme = theme_of(dark_colours);

/// The colour of what is positive (1) or negative (-1), or `neutral` for neither.
constexpr ImU32 signed_colour(const Theme& theme, int sign, ImU32 neutral) {
    return sign > 0 ? theme.positive : sign < 0 ? theme.negative : neutral;
}

/// The colour at that share of its opacity.
constexpr ImU32 faded(ImU32 colour, float share) {
    return (colour & ~IM_COL32_A_MASK) |
           static_cast<ImU32>(static_cast<float>(colour >> IM_COL32_A_SHIFT & 255) * share) << IM_COL32_A_SHIFT;
}

namespace size {
inline constexpr float unit = 8, small = 12, label = 13, text = 15, heading = 22, display = 44;
inline constexpr float radius = 6;
inline constexpr float hint = 264;  // how wide a hint may be
}  // namespace size

}  // namespace neuroglass
