// What an update does with a gradient, for one run or for several side by side.
#pragma once

#include <span>

#include "engine/model/model.h"
#include "engine/model/training.h"
#include "engine/numeric/simd_doubles.h"

namespace neuroglass {

/// The constants of Adam's paper.
struct Adam {
    static constexpr double beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8;
};

/// base^n by squaring, so that it depends on nothing before.
inline double power(double base, std::int64_t n) {
    double result = 1;
    for (; n > 0; n /= 2, base *= base)
        if (n % 2 == 1) result *= base;
    return result;
}

/// Weights and slots of some layers after the iteration's gradient.
/// @param count     weights of all layers
/// @param values    (1 + slots, count), moved on
/// @param gradient  (count), downhill; of decayed weights it does not hold the decay yet
/// @param iteration that begins: 0 for the first update
template <class Number>
void update_layers(const TrainingSpec& training, std::span<const Layer> layers, std::size_t count, Bias bias,
                   Number* values, const Number* gradient, std::int64_t iteration) {
    const double rate = training.rate, decay = training.weight_decay;
    for (const Layer& layer : layers) {
        const std::size_t weights_end = layer.first_weight + layer.inputs * layer.units;
        const std::size_t end = bias == Bias::fixed ? weights_end : layer.first_weight + layer.weight_count();
        const auto each = [&](auto step) {  // step(weight, its gradient)
            std::size_t i = layer.first_weight;
            if (decay != 0)
                for (; i < weights_end; ++i) step(i, gradient[i] - decay * values[i]);
            for (; i < end; ++i) step(i, gradient[i]);
        };
        switch (training.optimizer) {
            case Optimizer::gradient_descent:
                each([&](std::size_t i, const Number& g) { values[i] = values[i] + rate * g; });
                break;
            case Optimizer::momentum:
                each([&](std::size_t i, const Number& g) {
                    Number& velocity = values[count + i];
                    velocity = training.momentum * velocity + rate * g;
                    values[i] = values[i] + velocity;
                });
                break;
            case Optimizer::adam: {
                const double correction1 = 1 - power(Adam::beta1, iteration + 1),
                             correction2 = 1 - power(Adam::beta2, iteration + 1);
                each([&](std::size_t i, const Number& g) {
                    Number& mean = values[count + i];
                    Number& square = values[2 * count + i];
                    mean = Adam::beta1 * mean + (1 - Adam::beta1) * g;
                    square = Adam::beta2 * square + (1 - Adam::beta2) * (g * g);
                    values[i] =
                        values[i] + rate * (mean / correction1) / (square_root(square / correction2) + Adam::epsilon);
                });
                break;
            }
        }
    }
}

/// The same of all layers.
template <class Number>
void update(const TrainingSpec& training, std::span<const Layer> layers, Bias bias, Number* values,
            const Number* gradient, std::int64_t iteration) {
    const std::size_t count = layers.back().first_weight + layers.back().weight_count();
    update_layers(training, layers, count, bias, values, gradient, iteration);
}

}  // namespace neuroglass
