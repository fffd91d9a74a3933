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

Result<Dataset> Dataset::make(std::size_t input_count, std::vector<double> inputs, std::vector<double> targets) {
    if (input_count < 1 || input_count > max_inputs)
        return Error{"error.inputs", {{"given", std::to_string(input_count)}, {"max", std::to_string(max_inputs)}}};
    if (targets.empty() || targets.size() > max_rows)
        return Error{"error.rows", {{"given", std::to_string(targets.size())}, {"max", std::to_string(max_rows)}}};
    if (inputs.size() != targets.size() * input_count)
        return Error{
            "error.row_length",
            {{"given", std::to_string(inputs.size())}, {"wanted", std::to_string(targets.size() * input_count)}}};
    const auto fits = [](double value) { return std::abs(value) <= max_value; };
    if (const auto wrong = std::ranges::find_if_not(inputs, fits); wrong != inputs.end()) {
        const auto i = static_cast<std::size_t>(wrong - inputs.begin());
        return *check_value(*wrong,
                            "row " + std::to_string(i / input_count + 1) + ", x" + std::to_string(i % input_count + 1));
    }
    if (const auto wrong = std::ranges::find_if_not(targets, fits); wrong != targets.end())
        return *check_value(*wrong, "row " + std::to_string(wrong - targets.begin() + 1) + ", y");

    Dataset dataset;
    dataset.input_count_ = input_count;
    dataset.inputs_ = std::move(inputs);
    dataset.targets_ = std::move(targets);
    return dataset;
}

const Dataset& Dataset::article() {
    static const Dataset article = *make(3, {0, 1, 1, 1, 0, 0, 1, 0, 1}, {1, 0, 1});
    return article;
}

}  // namespace neuroglass
