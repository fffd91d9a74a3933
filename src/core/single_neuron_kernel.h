// The arithmetic of the small single neuron, for one number or for several side by side; single_neuron.h says what it
// computes.
#pragma once

#include <cstdint>

#include "core/dataset.h"
#include "core/network.h"
#include "core/sigmoid.h"

namespace neuroglass {

/// The rows and what follows from them. Its sizes are numbers, or std::integral_constants for loops that unroll.
template <class Rows, class Weights>
struct SmallProblem {
    static constexpr std::size_t most =
        std::tuple_size_v<decltype(TrainingState::pre_activations)>;  // rows, and inputs with the bias

    double x[most][most], y[most], gram[most][most];  // 0 beyond the sizes
    double rate;
    Rows rows;
    Weights weights;

    /// @param weight_count one more than the dataset has inputs where there is a bias
    [[gnu::always_inline]] SmallProblem(const Dataset& dataset, double learning_rate, Rows row_count,
                                        Weights weight_count)
        : rate(learning_rate), rows(row_count), weights(weight_count) {
        for (std::size_t r = 0; r < most; ++r) {
            for (std::size_t i = 0; i < most; ++i)
                x[r][i] = r < rows && i < weights ? i < dataset.input_count() ? dataset.inputs(r)[i] : 1 : 0;
            y[r] = r < rows ? dataset.target(r) : 0;
        }
        for (std::size_t r = 0; r < most; ++r)
            for (std::size_t q = 0; q < most; ++q) gram[r][q] = r < rows && q < rows ? rate * dot(x[r], x[q]) : 0;
    }

    template <class Number>
    [[gnu::always_inline]] Number dot(const double* a, const Number* b) const {
        Number sum = a[0] * b[0];
        for (std::size_t i = 1; i < weights; ++i) sum += a[i] * b[i];
        return sum;
    }

    /// @param w (weights)
    /// @param z (rows)
    template <class Number>
    [[gnu::always_inline]] void train(Number* w, Number* z, std::int64_t iteration, std::int64_t end) const {
        if (rows == 0) __builtin_unreachable();  // or delta might be read before it is written
        const SigmoidPieces& pieces = sigmoid_pieces();
        Number delta[most];
        for (; iteration < end; ++iteration) {
            if (iteration % TrainingState::refresh_interval == 0)
                for (std::size_t r = 0; r < rows; ++r) z[r] = dot(x[r], w);
            for (std::size_t r = 0; r < rows; ++r) {
                const Number out = sigmoid(z[r], pieces);
                delta[r] = delta_of(y[r] - out, out);
            }
            for (std::size_t r = 0; r < rows; ++r) {
                Number moved = z[r];
                for (std::size_t q = 0; q < rows; ++q) moved += gram[r][q] * delta[q];
                z[r] = moved;
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
