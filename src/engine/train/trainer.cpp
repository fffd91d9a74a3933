// Trains; see trainer.h.
#include "engine/train/trainer.h"

#include <algorithm>

#include "engine/kernels/single_neuron.h"

namespace neuroglass {

Trainer::Trainer(const Experiment& experiment) : rate_(experiment.training.rate) {
    if (is_small_single_neuron(experiment)) return;
    dense_.emplace(experiment);
}

TrainingState Trainer::start(const Experiment& experiment) {
    TrainingState state{starting_weights(experiment)};
    state.values.resize(state.values.size() * (1 + slots_of(experiment.training.optimizer)));
    return state;
}

void Trainer::train(TrainingState& state, const Dataset& dataset, std::int64_t iterations) {
    if (dense_) dense_->train(state, iterations);
    else train_single_neuron(state, dataset, rate_, iterations);
}

bool Trainer::train_part(TrainingState& state, const Dataset& dataset, std::size_t rows) {
    if (dense_) return dense_->train_part(state, rows);
    train(state, dataset, 1);
    return true;
}

void Trainer::answer(const Network& network, std::span<const double> weights, const Dataset& dataset,
                     std::span<const std::size_t> rows, std::span<double> outputs) {
    if (dense_) return dense_->answer(network, weights, rows, outputs);
    for (const std::size_t row : rows)
        std::ranges::copy(network.outputs(weights, dataset.inputs(row)), &outputs[row * dataset.target_count()]);
}

}  // namespace neuroglass
