// How a run got where it is: loss and weights at iterations evenly spread on a logarithmic axis, about forty a decade.
// Bounded by construction; what a chart shows between two samples is not stored.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace neuroglass {

class History {
public:
    /// @param width the number of weights
    /// @param last  the last iteration that may ever be recorded
    History(std::size_t width, std::int64_t last);

    /// The first iteration that is to be recorded and is not yet.
    std::int64_t next() const { return count_ < iterations_.size() ? iterations_[count_] : never; }
    /// Records iteration next().
    void record(double loss, double held_out_loss, std::span<const double> weights);

    std::size_t count() const { return count_; }
    /// How many samples are of iterations up to that one.
    std::size_t count_until(std::int64_t iteration) const {
        return static_cast<std::size_t>(std::upper_bound(iterations_.begin(),
                                                         iterations_.begin() + static_cast<std::ptrdiff_t>(count_),
                                                         iteration) -
                                        iterations_.begin());
    }
    std::int64_t iteration(std::size_t sample) const { return iterations_[sample]; }
    double loss(std::size_t sample) const { return losses_[sample]; }
    /// Over the rows held out; 0 where there are none.
    double held_out_loss(std::size_t sample) const { return held_out_losses_[sample]; }
    std::span<const double> weights(std::size_t sample) const {
        return std::span(weights_).subspan(sample * width_, width_);
    }

    static constexpr std::int64_t never = INT64_MAX;

private:
    std::size_t width_;
    std::vector<std::int64_t> iterations_;  // all that will be recorded, rising from 0
    std::vector<double> losses_;            // (iterations_.size()), filled up to count_
    std::vector<double> held_out_losses_;   // the same
    std::vector<double> weights_;           // (iterations_.size(), width_)
    std::size_t count_ = 0;
};

}  // namespace neuroglass
