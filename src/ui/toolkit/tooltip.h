// What stands beside the pointer over a plot: a line or a few, the first the reading itself.
#pragma once

#include <string>
#include <vector>

#include "ui/toolkit/ui.h"

namespace neuroglass {

struct TooltipLine {
    std::string words;
    bool aside = false;  // smaller and fainter: what a press does
};

struct TooltipSize {
    float width, height;
};
TooltipSize tooltip_size(const Ui& ui, const std::vector<TooltipLine>& lines);
void draw_tooltip(Ui& ui, float left, float top, const std::vector<TooltipLine>& lines);

}  // namespace neuroglass
