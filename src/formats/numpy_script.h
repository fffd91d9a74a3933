// An experiment as a Python script that needs NumPy and nothing else. Runs nothing.
#pragma once

#include <string>

#include "engine/model/experiment.h"

namespace neuroglass {

/// The training as the article writes it, a few lines long; prints prediction, loss and weights as the program does,
/// one a line. Where an update would leave weights too large to be numbers, the script stops as the run does and says
/// at which iteration.
/// @param experiment of a single neuron
std::string numpy_script(const Experiment& experiment);

}  // namespace neuroglass
