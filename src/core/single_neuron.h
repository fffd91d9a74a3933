// The hot loop of the article's network: one neuron on a handful of rows, its numbers all in registers.
// Gives the same bits as Network's general loops; only faster.
#pragma once

#include <cstdint>
#include <span>

#include "core/network.h"

namespace neuroglass {

/// @param weights (inputs + bias), overwritten
/// @return false, and nothing done, where the shape or the dataset is not small enough for it
bool train_single_neuron(const Shape& shape, std::span<double> weights, const Dataset& dataset, double rate, std::int64_t iterations);

}  // namespace neuroglass
