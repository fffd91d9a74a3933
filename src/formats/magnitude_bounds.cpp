// How large the numbers of a training may grow; see magnitude_bounds.h.
#include "formats/magnitude_bounds.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace neuroglass {
namespace {

constexpr double unbounded = std::numeric_limits<double>::infinity();

double max_magnitude(std::span<const double> values, double at_least) {
    for (const double value : values) at_least = std::max(at_least, std::abs(value));
    return at_least;
}

bool is_bounded(Activation activation) { return activation != Activation::relu && activation != Activation::identity; }

double max_derivative(Activation activation) { return activation == Activation::sigmoid ? 0.25 : 1; }

/// How far weights come from `start` in so many updates with gradients of at most `gradient`.
double reach(const TrainingSpec& training, double start, double gradient, double updates) {
    if (updates == 0) return start;
    // An update of Adam is at most 8 times its rate: Cauchy's inequality for its two means of the same gradients.
    if (training.optimizer == Optimizer::adam) return start + 8 * training.rate * updates;
    const double decay = training.rate * training.weight_decay;
    if (training.optimizer == Optimizer::gradient_descent)
        return decay <= 2 ? start + training.rate * gradient * updates : unbounded;
    if (decay == 0) return start + training.rate * gradient * updates / (1 - training.momentum);
    // A weight with momentum and decay swings; after t updates one of them is left with at most t + 1 times its size.
    return decay < 2 * (1 + training.momentum)
               ? (2 * updates + 1) * start + training.rate * gradient * updates * (updates + 1)
               : unbounded;
}

}  // namespace

bool is_of_articles_kind(const Experiment& experiment) {
    const ModelSpec& model = experiment.model;
    const TrainingSpec& training = experiment.training;
    return model.is_single_neuron() && model.output_activation == Activation::sigmoid && model.bias != Bias::fixed &&
           training.loss == LossFunction::half_squared_error && training.optimizer == Optimizer::gradient_descent &&
           training.weight_decay == 0 && (training.batch == 0 || training.batch >= experiment.dataset.rows()) &&
           held_out_rows(experiment.held_out, experiment.dataset.rows()).empty() &&
           (experiment.init == Init::article || !experiment.starting_weights.empty());
}

MagnitudeBounds::MagnitudeBounds(const Experiment& experiment) {
    const Experiment given = scaled(experiment);
    if (is_of_articles_kind(given)) bound_neuron(given);
    else bound_network(given);
}

void MagnitudeBounds::bound_neuron(const Experiment& experiment) {
    const Dataset& dataset = experiment.dataset;
    double max_input = 1, pull = 0;  // of one update on any weight: an error of |y| + 1, and a derivative of 1/4
    max_loss = 0;
    for (const double input : experiment.test_example) max_input = std::max(max_input, std::abs(input));
    for (std::size_t row = 0; row < dataset.rows(); ++row) {
        const double error = std::abs(dataset.target(row)) + 1;
        double largest = 1;
        for (const double input : dataset.inputs(row)) largest = std::max(largest, std::abs(input));
        max_input = std::max(max_input, largest);
        pull += largest * error / 4;
        max_loss += error * error / 2;
    }
    max_weight = 1;
    for (const double weight : experiment.starting_weights) max_weight = std::max(max_weight, std::abs(weight));
    max_weight += static_cast<double>(experiment.iterations) * experiment.training.rate * pull;
    max_sum = static_cast<double>(weight_count(experiment.model)) * max_input * max_weight;
}

void MagnitudeBounds::bound_network(const Experiment& experiment) {
    const TrainingSpec& training = experiment.training;
    const auto layers = layers_of(experiment.model);
    const std::vector<double> start = neuroglass::starting_weights(experiment);
    const double max_input = max_magnitude(experiment.dataset.all_inputs(), max_magnitude(experiment.test_example, 1));
    const double max_target = max_magnitude(experiment.dataset.all_targets(), 1);
    const auto updates = static_cast<double>(experiment.iterations);
    const auto first = [&](const Layer& layer) {
        return max_magnitude(std::span(start).subspan(layer.first_weight, layer.weight_count()), 1);
    };

    // Sums and outputs, from the inputs up; where these have no bound of their own, they need one of the weights.
    std::vector<double> weights(layers.size()), outputs(layers.size());
    max_sum = 0;
    const auto bound_outputs = [&] {
        double below = max_input;
        for (std::size_t l = 0; l < layers.size(); ++l) {
            const double sum = static_cast<double>(layers[l].rows) * below * weights[l];
            max_sum = std::max(max_sum, sum);
            below = outputs[l] = is_bounded(layers[l].activation) ? 1 : std::max(sum, 1.0);
        }
    };
    for (std::size_t l = 0; l < layers.size(); ++l)
        weights[l] = updates == 0 || training.optimizer == Optimizer::adam
                         ? reach(training, first(layers[l]), 0, updates)
                         : unbounded;
    bound_outputs();

    // Gradients and weights, from the outputs down: a delta is at most that of the next layer, times what lies between.
    const bool is_mean =
        training.loss != LossFunction::half_squared_error && training.loss != LossFunction::cross_entropy;
    const double rows = is_mean ? 1 : static_cast<double>(experiment.dataset.rows());
    double delta = max_target + outputs.back();
    if (!training.is_cross_entropy()) delta *= max_derivative(layers.back().activation);
    if (training.loss == LossFunction::mean_squared_error) delta *= 2;
    for (std::size_t l = layers.size(); l-- > 0;) {
        const double below = l == 0 ? max_input : outputs[l - 1];
        const double gradient = rows * delta * below;
        weights[l] = reach(training, first(layers[l]), gradient, updates);
        if (updates > 0 && !(gradient < 1e150)) weights[l] = unbounded;  // Adam keeps its square
        if (l > 0)
            delta *= static_cast<double>(layers[l].units) * weights[l] * max_derivative(layers[l - 1].activation);
    }
    max_sum = 0;
    bound_outputs();

    max_weight = *std::ranges::max_element(weights);
    const double error = max_target + outputs.back();
    const double term = training.is_cross_entropy() ? 1500 : error * error;  // -ln of the smallest double is 745
    max_loss = term * static_cast<double>(experiment.dataset.all_targets().size()) +
               training.weight_decay * max_weight * max_weight * static_cast<double>(start.size());
}

}  // namespace neuroglass
