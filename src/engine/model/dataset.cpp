// The rows that a network learns from; see dataset.h.
#include "engine/model/dataset.h"

#include <algorithm>
#include <cmath>

#include "base/numbers.h"

namespace neuroglass {

std::optional<Error> check_value(double value, const std::string& place) {
    if (std::abs(value) <= Dataset::max_value) return std::nullopt;
    return Error{"error.value",
                 {{"place", place}, {"given", exact_text(value)}, {"max", exact_text(Dataset::max_value)}}};
}

Result<Dataset> Dataset::make(std::size_t input_count, std::vector<double> inputs, std::vector<double> targets,
                              std::size_t target_count) {
    const auto count_error = [](const char* key, std::size_t given, std::size_t max) {
        return Error{key, {{"given", std::to_string(given)}, {"max", std::to_string(max)}}};
    };
    if (input_count < 1 || input_count > max_inputs) return count_error("error.inputs", input_count, max_inputs);
    if (target_count < 1 || target_count > max_targets) return count_error("error.targets", target_count, max_targets);
    const std::size_t rows = targets.size() / target_count;
    if (rows == 0 || rows > max_rows) return count_error("error.rows", rows, max_rows);
    if (inputs.size() != rows * input_count || targets.size() != rows * target_count)
        return Error{"error.row_length",
                     {{"given", std::to_string(inputs.size())}, {"wanted", std::to_string(rows * input_count)}}};
    const auto fits = [](double value) { return std::abs(value) <= max_value; };
    const auto place = [](std::size_t i, std::size_t width, const char* letter) {
        return "row " + std::to_string(i / width + 1) + ", " + letter +
               (width == 1 && *letter == 'y' ? "" : std::to_string(i % width + 1));
    };
    if (const auto wrong = std::ranges::find_if_not(inputs, fits); wrong != inputs.end())
        return *check_value(*wrong, place(static_cast<std::size_t>(wrong - inputs.begin()), input_count, "x"));
    if (const auto wrong = std::ranges::find_if_not(targets, fits); wrong != targets.end())
        return *check_value(*wrong, place(static_cast<std::size_t>(wrong - targets.begin()), target_count, "y"));

    Dataset dataset;
    dataset.input_count_ = input_count;
    dataset.target_count_ = target_count;
    dataset.numbers_ = std::make_shared<const Numbers>(Numbers{std::move(inputs), std::move(targets)});
    return dataset;
}

bool Dataset::operator==(const Dataset& other) const {
    return input_count_ == other.input_count_ && target_count_ == other.target_count_ && recipe_ == other.recipe_ &&
           (numbers_ == other.numbers_ || *numbers_ == *other.numbers_);
}

Result<Dataset> Dataset::with_target_count(std::size_t count) const {
    if (count == target_count_) return *this;
    const std::size_t columns = input_count_ + target_count_;
    if (count < 1 || count >= columns)
        return Error{"error.targets", {{"given", std::to_string(count)}, {"max", std::to_string(columns - 1)}}};
    std::vector<double> inputs, targets;
    for (std::size_t row = 0; row < rows(); ++row)
        for (std::size_t i = 0; i < columns; ++i)
            (i < columns - count ? inputs : targets)
                .push_back(i < input_count_ ? this->inputs(row)[i] : this->targets(row)[i - input_count_]);
    return make(columns - count, std::move(inputs), std::move(targets), count);
}

Dataset Dataset::with_inputs(std::vector<double> inputs) const {
    Dataset changed = *this;
    changed.numbers_ = std::make_shared<const Numbers>(Numbers{std::move(inputs), numbers_->targets});
    changed.recipe_.reset();
    return changed;
}

const Dataset& Dataset::article() {
    static const Dataset article = *make(3, {0, 1, 1, 1, 0, 0, 1, 0, 1}, {1, 0, 1});
    return article;
}

Dataset Dataset::drawn(const Recipe& recipe) {
    DrawnRows rows = draw_rows(recipe);
    Dataset dataset = *make(2, std::move(rows.inputs), std::move(rows.targets), recipe.target_count());
    dataset.recipe_ = recipe;
    return dataset;
}

}  // namespace neuroglass
