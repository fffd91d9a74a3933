// The box beside the canvas that has the focus while text is typed, on the browser's side.
#pragma once

namespace neuroglass {

struct TextEntry;

/// @param browser the canvas's; what is typed goes to its neuroglass_type()
void attach_text_entry(void* browser);
/// @param begins whether the box is to have the focus now
void show_text_entry(const TextEntry& entry, bool begins);
void end_text_entry();

}  // namespace neuroglass
