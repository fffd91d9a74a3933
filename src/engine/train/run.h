// One training run: an experiment, the weights it has reached, and how it got there.
// Knows no clock and no screen; advance() is the only thing that makes time pass.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/kernels/plain_kernel.h"
#include "engine/model/experiment.h"
#include "engine/model/network.h"
#include "engine/train/batch.h"
#include "engine/train/checkpoints.h"
#include "engine/train/history.h"
#include "engine/train/trainer.h"

namespace neuroglass {

class Run {
public:
    /// Stands at iteration 0, with the starting weights.
    explicit Run(Experiment experiment);

    const Experiment& experiment() const { return experiment_; }
    /// What the network is given: the rows of the data, and the test example, with scaled inputs.
    const Dataset& dataset() const { return given_.dataset; }
    const std::vector<double>& test_example() const { return given_.test_example; }
    /// Of each input.
    std::span<const InputScale> scales() const { return scales_; }
    std::int64_t iteration() const { return state_.iteration; }
    /// The last iteration there is: the experiment's, or the one at which the run had to stop.
    std::int64_t last_iteration() const;
    /// The iteration after which a weight would no longer be a finite number, once training has come there.
    std::optional<std::int64_t> diverged_at() const { return diverged_at_; }

    std::span<const double> weights() const { return weights_of(state_.values); }
    /// What the optimizer keeps for each weight, at the current iteration. (slots, weights)
    std::span<const double> slots() const { return std::span(state_.values).subspan(network_.weight_count()); }
    std::span<const double> starting_weights() const { return weights_of(checkpoints_.before(0).values); }
    const Network& network() const { return network_; }
    /// The rows that the next iteration learns from, in their order; good until the next call.
    std::span<const std::size_t> next_rows() const { return batches_.rows(state_.iteration); }
    /// To look at one row forward and backward with; nothing of the run depends on it.
    PlainKernel<double>& looking_glass() const { return looking_glass_; }
    /// The network's outputs for each row at the current iteration. (rows, outputs)
    std::span<const double> outputs() const { return seen_.outputs; }
    /// The weights one iteration later, whether or not the run may go there; good until the run moves.
    std::span<const double> next_weights() const;
    /// Computes them for about so much work, or goes on with that. @return whether they are there
    bool prepare_next_weights(std::int64_t work) const;
    /// Whether that has been begun and is not done.
    bool is_preparing_next_weights() const { return ahead_.of == state_.iteration && !ahead_.is_trained; }
    /// What they are made with, downhill and without decay. (weights), or empty: few rows have it by hand
    std::span<const double> next_gradient() const {
        next_weights();
        return trainer_.gradient();
    }
    /// The loss over the rows that are trained (model/loss.h).
    double loss() const { return seen_.loss; }
    /// All that are trained, and all that are held out; rising.
    std::span<const std::size_t> trained_rows() const { return batches_.trained(); }
    std::span<const std::size_t> held_out_rows() const { return held_out_rows_; }
    /// The same loss over the rows that are held out, without the weights' decay; 0 where there are none.
    double held_out_loss() const { return seen_.held_out_loss; }
    struct HeldOutLoss {
        std::int64_t iteration;
        double loss;
    };
    /// The first iteration with the lowest loss over the rows held out, of all that were ever reached.
    std::optional<HeldOutLoss> lowest_held_out_loss() const { return lowest_; }
    /// The same at any other weights.
    double loss_at(std::span<const double> weights) const;
    /// The network's first output for the test example.
    double prediction() const { return predictions()[0]; }
    /// All of its outputs for the test example; good until the network is asked again.
    std::span<const double> predictions() const { return network_.outputs(weights(), test_example()); }
    /// @param inputs (experiment().dataset.input_count()), as a person has them: they are scaled first
    double predict(std::span<const double> inputs) const { return predict(weights(), inputs); }
    double predict(std::span<const double> weights, std::span<const double> inputs) const {
        return predictions(weights, inputs)[0];
    }
    /// All of the network's outputs for them; good until the network is asked again.
    std::span<const double> predictions(std::span<const double> weights, std::span<const double> inputs) const {
        return network_.outputs(weights, scaled(inputs));
    }
    /// Those inputs as the network is given them; good until it is asked again.
    std::span<const double> scaled(std::span<const double> inputs) const;

