// The rows that a network learns from: inputs and one target each. Checks what a person gives; reads no file.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/result.h"

namespace neuroglass {

class Dataset {
public:
    static constexpr std::size_t max_rows = 1000;
    static constexpr std::size_t max_inputs = 16;
    /// The largest magnitude of an input or target: its square, summed over all rows, is still finite.
    static constexpr double max_value = 1e150;

    /// @param inputs  (rows, input_count), row-major
    /// @param targets (rows)
    /// Errors: no or too many rows or inputs, a number that is not finite or larger than max_value.
    static Result<Dataset> make(std::size_t input_count, std::vector<double> inputs, std::vector<double> targets);

    /// The three rows of the article: the answer is the third input.
    static const Dataset& article();

    std::size_t rows() const { return targets_.size(); }
    std::size_t input_count() const { return input_count_; }
    std::span<const double> inputs(std::size_t row) const {
        return std::span(inputs_).subspan(row * input_count_, input_count_);
    }
    std::span<const double> all_inputs() const { return inputs_; }
    std::span<const double> targets() const { return targets_; }
    double target(std::size_t row) const { return targets_[row]; }

    bool operator==(const Dataset&) const = default;

private:
    Dataset() = default;

    std::size_t input_count_ = 0;
    std::vector<double> inputs_;   // (rows, input_count)
    std::vector<double> targets_;  // (rows)
};

/// Error unless `value` may stand in a dataset or a test example. `place` names it for the message, e.g. "x2".
std::optional<Error> check_value(double value, const std::string& place);

}  // namespace neuroglass
