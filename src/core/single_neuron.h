// The hot loop of the article's network: one neuron on a handful of rows, its numbers all in registers.
// Carries the pre-activations z on from iteration to iteration, where Network's general loops make them anew from the
// weights.
#pragma once

#include <cstdint>

#include "core/network.h"

namespace neuroglass {

/// Whether the shape and the dataset are small enough for it.
bool carries_pre_activations(const Shape& shape, const Dataset& dataset);

/// The weights times the inputs, summed from left to right; where there is a weight more than inputs, it is the bias
/// and comes last.
double weighted_sum(std::span<const double> weights, std::span<const double> inputs);

/// As z = X w, the update w += rate * Xᵀ delta moves z by (rate * X Xᵀ) delta: the next z need not wait for the
/// weights, which makes an iteration a sixth shorter. So that rounding does not drift, z is made from the weights in
/// every iteration that starts at a multiple of TrainingState::refresh_interval. One iteration, where every sum runs
/// from left to right:
///
///     z[r] = x[r][0] * w[0] + x[r][1] * w[1] + ...                  at such a multiple only
///     delta[r] = ((y[r] - out[r]) * out[r]) * (1 - out[r])          out[r] = sigmoid(z[r])
///     z[r] = z[r] + g[r][0] * delta[0] + g[r][1] * delta[1] + ...   g[r][q] = rate * (x[r][0] * x[q][0] + x[r][1] *
///     x[q][1] + ...) w[i] = w[i] + rate * (x[0][i] * delta[0] + x[1][i] * delta[1] + ...)
///
/// A weight that is not finite stays so, whatever z is; a z that is NaN makes all weights NaN where it is used.
/// @return false, and nothing done, where the shape or the dataset is not small enough for it
bool train_single_neuron(const Shape& shape, TrainingState& state, const Dataset& dataset, double rate,
                         std::int64_t iterations);

}  // namespace neuroglass
