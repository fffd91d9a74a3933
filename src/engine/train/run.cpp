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
      scaled_(given_.test_example),
      network_(experiment_.model),
      trainer_(given_),
      batches_(experiment_, experiment_.seed),
      looking_glass_(experiment_.model),
      state_(Trainer::start(experiment_)),
      block_start_(state_),
      held_out_rows_(neuroglass::held_out_rows(experiment_.held_out, experiment_.dataset.rows())),
      seen_{std::vector<double>(dataset().all_targets().size())},
      checkpoints_(state_.values),
      history_(network_.weight_count(), Experiment::max_iterations) {
    ahead_.state = coming_.state = state_;
    coming_.seen.outputs = seen_.outputs;
    observe();
    history_.record(loss(), held_out_loss(), weights());
}

std::int64_t Run::last_iteration() const {
    return std::min(experiment_.iterations, diverged_at_.value_or(experiment_.iterations));
}

std::int64_t Run::advance(std::int64_t n) {
    const std::int64_t from = state_.iteration, target = from + std::clamp<std::int64_t>(n, 0, last_iteration() - from);
    if (target > from) drop_parts();
    bool observed = true;
    while (state_.iteration < target && state_.iteration < last_iteration()) {
        train_block(std::min({target, checkpoints_.next(), history_.next()}) - state_.iteration);
        if (state_.iteration == checkpoints_.next()) checkpoints_.store(state_.values);
        observed = state_.iteration == history_.next();
        if (observed) {
            observe();
            history_.record(loss(), held_out_loss(), weights());
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
        if (state_.iteration > measured_until_ && all_finite(state_.values))
            note_held_out(held_out_loss_of(sum_of_losses(weights(), held_out_rows_, 0, coming_.seen.outputs)));
    }
}

bool Run::observe(std::span<const double> weights, Observation& seen, std::size_t rows) const {
    const auto trained = trained_rows();
    const std::span<const std::size_t> held_out(held_out_rows_);
    if (seen.rows < trained.size()) {
        const auto some = trained.subspan(seen.rows, std::min(rows, trained.size() - seen.rows));
        seen.sum = sum_of_losses(weights, some, seen.sum, seen.outputs);
        seen.rows += some.size();
        rows -= some.size();
    }
    if (seen.rows >= trained.size()) {
        const std::size_t first = seen.rows - trained.size();
        const auto some = held_out.subspan(first, std::min(rows, held_out.size() - first));
        seen.held_out_sum = sum_of_losses(weights, some, seen.held_out_sum, seen.outputs);
        seen.rows += some.size();
    }
    if (seen.rows < trained.size() + held_out.size()) return false;
    seen.loss = loss_of_sum(network_, experiment_.training, weights, seen.sum, trained.size());
    seen.held_out_loss = held_out.empty() ? 0 : held_out_loss_of(seen.held_out_sum);
    seen.rows = 0;
    seen.sum = seen.held_out_sum = 0;
    return true;
}

double Run::sum_of_losses(std::span<const double> weights, std::span<const std::size_t> rows, double sum,
                          std::span<double> outputs) const {
    const Dataset& dataset = given_.dataset;
    trainer_.answer(network_, weights, dataset, rows, outputs);
    for (const std::size_t row : rows)
        sum += loss_of_row(experiment_.training.loss, network_.layers().back().activation, dataset.targets(row),
                           outputs.subspan(row * dataset.target_count(), dataset.target_count()));
    return sum;
}

double Run::held_out_loss_of(double sum) const {
    TrainingSpec training = experiment_.training;
    training.weight_decay = 0;
    return loss_of_sum(network_, training, weights(), sum, held_out_rows_.size());
}

void Run::observe() {
    observe(weights(), seen_, dataset().rows());
    if (!held_out_rows_.empty() && state_.iteration > measured_until_) note_held_out(held_out_loss());
}

void Run::note_held_out(double loss) {
    measured_until_ = state_.iteration;
    if (!lowest_ || loss < lowest_->loss) lowest_ = {state_.iteration, loss};
}

bool Run::approach(std::int64_t iteration, std::int64_t work) {
    iteration = std::clamp<std::int64_t>(iteration, 0, last_iteration());
    if (state_.iteration == iteration) return false;
    const std::int64_t iterations = work / work_of_iteration();
    if (iterations == 0 || coming_.iteration != none) {
        approach_in_parts(iteration, rows_for(work));
    } else {
        seek_checkpoint(iteration);
        advance(std::min(iterations, iteration - state_.iteration));
    }
    return state_.iteration != std::min(iteration, last_iteration());
}

void Run::drop_parts() {
    ahead_.of = none;
    coming_.iteration = none;
}

void Run::approach_in_parts(std::int64_t iteration, std::size_t rows) {
    const auto checkpoint = checkpoints_.before(iteration);
    if (state_.iteration > iteration || state_.iteration < checkpoint.iteration) {
        if (coming_.iteration != checkpoint.iteration) begin_coming(checkpoint.iteration, checkpoint.values);
    } else if (coming_.iteration != state_.iteration + 1) {
        if (!prepare_next_weights(static_cast<std::int64_t>(rows) * work_of_row())) return;
        if (all_finite(ahead_.state.values)) begin_coming(state_.iteration + 1, ahead_.state.values);
        else diverged_at_ = state_.iteration;
        return;
    }
    if (observe(weights_of(coming_.state.values), coming_.seen, rows)) arrive();
}

void Run::begin_coming(std::int64_t iteration, std::span<const double> values) {
    coming_.iteration = coming_.state.iteration = iteration;
    std::ranges::copy(values, coming_.state.values.begin());
    coming_.seen.rows = 0;
    coming_.seen.sum = coming_.seen.held_out_sum = 0;
}

/// At the iteration that was coming.
void Run::arrive() {
    std::swap(state_, coming_.state);
    std::swap(seen_, coming_.seen);
    coming_.iteration = none;
    if (!held_out_rows_.empty() && state_.iteration > measured_until_) note_held_out(held_out_loss());
    if (state_.iteration == checkpoints_.next()) checkpoints_.store(state_.values);
    if (state_.iteration == history_.next()) history_.record(loss(), held_out_loss(), weights());
}

void Run::seek_checkpoint(std::int64_t iteration) {
    iteration = std::clamp<std::int64_t>(iteration, 0, last_iteration());  // checkpoints may lie beyond it
    const auto checkpoint = checkpoints_.before(iteration);
    if (state_.iteration <= iteration && state_.iteration >= checkpoint.iteration) return;
    drop_parts();
    state_.iteration = checkpoint.iteration;
    std::ranges::copy(checkpoint.values, state_.values.begin());
    observe();
}

void Run::seek(std::int64_t iteration) {
    seek_checkpoint(iteration);
    advance(iteration - state_.iteration);
}

bool Run::prepare_next_weights(std::int64_t work) const {
    if (ahead_.of != state_.iteration) {
        ahead_.of = state_.iteration;
        ahead_.is_trained = false;
        ahead_.state = state_;
        trainer_.start_over();
    }
    if (!ahead_.is_trained) ahead_.is_trained = trainer_.train_part(ahead_.state, dataset(), rows_for(work));
    return ahead_.is_trained;
}

std::span<const double> Run::next_weights() const {
    while (!prepare_next_weights(work_of_iteration())) continue;
    return weights_of(ahead_.state.values);
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
    given_.test_example = neuroglass::scaled(test_example, scales_);
    experiment_.test_example = std::move(test_example);
}

std::span<const double> Run::scaled(std::span<const double> inputs) const {
    for (std::size_t i = 0; i < scaled_.size(); ++i) scaled_[i] = scales_[i].of(inputs[i]);
    return scaled_;
}

}  // namespace neuroglass
