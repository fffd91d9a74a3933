// What stands beside the pointer over a plot: a line or a few, the first the reading itself.
#pragma once

#include <span>
#include <string_view>

#include "ui/toolkit/ui.h"

namespace neuroglass {

struct TooltipLine {
    std::string_view words;  // until the next frame
    bool aside = false;      // smaller and fainter: what a press does
};

struct TooltipSize {
    float width, height;
};
TooltipSize tooltip_size(const Ui& ui, std::span<const TooltipLine> lines);
void draw_tooltip(Ui& ui, float left, float top, std::span<const TooltipLine> lines);

}  // namespace neuroglass
