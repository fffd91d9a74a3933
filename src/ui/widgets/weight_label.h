// What a weight is called on the screen: w₁ of a single neuron, w[2][1,3] and b[2][3] beyond; lives until the next
// frame.
#pragma once

#include "engine/train/run.h"
#include "ui/format.h"
#include "ui/toolkit/ui.h"

namespace neuroglass {

inline std::string_view weight_label(const Ui& ui, const Run& run, std::size_t weight) {
    if (run.experiment().model.is_single_neuron()) return ui.concat({subscript("w", weight + 1)});
    const auto layers = run.network().layers();
    std::size_t l = layers.size() - 1;
    while (weight < layers[l].first_weight) --l;
    const std::size_t place = weight - layers[l].first_weight, input = place / layers[l].units;
    const NumberText layer = whole(l + 1), unit = whole(place % layers[l].units + 1);
    if (input == layers[l].inputs) return ui.concat({"b[", layer, "][", unit, "]"});
    return ui.concat({"w[", layer, "][", whole(input + 1), ",", unit, "]"});
}

}  // namespace neuroglass
