// How wrong a network is; see loss.h.
#include "engine/model/loss.h"

#include <algorithm>

#include "engine/model/dataset.h"
#include "engine/model/network.h"
#include "engine/numeric/logarithm.h"

namespace neuroglass {
namespace {

/// y ln a, and nothing of what has no part in it: 0 ln 0 is 0.
double weighted_logarithm(double y, double a) { return y == 0 ? 0 : y * logarithm(a); }

double scaled(const TrainingSpec& training, double sum, std::size_t rows) {
    switch (training.loss) {
        case LossFunction::half_squared_error: return sum / 2;
        case LossFunction::half_mean_squared_error: return sum / 2 / static_cast<double>(rows);
        case LossFunction::mean_squared_error:
        case LossFunction::mean_cross_entropy: return sum / static_cast<double>(rows);
        case LossFunction::cross_entropy: break;
    }
    return sum;
}

double decay_of(const Network& network, std::span<const double> weights) {
    double sum = 0;
    for (const Layer& layer : network.layers())
        for (std::size_t i = 0; i < layer.inputs * layer.units; ++i) {
            const double weight = weights[layer.first_weight + i];
            sum += weight * weight;
        }
    return sum;
}

}  // namespace

double loss_of_row(LossFunction loss, Activation activation, std::span<const double> targets,
                   std::span<const double> outputs) {
    double sum = 0;
    for (std::size_t k = 0; k < targets.size(); ++k) {
        const double y = targets[k], a = outputs[k];
        if (loss < LossFunction::cross_entropy) sum += (y - a) * (y - a);
        else if (activation == Activation::softmax) sum -= weighted_logarithm(y, a);
        else sum -= weighted_logarithm(y, a) + weighted_logarithm(1 - y, 1 - a);
    }
    return sum;
}

double loss_of_sum(const Network& network, const TrainingSpec& training, std::span<const double> weights, double sum,
                   std::size_t rows) {
    const double loss = scaled(training, sum, rows);
    return training.weight_decay == 0 ? loss : loss + training.weight_decay / 2 * decay_of(network, weights);
}

double loss_of(const Network& network, const TrainingSpec& training, std::span<const double> weights,
               const Dataset& dataset, std::span<const std::size_t> rows, std::span<double> outputs) {
    double sum = 0;
    for (const std::size_t row : rows) {
        const auto out = network.outputs(weights, dataset.inputs(row));
        sum += loss_of_row(training.loss, network.layers().back().activation, dataset.targets(row), out);
        if (!outputs.empty())
            std::ranges::copy(out, outputs.begin() + static_cast<std::ptrdiff_t>(row * dataset.target_count()));
    }
    return loss_of_sum(network, training, weights, sum, rows.size());
}

double loss_per_row(LossFunction loss, double value, std::size_t rows) {
    const bool is_sum = loss == LossFunction::half_squared_error || loss == LossFunction::cross_entropy;
    return is_sum ? value / static_cast<double>(rows) : value;
}

}  // namespace neuroglass
