// Data that is ready, to choose from in place of the data's table, and what can be chosen of data that is drawn.
#pragma once

#include "ui/frame_context.h"
#include "ui/toolkit/ui.h"

namespace neuroglass {

float ready_list_height(const Ui& ui, const FrameContext& context, float width);
void draw_ready_list(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);

}  // namespace neuroglass
