// The arithmetic of the next iteration, every number of it and what each is made of, for all that shows it: panel,
// table, command line. Computes nothing that training does not compute, and writes no text.
#pragma once

#include <cstddef>
#include <memory_resource>
#include <vector>

#include "engine/train/run.h"

namespace neuroglass {

/// What a number of the arithmetic is. r is a row, i an input and its weight; * and + stand for the IEEE operations,
/// from left to right.
/// Gradients point downhill, as the article's error, target - output, does: an update adds them.
enum class Quantity {
    input,                  // x[r][i], 1 for the bias
    weight,                 // w[i]
    product,                // x[r][i] * w[i]
    sum,                    // product[r][0] + product[r][1] + ...
    pre_activation,         // z[r], the sum
    output,                 // 1 / (1 + e^-z[r])
    target,                 // y[r]
    error,                  // target[r] - output[r]
    activation_derivative,  // output[r] * (1 - output[r])
    delta,                  // error[r] * output[r] * (1 - output[r])
    row_gradient,           // x[r][i] * delta[r]
    gradient,               // row_gradient[0][i] + row_gradient[1][i] + ...
    rate,                   // the learning rate
    update,                 // rate * gradient[i]
    new_weight,             // w[i] + update[i]
};

/// One number. A row or an input that its quantity has not is 0.
struct Term {
    Quantity quantity{};
    std::size_t row = 0, input = 0;
    bool operator==(const Term&) const = default;
};

/// new_weight has the very bits that the run's weights have one iteration later, and every value is, to the bit, what
/// its parents make by the formula of its step.
class Explanation {
public:
    /// @param run of a single neuron; read, not copied: it must live as long and stay at its iteration
    /// @param memory where it keeps what it has computed
    explicit Explanation(const Run& run, std::pmr::memory_resource* memory = std::pmr::get_default_resource());

    std::size_t rows() const { return deltas_.size(); }
    /// The test example, as a row behind the others. It trains no weight: its steps end with the output.
    std::size_t test_row() const { return rows(); }
    /// Inputs of a row, or weights: the bias is one of them, the last.
    std::size_t inputs() const { return gradients_.size(); }
    bool has_bias() const { return run_->experiment().shape.bias; }

    double value(Term term) const;
    /// The numbers it is made of, in the order of the formula; none for one that is given. A delta has the activation
    /// derivative besides, which is its last two factors in one.
    std::pmr::vector<Term> parents(Term term) const;

private:
    double input(std::size_t row, std::size_t input) const;
    double pre_activation(std::size_t row) const;
    double output(std::size_t row) const;

    const Run* run_;
    std::pmr::vector<double> deltas_;     // (rows)
    std::pmr::vector<double> gradients_;  // (inputs)
};

}  // namespace neuroglass
