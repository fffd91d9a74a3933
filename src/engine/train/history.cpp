// How a run got where it is; see history.h.
#include "engine/train/history.h"

#include <algorithm>

#include "engine/numeric/exponential.h"

namespace neuroglass {

History::History(std::size_t width, std::int64_t last) : width_(width) {
    constexpr double ratio_logarithm = 2.302585092994046 / 40;  // ln 10 / 40
    iterations_.push_back(0);
    for (int i = 0; iterations_.back() < last; ++i) {
        const auto iteration = static_cast<std::int64_t>(exponential(i * ratio_logarithm) + 0.5);
        if (iteration > iterations_.back()) iterations_.push_back(iteration);
    }
    losses_.resize(iterations_.size());
    held_out_losses_.resize(iterations_.size());
    weights_.resize(iterations_.size() * width_);
}

void History::record(double loss, double held_out_loss, std::span<const double> weights) {
    losses_[count_] = loss;
    held_out_losses_[count_] = held_out_loss;
    std::ranges::copy(weights, weights_.begin() + static_cast<std::ptrdiff_t>(count_ * width_));
    ++count_;
}

}  // namespace neuroglass
