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

private:
    TrainingSpec training_;
    bool single_neuron_;
    Batches batches_;
    PlainKernel<SimdDoubles> kernel_;
    std::vector<SimdDoubles> values_;  // (1 + slots, weights)
};

}  // namespace neuroglass
