// Stored states of a run, or of a sweep, at evenly spaced iterations; the spacing doubles when the store is full, so
// that its size is bounded. Does not train: whoever restores a checkpoint computes the rest of the way.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace neuroglass {

class Checkpoints {
public:
    static constexpr std::int64_t min_spacing = 256;
    static constexpr std::size_t max = 2048, max_bytes = 16u << 20;

    /// All memory at once.
    /// @param start (values), the checkpoint of iteration 0
    explicit Checkpoints(std::span<const double> start)
        : Checkpoints(start, fitting(start.size(), max_bytes), fitting(start.size(), max_bytes)) {}
    /// @param most     how many there may be, even
    /// @param together how many are allocated at a time, when the first of them is stored
    Checkpoints(std::span<const double> start, std::size_t max, std::size_t together);

    /// How many of so many values take at most so many bytes, but for two that there always may be; even.
    static std::size_t fitting(std::size_t values, std::size_t bytes) {
        return std::clamp<std::size_t>(bytes / (values * sizeof(double)) / 2 * 2, 2, max);
    }

    /// The next iteration that is to be stored.
    std::int64_t next() const { return static_cast<std::int64_t>(count_) * spacing_; }
    /// Stores the state of iteration next().
    void store(std::span<const double> values);

    struct Checkpoint {
        std::int64_t iteration;
        std::span<const double> values;
    };
    /// The latest one at or before that iteration.
    Checkpoint before(std::int64_t iteration) const;

    std::int64_t spacing() const { return spacing_; }
    std::size_t count() const { return count_; }

private:
    double* at(std::size_t i) { return &slabs_[i / together_][i % together_ * width_]; }

    std::size_t width_, most_, together_;
    std::int64_t spacing_ = min_spacing;
    std::size_t count_ = 0;
    std::vector<std::vector<double>> slabs_;  // (together_, width_) each; checkpoint i is of iteration i * spacing_
};

}  // namespace neuroglass
