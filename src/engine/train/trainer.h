// Trains: chooses the kernel for an experiment once, and moves a state on with it. All kernels give the same bits.
#pragma once

#include <optional>

#include "engine/kernels/dense.h"
#include "engine/model/experiment.h"
#include "engine/train/state.h"

namespace neuroglass {

class Trainer {
public:
    /// Copies what it needs of the experiment.
    explicit Trainer(const Experiment& experiment);

    /// Where the experiment starts: its weights, and slots of 0.
    static TrainingState start(const Experiment& experiment);

    /// Of which seed the shuffled rows are.
    void set_seed(std::uint32_t seed) {
        if (dense_) dense_->set_seed(seed);
    }
    /// Any split of the iterations gives the same bits.
    /// @param state weights finite or not; moved on
    void train(TrainingState& state, const Dataset& dataset, std::int64_t iterations);

private:
    double rate_;
    std::optional<DenseKernel> dense_;  // none: the small single neuron has a kernel of its own
};

}  // namespace neuroglass
