// What a key of the browser means to us: its name, its character, and whether it is ours. Knows no canvas.
#pragma once

#include <emscripten/html5.h>

#include "platform/canvas.h"

namespace neuroglass {

/// @param type EMSCRIPTEN_EVENT_KEYDOWN or EMSCRIPTEN_EVENT_KEYUP
/// @param typing whether a text box has the keyboard, which takes letters as they are
/// @return the event, its key Key::none where it is one of those that we do not know. A letter of another alphabet is
/// the Latin one in its place on the keyboard, where it stands for a command.
Event key_event(int type, const EmscriptenKeyboardEvent& pressed, bool typing);

/// Select all, copy, cut, undo, redo, and the keys that move by words.
bool edits_with_control(const Event& event);

/// Undo, redo and copy: ours wherever the canvas has the keyboard.
bool is_command(const Event& event);

}  // namespace neuroglass
