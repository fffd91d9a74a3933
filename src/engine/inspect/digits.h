// Why digits differ from those that somebody printed: the run beside one that differs from it in the last bits, or in
// the order of its updates. Writes no text.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/kernels/plain_kernel.h"
#include "engine/model/network.h"
#include "engine/train/trainer.h"

namespace neuroglass {

/// How another program may compute the same experiment.
enum class Variation {
    shaken,      // every output of every unit is one unit in its last place more or less, as another exp() may give it
    late_deltas  // layer by layer from the outputs: a hidden delta comes of weights that this update has moved already
};

/// The experiment, scaled already, trained with a variation, as plain as its formulas.
class VariedRun {
public:
    VariedRun(const Experiment& experiment, Variation variation);

    std::int64_t iteration() const { return state_.iteration; }
    std::span<const double> weights() const { return std::span(state_.values).first(count_); }
    /// One iteration more.
    void advance();
    /// The same in parts. @param steps each takes one row forward, or back through one layer
    /// @return whether this was the last part
    bool advance_part(std::size_t steps);

private:
    std::span<double> units_of(std::vector<double>& all, std::size_t place, std::size_t layer);
    void forward(std::size_t place, std::size_t row);
    void backward(std::size_t place, std::size_t row, std::size_t layer, std::size_t rows);
    void add_gradient(std::size_t place, std::size_t row, const Layer& layer, std::size_t number);
    double shaken(double value);

    Experiment experiment_;
    Variation variation_;
    std::vector<Layer> layers_;
    std::size_t count_, units_;
    Batches batches_;
    TrainingState state_;
    std::vector<double> activations_, deltas_;  // (rows of an update, units)
    std::vector<double> gradient_;              // (weights)
    std::size_t step_ = 0;                      // of the next iteration
    std::uint64_t noise_ = 0;
};

/// From which iteration on the predictions for the test example, as people print them, differ between the two.
class DigitCheck {
public:
    static constexpr int decimals = 8;

    DigitCheck(const Experiment& experiment, Variation variation);

    /// Trains both on by so many iterations, or fewer where it is done.
    void advance(std::int64_t iterations);
    /// Trains towards the next iteration: one of both by so many more rows.
    void advance_part(std::size_t rows);
    const Experiment& experiment() const { return experiment_; }
    Variation variation() const { return variation_; }
    /// At the experiment's last iteration, or where the digits part.
    bool is_done() const { return parts_at_ || looked_to() >= experiment_.iterations; }
    /// The digits are the same up to here.
    std::int64_t looked_to() const { return varied_.iteration(); }
    /// The first iteration whose printed digits differ.
    std::optional<std::int64_t> parts_at() const { return parts_at_; }

private:
    void compare();
    bool prints_alike() const;

    Experiment experiment_;
    Experiment given_;  // scaled(experiment_)
    Variation variation_;
    Network network_;
    Trainer trainer_;
    TrainingState state_;
    VariedRun varied_;
    std::optional<std::int64_t> parts_at_;
};

}  // namespace neuroglass
