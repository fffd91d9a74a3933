// Stored weights of a run; see checkpoints.h.
#include "core/checkpoints.h"

#include <algorithm>

namespace neuroglass {

Checkpoints::Checkpoints(std::span<const double> starting_weights) : width_(starting_weights.size()), store_(most * width_) {
    store(starting_weights);
}

void Checkpoints::store(std::span<const double> weights) {
    if (count_ == most) {  // next() stays the same: half as many, twice as far apart
        for (std::size_t i = 1; i < most / 2; ++i)
            std::copy_n(&store_[2 * i * width_], width_, &store_[i * width_]);
        count_ = most / 2;
        spacing_ *= 2;
    }
    std::ranges::copy(weights, store_.begin() + static_cast<std::ptrdiff_t>(count_ * width_));
    ++count_;
}

Checkpoints::Checkpoint Checkpoints::before(std::int64_t iteration) const {
    const auto index = std::min<std::size_t>(static_cast<std::size_t>(iteration / spacing_), count_ - 1);
    return {static_cast<std::int64_t>(index) * spacing_, std::span(store_).subspan(index * width_, width_)};
}

}  // namespace neuroglass
