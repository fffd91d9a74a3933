// The arithmetic of the next iteration around one unit, every number of it and what each is made of, for all that shows
// it: panel, table, command line. Computes nothing that training does not compute, and writes no text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <vector>

#include "engine/train/run.h"

namespace neuroglass {

/// What a number of the arithmetic of a unit is. r is a row, i an input of the unit (an input of the network, or the
/// output of a unit below) and its weight, k a unit of the next layer, or of this one for softmax; * and + stand for
/// the IEEE operations, from left to right. Gradients point downhill, as the article's error, target - output, does: an
/// update adds them.
enum class Quantity {
    unscaled_input,         // as the data has it; of inputs that are scaled alone, and so are the next two
    input_offset,           // of input i
    input_spread,           // of input i
    input,                  // x[r][i], 1 for the bias; (unscaled_input - offset) / spread
    weight,                 // w[i]
    product,                // x[r][i] * w[i]
    sum,                    // product[r][0] + product[r][1] + ...
    pre_activation,         // z[r], the sum
    shifted,                // z[r] of unit k less the largest of its layer; softmax alone
    output,                 // f(z[r])
    target,                 // y[r], of an output
    next_delta,             // the delta[r] of unit k of the next layer, of a hidden unit
    next_weight,            // that unit's weight for this one
    back_product,           // next_delta[r][k] * next_weight[k]
    error,                  // target[r] - output[r]; of a hidden unit back_product[r][0] + back_product[r][1] + ...
    activation_derivative,  // f'(z[r]), from the output
    rows_of_update,         // how many
    delta,                  // of sigmoid: error[r] * output[r] * (1 - output[r]); model/loss.h
    row_gradient,           // x[r][i] * delta[r]
    gradient,               // row_gradient[0][i] + row_gradient[1][i] + ...
    weight_decay,           // λ
    decay,                  // λ * w[i]
    decayed_gradient,       // gradient[i] - decay[i]
    rate,                   // the learning rate
    momentum,               // its share
    old_velocity,           // of the iteration before
    old_mean,
    old_square,  // Adam's, of the iteration before
    mean,
    square,  // 0.9 * old_mean[i] + (1 - 0.9) * g, 0.999 * old_square[i] + (1 - 0.999) * (g * g)
    corrected_mean,
    corrected_square,  // mean[i] / (1 - 0.9^t), square[i] / (1 - 0.999^t), where t counts from 1
    update,            // rate * g; momentum * old_velocity[i] + rate * g; rate * corrected_mean[i] /
                       // (sqrt(corrected_square[i]) + 1e-8)
    new_weight,        // w[i] + update[i]
};

/// One number. A row or an input that its quantity has not is 0.
struct Term {
    Quantity quantity{};
    std::size_t row = 0, input = 0;
    bool operator==(const Term&) const = default;
};

/// new_weight has the very bits that the run's weights have one iteration later, and every value is, to the bit, what
/// its parents make by the formula of its quantity.
class Explanation {
public:
    /// @param run read, not copied: it must live as long and stay at its iteration
    /// @param place of a unit that the run has
    /// @param memory where it keeps what it has computed: a row is looked at when a number of it is asked for
    /// @param work   for the gradients, which all rows of the update have a part in: those of the largest networks on
    ///               the largest data take several frames, in which knows() says so
    explicit Explanation(const Run& run, UnitPlace place = {},
                         std::pmr::memory_resource* memory = std::pmr::get_default_resource(),
                         std::int64_t work = INT64_MAX);
    static constexpr std::int64_t work_of_frame = 1 << 22;  // a few milliseconds
    /// Whether value() has it already.
    bool knows(Quantity quantity) const {
        return knows_gradients_ || quantity < Quantity::gradient || !comes_of_gradient(quantity);
    }

