// Any dense network as a program in one file of standard C++17. Compiles nothing.
#pragma once

#include <string>

#include "engine/model/experiment.h"

namespace neuroglass {

/// Trains with plain loops; prints the same lines as the script of numpy_network_script.h and stops where that does.
std::string cpp_network_program(const Experiment& experiment);

}  // namespace neuroglass
