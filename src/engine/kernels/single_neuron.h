// The hot loop of the article's network: one neuron on a handful of rows, its numbers all in registers.
// Gives the bits of PlainKernel.
#pragma once

#include <cstdint>
#include <span>

#include "engine/model/experiment.h"
#include "engine/numeric/simd_doubles.h"
#include "engine/train/state.h"

namespace neuroglass {

/// Whether the experiment is one that it trains: one sigmoid neuron, few weights and rows, and the article's rule.
bool is_small_single_neuron(const Experiment& experiment);

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
/// @param dataset of an experiment that is_small_single_neuron()
void train_single_neuron(TrainingState& state, const Dataset& dataset, double rate, std::int64_t iterations);

/// The same of several seeds side by side. @param weights (weights), moved on
void train_single_neurons(std::span<SimdDoubles> weights, const Dataset& dataset, double rate, std::int64_t iterations);

}  // namespace neuroglass
