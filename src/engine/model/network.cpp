// A network that answers; see network.h.
#include "engine/model/network.h"

#include <algorithm>
#include <cmath>

namespace neuroglass {

Network::Network(const ModelSpec& model)
    : layers_(layers_of(model)), activations_(layers_.back().first_unit + layers_.back().units) {}

template <bool Huge>
void Network::forward(std::span<const double> weights, std::span<const double> inputs) const {
    constexpr double scale = Huge ? 0x1p-300 : 1;  // of both factors; exact but for what is far too small to count
    const double* in = inputs.data();
    for (const Layer& layer : layers_) {
        const double* const w = &weights[layer.first_weight];
        double* const a = &activations_[layer.first_unit];
        for (std::size_t j = 0; j < layer.units; ++j) {
            double z = (in[0] * scale) * (w[j] * scale);
            for (std::size_t i = 1; i < layer.inputs; ++i) z += (in[i] * scale) * (w[i * layer.units + j] * scale);
            if (layer.rows > layer.inputs) z += scale * (w[layer.inputs * layer.units + j] * scale);
            a[j] = Huge ? z * 0x1p600 : z;
        }
        activate_layer(layer.activation, a, layer.units);
        in = a;
    }
}

std::span<const double> Network::activations(std::span<const double> weights, std::span<const double> inputs) const {
    forward<false>(weights, inputs);
    if (std::ranges::any_of(activations_, [](double a) { return std::isnan(a); })) forward<true>(weights, inputs);
    return activations_;
}

std::span<const double> Network::outputs(std::span<const double> weights, std::span<const double> inputs) const {
    const Layer& last = layers_.back();
    return activations(weights, inputs).subspan(last.first_unit, last.units);
}

}  // namespace neuroglass
