// The same experiment for many seeds at once, all at the same iteration. Knows no clock; draws nothing.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/experiment.h"

namespace neuroglass {

class Sweep {
public:
    static constexpr std::size_t most_seeds = 10'000;

    /// Seeds first_seed, first_seed + 1, ..., each with the starting weights that it draws: those set by hand are left out.
    /// @param count 1 to most_seeds; first_seed + count - 1 at most 4294967295
    Sweep(Experiment experiment, std::uint32_t first_seed, std::size_t count);

    const Experiment& experiment() const { return experiment_; }
    std::uint32_t first_seed() const { return first_seed_; }
    std::size_t count() const { return count_; }

private:
    Experiment experiment_;
    std::uint32_t first_seed_;
    std::size_t count_;
};

}  // namespace neuroglass
