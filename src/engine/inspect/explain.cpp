// The arithmetic of the next iteration; see explain.h. Every operation and its order are those of network.cpp and
// single_neuron.cpp.
#include "engine/inspect/explain.h"

#include <cassert>

#include "engine/kernels/single_neuron.h"
#include "engine/numeric/sigmoid.h"

namespace neuroglass {

Explanation::Explanation(const Run& run)
    : run_(&run), deltas_(run.experiment().dataset.rows()), totals_(run.weights().size()) {
    [[maybe_unused]] const Shape& shape = run.experiment().shape;
    assert(shape.widths.size() == 2 && shape.widths[1] == 1);
    for (std::size_t row = 0; row < rows(); ++row) {
        const double out = output(row);
        deltas_[row] = delta_of(run.experiment().dataset.target(row) - out, out);
    }
    for (std::size_t i = 0; i < inputs(); ++i) {
        double total = -0.0;  // adds nothing, not even a sign of zero
        for (std::size_t row = 0; row < rows(); ++row) total += input(row, i) * deltas_[row];
        totals_[i] = total;
    }
}

double Explanation::input(std::size_t row, std::size_t input) const {
    const Experiment& experiment = run_->experiment();
    if (input == experiment.dataset.input_count()) return 1;
    return row == test_row() ? experiment.test_example[input] : experiment.dataset.inputs(row)[input];
}

double Explanation::pre_activation(std::size_t row) const {
    const Experiment& experiment = run_->experiment();
    return weighted_sum(run_->weights(), row == test_row() ? experiment.test_example : experiment.dataset.inputs(row));
}

double Explanation::output(std::size_t row) const {
    return row == test_row() ? run_->prediction() : sigmoid(pre_activation(row));
}

double Explanation::value(Cell cell) const {
    const Experiment& experiment = run_->experiment();
    switch (cell.step) {
        case Step::input: return input(cell.row, cell.input);
        case Step::weight: return run_->weights()[cell.input];
        case Step::product: return input(cell.row, cell.input) * run_->weights()[cell.input];
        case Step::sum:
        case Step::pre_activation: return pre_activation(cell.row);
        case Step::output: return output(cell.row);
        case Step::target: return experiment.dataset.target(cell.row);
        case Step::error: return experiment.dataset.target(cell.row) - output(cell.row);
        case Step::slope: {
            const double out = output(cell.row);
            return out * (1 - out);
        }
        case Step::delta: return deltas_[cell.row];
        case Step::contribution: return input(cell.row, cell.input) * deltas_[cell.row];
        case Step::total: return totals_[cell.input];
        case Step::rate: return experiment.learning_rate;
        case Step::change: return experiment.learning_rate * totals_[cell.input];
        case Step::new_weight: return run_->weights()[cell.input] + experiment.learning_rate * totals_[cell.input];
    }
    return 0;
}

std::vector<Cell> Explanation::parents(Cell cell) const {
    const auto [step, row, i] = cell;
    std::vector<Cell> all;
    switch (step) {
        case Step::input:
        case Step::weight:
        case Step::target:
        case Step::rate: break;
        case Step::product: return {{Step::input, row, i}, {Step::weight, 0, i}};
        case Step::sum:
            for (std::size_t k = 0; k < inputs(); ++k) all.push_back({Step::product, row, k});
            break;
        case Step::pre_activation: return {{Step::sum, row}};
        case Step::output: return {{Step::pre_activation, row}};
        case Step::error: return {{Step::target, row}, {Step::output, row}};
        case Step::slope: return {{Step::output, row}};
        case Step::delta: return {{Step::error, row}, {Step::output, row}, {Step::slope, row}};
        case Step::contribution: return {{Step::input, row, i}, {Step::delta, row}};
        case Step::total:
            for (std::size_t r = 0; r < rows(); ++r) all.push_back({Step::contribution, r, i});
            break;
        case Step::change: return {{Step::rate}, {Step::total, 0, i}};
        case Step::new_weight: return {{Step::weight, 0, i}, {Step::change, 0, i}};
    }
    return all;
}

}  // namespace neuroglass
