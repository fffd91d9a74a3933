// The hot loop of the article's network; see single_neuron.h.
#include "core/single_neuron.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/sigmoid.h"

namespace neuroglass {
namespace {

constexpr std::size_t most = std::tuple_size_v<decltype(TrainingState::pre_activations)>;  // rows, and inputs with the bias

template <std::size_t Rows, std::size_t Inputs>
void train(TrainingState& state, const Dataset& dataset, bool bias, double rate, std::int64_t iterations) {
    double x[Rows][Inputs], y[Rows], gram[Rows][Rows], z[Rows], w[Inputs];
    for (std::size_t r = 0; r < Rows; ++r) {
        for (std::size_t i = 0; i < Inputs; ++i) x[r][i] = bias && i + 1 == Inputs ? 1 : dataset.inputs(r)[i];
        y[r] = dataset.target(r);
        z[r] = state.pre_activations[r];
    }
    for (std::size_t i = 0; i < Inputs; ++i) w[i] = state.weights[i];

    const auto dot = [](const double* a, const double* b) {
        double sum = a[0] * b[0];
        for (std::size_t i = 1; i < Inputs; ++i) sum += a[i] * b[i];
        return sum;
    };
    for (std::size_t r = 0; r < Rows; ++r)
        for (std::size_t q = 0; q < Rows; ++q) gram[r][q] = rate * dot(x[r], x[q]);

    const SigmoidPieces& pieces = sigmoid_pieces();
    const std::int64_t end = state.iteration + iterations;
    for (std::int64_t iteration = state.iteration; iteration < end; ++iteration) {
        if (iteration % TrainingState::refresh_interval == 0)
            for (std::size_t r = 0; r < Rows; ++r) z[r] = dot(x[r], w);
        double delta[Rows];
        for (std::size_t r = 0; r < Rows; ++r) {
            const double out = sigmoid(z[r], pieces);
            delta[r] = delta_of(y[r] - out, out);
        }
        for (std::size_t r = 0; r < Rows; ++r)
            for (std::size_t q = 0; q < Rows; ++q) z[r] += gram[r][q] * delta[q];
        for (std::size_t i = 0; i < Inputs; ++i) {
            double gradient = x[0][i] * delta[0];
            for (std::size_t r = 1; r < Rows; ++r) gradient += x[r][i] * delta[r];
            w[i] += rate * gradient;
        }
    }
    state.iteration = end;
    std::copy_n(z, Rows, state.pre_activations.begin());
    std::copy_n(w, Inputs, state.weights.begin());
}

using Kernel = void (*)(TrainingState&, const Dataset&, bool, double, std::int64_t);

template <std::size_t... Cell>
constexpr std::array<Kernel, sizeof...(Cell)> kernels(std::index_sequence<Cell...>) {
    return {train<Cell / most + 1, Cell % most + 1>...};
}

}  // namespace

bool carries_pre_activations(const Shape& shape, const Dataset& dataset) {
    return shape.widths.size() == 2 && shape.widths[1] == 1 && weight_count(shape) <= most && dataset.rows() <= most;
}

double weighted_sum(std::span<const double> weights, std::span<const double> inputs) {
    double sum = inputs[0] * weights[0];
    for (std::size_t i = 1; i < inputs.size(); ++i) sum += inputs[i] * weights[i];
    if (weights.size() > inputs.size()) sum += weights[inputs.size()];
    return sum;
}

bool train_single_neuron(const Shape& shape, TrainingState& state, const Dataset& dataset, double rate, std::int64_t iterations) {
    static constexpr auto table = kernels(std::make_index_sequence<most * most>());
    if (!carries_pre_activations(shape, dataset)) return false;
    table[(dataset.rows() - 1) * most + state.weights.size() - 1](state, dataset, shape.bias, rate, iterations);
    return true;
}

}  // namespace neuroglass
