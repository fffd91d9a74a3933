// How far the axes of weights and of losses reach; see weight_scale.h.
#include "ui/widgets/weight_scale.h"

#include <algorithm>
#include <cmath>

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

/// The largest size of the input that the weight multiplies; that of a bias is 1.
double largest_input(const Dataset& dataset, std::size_t input) {
    if (input >= dataset.input_count()) return 1;
    double largest = 0;
    for (std::size_t row = 0; row < dataset.rows(); ++row)
        largest = std::max(largest, std::abs(dataset.inputs(row)[input]));
    return largest;
}

}  // namespace

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
    const double input = largest_input(run.experiment().dataset, weight);
    return step_above(
        std::max(input > 0 ? end_to_end / std::max(input, 1e-150) : end_to_end, largest_weight(run, weight, 1)));
}

LossScale loss_scale(const Run& run, const LossPlot& plot) {
    constexpr std::size_t evaluations = 20'000;  // of rows, about
    const auto max_places = std::sqrt(static_cast<double>(evaluations / run.experiment().dataset.rows()));
    const int places = static_cast<int>(std::clamp(max_places, 4.0, 13.0));  // along each side
    SingleNeuronWeights weights{};
    std::ranges::copy(run.weights(), weights.begin());
    double min = run.loss(), max = run.loss();
    for (int i = 0; i < places * places; ++i) {
        weights[plot.up] = plot.min_up + (plot.max_up - plot.min_up) * (i / places) / (places - 1);
        weights[plot.across] = plot.min_across + (plot.max_across - plot.min_across) * (i % places) / (places - 1);
        const double loss = run.loss_at(std::span(weights).first(run.weights().size()));
        min = std::min(min, loss);
        max = std::max(max, loss);
    }
    constexpr double smallest = 1e-30;
    const LossScale scale{step_below(std::clamp(min, smallest, longest)),
                          step_above(std::clamp(max, smallest, longest))};
    return {scale.min, scale.min < scale.max ? scale.max : step_above(1.5 * scale.min)};
}

}  // namespace neuroglass
