// What a network is made of: dense layers, their units and activations, and the biases. Pure data; holds no weights.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/model/activation.h"

namespace neuroglass {

enum class Bias : std::uint8_t {
    off,
    on,
    fixed,  // there, but not trained
};

/// The article's network: three inputs and one sigmoid unit without a bias.
struct ModelSpec {
    static constexpr std::size_t max_hidden_layers = 6, max_units = 32;

    std::size_t inputs = 3;
    std::vector<std::size_t> hidden{};  // the units of each hidden layer, from the inputs to the outputs
    std::size_t outputs = 1;
    Activation activation = Activation::sigmoid;  // of the hidden layers
    Activation output_activation = Activation::sigmoid;
    Bias bias = Bias::off;

    bool has_bias() const { return bias != Bias::off; }
    /// Hidden layers and the one of the outputs.
    std::size_t layer_count() const { return hidden.size() + 1; }
    /// Its numbers all have a name of their own: w1, w2, ... and no layer need be told.
    bool is_single_neuron() const { return hidden.empty() && outputs == 1; }

    bool operator==(const ModelSpec&) const = default;
};

/// One layer of a model. Its weights lie as (inputs + bias, units), row-major, the bias as the last row.
struct Layer {
    std::size_t inputs, units;  // without the bias
    std::size_t rows;           // of its weights: inputs, and one more where there is a bias
    std::size_t first_weight;   // where its weights start among all; the layers lie one after the other
    std::size_t first_unit;     // where its units start among those of all layers
    Activation activation;

    std::size_t weight_count() const { return rows * units; }
    /// Among the weights of all layers. @param input inputs is the bias
    std::size_t weight(std::size_t unit, std::size_t input) const { return first_weight + input * units + unit; }
};

/// A unit of a layer, both counted from 0.
struct UnitPlace {
    std::size_t layer = 0, unit = 0;
    bool operator==(const UnitPlace&) const = default;
};

/// From the inputs to the outputs.
std::vector<Layer> layers_of(const ModelSpec& model);
/// All layers together.
std::size_t weight_count(const ModelSpec& model);

/// One weight: of which unit of which layer, and what it multiplies.
struct WeightPlace {
    std::size_t layer, unit, input;
    bool is_bias;
};
WeightPlace place_of_weight(const ModelSpec& model, std::size_t weight);

/// "w1", "w2", ... of a single neuron, whose bias is the last; "w[2][1,3]", "b[2][3]" beyond: layer, input, unit.
std::string weight_name(const ModelSpec& model, std::size_t weight);

}  // namespace neuroglass
