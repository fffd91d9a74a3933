// The text of a file that can be read in more than one way: what it looks like, and how somebody wants it read.
#pragma once

#include <emscripten/val.h>

#include "app/app.h"

namespace neuroglass {

/// @param named whether its first line is to name the columns; undefined: as it looks
/// @return {error}, or {named, canName, isUnclear, rowCount, columns, rows}: of each column {name, numbers, words,
/// missing, classes, firstMissing}, and the cells of the first rows
emscripten::val offered_data(const App& app, const emscripten::val& named);

/// @param choice {inputs, targets, leavesOut, named}, the columns counted from 0 @return "", or what was wrong
std::string use_data(App& app, const emscripten::val& choice);

}  // namespace neuroglass
