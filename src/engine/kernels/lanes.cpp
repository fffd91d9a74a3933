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
    load(lane_values);
    if (single_neuron_) {
        train_single_neurons(values_, dataset, training_.rate, iterations);
    } else {
        start_over();
        for (const std::int64_t end = iteration + iterations; iteration < end; ++iteration)
            look_at(dataset, iteration, dataset.rows());
    }
    store(lane_values);
}

bool LaneTrainer::train_part(std::span<double> lane_values, const Dataset& dataset, std::int64_t iteration,
                             std::size_t rows) {
    if (single_neuron_) {
        train(lane_values, dataset, iteration, 1);
        return true;
    }
    load(lane_values);
    const bool is_last = look_at(dataset, iteration, rows);
    if (is_last) store(lane_values);
    return is_last;
}

bool LaneTrainer::look_at(const Dataset& dataset, std::int64_t iteration, std::size_t rows) {
    if (rows_done_ == 0) kernel_.begin_gradient();
    const auto all = batches_.rows(iteration), some = all.subspan(rows_done_, std::min(rows, all.size() - rows_done_));
    kernel_.add_rows(values_.data(), dataset, some, training_.loss, all.size());
    rows_done_ += some.size();
    if (rows_done_ < all.size()) return false;
    start_over();
    kernel_.update_once(values_.data(), training_, iteration);
    return true;
}

void LaneTrainer::load(std::span<const double> lane_values) {
    for (std::size_t i = 0; i < values_.size(); ++i)
        values_[i] = SimdDoubles::load(&lane_values[i * SimdDoubles::count]);
}

void LaneTrainer::store(std::span<double> lane_values) const {
    for (std::size_t i = 0; i < values_.size(); ++i) values_[i].store(&lane_values[i * SimdDoubles::count]);
}

}  // namespace neuroglass
