// The same experiment for many seeds at once, all at the same iteration. Knows no clock; draws nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/kernels/lanes.h"
#include "engine/model/experiment.h"
#include "engine/model/network.h"
#include "engine/train/checkpoints.h"
#include "engine/train/trainer.h"

namespace neuroglass {

class Sweep {
public:
    static constexpr std::size_t max_seeds = 10'000, usual_seeds = 1000;

    /// Seeds first_seed, first_seed + 1, ..., each with the starting weights that it draws: those set by hand are left
    /// out. Stands at iteration 0.
    /// @param count            1 to max_seeds; first_seed + count - 1 at most 4294967295
    /// @param checkpoint_bytes what the checkpoints may take together, but for two that there always may be
    Sweep(Experiment experiment, std::uint32_t first_seed, std::size_t count, std::size_t checkpoint_bytes = 32u << 20);

    const Experiment& experiment() const { return experiment_; }
    std::uint32_t first_seed() const { return first_seed_; }
    std::size_t count() const { return count_; }
    std::size_t weight_count() const { return network_.weight_count(); }

    std::int64_t iteration() const { return iteration_; }
    /// Of seed first_seed + i, at the iteration: the bits of its Run.
    double weight(std::size_t i, std::size_t w) const { return values_[place(i, w)]; }
    /// The answer of seed first_seed + i to the test example, the bits of its Run.
    double prediction(std::size_t i) const;
    /// Whether seed first_seed + i has each output of each trained row on the side of 0.5 on which its target is.
    bool solves(std::size_t i) const;
    /// Whether that says something: each target is 0 or 1.
    bool has_classes() const;
    /// Multiplications of asking that for all seeds, more or less.
    std::int64_t work_of_solving() const;
    /// Where seed first_seed + i could not come to the iteration: the last one whose weights are all finite, which it
    /// keeps.
    std::optional<std::int64_t> diverged_at(std::size_t i) const;

    /// Trains all seeds n iterations, or fewer where the experiment ends first. Any split of n gives the same bits.
    /// @return how many were trained
    std::int64_t advance(std::int64_t n);
    /// Goes towards that iteration, forward or back, for about so much work, but at least a step: some iterations, or a
    /// part of one, of which nothing shows before all seeds have gone through it. Any split gives the same bits.
    /// @param work multiplications, more or less
    /// @return whether it is not there yet
    bool approach(std::int64_t iteration, std::int64_t work);
    /// How many seeds have gone through the next iteration already.
    std::size_t seeds_ahead() const { return seeds_ahead_; }
    /// Multiplications of one iteration of all seeds, more or less.
    std::int64_t work_of_iteration() const;

    /// Goes to that iteration, forward or back, within 0..experiment().iterations. A seed that stops only after it
    /// lives again.
    void seek(std::int64_t iteration);
    /// The first half of a seek: to the checkpoint from which the iteration is reached soonest, or nowhere if that is
    /// here.
    void seek_checkpoint(std::int64_t iteration);

    /// Changes that leave the weights of every iteration as they are, so that nothing is trained again.
    void set_iterations(std::int64_t iterations);
    void set_test_example(std::vector<double> test_example);

private:
    static constexpr std::size_t lanes = 8;  // seeds that lie side by side
    static constexpr std::int64_t never = INT64_MAX;

    /// Of a weight or a slot.
    std::size_t place(std::size_t i, std::size_t v) const { return (i / lanes * width_ + v) * lanes + i % lanes; }
    std::span<const double> start();
    std::size_t groups() const { return (count_ + lanes - 1) / lanes; }
    bool goes_on(std::size_t i) const { return i < count_ && last_iterations_[i] > iteration_; }
    void train_group(std::size_t group, std::int64_t iterations);
    void train_seed(std::size_t i, std::int64_t iterations);
    void advance_in_parts(std::int64_t work);
    bool train_group_ahead(std::size_t rows);
    bool train_seed_ahead(std::size_t rows);
    std::int64_t work_of_row() const { return static_cast<std::int64_t>(weight_count() + 10 * network_.unit_count()); }
    void drop_ahead();

    Experiment experiment_;
    Experiment given_;  // scaled(experiment_): what the networks are given
    std::uint32_t first_seed_;
    std::size_t count_;
    Network network_;
    std::int64_t iteration_ = 0;
    LaneTrainer lane_trainer_;
    Trainer trainer_;  // of one seed by itself
    std::vector<std::size_t> trained_rows_;
    std::size_t width_;           // weights and slots
    std::vector<double> values_;  // (groups of lanes, width_, lanes); those beyond count start at 0
    std::vector<double> ahead_;   // the same, one iteration later, of the seeds that have gone through it
    std::size_t seeds_ahead_ = 0;
    bool is_within_ = false;  // some rows have been looked at for the next of them, too
    std::vector<std::int64_t>
        last_iterations_;  // (count) at which a seed stops, once training has come there; else never
    // Scratch, so that nothing is allocated while training.
    mutable TrainingState seed_;        // one by itself
    TrainingState before_;              // it, one iteration earlier
    std::vector<double> group_before_;  // (width_, lanes)
    Checkpoints checkpoints_;
};

}  // namespace neuroglass
