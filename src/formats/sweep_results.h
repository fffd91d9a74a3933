// What every seed of a sweep has come to, as text for programs that read it. Writes no file.
#pragma once

#include <string>

#include "engine/train/sweep.h"

namespace neuroglass {

/// Columns seed,prediction,w1,...,wn with 17 significant digits, which read back as the same doubles; a line for each
/// seed.
std::string sweep_csv(const Sweep& sweep);

/// {"iteration":…,"seeds":[{"seed":…,"weights":[…],"prediction":…},…]} with 17 significant digits; a seed that could
/// not come to the iteration has "diverged_at" besides, the one whose weights it shows.
std::string sweep_json(const Sweep& sweep);

}  // namespace neuroglass
