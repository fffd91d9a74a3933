// The loops of a dense network as plain as its formulas, one row after the other: for one network, or for several side
// by side whose weights differ. What every other kernel has to give the bits of.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "engine/model/dataset.h"
#include "engine/model/loss.h"
#include "engine/model/model.h"
#include "engine/train/batch.h"
#include "engine/train/optimizer.h"

namespace neuroglass {

template <class Number>
class PlainKernel {
public:
    explicit PlainKernel(const ModelSpec& model)
        : layers_(layers_of(model)),
          has_bias_(model.has_bias()),
          bias_(model.bias),
          activations_(layers_.back().first_unit + layers_.back().units),
          deltas_(activations_.size()),
          gradient_(layers_.back().first_weight + layers_.back().weight_count()) {}

    std::span<const Layer> layers() const { return layers_; }
    std::size_t weight_count() const { return gradient_.size(); }
    /// Of the last forward pass. (units of the layer)
    std::span<const Number> activations(std::size_t layer) const { return of(activations_, layers_[layer]); }
    /// Of the last backward pass. (units of the layer)
    std::span<const Number> deltas(std::size_t layer) const { return of(deltas_, layers_[layer]); }

    /// z = ((in[0] w[0] + in[1] w[1]) + ...) + bias, a = f(z), layer by layer.
    /// @param inputs (inputs of the first layer)
    void forward(const Number* weights, std::span<const double> inputs) {
        layer_forward(layers_[0], weights, inputs.data());
        for (std::size_t l = 1; l < layers_.size(); ++l)
            layer_forward(layers_[l], weights, &activations_[layers_[l - 1].first_unit]);
    }

    /// The delta of each unit, from those of the next layer; of an output from its error.
    /// @param rows of the update
    void backward(const Number* weights, std::span<const double> targets, LossFunction loss, std::size_t rows) {
        for (std::size_t l = layers_.size(); l-- > 0;) {
            const Layer& layer = layers_[l];
            for (std::size_t j = 0; j < layer.units; ++j) {
                const Number& a = activations_[layer.first_unit + j];
                Number& delta = deltas_[layer.first_unit + j];
                if (l + 1 == layers_.size()) {
                    delta = output_delta(loss, layer.activation, targets[j] - a, a, rows);
                } else {
                    const Layer& next = layers_[l + 1];
                    Number error{};
                    for (std::size_t k = 0; k < next.units; ++k)
                        error += deltas_[next.first_unit + k] * weights[next.weight(k, j)];
                    delta = delta_of(layer.activation, error, a);
                }
            }
        }
    }

    /// Weights and slots one iteration later. @param values (1 + slots, weights)
    void train_once(Number* values, const Dataset& dataset, std::span<const std::size_t> rows,
                    const TrainingSpec& training, std::int64_t iteration) {
        begin_gradient();
        add_rows(values, dataset, rows, training.loss, rows.size());
        update_once(values, training, iteration);
    }

    /// The parts of that: rows may be added one lot after the other. @param rows_of_update how many in all
    void begin_gradient() {
        std::ranges::fill(gradient_, splat<Number>(-0.0));  // adds nothing, not even a sign of zero
    }
    void add_rows(const Number* weights, const Dataset& dataset, std::span<const std::size_t> rows, LossFunction loss,
                  std::size_t rows_of_update) {
        for (const std::size_t row : rows) {
            forward(weights, dataset.inputs(row));
            backward(weights, dataset.targets(row), loss, rows_of_update);
            add_gradient(layers_[0], dataset.inputs(row).data());
            for (std::size_t l = 1; l < layers_.size(); ++l)
                add_gradient(layers_[l], &activations_[layers_[l - 1].first_unit]);
        }
    }
    void update_once(Number* values, const TrainingSpec& training, std::int64_t iteration) {
        update(training, layers_, bias_, values, gradient_.data(), iteration);
    }

private:
    static std::span<const Number> of(const std::vector<Number>& units, const Layer& layer) {
        return std::span(units).subspan(layer.first_unit, layer.units);
    }

    template <class Input>
    void layer_forward(const Layer& layer, const Number* weights, const Input* in) {
        const Number* const w = weights + layer.first_weight;
        Number* const a = &activations_[layer.first_unit];
        for (std::size_t j = 0; j < layer.units; ++j) {
            Number z = in[0] * w[j];
            for (std::size_t i = 1; i < layer.inputs; ++i) z += in[i] * w[i * layer.units + j];
            if (has_bias_) z += w[layer.inputs * layer.units + j];
            a[j] = z;
        }
        activate_layer(layer.activation, a, layer.units);
    }

    template <class Input>
    void add_gradient(const Layer& layer, const Input* in) {
        const Number* const delta = &deltas_[layer.first_unit];
        Number* const gradient = &gradient_[layer.first_weight];
        for (std::size_t i = 0; i < layer.inputs; ++i)
            for (std::size_t j = 0; j < layer.units; ++j) gradient[i * layer.units + j] += in[i] * delta[j];
        if (has_bias_)
            for (std::size_t j = 0; j < layer.units; ++j) gradient[layer.inputs * layer.units + j] += delta[j];
    }

    std::vector<Layer> layers_;
    bool has_bias_;
    Bias bias_;
    std::vector<Number> activations_, deltas_;  // (units of all layers)
    std::vector<Number> gradient_;              // (weights)
};

}  // namespace neuroglass
