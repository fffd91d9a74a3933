// The run beside a varied one; see digits.h.
#include "engine/inspect/digits.h"

#include <algorithm>
#include <cmath>

#include "base/numbers.h"

namespace neuroglass {

VariedRun::VariedRun(const Experiment& experiment, Variation variation)
    : experiment_(experiment),
      variation_(variation),
      layers_(layers_of(experiment.model)),
      count_(layers_.back().first_weight + layers_.back().weight_count()),
      units_(layers_.back().first_unit + layers_.back().units),
      batches_(experiment, experiment.seed),
      state_(Trainer::start(experiment)),
      activations_(batches_.max_rows() * units_),
      deltas_(activations_.size()),
      gradient_(count_) {}

void VariedRun::advance() {
    while (!advance_part(batches_.max_rows())) continue;
}

bool VariedRun::advance_part(std::size_t steps) {
    const auto rows = batches_.rows(state_.iteration);
    const auto update = [&](std::size_t first, std::size_t layers) {
        update_layers(experiment_.training, std::span<const Layer>(layers_).subspan(first, layers), count_,
                      experiment_.model.bias, state_.values.data(), gradient_.data(), state_.iteration);
    };
    const std::size_t all = rows.size() * (1 + layers_.size()), end = std::min(step_ + steps, all);
    for (; step_ < end; ++step_) {
        const std::size_t pass = step_ / rows.size(), place = step_ % rows.size();
        if (pass == 0) {
            forward(place, rows[place]);
            continue;
        }
        const std::size_t l = layers_.size() - pass;
        if (step_ == rows.size()) std::ranges::fill(gradient_, -0.0);
        backward(place, rows[place], l, rows.size());
        add_gradient(place, rows[place], layers_[l], l);
        if (variation_ == Variation::late_deltas && place + 1 == rows.size()) update(l, 1);
    }
    if (step_ < all) return false;
    step_ = 0;
    if (variation_ != Variation::late_deltas) update(0, layers_.size());
    ++state_.iteration;
    return true;
}

std::span<double> VariedRun::units_of(std::vector<double>& all, std::size_t place, std::size_t layer) {
    return std::span(all).subspan(place * units_ + layers_[layer].first_unit, layers_[layer].units);
}

/// One unit in the last place up or down, as a generator says that needs no seed (Steele and others, SplitMix64, 2014).
double VariedRun::shaken(double value) {
    std::uint64_t z = noise_ += 0x9e3779b97f4a7c15;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
    z = (z ^ z >> 27) * 0x94d049bb133111eb;
    return std::nextafter(value, (z ^ z >> 31) & 1 ? HUGE_VAL : -HUGE_VAL);
}

void VariedRun::forward(std::size_t place, std::size_t row) {
    std::span<const double> in = experiment_.dataset.inputs(row);
    for (std::size_t l = 0; l < layers_.size(); ++l) {
        const Layer& layer = layers_[l];
        const auto out = units_of(activations_, place, l);
        for (std::size_t j = 0; j < layer.units; ++j) {
            out[j] = in[0] * state_.values[layer.weight(j, 0)];
            for (std::size_t i = 1; i < layer.rows; ++i)
                out[j] += (i < layer.inputs ? in[i] : 1) * state_.values[layer.weight(j, i)];
        }
        activate_layer(layer.activation, out.data(), layer.units);
        if (variation_ == Variation::shaken)
            for (double& value : out) value = shaken(value);
        in = out;
    }
}

void VariedRun::backward(std::size_t place, std::size_t row, std::size_t number, std::size_t rows) {
    const Layer& layer = layers_[number];
    const auto out = units_of(activations_, place, number), delta = units_of(deltas_, place, number);
    for (std::size_t j = 0; j < layer.units; ++j) {
        if (number + 1 == layers_.size()) {
            const double error = experiment_.dataset.targets(row)[j] - out[j];
            delta[j] = output_delta(experiment_.training.loss, layer.activation, error, out[j], rows);
            continue;
        }
        const auto next = units_of(deltas_, place, number + 1);
        double error = 0;
        for (std::size_t k = 0; k < next.size(); ++k)
            error += next[k] * state_.values[layers_[number + 1].weight(k, j)];
        delta[j] = delta_of(layer.activation, error, out[j]);
    }
}

void VariedRun::add_gradient(std::size_t place, std::size_t row, const Layer& layer, std::size_t number) {
    const std::span<const double> in =
        number == 0 ? experiment_.dataset.inputs(row) : units_of(activations_, place, number - 1);
    const auto delta = units_of(deltas_, place, number);
    for (std::size_t i = 0; i < layer.rows; ++i)
        for (std::size_t j = 0; j < layer.units; ++j)
            gradient_[layer.weight(j, i)] += (i < layer.inputs ? in[i] : 1) * delta[j];
}

DigitCheck::DigitCheck(const Experiment& experiment, Variation variation)
    : experiment_(experiment),
      given_(scaled(experiment)),
      variation_(variation),
      network_(experiment.model),
      trainer_(given_),
      state_(Trainer::start(experiment)),
      varied_(given_, variation) {}

void DigitCheck::advance(std::int64_t iterations) {
    const std::int64_t end = looked_to() + iterations;
    while (!is_done() && looked_to() < end) advance_part(given_.dataset.rows());
}

void DigitCheck::advance_part(std::size_t rows) {
    if (is_done()) return;
    if (state_.iteration == varied_.iteration()) trainer_.train_part(state_, given_.dataset, rows);
    else if (varied_.advance_part(rows)) compare();
}

void DigitCheck::compare() {
    if (!prints_alike()) parts_at_ = state_.iteration;
}

bool DigitCheck::prints_alike() const {
    const auto ours = std::span(state_.values).first(network_.weight_count());
    const auto outputs = network_.outputs(ours, given_.test_example);
    const std::vector<double> expected(outputs.begin(), outputs.end());
    const auto others = network_.outputs(varied_.weights(), given_.test_example);
    return std::ranges::equal(expected, others, [](double a, double b) {
        return a == b || (std::isfinite(a) && std::isfinite(b) && fixed_text(a, decimals) == fixed_text(b, decimals));
    });
}

}  // namespace neuroglass
