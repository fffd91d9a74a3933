// Forward, backward and update for any widths; the small single neuron has a kernel of its own in single_neuron.h.
#include "engine/model/network.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "engine/kernels/single_neuron.h"
#include "engine/numeric/random.h"
#include "engine/numeric/sigmoid.h"

namespace neuroglass {

std::size_t weight_count(const Shape& shape) {
    std::size_t count = 0;
    for (std::size_t i = 1; i < shape.widths.size(); ++i)
        count += (shape.widths[i - 1] + (shape.bias ? 1 : 0)) * shape.widths[i];
    return count;
}

Network::Network(Shape shape) : shape_(std::move(shape)) {
    assert(shape_.widths.size() >= 2 && std::ranges::find(shape_.widths, 0u) == shape_.widths.end());
    std::size_t outputs = shape_.widths[0];
    for (std::size_t i = 1; i < shape_.widths.size(); ++i) {
        layers_.push_back({shape_.widths[i - 1], shape_.widths[i], weight_count_, outputs});
        weight_count_ += (shape_.widths[i - 1] + (shape_.bias ? 1 : 0)) * shape_.widths[i];
        outputs += shape_.widths[i];
    }
    activations_.resize(outputs);
    deltas_.resize(outputs);
    gradient_.resize(weight_count_);
}

std::vector<double> Network::starting_weights(std::uint32_t seed) const {
    RandomState random(seed);
    std::vector<double> weights(weight_count_);
    for (double& weight : weights) weight = 2 * random.random_sample() - 1;
    return weights;
}

template <bool Huge>
void Network::forward(std::span<const double> weights, std::span<const double> inputs) const {
    constexpr double scale = Huge ? 0x1p-300 : 1;  // of both factors; exact but for what is far too small to count
    std::ranges::copy(inputs, activations_.begin());
    for (const Layer& layer : layers_) {
        const double* in = &activations_[layer.outputs - layer.inputs];
        const double* w = &weights[layer.weights];
        for (std::size_t j = 0; j < layer.neurons; ++j) {
            double z = (in[0] * scale) * (w[j] * scale);
            for (std::size_t i = 1; i < layer.inputs; ++i) z += (in[i] * scale) * (w[i * layer.neurons + j] * scale);
            if (shape_.bias) z += scale * (w[layer.inputs * layer.neurons + j] * scale);
            activations_[layer.outputs + j] = sigmoid(Huge ? z * 0x1p600 : z);
        }
    }
}

void Network::backward(std::span<const double> weights, double target) const {
    for (std::size_t l = layers_.size(); l-- > 0;) {
        const Layer& layer = layers_[l];
        for (std::size_t j = 0; j < layer.neurons; ++j) {
            double error = 0;
            if (l + 1 == layers_.size()) {
                error = target - activations_[layer.outputs + j];
            } else {
                const Layer& next = layers_[l + 1];
                for (std::size_t k = 0; k < next.neurons; ++k)
                    error += deltas_[next.outputs + k] * weights[next.weights + j * next.neurons + k];
            }
            deltas_[layer.outputs + j] = delta_of(error, activations_[layer.outputs + j]);
        }
        const double* in = &activations_[layer.outputs - layer.inputs];
        const double* delta = &deltas_[layer.outputs];
        double* gradient = &gradient_[layer.weights];
        for (std::size_t i = 0; i < layer.inputs; ++i)
            for (std::size_t j = 0; j < layer.neurons; ++j) gradient[i * layer.neurons + j] += in[i] * delta[j];
        if (shape_.bias)
            for (std::size_t j = 0; j < layer.neurons; ++j) gradient[layer.inputs * layer.neurons + j] += delta[j];
    }
}

double Network::predict(std::span<const double> weights, std::span<const double> inputs) const {
    forward(weights, inputs);
    const double& output = activations_[layers_.back().outputs];
    if (std::isnan(output)) forward<true>(weights, inputs);
    return output;
}

void Network::train_once(std::span<double> weights, const Dataset& dataset, double rate) const {
    std::ranges::fill(gradient_, -0.0);  // adds nothing, not even a sign of zero
    for (std::size_t row = 0; row < dataset.rows(); ++row) {
        forward(weights, dataset.inputs(row));
        backward(weights, dataset.target(row));
    }
    for (std::size_t i = 0; i < weight_count_; ++i) weights[i] += rate * gradient_[i];
}

void Network::train(TrainingState& state, const Dataset& dataset, double rate, std::int64_t iterations) const {
    if (train_single_neuron(shape_, state, dataset, rate, iterations)) return;
    state.iteration += iterations;
    for (; iterations > 0; --iterations) train_once(state.weights, dataset, rate);
}

}  // namespace neuroglass
