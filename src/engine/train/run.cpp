// One training run; see run.h.
#include "engine/train/run.h"

#include <algorithm>
#include <cmath>

#include "engine/model/loss.h"

namespace neuroglass {
namespace {

bool all_finite(std::span<const double> values) {
    return std::ranges::all_of(values, [](double value) { return std::isfinite(value); });
}

}  // namespace

Run::Run(Experiment experiment)
    : experiment_(std::move(experiment)),
      scales_(input_scales(experiment_)),
      given_(neuroglass::scaled(experiment_)),
      network_(experiment_.model),
      trainer_(given_),
      batches_(experiment_, experiment_.seed),
      looking_glass_(experiment_.model),
      state_(Trainer::start(experiment_)),
      block_start_(state_),
      held_out_rows_(neuroglass::held_out_rows(experiment_.held_out, experiment_.dataset.rows())),
      outputs_(experiment_.dataset.all_targets().size()),
      checkpoints_(state_.values),
      history_(network_.weight_count(), Experiment::max_iterations) {
    observe();
    history_.record(loss_, held_out_loss_, weights());
}

std::int64_t Run::last_iteration() const {
    return std::min(experiment_.iterations, diverged_at_.value_or(experiment_.iterations));
}

std::int64_t Run::advance(std::int64_t n) {
    const std::int64_t from = state_.iteration, target = from + std::clamp<std::int64_t>(n, 0, last_iteration() - from);
    bool observed = true;
    while (state_.iteration < target && state_.iteration < last_iteration()) {
        train_block(std::min({target, checkpoints_.next(), history_.next()}) - state_.iteration);
        if (state_.iteration == checkpoints_.next()) checkpoints_.store(state_.values);
        observed = state_.iteration == history_.next();
        if (observed) {
            observe();
            history_.record(loss_, held_out_loss_, weights());
        }
    }
    if (state_.iteration != from && !observed) observe();
    return state_.iteration - from;
}

void Run::train_block(std::int64_t iterations) {
    block_start_ = state_;
    train(iterations);
    if (all_finite(state_.values)) return;
    // A weight that is not finite stays so; walk the block again to the last iteration that is.
    state_ = block_start_;
    while (true) {
        trainer_.train(state_, dataset(), 1);
        if (!all_finite(state_.values)) break;
        block_start_ = state_;
    }
    state_ = block_start_;
    diverged_at_ = state_.iteration;
}

void Run::train(std::int64_t iterations) {
    if (held_out_rows_.empty()) return trainer_.train(state_, dataset(), iterations);
    for (; iterations > 0; --iterations) {
        trainer_.train(state_, dataset(), 1);
        if (state_.iteration > measured_until_ && all_finite(state_.values)) note_held_out(measure_held_out());
    }
}

void Run::observe() {
    loss_ = loss_of(network_, experiment_.training, weights(), dataset(), trained_rows(), outputs_);
    if (held_out_rows_.empty()) return;
    held_out_loss_ = measure_held_out(outputs_);
    if (state_.iteration > measured_until_) note_held_out(held_out_loss_);
}

double Run::measure_held_out(std::span<double> outputs) const {
    TrainingSpec training = experiment_.training;
    training.weight_decay = 0;
    return loss_of(network_, training, weights(), dataset(), held_out_rows_, outputs);
}

void Run::note_held_out(double loss) {
    measured_until_ = state_.iteration;
    if (!lowest_ || loss < lowest_->loss) lowest_ = {state_.iteration, loss};
}

void Run::seek_checkpoint(std::int64_t iteration) {
    iteration = std::clamp<std::int64_t>(iteration, 0, last_iteration());  // checkpoints may lie beyond it
    const auto checkpoint = checkpoints_.before(iteration);
    if (state_.iteration <= iteration && state_.iteration >= checkpoint.iteration) return;
    state_.iteration = checkpoint.iteration;
    std::ranges::copy(checkpoint.values, state_.values.begin());
    observe();
}

void Run::seek(std::int64_t iteration) {
    seek_checkpoint(iteration);
    advance(iteration - state_.iteration);
}

std::span<const double> Run::next_weights() const {
    if (ahead_.iteration != state_.iteration + 1) {
        ahead_ = state_;
        trainer_.train(ahead_, dataset(), 1);
    }
    return weights_of(ahead_.values);
}

double Run::loss_at(std::span<const double> weights) const {
    return loss_of(network_, experiment_.training, weights, dataset(), trained_rows());
}

void Run::set_iterations(std::int64_t iterations) {
    experiment_.iterations = iterations;
    if (state_.iteration > iterations) seek(iterations);
}

void Run::set_names(std::string names, std::string classes) {
    experiment_.names = std::move(names);
    experiment_.classes = std::move(classes);
}

void Run::set_test_example(std::vector<double> test_example) {
    const auto given = scaled(test_example);
    given_.test_example.assign(given.begin(), given.end());
    experiment_.test_example = std::move(test_example);
}

std::span<const double> Run::scaled(std::span<const double> inputs) const {
    scaled_.resize(inputs.size());
    for (std::size_t i = 0; i < inputs.size(); ++i) scaled_[i] = scales_[i].of(inputs[i]);
    return scaled_;
}

}  // namespace neuroglass
