// Which rows an iteration trains: a function of seed and iteration alone, so that no generator's state is stored.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/model/experiment.h"
#include "engine/numeric/random.h"

namespace neuroglass {

/// The rows of each update of an epoch: of those that are trained, not of those held out. The last one may have fewer.
/// Where an update takes all of them, they come in the order of the dataset.
class Batches {
public:
    Batches(const Experiment& experiment, std::uint32_t seed)
        : Batches(experiment.training, trained_rows(experiment.held_out, experiment.dataset.rows()), seed) {}

    /// Of which seed the shuffled rows are.
    void set_seed(std::uint32_t seed) {
        seed_ = seed;
        epoch_ = -1;
    }
    /// All that are trained, rising.
    std::span<const std::size_t> trained() const { return trained_; }
    std::size_t per_epoch() const { return per_epoch_; }
    std::size_t max_rows() const { return batch_; }
    bool shuffled() const { return shuffled_; }
    std::int64_t epoch(std::int64_t iteration) const { return iteration / static_cast<std::int64_t>(per_epoch()); }
    std::size_t index(std::int64_t iteration) const {
        return per_epoch_ == 1 ? 0 : static_cast<std::size_t>(iteration % static_cast<std::int64_t>(per_epoch_));
    }
    /// Those that the update from that iteration to the next is made of; good until the next call.
    std::span<const std::size_t> rows(std::int64_t iteration) const {
        if (shuffled_ && epoch(iteration) != epoch_) shuffle(epoch(iteration));
        const std::size_t first = index(iteration) * batch_;
        return std::span(order_).subspan(first, std::min(batch_, order_.size() - first));
    }

private:
    Batches(const TrainingSpec& training, std::vector<std::size_t> trained, std::uint32_t seed)
        : trained_(std::move(trained)),
          batch_(training.batch == 0 ? trained_.size() : std::min(training.batch, trained_.size())),
          per_epoch_((trained_.size() + batch_ - 1) / batch_),
          seed_(seed),
          shuffled_(training.order == Order::shuffled && batch_ < trained_.size()),
          order_(trained_) {}

    /// trained[numpy.random.RandomState([seed, epoch]).permutation(len(trained))]
    void shuffle(std::int64_t epoch) const {
        epoch_ = epoch;
        RandomState random{seed_, static_cast<std::uint32_t>(epoch)};
        permute(order_, random);
        for (std::size_t& row : order_) row = trained_[row];
    }

    std::vector<std::size_t> trained_;
    std::size_t batch_, per_epoch_;
    std::uint32_t seed_;
    bool shuffled_;
    mutable std::vector<std::size_t> order_;  // (trained rows), of epoch_
    mutable std::int64_t epoch_ = -1;
};

}  // namespace neuroglass
