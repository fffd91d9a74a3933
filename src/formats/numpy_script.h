// An experiment as a Python script that needs NumPy and nothing else. Runs nothing.
#pragma once

#include <string>

#include "engine/model/experiment.h"

namespace neuroglass {

/// The training as the article writes it, a few lines long; prints prediction, loss and weights as the program does,
/// one a line. Where an update would leave weights too large to be numbers, the script stops as the run does and says
/// at which iteration. Other networks than the article's are written by numpy_network_script.h.
std::string numpy_script(const Experiment& experiment);

}  // namespace neuroglass
