// Schema, parts, commands and exports as plain values, for a page that makes a form of them. Changes nothing.
#pragma once

#include <emscripten/val.h>

#include "app/app.h"

namespace neuroglass {

/// Each field that a form has: key, kind as kind_name() has it, label, help, value as text, locked, hidden; of numbers
/// min and max; values, each with name and label, of those that name some. What decides nothing now is hidden. In the
/// order in which people meet them.
emscripten::val field_descriptions(const App& app);

/// Each part that can be hidden: name, label, panel, canLock, hidden, locked.
emscripten::val part_descriptions(const App& app);

/// The command of that name as a button shows it: key and words of its label, hint, whether it is locked. Undefined:
/// there is none.
emscripten::val command_description(const App& app, const std::string& id);

/// What can be saved without a canvas: id, label, whether it is a text that can be copied, too.
emscripten::val export_descriptions(const App& app);

/// The published examples: id, author, year, title; none before they are there.
emscripten::val example_descriptions(const App& app);

}  // namespace neuroglass
