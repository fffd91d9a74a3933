// Trains; see trainer.h.
#include "engine/train/trainer.h"

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

}  // namespace neuroglass
