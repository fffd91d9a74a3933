// Which rows an iteration trains: a function of seed and iteration alone, so that no generator's state is stored.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

#include "engine/model/training.h"
#include "engine/numeric/random.h"

namespace neuroglass {

/// The rows of each update of an epoch. The last one may have fewer. Where an update takes all of them, they come in
/// the order of the dataset.
class Batches {
public:
    Batches(const TrainingSpec& training, std::size_t rows, std::uint32_t seed)
        : rows_(rows),
          batch_(training.batch == 0 ? rows : std::min(training.batch, rows)),
          per_epoch_((rows_ + batch_ - 1) / batch_),
          seed_(seed),
          shuffled_(training.order == Order::shuffled && batch_ < rows),
          order_(rows) {
        std::iota(order_.begin(), order_.end(), std::size_t{0});
    }

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
        return std::span(order_).subspan(first, std::min(batch_, rows_ - first));
    }

private:
    /// numpy.random.RandomState([seed, epoch]).permutation(rows)
    void shuffle(std::int64_t epoch) const {
        epoch_ = epoch;
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        RandomState random{seed_, static_cast<std::uint32_t>(epoch)};
        for (std::size_t i = rows_ - 1; i > 0; --i)
            std::swap(order_[i], order_[random.up_to(static_cast<std::uint32_t>(i))]);
    }

    std::size_t rows_, batch_, per_epoch_;
    std::uint32_t seed_;
    bool shuffled_;
    mutable std::vector<std::size_t> order_;  // (rows), of epoch_
    mutable std::int64_t epoch_ = -1;
};

}  // namespace neuroglass
