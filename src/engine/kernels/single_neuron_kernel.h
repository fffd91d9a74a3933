// The arithmetic of a single neuron on few rows, for one number or for several side by side; single_neuron.h says what
// it computes.
#pragma once

#include <cstdint>

#include "engine/model/activation.h"
#include "engine/model/dataset.h"

namespace neuroglass {

/// The rows. Its sizes are numbers, or std::integral_constants for loops that unroll.
template <class Rows, class Weights>
struct SingleNeuronKernel {
    static constexpr std::size_t max_size = 8;  // rows, and inputs with the bias

    double x[max_size][max_size], y[max_size];  // 0 beyond the sizes
    double rate;
    Rows rows;
    Weights weights;

    /// @param weight_count one more than the dataset has inputs where there is a bias
    [[gnu::always_inline]] SingleNeuronKernel(const Dataset& dataset, double learning_rate, Rows row_count,
                                              Weights weight_count)
        : rate(learning_rate), rows(row_count), weights(weight_count) {
        for (std::size_t r = 0; r < max_size; ++r) {
            for (std::size_t i = 0; i < max_size; ++i)
                x[r][i] = r < rows && i < weights ? i < dataset.input_count() ? dataset.inputs(r)[i] : 1 : 0;
            y[r] = r < rows ? dataset.target(r) : 0;
        }
    }

    /// @param w (weights)
    template <class Number>
    [[gnu::always_inline]] void train(Number* w, std::int64_t iterations) const {
        if (rows == 0) __builtin_unreachable();  // or delta might be read before it is written
        Number delta[max_size];
        for (; iterations > 0; --iterations) {
            for (std::size_t r = 0; r < rows; ++r) {
                Number z = x[r][0] * w[0];
                for (std::size_t i = 1; i < weights; ++i) z += x[r][i] * w[i];
                const Number out = sigmoid(z);
                delta[r] = delta_of(Activation::sigmoid, y[r] - out, out);
            }
            for (std::size_t i = 0; i < weights; ++i) {
                Number gradient = x[0][i] * delta[0];
                for (std::size_t r = 1; r < rows; ++r) gradient += x[r][i] * delta[r];
                w[i] += rate * gradient;
            }
        }
    }
};

}  // namespace neuroglass
