// Buttons and keys of commands, by their rows in document/commands.h.
#pragma once

#include "ui/frame_context.h"
#include "ui/toolkit/ui.h"

namespace neuroglass {

/// A button with the words of the command, which asks for it.
/// @param style as long as the command would change something; else it looks switched off
void command_button(Ui& ui, const FrameContext& context, FrameOutput& output, const char* id, Rect rect,
                    const Command& command, ButtonStyle style = ButtonStyle::plain);

/// Asks for the commands whose keys no control has taken.
void take_shortcuts(Ui& ui, const FrameContext& context, FrameOutput& output);

}  // namespace neuroglass
