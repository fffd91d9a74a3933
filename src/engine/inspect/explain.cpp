// The arithmetic of the next iteration; see explain.h. Every operation and its order are those of network.cpp and
// single_neuron.cpp.
#include "engine/inspect/explain.h"

#include <cassert>

#include "engine/kernels/single_neuron.h"
#include "engine/numeric/sigmoid.h"

namespace neuroglass {

Explanation::Explanation(const Run& run, std::pmr::memory_resource* memory)
    : run_(&run), deltas_(run.experiment().dataset.rows(), memory), gradients_(run.weights().size(), memory) {
    [[maybe_unused]] const Shape& shape = run.experiment().shape;
    assert(shape.widths.size() == 2 && shape.widths[1] == 1);
    for (std::size_t row = 0; row < rows(); ++row) {
        const double out = output(row);
        deltas_[row] = delta_of(run.experiment().dataset.target(row) - out, out);
    }
    for (std::size_t i = 0; i < inputs(); ++i) {
        double total = -0.0;  // adds nothing, not even a sign of zero
        for (std::size_t row = 0; row < rows(); ++row) total += input(row, i) * deltas_[row];
        gradients_[i] = total;
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

double Explanation::value(Term term) const {
    const Experiment& experiment = run_->experiment();
    switch (term.quantity) {
        case Quantity::input: return input(term.row, term.input);
        case Quantity::weight: return run_->weights()[term.input];
        case Quantity::product: return input(term.row, term.input) * run_->weights()[term.input];
        case Quantity::sum:
        case Quantity::pre_activation: return pre_activation(term.row);
        case Quantity::output: return output(term.row);
        case Quantity::target: return experiment.dataset.target(term.row);
        case Quantity::error: return experiment.dataset.target(term.row) - output(term.row);
        case Quantity::activation_derivative: {
            const double out = output(term.row);
            return out * (1 - out);
        }
        case Quantity::delta: return deltas_[term.row];
        case Quantity::row_gradient: return input(term.row, term.input) * deltas_[term.row];
        case Quantity::gradient: return gradients_[term.input];
        case Quantity::rate: return experiment.learning_rate;
        case Quantity::update: return experiment.learning_rate * gradients_[term.input];
        case Quantity::new_weight:
            return run_->weights()[term.input] + experiment.learning_rate * gradients_[term.input];
    }
    return 0;
}

std::pmr::vector<Term> Explanation::parents(Term term) const {
    const auto [quantity, row, i] = term;
    std::pmr::vector<Term> all(deltas_.get_allocator());
    const auto of = [&](std::initializer_list<Term> parents) { all = parents; };
    switch (quantity) {
        case Quantity::input:
        case Quantity::weight:
        case Quantity::target:
        case Quantity::rate: break;
        case Quantity::product: of({{Quantity::input, row, i}, {Quantity::weight, 0, i}}); break;
        case Quantity::sum:
            for (std::size_t k = 0; k < inputs(); ++k) all.push_back({Quantity::product, row, k});
            break;
        case Quantity::pre_activation: of({{Quantity::sum, row}}); break;
        case Quantity::output: of({{Quantity::pre_activation, row}}); break;
        case Quantity::error: of({{Quantity::target, row}, {Quantity::output, row}}); break;
        case Quantity::activation_derivative: of({{Quantity::output, row}}); break;
        case Quantity::delta:
            of({{Quantity::error, row}, {Quantity::output, row}, {Quantity::activation_derivative, row}});
            break;
        case Quantity::row_gradient: of({{Quantity::input, row, i}, {Quantity::delta, row}}); break;
        case Quantity::gradient:
            for (std::size_t r = 0; r < rows(); ++r) all.push_back({Quantity::row_gradient, r, i});
            break;
        case Quantity::update: of({{Quantity::rate}, {Quantity::gradient, 0, i}}); break;
        case Quantity::new_weight: of({{Quantity::weight, 0, i}, {Quantity::update, 0, i}}); break;
    }
    return all;
}

}  // namespace neuroglass
