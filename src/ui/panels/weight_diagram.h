// The weights of a network that are too many for a list, as a Hinton diagram: a block of squares for each layer, a
// column for each unit, the bias as the last row.
#pragma once

#include "ui/panels/panel.h"

namespace neuroglass {

inline constexpr std::size_t max_listed_weights = 24;

PanelSize measure_weight_diagram(const Ui& ui, const FrameContext& context, float width);
/// @param area below the title
void draw_weight_diagram(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);

}  // namespace neuroglass
