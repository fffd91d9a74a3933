// How wrong a network is, and the error of its outputs on the way back. Trains nothing.
#pragma once

#include <cstddef>
#include <span>

#include "engine/model/activation.h"
#include "engine/model/training.h"

namespace neuroglass {

class Dataset;
class Network;

/// The delta of an output: -(∂loss/∂z) of one row.
/// @param error target - output
/// @param rows  of the update
template <class Number>
Number output_delta(LossFunction loss, Activation activation, const Number& error, const Number& a, std::size_t rows) {
    switch (loss) {
        case LossFunction::half_squared_error: break;
        case LossFunction::half_mean_squared_error: return delta_of(activation, error, a) / static_cast<double>(rows);
        case LossFunction::mean_squared_error: return 2 * delta_of(activation, error, a) / static_cast<double>(rows);
        case LossFunction::cross_entropy: return error;
        case LossFunction::mean_cross_entropy: return error / static_cast<double>(rows);
    }
    return delta_of(activation, error, a);
}

/// What the rows' outputs add up to: Σ of one row's losses, before any mean.
/// @param targets, outputs (outputs), of one row
double loss_of_row(LossFunction loss, Activation activation, std::span<const double> targets,
                   std::span<const double> outputs);

/// The loss where that of the rows comes to `sum`: its half or its mean, and the weights' decay.
/// @param weights (network.weight_count())
double loss_of_sum(const Network& network, const TrainingSpec& training, std::span<const double> weights, double sum,
                   std::size_t rows);

/// The loss over those rows, in that order, and the weights' decay.
/// @param weights (network.weight_count())
/// @param rows    of the dataset, some or all
/// @param outputs (all rows, outputs), overwritten with the network's outputs for those rows; or empty
double loss_of(const Network& network, const TrainingSpec& training, std::span<const double> weights,
               const Dataset& dataset, std::span<const std::size_t> rows, std::span<double> outputs = {});

/// What of the loss a row has on average, so that those of few rows and of many compare. @param rows that it is of
double loss_per_row(LossFunction loss, double value, std::size_t rows);

/// Whether the prediction is on the side of 0.5 on which the answer is. On neither side is never right.
inline bool is_right(double prediction, double answer) { return answer > 0.5 ? prediction > 0.5 : prediction < 0.5; }

}  // namespace neuroglass
