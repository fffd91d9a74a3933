// How a run went, as comma-separated text. Writes no file.
#pragma once

#include <string>

#include "engine/train/run.h"

namespace neuroglass {

/// Columns iteration,loss,prediction,w1,...,wn, and held_out_loss after the loss where rows are held out, with 17
/// significant digits, which read back as the same doubles: a line for each sample of the run's history up to its last
/// iteration, as far as it was trained, and for the iteration at which it stands.
std::string history_csv(const Run& run);

}  // namespace neuroglass
