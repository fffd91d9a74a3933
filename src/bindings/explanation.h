// The arithmetic of a unit as one plain object, for JavaScript. Computes nothing.
#pragma once

#include <emscripten/val.h>

#include "engine/train/run.h"

namespace neuroglass {

/// The numbers of each row of the next iteration's arithmetic, and of the unit's weights, as Explanation has them:
/// what the unit has not is left out, and so is `learns` of the rows where the iteration learns from all of them.
emscripten::val explanation_object(const Run& run, UnitPlace place);

}  // namespace neuroglass
