// A single neuron trained from several starting weights at once: the bits of Network::train for each.
#pragma once

#include <cstdint>
#include <span>

#include "core/lanes.h"
#include "core/network.h"

namespace neuroglass {

/// Several seeds side by side, all at the same iteration; see TrainingState.
struct LaneState {
    std::span<double> weights;          // (weights, lanes)
    std::span<double> pre_activations;  // (carried, lanes)
    std::int64_t iteration;
};

/// Weights that are not finite stay so.
/// @return false, and nothing done, where the shape is not a single neuron
bool train_lanes(const Shape& shape, LaneState state, const Dataset& dataset, double rate, std::int64_t iterations);

}  // namespace neuroglass
