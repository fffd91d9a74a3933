// The hot loop of the article's network; see single_neuron.h.
#include "engine/kernels/single_neuron.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/kernels/single_neuron_kernel.h"

namespace neuroglass {
namespace {

constexpr std::size_t max_size = SingleNeuronKernel<std::size_t, std::size_t>::max_size;
constexpr std::size_t min_unrolled = 3, unrolled = 2;  // 3 and 4 rows by 3 and 4 weights have code of their own

template <class Rows, class Weights>
[[gnu::always_inline]] inline void train(TrainingState& state, const Dataset& dataset, double rate,
                                         std::int64_t iterations, Rows rows, Weights weights) {
    const SingleNeuronKernel kernel(dataset, rate, rows, weights);
    double w[max_size];
    std::copy_n(state.values.begin(), static_cast<std::size_t>(weights), w);
    kernel.train(w, iterations);
    std::copy_n(w, static_cast<std::size_t>(weights), state.values.begin());
    state.iteration += iterations;
}

template <std::size_t Rows, std::size_t Weights>
void train_unrolled(TrainingState& state, const Dataset& dataset, double rate, std::int64_t iterations) {
    train(state, dataset, rate, iterations, std::integral_constant<std::size_t, Rows>(),
          std::integral_constant<std::size_t, Weights>());
}

using Kernel = void (*)(TrainingState&, const Dataset&, double, std::int64_t);

template <std::size_t... Cell>
constexpr std::array<Kernel, sizeof...(Cell)> kernels(std::index_sequence<Cell...>) {
    return {train_unrolled<Cell / unrolled + min_unrolled, Cell % unrolled + min_unrolled>...};
}

}  // namespace

bool is_small_single_neuron(const Experiment& experiment) {
    const ModelSpec& model = experiment.model;
    const TrainingSpec& training = experiment.training;
    const std::size_t rows = experiment.dataset.rows();
    return model.is_single_neuron() && model.output_activation == Activation::sigmoid && model.bias != Bias::fixed &&
           training.loss == LossFunction::half_squared_error && training.optimizer == Optimizer::gradient_descent &&
           training.weight_decay == 0 && held_out_rows(experiment.held_out, rows).empty() &&
           (training.batch == 0 || training.batch >= rows) && rows <= max_size && weight_count(model) <= max_size;
}

double weighted_sum(std::span<const double> weights, std::span<const double> inputs) {
    double sum = inputs[0] * weights[0];
    for (std::size_t i = 1; i < inputs.size(); ++i) sum += inputs[i] * weights[i];
    if (weights.size() > inputs.size()) sum += weights[inputs.size()];
    return sum;
}

void train_single_neuron(TrainingState& state, const Dataset& dataset, double rate, std::int64_t iterations) {
    static constexpr auto table = kernels(std::make_index_sequence<unrolled * unrolled>());
    const std::size_t rows = dataset.rows(), weights = state.values.size();
    const std::size_t row = rows - min_unrolled, column = weights - min_unrolled;  // huge where there are fewer
    if (row >= unrolled || column >= unrolled) return train(state, dataset, rate, iterations, rows, weights);
    table[row * unrolled + column](state, dataset, rate, iterations);
}

void train_single_neurons(std::span<SimdDoubles> weights, const Dataset& dataset, double rate,
                          std::int64_t iterations) {
    SingleNeuronKernel(dataset, rate, dataset.rows(), weights.size()).train(weights.data(), iterations);
}

}  // namespace neuroglass
