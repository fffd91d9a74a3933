// Dense layers of sigmoid neurons: forward, backward and the full-batch update of the weights, side by side.
// Holds no weights and keeps no time; a Run does.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/model/dataset.h"

namespace neuroglass {

/// widths = {inputs, neurons of each layer...}; {3, 1} without bias is the article's network.
/// With a bias each layer has one more input, always 1, as the last row of its weights.
struct Shape {
    std::vector<std::size_t> widths;
    bool bias = false;
    bool operator==(const Shape&) const = default;
};

/// All layers together.
std::size_t weight_count(const Shape& shape);

/// Where training stands. The next iteration depends on the weights alone.
struct TrainingState {
    std::vector<double> weights;  // (weight_count())
    std::int64_t iteration = 0;   // of the weights
};

class Network {
public:
    /// @param shape at least two widths, none of them 0
    explicit Network(Shape shape);

    const Shape& shape() const { return shape_; }
    /// A layer's weights lie as (inputs + bias, neurons), row-major, layers one after the other.
    std::size_t weight_count() const { return weight_count_; }

    /// 2 * RandomState(seed).random_sample((inputs + bias, neurons)) - 1, layer by layer from one stream.
    std::vector<double> starting_weights(std::uint32_t seed) const;

    /// The output of the last layer's first neuron. A number whatever the finite weights and inputs are: where a sum
    /// on the way comes to inf - inf, it is summed again at a scale at which it cannot.
    /// @param weights (weight_count())
    /// @param inputs  (widths[0])
    double predict(std::span<const double> weights, std::span<const double> inputs) const;

    /// Updates all weights once per iteration over all rows: w += rate * Xᵀ delta, where the last layer's
    /// delta = ((y - out) * out) * (1 - out) and an earlier one's = (delta Wᵀ * out) * (1 - out). The loss is ½ Σ (y -
    /// out)² (Rumelhart, Hinton and Williams 1986). Sums run in the order of the rows, then of the inputs. Any split of
    /// the iterations gives the same bits.
    /// @param state weights (weight_count()), finite or not, and the iteration they are of; moved on
    void train(TrainingState& state, const Dataset& dataset, double rate, std::int64_t iterations) const;

private:
    struct Layer {
        std::size_t inputs, neurons;  // without the bias
        std::size_t weights;          // where its weights start
        std::size_t outputs;          // where its outputs start among activations_
    };

    template <bool Huge = false>
    void forward(std::span<const double> weights, std::span<const double> inputs) const;
    void backward(std::span<const double> weights, double target) const;
    void train_once(std::span<double> weights, const Dataset& dataset, double rate) const;

    Shape shape_;
    std::vector<Layer> layers_;
    std::size_t weight_count_ = 0;
    // Scratch, so that nothing is allocated while training; one Network serves one thread.
    mutable std::vector<double> activations_;  // inputs of the row, then outputs of each layer
    mutable std::vector<double> deltas_;       // same places as activations_
    mutable std::vector<double> gradient_;     // (weight_count_)
};

}  // namespace neuroglass
