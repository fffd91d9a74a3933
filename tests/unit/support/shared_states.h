// Moments compared and checked to the last bit. Reports to no test: for the fuzzer, too.
#pragma once

#include <string>
#include <vector>

#include "document/shared_state.h"

namespace neuroglass {

/// Test example, rows with their targets, starting weights, parameters.
std::vector<double> all_numbers(const Experiment& experiment);

/// Equal, and each number the same bits.
bool same_to_the_bit(const SharedState& a, const SharedState& b);

/// What in it must never be, whatever was read; "" where all is well.
std::string fault(const SharedState& shared);

}  // namespace neuroglass
