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
    /// One iteration in parts: looks at so many more of its rows, or some more. The bits are those of train().
    /// @param state stays as it is until the last part, which moves it on
    /// @return whether this was the last part
    bool train_part(TrainingState& state, const Dataset& dataset, std::size_t rows);
    /// The next part is the first one of an iteration.
    void start_over() {
        if (dense_) dense_->start_over();
    }

    /// That of the last iteration, downhill, without the weights' decay. (weights), or empty: few rows have it by hand
    std::span<const double> gradient() const { return dense_ ? dense_->gradient() : std::span<const double>(); }

    /// What the network answers to some rows, to the bit what `network` says.
    /// @param weights (network.weight_count()), finite
    /// @param outputs (all rows, targets), overwritten for those rows
    void answer(const Network& network, std::span<const double> weights, const Dataset& dataset,
                std::span<const std::size_t> rows, std::span<double> outputs);

private:
    double rate_;
    std::optional<DenseKernel> dense_;  // none: the small single neuron has a kernel of its own
};

}  // namespace neuroglass
