// A network that answers: the forward pass of any dense model. Holds no weights and trains nothing.
#pragma once

#include <span>
#include <vector>

#include "engine/model/model.h"

namespace neuroglass {

class Network {
public:
    explicit Network(const ModelSpec& model);

    std::span<const Layer> layers() const { return layers_; }
    std::size_t weight_count() const { return layers_.back().first_weight + layers_.back().weight_count(); }
    /// Units of all layers.
    std::size_t unit_count() const { return activations_.size(); }

    /// What every unit answers, layer by layer; good until the next call. Numbers whatever the finite weights and
    /// inputs are: where a sum on the way comes to inf - inf, it is summed again at a scale at which it cannot.
    /// @param weights (weight_count())
    /// @param inputs  (inputs of the first layer)
    /// @return (unit_count())
    std::span<const double> activations(std::span<const double> weights, std::span<const double> inputs) const;
    /// The last of them. @return (outputs)
    std::span<const double> outputs(std::span<const double> weights, std::span<const double> inputs) const;
    /// The first output.
    double predict(std::span<const double> weights, std::span<const double> inputs) const {
        return outputs(weights, inputs)[0];
    }

private:
    template <bool Huge>
    void forward(std::span<const double> weights, std::span<const double> inputs) const;

    std::vector<Layer> layers_;
    mutable std::vector<double> activations_;  // scratch: one Network serves one thread
};

}  // namespace neuroglass
