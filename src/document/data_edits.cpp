// The data changed by hand; see data_edits.h.
#include "document/data_edits.h"

#include <algorithm>

#include "document/data_names.h"

namespace neuroglass {
namespace {

using Numbers = std::vector<double>;

/// The rows as a table that can be changed: inputs, then targets.
struct Table {
    explicit Table(const Dataset& dataset) : inputs(dataset.input_count()), targets(dataset.target_count()) {
        for (std::size_t row = 0; row < dataset.rows(); ++row) {
            Numbers& numbers = rows.emplace_back(dataset.inputs(row).begin(), dataset.inputs(row).end());
            numbers.insert(numbers.end(), dataset.targets(row).begin(), dataset.targets(row).end());
        }
    }

    std::size_t inputs, targets;
    std::vector<Numbers> rows;

    /// The experiment with these rows; the test example stays where it has as many inputs.
    Result<Experiment> of(const Experiment& experiment) const {
        Numbers all_inputs, all_targets;
        for (const Numbers& row : rows) {
            const auto middle = row.begin() + static_cast<std::ptrdiff_t>(inputs);
            all_inputs.insert(all_inputs.end(), row.begin(), middle);
            all_targets.insert(all_targets.end(), middle, row.end());
        }
        auto dataset = Dataset::make(inputs, std::move(all_inputs), std::move(all_targets), targets);
        if (!dataset) return dataset.error();
        Experiment changed = with_dataset(experiment, std::move(*dataset));
        changed.names = experiment.names;
        changed.classes = experiment.classes;
        return changed;
    }
};

}  // namespace

double value_at(const Dataset& dataset, Cell cell) {
    const std::size_t inputs = dataset.input_count();
    return cell.column < inputs ? dataset.inputs(cell.row)[cell.column]
                                : dataset.targets(cell.row)[cell.column - inputs];
}

Result<Experiment> with_value(const Experiment& experiment, Cell cell, double value) {
    Table table(experiment.dataset);
    table.rows[cell.row][cell.column] = value;
    return table.of(experiment);
}

Result<Experiment> with_block(const Experiment& experiment, Cell first, const Numbers& block, std::size_t width) {
    Table table(experiment.dataset);
    const std::size_t columns = table.inputs + table.targets, height = block.size() / width;
    if (const std::size_t max = columns - first.column; width > max)
        return Error{"error.block_width", {{"given", std::to_string(width)}, {"max", std::to_string(max)}}};
    if (first.row + height > table.rows.size()) table.rows.resize(first.row + height, Numbers(columns));
    for (std::size_t row = 0; row < height; ++row)
        for (std::size_t column = 0; column < width; ++column)
            table.rows[first.row + row][first.column + column] = block[row * width + column];
    return table.of(experiment);
}

Result<Experiment> with_held_out(const Experiment& experiment, std::size_t row, bool held_out) {
    Numbers chosen;
    for (const std::size_t held : held_out_rows(experiment.held_out, experiment.dataset.rows()))
        if (held != row) chosen.push_back(static_cast<double>(held + 1));
    if (held_out) chosen.push_back(static_cast<double>(row + 1));
    HeldOut none = experiment.held_out;
    if (chosen.empty()) none.share = 0;
    auto changed = held_out_by_hand(std::move(none), chosen, experiment.dataset.rows());
    if (!changed) return changed.error();
    Experiment with = experiment;
    with.held_out = std::move(*changed);
    return with;
}

Result<Experiment> with_row(const Experiment& experiment) {
    Table table(experiment.dataset);
    table.rows.emplace_back(table.inputs + table.targets);
    return table.of(experiment);
}

Result<Experiment> without_row(const Experiment& experiment, std::size_t row) {
    Table table(experiment.dataset);
    table.rows.erase(table.rows.begin() + static_cast<std::ptrdiff_t>(row));
    Experiment without = experiment;
    std::erase(without.held_out.rows, row);
    for (std::size_t& held : without.held_out.rows) held -= held > row;
    return table.of(without);
}

Experiment with_rows_swapped(const Experiment& experiment, std::size_t row, std::size_t other) {
    Table table(experiment.dataset);
    std::swap(table.rows[row], table.rows[other]);
    Experiment swapped = experiment;
    auto& held_out = swapped.held_out.rows;
    const auto its = std::ranges::find(held_out, row), others = std::ranges::find(held_out, other),
               none = held_out.end();
    if (its == none && others != none) *others = row;
    if (its != none && others == none) *its = other;
    return *table.of(swapped);
}

Result<Experiment> with_input(const Experiment& experiment) {
    Table table(experiment.dataset);
    for (Numbers& row : table.rows) row.insert(row.begin() + static_cast<std::ptrdiff_t>(table.inputs), 0);
    ++table.inputs;
    Experiment wider = experiment;
    wider.test_example.push_back(0);
    wider.names = with_name(wider.names, table.inputs - 1, "");
    return table.of(wider);
}

Result<Experiment> without_input(const Experiment& experiment, std::size_t input) {
    Table table(experiment.dataset);
    const auto place = static_cast<std::ptrdiff_t>(input);
    for (Numbers& row : table.rows) row.erase(row.begin() + place);
    --table.inputs;
    Experiment narrower = experiment;
    narrower.names = without_name(narrower.names, input);
    if (table.inputs > 0) narrower.test_example.erase(narrower.test_example.begin() + place);
    return table.of(narrower);
}

}  // namespace neuroglass
