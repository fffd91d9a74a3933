// Doubles compared bit by bit: what is equal here is equal to the last digit, the sign of zero and all.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/train/run.h"

namespace neuroglass {

std::vector<std::uint64_t> bits(std::span<const double> values);
inline std::vector<std::uint64_t> bits(double value) { return bits(std::span(&value, 1)); }

/// Everything that a run shows at its iteration: iteration, weights, outputs, loss, prediction.
std::vector<std::uint64_t> shown(const Run& run);

/// |a - b| / max(|a|, |b|), or 0 where both are 0.
double relative_difference(double a, double b);

}  // namespace neuroglass
