// An experiment whose weights leave the numbers, for tests of what is told and shown then.
#pragma once

#include "engine/model/experiment.h"

namespace neuroglass {

/// One that stops after some iterations, made from its own starting weights w:
/// row 1 lowers w3 step by step; row 2 (w2 s, -w1 s, 1000), its first two products cancelling, answers exactly 1 and so
/// stays without effect until 1000 w3 is small, and then moves w1 and w2 by about 1e280; row 3 now sums inf - inf.
/// @param more_rows of zeros, which take the run from the kernel to the general loops
Experiment overflowing(std::uint32_t min_seed = 1, double rate = 0.001, std::size_t more_rows = 0);

}  // namespace neuroglass
