// The tabs of the middle of the screen: their order and their words. What stands in each is its panel's.
#pragma once

#include "ui/frame_context.h"
#include "ui/toolkit/ui.h"

namespace neuroglass {

/// How much room the tabs take side by side: as much as makes them easy to press, where there is so much; else less,
/// and more than there is where they do not fit.
float tabs_width(const Ui& ui, float room);
void draw_tabs(Ui& ui, const FrameContext& context, Rect line, FrameOutput& output);
/// The list of the tabs, undo and redo, over everything else, for screens on which they do not fit side by side.
void draw_menu(Ui& ui, const FrameContext& context, FrameOutput& output);

}  // namespace neuroglass
