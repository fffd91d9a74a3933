// Several seeds of one experiment side by side: for each the bits that it has by itself.
#pragma once

#include <cstdint>
#include <span>

#include "engine/kernels/plain_kernel.h"
#include "engine/numeric/simd_doubles.h"

namespace neuroglass {

struct Experiment;

class LaneTrainer {
public:
    explicit LaneTrainer(const Experiment& experiment);

    /// Whether seeds train the same rows in the same iterations: not where each shuffles its own.
    bool applies() const { return !batches_.shuffled(); }
    /// @param lane_values (1 + slots, weights, lanes), at that iteration, finite or not; moved on
    void train(std::span<double> lane_values, const Dataset& dataset, std::int64_t iteration, std::int64_t iterations);
    /// One iteration in parts: looks at so many more of its rows.
    /// @param lane_values stay as they are until the last part, which moves them on
    /// @return whether this was the last part
    bool train_part(std::span<double> lane_values, const Dataset& dataset, std::int64_t iteration, std::size_t rows);
    /// The next part is the first one of an iteration.
    void start_over() { rows_done_ = 0; }

private:
    /// A part of an iteration of values_. @return whether it was the last
    bool look_at(const Dataset& dataset, std::int64_t iteration, std::size_t rows);
    void load(std::span<const double> lane_values);
    void store(std::span<double> lane_values) const;

    TrainingSpec training_;
    bool single_neuron_;
    Batches batches_;
    PlainKernel<SimdDoubles> kernel_;
    std::vector<SimdDoubles> values_;  // (1 + slots, weights)
    std::size_t rows_done_ = 0;        // of an iteration in parts
};

}  // namespace neuroglass
