// Stored states of a run; see checkpoints.h.
#include "engine/train/checkpoints.h"

#include <algorithm>
#include <cassert>

namespace neuroglass {

Checkpoints::Checkpoints(std::span<const double> start, std::size_t max_of_them, std::size_t together)
    : width_(start.size()), most_(max_of_them), together_(together) {
    assert(most_ >= 2 && most_ % 2 == 0 && together_ >= 1);
    slabs_.reserve((most_ + together_ - 1) / together_);
    store(start);
}

void Checkpoints::store(std::span<const double> values) {
    if (count_ == most_) {  // next() stays the same: half as many, twice as far apart
        for (std::size_t i = 1; i < most_ / 2; ++i) std::copy_n(at(2 * i), width_, at(i));
        count_ = most_ / 2;
        spacing_ *= 2;
    }
    if (count_ == slabs_.size() * together_) slabs_.emplace_back(together_ * width_);
    std::ranges::copy(values, at(count_));
    ++count_;
}

Checkpoints::Checkpoint Checkpoints::before(std::int64_t iteration) const {
    const auto index = std::min<std::size_t>(static_cast<std::size_t>(iteration / spacing_), count_ - 1);
    return {static_cast<std::int64_t>(index) * spacing_,
            std::span(slabs_[index / together_]).subspan(index % together_ * width_, width_)};
}

}  // namespace neuroglass