    /// Trains n iterations, or fewer where the run ends first. Any split of n gives the same bits.
    /// @return how many were trained
    std::int64_t advance(std::int64_t n);
    /// Multiplications of one iteration, more or less.
    std::int64_t work_of_iteration() const {
        return static_cast<std::int64_t>(batches_.max_rows() + held_out_rows_.size() + 1) * work_of_row();
    }
    /// Goes towards that iteration, forward or back, for about so much work, but at least a step: some iterations, or a
    /// part of one, whose end nothing shows before it is reached. Any split gives the same bits.
    /// @return whether it is not there yet
    bool approach(std::int64_t iteration, std::int64_t work);
    /// Goes to that iteration, forward or back, within 0..last_iteration().
    void seek(std::int64_t iteration);
    /// The first half of a seek: to the checkpoint from which the iteration is reached soonest, or nowhere if that is
    /// here.
    void seek_checkpoint(std::int64_t iteration);

    const History& history() const { return history_; }

    /// Changes that leave the weights of every iteration as they are, so that nothing is trained again.
    void set_iterations(std::int64_t iterations);
    void set_test_example(std::vector<double> test_example);
    /// What is said of the data; no number depends on it.
    void set_names(std::string names, std::string classes);

private:
    std::span<const double> weights_of(std::span<const double> values) const {
        return values.first(network_.weight_count());
    }
    std::int64_t work_of_row() const {
        return static_cast<std::int64_t>(network_.weight_count() + 10 * network_.unit_count());
    }
    std::size_t rows_for(std::int64_t work) const {
        return static_cast<std::size_t>(std::max<std::int64_t>(work / work_of_row(), 1));
    }

    /// What the network answers to each row, and how wrong that is.
    struct Observation {
        std::vector<double> outputs;         // (rows, outputs)
        std::size_t rows = 0;                // that have been looked at: of those trained, then of those held out
        double sum = 0, held_out_sum = 0;    // of their losses
        double loss = 0, held_out_loss = 0;  // once all have been
    };
    static constexpr std::int64_t none = -1;
    /// What is to come after an iteration.
    struct Ahead {
        std::int64_t of = none;   // the iteration that it comes after
        bool is_trained = false;  // state has come one iteration further
        TrainingState state;
    };
    /// The iteration to be shown next.
    struct Coming {
        std::int64_t iteration = none;
        TrainingState state;
        Observation seen;
    };

    void train_block(std::int64_t iterations);
    void train(std::int64_t iterations);
    /// Looks at so many more rows. @return whether these were the last
    bool observe(std::span<const double> weights, Observation& seen, std::size_t rows) const;
    double sum_of_losses(std::span<const double> weights, std::span<const std::size_t> rows, double sum,
                         std::span<double> outputs) const;
    double held_out_loss_of(double sum) const;
    void observe();
    void note_held_out(double loss);
    void drop_parts();
    void approach_in_parts(std::int64_t iteration, std::size_t rows);
    void begin_coming(std::int64_t iteration, std::span<const double> values);
    void arrive();

    Experiment experiment_;
    std::vector<InputScale> scales_;
    Experiment given_;  // scaled(experiment_)
    mutable std::vector<double> scaled_;
    Network network_;
    mutable Trainer trainer_;
    Batches batches_;
    mutable PlainKernel<double> looking_glass_;
    mutable Ahead ahead_;
    Coming coming_;  // what it holds of none is scratch
    TrainingState state_;
    TrainingState block_start_;  // before the block being trained, to find where an overflow began
    std::vector<std::size_t> held_out_rows_;
    Observation seen_;  // of the iteration
    std::optional<HeldOutLoss> lowest_;
    std::int64_t measured_until_ = -1;  // up to which iteration lowest_ is the lowest
    std::optional<std::int64_t> diverged_at_;
    Checkpoints checkpoints_;
    History history_;
};

}  // namespace neuroglass