    UnitPlace place() const { return place_; }
    const ModelSpec& model() const { return run_->experiment().model; }
    /// Among the weights of all layers.
    std::size_t weight_index(std::size_t input) const { return layer().weight(place_.unit, input); }
    /// Of the weight that unit k of the next layer has for this one.
    std::size_t next_weight_index(std::size_t k) const { return layers()[place_.layer + 1].weight(k, place_.unit); }
    bool trains_all_rows() const { return batch_.size() == rows(); }
    const Layer& layer() const { return layers()[place_.layer]; }
    bool is_output() const { return place_.layer + 1 == layers().size(); }
    std::size_t rows() const { return run_->experiment().dataset.rows(); }
    /// The test example, as a row behind the others. It trains no weight: its steps end with the output.
    std::size_t test_row() const { return rows(); }
    /// Whether the next iteration learns from that row.
    bool trains(std::size_t row) const { return row < rows() && in_batch_[row] != 0; }
    /// Whether that row has such a number: one that the iteration does not learn from ends with its target.
    bool has_of_row(Quantity quantity, std::size_t row) const { return trains(row) || quantity <= Quantity::target; }
    /// Inputs of a row, or weights: the bias is one of them, the last.
    std::size_t inputs() const { return layer().rows; }
    bool has_bias() const { return inputs() > layer().inputs; }
    /// Units of the next layer, which a hidden unit's error comes from; 0 for an output.
    std::size_t next_units() const { return is_output() ? 0 : layers()[place_.layer + 1].units; }
    /// Whether the unit's arithmetic has such numbers.
    bool has(Quantity quantity) const;
    /// Whether input i was scaled.
    bool is_scaled(std::size_t input) const {
        return place_.layer == 0 && input < layer().inputs && run_->experiment().scaling != Scaling::none;
    }
    /// Of one weight: a bias does not decay, and one that is not trained has no update.
    bool has(Quantity quantity, std::size_t input) const;
    bool trains_weight(std::size_t input) const {
        return input < layer().inputs || run_->experiment().model.bias != Bias::fixed;
    }

    double value(Term term) const;
    /// The numbers it is made of, in the order of the formula; none for one that is given. The delta of a sigmoid or
    /// tanh unit has the activation derivative besides, which is its last factors in one.
    /// @param max how many of the rows' gradients, and the last one; of all else all
    std::pmr::vector<Term> parents(Term term, std::size_t max = SIZE_MAX) const;

    Activation activation() const { return layer().activation; }
    const TrainingSpec& training() const { return run_->experiment().training; }
    /// 1 - beta^t of Adam, of the next update.
    double correction(double beta) const;

private:
    std::span<const Layer> layers() const { return run_->network().layers(); }
    double slot(std::size_t slot, std::size_t input) const;
    double input(std::size_t row, std::size_t input) const;
    double downhill(std::size_t input) const;
    double update(std::size_t input) const;
    Term downhill_term(std::size_t input) const;

    static bool comes_of_gradient(Quantity quantity) {
        return quantity == Quantity::gradient || quantity == Quantity::decayed_gradient ||
               (quantity >= Quantity::mean && quantity <= Quantity::new_weight);
    }
    std::size_t stride() const { return inputs() + width_ + next_units() + 2; }
    /// The numbers of a row, which it looks at if it has not yet; good until the next one.
    const double* of(std::size_t row) const;
    const double* sums_of(std::size_t row) const { return of(row) + inputs(); }
    const double* next_deltas_of(std::size_t row) const { return sums_of(row) + width_; }
    double output_of(std::size_t row) const { return next_deltas_of(row)[next_units()]; }
    double delta_of_row(std::size_t row) const { return next_deltas_of(row)[next_units() + 1]; }
    void look(std::size_t row, double* numbers) const;

    const Run* run_;
    UnitPlace place_;
    std::size_t width_;                             // units of the layer
    mutable std::pmr::vector<std::size_t> looked_;  // (rows + 1), which of numbers_ are its, from 1; 0: none yet
    /// (looked at, stride()): the inputs with the bias, the sums of the layer's units, the deltas of the next layer,
    /// the output and the delta, which is 0 where the iteration does not train
    mutable std::pmr::vector<double> numbers_;
    std::pmr::vector<double> gradients_;  // (inputs)
    bool knows_gradients_;
    std::pmr::vector<unsigned char> in_batch_;  // (rows)
    std::pmr::vector<std::size_t> batch_;       // the rows of the iteration, in their order
};

}  // namespace neuroglass
