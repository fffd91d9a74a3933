// What a network is made of; see model.h.
#include "engine/model/model.h"

namespace neuroglass {

std::vector<Layer> layers_of(const ModelSpec& model) {
    std::vector<Layer> layers;
    std::size_t inputs = model.inputs, weight = 0, unit = 0;
    for (std::size_t l = 0; l < model.layer_count(); ++l) {
        const bool is_output = l == model.hidden.size();
        const std::size_t units = is_output ? model.outputs : model.hidden[l];
        layers.push_back({inputs, units, inputs + (model.has_bias() ? 1 : 0), weight, unit,
                          is_output ? model.output_activation : model.activation});
        weight += layers.back().weight_count();
        unit += units;
        inputs = units;
    }
    return layers;
}

std::size_t weight_count(const ModelSpec& model) {
    std::size_t count = 0, inputs = model.inputs;
    for (std::size_t l = 0; l < model.layer_count(); ++l) {
        const std::size_t units = l == model.hidden.size() ? model.outputs : model.hidden[l];
        count += (inputs + (model.has_bias() ? 1 : 0)) * units;
        inputs = units;
    }
    return count;
}

WeightPlace place_of_weight(const ModelSpec& model, std::size_t weight) {
    std::size_t inputs = model.inputs;
    for (std::size_t l = 0; l < model.layer_count(); ++l) {
        const std::size_t units = l == model.hidden.size() ? model.outputs : model.hidden[l];
        const std::size_t count = (inputs + (model.has_bias() ? 1 : 0)) * units;
        if (weight < count) return {l, weight % units, weight / units, weight / units == inputs};
        weight -= count;
        inputs = units;
    }
    return {};
}

std::string weight_name(const ModelSpec& model, std::size_t weight) {
    if (model.is_single_neuron()) return "w" + std::to_string(weight + 1);
    const auto [layer, unit, input, is_bias] = place_of_weight(model, weight);
    const std::string unit_text = std::to_string(unit + 1) + "]", layer_text = "[" + std::to_string(layer + 1) + "][";
    return is_bias ? "b" + layer_text + unit_text : "w" + layer_text + std::to_string(input + 1) + "," + unit_text;
}

}  // namespace neuroglass
