// The parts of a network's C++ program that stand for themselves: its random numbers and its start. Compiles nothing.
#pragma once

#include <string>

#include "formats/network_code.h"

namespace neuroglass {

/// The functions that the starting weights and the order of the rows are drawn with.
std::string cpp_random_code(const Experiment& experiment, const NetworkCode& code);

/// What fills the layers' weights, in main().
std::string cpp_start_code(const Experiment& experiment, const NetworkCode& code);

/// Whether a generator of the standard library draws the starting weights.
bool uses_standard_twister(const Experiment& experiment, const NetworkCode& code);

/// Whether one of its own does, or shuffles: the standard library cannot start one as Python and NumPy do from a list.
bool uses_own_twister(const Experiment& experiment, const NetworkCode& code);

}  // namespace neuroglass
