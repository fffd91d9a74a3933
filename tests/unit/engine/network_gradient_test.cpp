// Backpropagation against central differences of the loss: w moves by rate * -dL/dw, for every activation and every
// loss that go together.
#include <gtest/gtest.h>

#include <cmath>

#include "engine/model/loss.h"
#include "engine/model/network.h"
#include "engine/train/trainer.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

using Combination = std::tuple<std::vector<std::size_t>, Activation, Activation, LossFunction>;
class NetworkGradient : public testing::TestWithParam<Combination> {};

/// Whether a unit's z is so near 0 that the two sides of a step lie on two sides of relu's corner.
bool near_a_corner(const Experiment& experiment, std::span<const double> weights) {
    const Network network(experiment.model);
    for (std::size_t row = 0; row < experiment.dataset.rows(); ++row)
        for (const Layer& layer : network.layers()) {
            ModelSpec linear = experiment.model;
            linear.hidden.resize(static_cast<std::size_t>(&layer - network.layers().data()));
            linear.outputs = layer.units;
            linear.output_activation = Activation::identity;
            const Network below(linear);
            for (const double z : below.outputs(weights.first(below.weight_count()), experiment.dataset.inputs(row)))
                if (std::abs(z) < 0.02) return true;
        }
    return false;
}

/// Whether an output is so near 0 or 1 that 1 - a, and with it the logarithm of a cross-entropy, has lost digits that a
/// difference over a small step needs.
bool near_saturation(const Experiment& experiment, std::span<const double> weights) {
    const Network network(experiment.model);
    for (std::size_t row = 0; row < experiment.dataset.rows(); ++row)
        for (const double a : network.outputs(weights, experiment.dataset.inputs(row)))
            if (std::min(a, 1 - a) < 0.01) return true;
    return false;
}

TEST_P(NetworkGradient, IsTheDerivativeOfTheLoss) {
    const auto& [hidden, activation, output_activation, loss] = GetParam();
    Draw draw;
    SCOPED_TRACE(draw.trace());
    bool compared = false;
    for (int n = 0; n < 100; ++n) {
        const auto inputs = static_cast<std::size_t>(draw.whole(1, 4)),
                   rows = static_cast<std::size_t>(draw.whole(1, 5)),
                   outputs = static_cast<std::size_t>(draw.whole(output_activation == Activation::softmax ? 2 : 1, 3));
        Experiment experiment = with_dataset({}, draw.dataset_of_targets(rows, inputs, outputs));
        if (output_activation == Activation::softmax) {  // its targets are shares of one
            std::vector<double> targets(rows * outputs);
            for (std::size_t row = 0; row < rows; ++row) targets[row * outputs + draw.below(outputs)] = 1;
            const auto x = experiment.dataset.all_inputs();
            experiment = with_dataset({}, *Dataset::make(inputs, {x.begin(), x.end()}, targets, outputs));
        }
        experiment.model.hidden = hidden;
        experiment.model.activation = activation;
        experiment.model.output_activation = output_activation;
        experiment.model.bias = draw.one_in(2) ? Bias::on : Bias::off;
        experiment.training.loss = loss;
        experiment.training.rate = 0.25;
        experiment.training.weight_decay = draw.one_in(2) ? 0.1 : 0;
        experiment.seed = static_cast<std::uint32_t>(draw.whole(0, 1'000'000));
        if (check_fit(experiment)) return;
        const auto start = starting_weights(experiment);
        const bool has_corner = activation == Activation::relu || output_activation == Activation::relu;
        if (has_corner && near_a_corner(experiment, start)) continue;
        const bool has_logarithm = loss == LossFunction::cross_entropy || loss == LossFunction::mean_cross_entropy;
        if (has_logarithm && near_saturation(experiment, start)) continue;
        TrainingState trained = Trainer::start(experiment);
        Trainer(experiment).train(trained, experiment.dataset, 1);
        const Network network(experiment.model);
        for (std::size_t i = 0; i < start.size(); ++i) {
            const auto loss_at = [&](double by) {
                auto weights = start;
                weights[i] += by;
                return loss_of(network, experiment.training, weights, experiment.dataset,
                               trained_rows(experiment.held_out, experiment.dataset.rows()));
            };
            const auto difference = [&](double step) { return (loss_at(step) - loss_at(-step)) / (2 * step); };
            constexpr double step = 1e-4;
            const double slope = (4 * difference(step) - difference(2 * step)) / 3;  // Richardson: an error of step^4
            ASSERT_NEAR((trained.values[i] - start[i]) / experiment.training.rate, -slope, 1e-8)
                << "weight " << i << ", rows " << rows << ", outputs " << outputs;
        }
        compared = true;
    }
    EXPECT_TRUE(compared);
}

INSTANTIATE_TEST_SUITE_P(
    All, NetworkGradient,
    testing::Combine(testing::Values(std::vector<std::size_t>{}, std::vector<std::size_t>{4},
                                     std::vector<std::size_t>{4, 2}, std::vector<std::size_t>{1, 3, 2}),
                     testing::Values(Activation::sigmoid, Activation::tanh, Activation::relu, Activation::identity),
                     testing::Values(Activation::sigmoid, Activation::tanh, Activation::relu, Activation::identity,
                                     Activation::softmax),
                     testing::Values(LossFunction::half_squared_error, LossFunction::half_mean_squared_error,
                                     LossFunction::mean_squared_error, LossFunction::cross_entropy,
                                     LossFunction::mean_cross_entropy)));

}  // namespace
}  // namespace neuroglass
