// How far the axes of weights and of losses reach; see weight_scale.h.
#include "ui/widgets/weight_scale.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/model/loss.h"

namespace neuroglass {
namespace {

constexpr double longest = 1e307;  // twice as long is still a number

double power_below(double value) { return std::pow(10, std::floor(std::log10(value))); }

/// The largest size of a weight that the run has had, of those from `first` on.
double largest_weight(const Run& run, std::size_t first, std::size_t count) {
    double largest = 0;
    const auto look = [&](std::span<const double> weights) {
        for (const double weight : weights.subspan(first, count)) largest = std::max(largest, std::abs(weight));
    };
    for (std::size_t sample = 0; sample < run.history().count_until(run.last_iteration()); ++sample)
        look(run.history().weights(sample));
    look(run.weights());
    return std::min(largest, longest);
}

/// The largest size of the input that the weight multiplies, of the data; that of a bias is 1, and so is a unit's.
double largest_input(const Run& run, std::size_t weight) {
    const auto [layer, unit, input, is_bias] = place_of_weight(run.experiment().model, weight);
    if (layer > 0 || is_bias) return 1;
    const Dataset& dataset = run.dataset();
    double largest = 0;
    for (std::size_t row = 0; row < dataset.rows(); ++row)
        largest = std::max(largest, std::abs(dataset.inputs(row)[input]));
    return largest;
}

/// How many rows a frame may ask for in looking for the losses.
std::size_t max_evaluations(const Run& run) {
    if (run.experiment().model.is_single_neuron()) return 20'000;
    constexpr std::size_t multiplications = 1'000'000;  // an activation counts for some
    return multiplications / (run.network().weight_count() + 8 * run.network().unit_count());
}

/// The loss, as every so many of the rows that are trained tell it.
double estimated_loss(const Run& run, std::span<const double> weights, std::size_t every) {
    if (every == 1) return run.loss_at(weights);
    const Dataset& dataset = run.dataset();
    const TrainingSpec& training = run.experiment().training;
    const Activation activation = run.network().layers().back().activation;
    const auto rows = run.trained_rows();
    double sum = 0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < rows.size(); i += every, ++count)
        sum += loss_of_row(training.loss, activation, dataset.targets(rows[i]),
                           run.network().outputs(weights, dataset.inputs(rows[i])));
    sum *= static_cast<double>(rows.size()) / static_cast<double>(count);
    return loss_of_sum(run.network(), training, weights, sum, rows.size());
}

}  // namespace

double plotted_loss(const Run& run, std::span<const double> weights) {
    return estimated_loss(run, weights, step_of_plotted_rows(run));
}

double step_above(double value) {
    const double power = power_below(value);
    for (const double step : {1.0, 2.0, 5.0})
        if (value <= step * power) return step * power;
    return 10 * power;
}

double step_below(double value) {
    const double power = power_below(value);
    for (const double step : {10.0, 5.0, 2.0})
        if (value >= step * power) return step * power;
    return power;
}

double weight_scale(const Run& run) { return step_above(std::max(1.0, largest_weight(run, 0, run.weights().size()))); }

double weight_scale(const Run& run, std::size_t weight) {
    constexpr double end_to_end = 10;  // of z: the sigmoid of it is 0.99995
    const double input = largest_input(run, weight);
    return step_above(
        std::max(input > 0 ? end_to_end / std::max(input, 1e-150) : end_to_end, largest_weight(run, weight, 1)));
}

LossScale loss_scale(const Run& run, const LossPlot& plot, std::span<double> scratch) {
    constexpr double fewest = 4, most = 13;  // places along each side
    const std::size_t rows = run.trained_rows().size(), evaluations = std::max<std::size_t>(max_evaluations(run), 1);
    const double side = std::sqrt(static_cast<double>(evaluations / rows));
    const int places = static_cast<int>(std::clamp(side, fewest, most));
    const std::size_t every =
        std::clamp<std::size_t>(rows * static_cast<std::size_t>(places * places) / evaluations, 1, rows);
    std::ranges::copy(run.weights(), scratch.begin());
    double min = run.loss(), max = run.loss();
    for (int i = 0; i < places * places; ++i) {
        scratch[plot.up] = plot.min_up + (plot.max_up - plot.min_up) * (i / places) / (places - 1);
        scratch[plot.across] = plot.min_across + (plot.max_across - plot.min_across) * (i % places) / (places - 1);
        const double loss = estimated_loss(run, scratch, every);
        min = std::min(min, loss);
        max = std::max(max, loss);
    }
    constexpr double smallest = 1e-30;
    const LossScale scale{step_below(std::clamp(min, smallest, longest)),
                          step_above(std::clamp(max, smallest, longest))};
    return {scale.min, scale.min < scale.max ? scale.max : step_above(1.5 * scale.min)};
}

LossScale loss_scale(const Run& run, const LossPlot& plot) {
    if (plot.losses) return *plot.losses;
    std::vector<double> scratch(run.weights().size());
    return loss_scale(run, plot, scratch);
}

}  // namespace neuroglass
