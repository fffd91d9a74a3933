// A colour of the theme as the shaders take it.
#pragma once

#include <array>

#include "imgui.h"

namespace neuroglass {

/// Red, green and blue, sRGB, 0..1.
inline std::array<float, 3> components(ImU32 colour) {
    const ImVec4 c = ImGui::ColorConvertU32ToFloat4(colour);
    return {c.x, c.y, c.z};
}

}  // namespace neuroglass
