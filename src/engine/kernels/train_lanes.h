// A single neuron trained from several starting weights at once: the bits of Network::train for each.
#pragma once

#include <cstdint>
#include <span>

#include "engine/model/network.h"
#include "engine/numeric/simd_doubles.h"

namespace neuroglass {

/// Weights that are not finite stay so.
/// @param lane_weights (weights, lanes), moved on
/// @return false, and nothing done, where the shape is not a single neuron
bool train_lanes(const Shape& shape, std::span<double> lane_weights, const Dataset& dataset, double rate,
                 std::int64_t iterations);

}  // namespace neuroglass
