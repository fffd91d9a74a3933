// The hot loop of the article's network; see single_neuron.h.
#include "core/single_neuron.h"

#include <array>
#include <utility>

#include "core/sigmoid.h"

namespace neuroglass {
namespace {

constexpr std::size_t most = 4;  // rows, and inputs with the bias

template <std::size_t Rows, std::size_t Inputs>
void train(std::span<double> weights, const Dataset& dataset, bool bias, double rate, std::int64_t iterations) {
    double x[Rows][Inputs], y[Rows], w[Inputs];
    for (std::size_t r = 0; r < Rows; ++r) {
        for (std::size_t i = 0; i < Inputs; ++i) x[r][i] = bias && i + 1 == Inputs ? 1 : dataset.inputs(r)[i];
        y[r] = dataset.target(r);
    }
    for (std::size_t i = 0; i < Inputs; ++i) w[i] = weights[i];

    const SigmoidPieces& pieces = sigmoid_pieces();
    for (; iterations > 0; --iterations) {
        double delta[Rows];
        for (std::size_t r = 0; r < Rows; ++r) {
            double z = x[r][0] * w[0];
            for (std::size_t i = 1; i < Inputs; ++i) z += x[r][i] * w[i];
            const double out = sigmoid(z, pieces);
            delta[r] = delta_of(y[r] - out, out);
        }
        for (std::size_t i = 0; i < Inputs; ++i) {
            double gradient = x[0][i] * delta[0];
            for (std::size_t r = 1; r < Rows; ++r) gradient += x[r][i] * delta[r];
            w[i] += rate * gradient;
        }
    }
    for (std::size_t i = 0; i < Inputs; ++i) weights[i] = w[i];
}

using Kernel = void (*)(std::span<double>, const Dataset&, bool, double, std::int64_t);

template <std::size_t... Cell>
constexpr std::array<Kernel, sizeof...(Cell)> kernels(std::index_sequence<Cell...>) {
    return {train<Cell / most + 1, Cell % most + 1>...};
}

}  // namespace

bool train_single_neuron(const Shape& shape, std::span<double> weights, const Dataset& dataset, double rate, std::int64_t iterations) {
    static constexpr auto table = kernels(std::make_index_sequence<most * most>());
    if (shape.widths.size() != 2 || shape.widths[1] != 1 || weights.size() > most || dataset.rows() > most) return false;
    table[(dataset.rows() - 1) * most + weights.size() - 1](weights, dataset, shape.bias, rate, iterations);
    return true;
}

}  // namespace neuroglass
