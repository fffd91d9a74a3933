// How rows are drawn, in NumPy: what engine/model/recipe.cpp computes, for the scripts.
#pragma once

#include <string>

#include "engine/model/recipe.h"

namespace neuroglass {

/// Lines that set `inputs`, (rows, 2), and `targets`, (rows, target_count).
std::string recipe_code(const Recipe& recipe);

}  // namespace neuroglass
