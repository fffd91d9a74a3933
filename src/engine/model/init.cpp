// What the weights start from; see init.h.
#include "engine/model/init.h"

#include <cmath>

#include "engine/numeric/random.h"

namespace neuroglass {
namespace {

/// Unit by unit. @param draw a weight's number; a bias's too where `biases`
template <class Draw>
void fill_unit_by_unit(const Layer& layer, std::vector<double>& weights, bool biases, Draw draw) {
    for (std::size_t unit = 0; unit < layer.units; ++unit)
        for (std::size_t input = 0; input < (biases ? layer.rows : layer.inputs); ++input)
            weights[layer.weight(unit, input)] = draw();
}

double normal_scale(Init init, double scale, const Layer& layer) {
    const auto inputs = static_cast<double>(layer.inputs), units = static_cast<double>(layer.units);
    return init == Init::normal ? scale : std::sqrt(2 / (init == Init::xavier ? inputs + units : inputs));
}

}  // namespace

std::vector<double> starting_weights(const ModelSpec& model, Init init, double scale, std::uint32_t seed) {
    std::vector<double> weights(weight_count(model));
    switch (init) {
        case Init::article:
        case Init::unit: {
            RandomState random(seed);
            for (double& weight : weights) {
                weight = random.random_sample();
                if (init == Init::article) weight = 2 * weight - 1;
            }
            break;
        }
        case Init::python: {
            PythonRandom random(seed);
            for (const Layer& layer : layers_of(model))
                fill_unit_by_unit(layer, weights, true, [&] { return random.random(); });
            break;
        }
        case Init::normal:
        case Init::xavier:
        case Init::he: {
            RandomState random(seed);
            for (const Layer& layer : layers_of(model)) {
                const double by = normal_scale(init, scale, layer);
                fill_unit_by_unit(layer, weights, false, [&] { return random.randn() * by; });
            }
            break;
        }
        case Init::zeros: break;
    }
    return weights;
}

}  // namespace neuroglass
