// Which inputs a network is asked; see truth_table.h.
#include "core/truth_table.h"

#include <algorithm>

namespace neuroglass {

std::optional<std::size_t> row_with(const Dataset& dataset, std::span<const double> inputs) {
    for (std::size_t row = 0; row < dataset.rows(); ++row)
        if (std::ranges::equal(dataset.inputs(row), inputs)) return row;
    return std::nullopt;
}

std::optional<std::size_t> copied_input(const Dataset& dataset) {
    std::optional<std::size_t> found;
    for (std::size_t input = 0; input < dataset.input_count(); ++input) {
        bool copied = true;
        for (std::size_t row = 0; copied && row < dataset.rows(); ++row)
            copied = dataset.inputs(row)[input] == dataset.target(row);
        if (!copied) continue;
        if (found) return std::nullopt;
        found = input;
    }
    return found;
}

std::vector<TruthLine> truth_table(const Experiment& experiment) {
    const Dataset& dataset = experiment.dataset;
    const std::size_t count = dataset.input_count();
    const auto rule = copied_input(dataset);
    const auto line = [&](std::vector<double> inputs) {
        TruthLine made;
        made.row = row_with(dataset, inputs);
        if (made.row) made.answer = dataset.target(*made.row);
        else if (rule) made.answer = inputs[*rule];
        made.is_test_example = inputs == experiment.test_example;
        made.inputs = std::move(inputs);
        return made;
    };
    std::vector<TruthLine> lines;
    if (count <= most_complete_inputs) {
        for (std::size_t number = 0; number < std::size_t{1} << count; ++number) {
            std::vector<double> inputs(count);
            for (std::size_t i = 0; i < count; ++i) inputs[i] = static_cast<double>(number >> (count - 1 - i) & 1);
            lines.push_back(line(std::move(inputs)));
        }
        return lines;
    }
    for (std::size_t row = 0; row < dataset.rows(); ++row)
        lines.push_back(line({dataset.inputs(row).begin(), dataset.inputs(row).end()}));
    if (!row_with(dataset, experiment.test_example)) lines.push_back(line(experiment.test_example));
    return lines;
}

}  // namespace neuroglass
