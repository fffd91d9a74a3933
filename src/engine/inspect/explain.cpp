// The arithmetic of the next iteration around one unit; see explain.h. Every operation and its order are those of
// PlainKernel.
#include "engine/inspect/explain.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "engine/kernels/plain_kernel.h"
#include "engine/kernels/single_neuron.h"

namespace neuroglass {

Explanation::Explanation(const Run& run, UnitPlace place, std::pmr::memory_resource* memory, std::int64_t work)
    : run_(&run),
      place_(place),
      width_(layer().units),
      looked_(rows() + 1, memory),
      numbers_(memory),
      gradients_(inputs(), -0.0, memory),  // adds nothing, not even a sign of zero
      knows_gradients_(run.prepare_next_weights(work)),
      in_batch_(rows(), memory),
      batch_(memory) {
    assert(place_.layer < layers().size() && place_.unit < width_);
    const auto batch = run.next_rows();
    batch_.assign(batch.begin(), batch.end());
    for (const std::size_t row : batch_) in_batch_[row] = 1;
    if (!knows_gradients_) return;
    const auto all = run.next_gradient();
    for (std::size_t i = 0; i < inputs() && !all.empty(); ++i) gradients_[i] = all[weight_index(i)];
    if (!all.empty()) return;
    for (const std::size_t row : batch_)
        for (std::size_t i = 0; i < inputs(); ++i) gradients_[i] += input(row, i) * delta_of_row(row);
}

const double* Explanation::of(std::size_t row) const {
    if (looked_[row] == 0) {
        const std::size_t first = numbers_.size();
        numbers_.resize(first + stride());
        look(row, &numbers_[first]);
        looked_[row] = numbers_.size() / stride();
    }
    return &numbers_[(looked_[row] - 1) * stride()];
}

void Explanation::look(std::size_t row, double* numbers) const {
    const Dataset& dataset = run_->dataset();
    const bool is_test = row == test_row();
    const std::span<const double> x = is_test ? run_->test_example() : dataset.inputs(row);
    PlainKernel<double>& kernel = run_->looking_glass();
    const double* const weights = run_->weights().data();
    kernel.forward(weights, x);
    const auto below = place_.layer == 0 ? x : kernel.activations(place_.layer - 1);
    const double* const in = numbers;
    numbers = std::ranges::copy(below, numbers).out;
    if (has_bias()) *numbers++ = 1;
    for (std::size_t unit = 0; unit < width_; ++unit) {
        double z = in[0] * weights[layer().weight(unit, 0)];
        for (std::size_t i = 1; i < inputs(); ++i) z += in[i] * weights[layer().weight(unit, i)];
        *numbers++ = z;
    }
    double* const output = numbers + next_units();
    output[0] = kernel.activations(place_.layer)[place_.unit];
    if (trains(row)) {
        kernel.backward(weights, dataset.targets(row), training().loss, batch_.size());
        output[1] = kernel.deltas(place_.layer)[place_.unit];
        if (!is_output()) std::ranges::copy(kernel.deltas(place_.layer + 1), numbers);
    } else if (is_test &&
               std::isnan(output[0])) {  // where training would not go on, the answer is asked for all the same
        output[0] = run_->network().activations(run_->weights(), x)[layer().first_unit + place_.unit];
    }
}

double Explanation::input(std::size_t row, std::size_t input) const { return of(row)[input]; }

double Explanation::slot(std::size_t slot, std::size_t input) const {
    return run_->slots()[slot * run_->weights().size() + weight_index(input)];
}

double Explanation::correction(double beta) const { return 1 - power(beta, run_->iteration() + 1); }

bool Explanation::has(Quantity quantity) const {
    const Optimizer optimizer = training().optimizer;
    switch (quantity) {
        case Quantity::unscaled_input:
        case Quantity::input_offset:
        case Quantity::input_spread: return is_scaled(0);
        case Quantity::shifted: return activation() == Activation::softmax;
        case Quantity::target: return is_output();
        case Quantity::next_delta:
        case Quantity::next_weight:
        case Quantity::back_product: return !is_output();
        case Quantity::activation_derivative:
            return !(is_output() && training().is_cross_entropy()) && activation() <= Activation::relu;
        case Quantity::rows_of_update:
            return is_output() && training().loss != LossFunction::half_squared_error &&
                   training().loss != LossFunction::cross_entropy;
        case Quantity::weight_decay:
        case Quantity::decay:
        case Quantity::decayed_gradient: return training().weight_decay != 0;
        case Quantity::momentum:
        case Quantity::old_velocity: return optimizer == Optimizer::momentum;
        case Quantity::old_mean:
        case Quantity::old_square:
        case Quantity::mean:
        case Quantity::square:
        case Quantity::corrected_mean:
        case Quantity::corrected_square: return optimizer == Optimizer::adam;
        default: return true;
    }
}

bool Explanation::has(Quantity quantity, std::size_t input) const {
    const bool decays = quantity == Quantity::decay || quantity == Quantity::decayed_gradient;
    if (input == layer().inputs && decays) return false;
    const bool updates = quantity > Quantity::decayed_gradient && quantity < Quantity::new_weight;
    return has(quantity) && (trains_weight(input) || !updates);
}

/// What the optimizer is given.
double Explanation::downhill(std::size_t input) const {
    const double decay = training().weight_decay;
    if (decay == 0 || input >= layer().inputs) return gradients_[input];
    return gradients_[input] - decay * run_->weights()[weight_index(input)];
}

Term Explanation::downhill_term(std::size_t input) const {
    const bool decays = training().weight_decay != 0 && input < layer().inputs;
    return {decays ? Quantity::decayed_gradient : Quantity::gradient, 0, input};
}

double Explanation::update(std::size_t input) const {
    if (!trains_weight(input)) return 0;
    switch (training().optimizer) {
        case Optimizer::gradient_descent: break;
        case Optimizer::momentum: return training().momentum * slot(0, input) + training().rate * downhill(input);
        case Optimizer::adam:
            return training().rate * value({Quantity::corrected_mean, 0, input}) /
                   (std::sqrt(value({Quantity::corrected_square, 0, input})) + Adam::epsilon);
    }
    return training().rate * downhill(input);
}

double Explanation::value(Term term) const {
    const auto [quantity, row, i] = term;
    const auto weights = run_->weights();
    switch (quantity) {
        case Quantity::unscaled_input: {
            const Experiment& experiment = run_->experiment();
            if (!is_scaled(i)) return input(row, i);
            return row < rows() ? experiment.dataset.inputs(row)[i] : experiment.test_example[i];
        }
        case Quantity::input_offset: return is_scaled(i) ? run_->scales()[i].offset : 0;
        case Quantity::input_spread: return is_scaled(i) ? run_->scales()[i].spread : 1;
        case Quantity::input: return input(row, i);
        case Quantity::weight: return weights[weight_index(i)];
        case Quantity::product: return input(row, i) * weights[weight_index(i)];
        case Quantity::sum:
        case Quantity::pre_activation: return sums_of(row)[place_.unit];
        case Quantity::shifted: {
            const double* const z = sums_of(row);
            double largest = z[0];
            for (std::size_t k = 1; k < width_; ++k) largest = where_negative(largest - z[k], z[k], largest);
            return z[i] - largest;
        }
        case Quantity::output: return output_of(row);
        case Quantity::target: return run_->experiment().dataset.targets(row)[place_.unit];
        case Quantity::next_delta: return next_deltas_of(row)[i];
        case Quantity::next_weight: return weights[next_weight_index(i)];
        case Quantity::back_product:
            return value({Quantity::next_delta, row, i}) * value({Quantity::next_weight, 0, i});
        case Quantity::error: {
            if (is_output()) return value({Quantity::target, row}) - output_of(row);
            double error = 0;
            for (std::size_t k = 0; k < next_units(); ++k) error += value({Quantity::back_product, row, k});
            return error;
        }
        case Quantity::activation_derivative: return delta_of(activation(), 1.0, output_of(row));
        case Quantity::rows_of_update: return static_cast<double>(batch_.size());
        case Quantity::delta: return delta_of_row(row);
        case Quantity::row_gradient: return input(row, i) * delta_of_row(row);
        case Quantity::gradient: return gradients_[i];
        case Quantity::weight_decay: return training().weight_decay;
        case Quantity::decay: return training().weight_decay * weights[weight_index(i)];
        case Quantity::decayed_gradient: return downhill(i);
        case Quantity::rate: return training().rate;
        case Quantity::momentum: return training().momentum;
        case Quantity::old_velocity:
        case Quantity::old_mean: return slot(0, i);
        case Quantity::old_square: return slot(1, i);
        case Quantity::mean: return Adam::beta1 * slot(0, i) + (1 - Adam::beta1) * downhill(i);
        case Quantity::square: return Adam::beta2 * slot(1, i) + (1 - Adam::beta2) * (downhill(i) * downhill(i));
        case Quantity::corrected_mean: return value({Quantity::mean, 0, i}) / correction(Adam::beta1);
        case Quantity::corrected_square: return value({Quantity::square, 0, i}) / correction(Adam::beta2);
        case Quantity::update: return update(i);
        case Quantity::new_weight:
            return trains_weight(i) ? weights[weight_index(i)] + update(i) : weights[weight_index(i)];
    }
    return 0;
}

std::pmr::vector<Term> Explanation::parents(Term term, std::size_t max) const {
    const auto [quantity, row, i] = term;
    std::pmr::vector<Term> all(numbers_.get_allocator());
    const auto of = [&](std::initializer_list<Term> parents) { all = parents; };
    switch (quantity) {
        case Quantity::input:
            if (is_scaled(i))
                of({{Quantity::unscaled_input, row, i},
                    {Quantity::input_offset, 0, i},
                    {Quantity::input_spread, 0, i}});
            break;
        case Quantity::product: of({{Quantity::input, row, i}, {Quantity::weight, 0, i}}); break;
        case Quantity::sum:
            for (std::size_t k = 0; k < inputs(); ++k) all.push_back({Quantity::product, row, k});
            break;
        case Quantity::pre_activation: of({{Quantity::sum, row}}); break;
        case Quantity::output:
            if (activation() != Activation::softmax) of({{Quantity::pre_activation, row}});
            else
                for (std::size_t k = 0; k < width_; ++k) all.push_back({Quantity::shifted, row, k});
            break;
        case Quantity::back_product: of({{Quantity::next_delta, row, i}, {Quantity::next_weight, 0, i}}); break;
        case Quantity::error:
            if (is_output()) of({{Quantity::target, row}, {Quantity::output, row}});
            for (std::size_t k = 0; k < next_units(); ++k) all.push_back({Quantity::back_product, row, k});
            break;
        case Quantity::activation_derivative: of({{Quantity::output, row}}); break;
        case Quantity::delta:
            of({{Quantity::error, row}});
            if (has(Quantity::activation_derivative)) {
                all.push_back({Quantity::output, row});
                all.push_back({Quantity::activation_derivative, row});
            }
            if (has(Quantity::rows_of_update)) all.push_back({Quantity::rows_of_update});
            break;
        case Quantity::row_gradient: of({{Quantity::input, row, i}, {Quantity::delta, row}}); break;
        case Quantity::gradient:
            for (const std::size_t r : std::span(batch_).first(std::min(max, batch_.size())))
                all.push_back({Quantity::row_gradient, r, i});
            if (batch_.size() > max) all.push_back({Quantity::row_gradient, batch_.back(), i});
            break;
        case Quantity::decay: of({{Quantity::weight_decay}, {Quantity::weight, 0, i}}); break;
        case Quantity::decayed_gradient: of({{Quantity::gradient, 0, i}, {Quantity::decay, 0, i}}); break;
        case Quantity::mean: of({{Quantity::old_mean, 0, i}, downhill_term(i)}); break;
        case Quantity::square: of({{Quantity::old_square, 0, i}, downhill_term(i)}); break;
        case Quantity::corrected_mean: of({{Quantity::mean, 0, i}}); break;
        case Quantity::corrected_square: of({{Quantity::square, 0, i}}); break;
        case Quantity::update:
            if (!trains_weight(i)) break;
            switch (training().optimizer) {
                case Optimizer::gradient_descent: of({{Quantity::rate}, downhill_term(i)}); break;
                case Optimizer::momentum:
                    of({{Quantity::momentum}, {Quantity::old_velocity, 0, i}, {Quantity::rate}, downhill_term(i)});
                    break;
                case Optimizer::adam:
                    of({{Quantity::rate}, {Quantity::corrected_mean, 0, i}, {Quantity::corrected_square, 0, i}});
                    break;
            }
            break;
        case Quantity::new_weight:
            of({{Quantity::weight, 0, i}});
            if (trains_weight(i)) all.push_back({Quantity::update, 0, i});
            break;
        default: break;  // given
    }
    return all;
}

}  // namespace neuroglass
