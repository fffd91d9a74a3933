// The rows that a network learns from: inputs and targets. Checks what a person gives; reads no file.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "base/result.h"
#include "engine/model/recipe.h"

namespace neuroglass {

class Dataset {
public:
    static constexpr std::size_t max_rows = 10'000;
    static constexpr std::size_t max_inputs = 64, max_targets = 10;
    /// The largest magnitude of an input or target: its square, summed over all rows, is still finite.
    static constexpr double max_value = 1e150;

    /// @param inputs  (rows, input_count), row-major
    /// @param targets (rows, target_count), row-major
    /// Errors: no or too many rows, inputs or targets, a number that is not finite or larger than max_value.
    static Result<Dataset> make(std::size_t input_count, std::vector<double> inputs, std::vector<double> targets,
                                std::size_t target_count = 1);

    /// The same rows, of which so many of the last numbers are targets.
    /// Errors: none of them, or no input left, or too many of either.
    Result<Dataset> with_target_count(std::size_t count) const;

    /// The same targets with other inputs, which are not checked. @param inputs (rows, input_count)
    Dataset with_inputs(std::vector<double> inputs) const;

    /// The three rows of the article: the answer is the third input.
    static const Dataset& article();

    /// @param recipe of no more than max_rows rows
    static Dataset drawn(const Recipe& recipe);
    /// How its rows were drawn, as long as none of them has been changed.
    const std::optional<Recipe>& recipe() const { return recipe_; }

    std::size_t rows() const { return numbers_->targets.size() / target_count_; }
    std::size_t input_count() const { return input_count_; }
    std::size_t target_count() const { return target_count_; }
    std::span<const double> inputs(std::size_t row) const {
        return all_inputs().subspan(row * input_count_, input_count_);
    }
    std::span<const double> all_inputs() const { return numbers_->inputs; }
    std::span<const double> targets(std::size_t row) const {
        return all_targets().subspan(row * target_count_, target_count_);
    }
    std::span<const double> all_targets() const { return numbers_->targets; }
    /// The first target of a row.
    double target(std::size_t row) const { return all_targets()[row * target_count_]; }

    bool operator==(const Dataset& other) const;

private:
    struct Numbers {
        std::vector<double> inputs;   // (rows, input_count)
        std::vector<double> targets;  // (rows, target_count)
        bool operator==(const Numbers&) const = default;
    };

    Dataset() = default;

    std::size_t input_count_ = 0, target_count_ = 1;
    std::shared_ptr<const Numbers> numbers_;  // of all copies together: they are many, and never change
    std::optional<Recipe> recipe_;
};

/// Error unless `value` may stand in a dataset or a test example. `place` names it for the message, e.g. "x2".
std::optional<Error> check_value(double value, const std::string& place);

}  // namespace neuroglass
