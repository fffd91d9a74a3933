// What the weights start from. Trains nothing.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/model/model.h"

namespace neuroglass {

enum class Init : std::uint8_t {
    article,  // 2 * RandomState(seed).random_sample((inputs + bias, units)) - 1, layer by layer from one stream
    unit,     // RandomState(seed).random_sample((inputs + bias, units))
    python,   // random.seed(seed); random.random() of Python, unit by unit: its inputs, then its bias
    normal,   // scale * RandomState(seed).randn(units, inputs), unit by unit; biases 0
    xavier,   // likewise, scale = sqrt(2 / (inputs + units)) (Glorot and Bengio 2010, their normal distribution)
    he,       // likewise, scale = sqrt(2 / inputs) (He, Zhang, Ren and Sun 2015)
    zeros,
};

/// @param scale of normal
/// @return (weight_count(model))
std::vector<double> starting_weights(const ModelSpec& model, Init init, double scale, std::uint32_t seed);

}  // namespace neuroglass
