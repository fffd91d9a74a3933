// Colours and sizes. A colour means one thing: positive, negative, where it was, what can be pressed.
#pragma once

#include "imgui.h"

namespace neuroglass {

struct Theme {
    ImU32 ground, surface, text, muted, hairline, positive, negative, accent, on_accent, track;
};

constexpr ImU32 rgb(unsigned value) { return IM_COL32(value >> 16 & 255, value >> 8 & 255, value & 255, 255); }

inline constexpr Theme light_theme{rgb(0xF7F7F4), rgb(0xFFFFFF), rgb(0x1A1D21), rgb(0x59626C), rgb(0xE1E4E8),
                                   rgb(0x1F6FB4), rgb(0xB5540A), rgb(0x2B5BD7), rgb(0xFFFFFF), rgb(0xC9CFD6)};
inline constexpr Theme dark_theme{rgb(0x14171B), rgb(0x1C2026), rgb(0xE9EBEE), rgb(0x9BA5B0), rgb(0x2D333B),
                                  rgb(0x6FB1EC), rgb(0xF2A65A), rgb(0x8FB0FF), rgb(0x14171B), rgb(0x464E58)};

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
