// Any dense network as a Python script that needs NumPy and nothing else. Runs nothing.
#pragma once

#include <string>

#include "engine/model/experiment.h"

namespace neuroglass {

/// Prints what numpy_script() prints, "prediction 1", "prediction 2", ... where there are several outputs; has only the
/// code that the experiment's options need.
std::string numpy_network_script(const Experiment& experiment);

}  // namespace neuroglass
