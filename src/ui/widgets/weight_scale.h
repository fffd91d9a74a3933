// How far the axes of weights and of losses reach: to round numbers, so that they change rarely.
#pragma once

#include <array>

#include "ui/frame_context.h"

namespace neuroglass {

/// Of 1, 2, 5, 10, 20, ... and 0.5, 0.2, 0.1, ...: the least that is not below `value`, and the greatest that is not
/// above it.
/// @param value positive and finite
double step_above(double value);
double step_below(double value);

/// An axis from -scale to scale holds every weight that the run has had.
double weight_scale(const Run& run);
/// The same for one weight, and at least so far that its input takes the sigmoid from end to end: training, and
/// starting somewhere else, seldom leave it.
double weight_scale(const Run& run, std::size_t weight);

/// A plot of the loss is made of every so many of the trained rows: of all, unless they are more than a thousand.
inline std::size_t step_of_plotted_rows(const Run& run) { return (run.trained_rows().size() + 999) / 1000; }
/// The loss as such a plot shows it.
double plotted_loss(const Run& run, std::span<const double> weights);

/// Room for the weights of any network of one neuron.
using SingleNeuronWeights = std::array<double, Dataset::max_inputs + 1>;

/// Holds the losses in the rectangle of a plot, as far as a grid of places and some of the rows show them.
/// @param scratch (weights)
LossScale loss_scale(const Run& run, const LossPlot& plot, std::span<double> scratch);
/// That of the plot, where it has been looked for.
LossScale loss_scale(const Run& run, const LossPlot& plot);

}  // namespace neuroglass
