// Several seeds side by side; see lanes.h.
#include "engine/kernels/lanes.h"

#include "engine/kernels/single_neuron.h"
#include "engine/model/experiment.h"

namespace neuroglass {

LaneTrainer::LaneTrainer(const Experiment& experiment)
    : training_(experiment.training),
      single_neuron_(is_small_single_neuron(experiment)),
      batches_(experiment, 0),
      kernel_(experiment.model),
      values_(kernel_.weight_count() * (1 + slots_of(training_.optimizer))) {}

void LaneTrainer::train(std::span<double> lane_values, const Dataset& dataset, std::int64_t iteration,
                        std::int64_t iterations) {
    for (std::size_t i = 0; i < values_.size(); ++i)
        values_[i] = SimdDoubles::load(&lane_values[i * SimdDoubles::count]);
    if (single_neuron_) {
        train_single_neurons(values_, dataset, training_.rate, iterations);
    } else {
        for (const std::int64_t end = iteration + iterations; iteration < end; ++iteration)
            kernel_.train_once(values_.data(), dataset, batches_.rows(iteration), training_, iteration);
    }
    for (std::size_t i = 0; i < values_.size(); ++i) values_[i].store(&lane_values[i * SimdDoubles::count]);
}

}  // namespace neuroglass
