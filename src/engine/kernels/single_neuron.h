// The hot loop of the article's network: one neuron on a handful of rows, its numbers all in registers.
// Gives the bits of Network's general loops.
#pragma once

#include <cstdint>

#include "engine/model/network.h"

namespace neuroglass {

/// Whether the shape and the dataset are small enough for it.
bool is_small_single_neuron(const Shape& shape, const Dataset& dataset);

/// The weights times the inputs, summed from left to right; where there is a weight more than inputs, it is the bias
/// and comes last.
double weighted_sum(std::span<const double> weights, std::span<const double> inputs);

/// One iteration, where every sum runs from left to right:
///
///     z[r] = x[r][0] * w[0] + x[r][1] * w[1] + ...
///     delta[r] = ((y[r] - out[r]) * out[r]) * (1 - out[r])          out[r] = 1 / (1 + e^-z[r])
///     w[i] = w[i] + rate * (x[0][i] * delta[0] + x[1][i] * delta[1] + ...)
///
/// A weight that is not finite stays so.
/// @return false, and nothing done, where the shape or the dataset is not small enough for it
bool train_single_neuron(const Shape& shape, TrainingState& state, const Dataset& dataset, double rate,
                         std::int64_t iterations);

}  // namespace neuroglass
