// One training run; see run.h.
#include "core/run.h"

#include <algorithm>
#include <cmath>

#include "core/parameters.h"

namespace neuroglass {
namespace {

bool all_finite(std::span<const double> values) {
    return std::ranges::all_of(values, [](double value) { return std::isfinite(value); });
}

}  // namespace

Run::Run(Experiment experiment)
    : experiment_(std::move(experiment)),
      network_(experiment_.shape),
      weights_(network_.starting_weights(experiment_.seed)),
      block_start_(weights_.size()),
      outputs_(experiment_.dataset.rows()),
      checkpoints_(weights_),
      history_(weights_.size(), static_cast<std::int64_t>(find_parameter("iterations")->most)) {
    observe();
    history_.record(loss_, weights_);
}

std::int64_t Run::last_iteration() const { return std::min(experiment_.iterations, overflow_.value_or(experiment_.iterations)); }

std::int64_t Run::advance(std::int64_t n) {
    const std::int64_t from = iteration_, target = from + std::clamp<std::int64_t>(n, 0, last_iteration() - from);
    bool observed = true;
    while (iteration_ < target && iteration_ < last_iteration()) {
        const std::int64_t checkpoint = (iteration_ / Checkpoints::least_spacing + 1) * Checkpoints::least_spacing;
        const std::int64_t sample = history_.next() > iteration_ ? history_.next() : History::never;
        train_block(std::min({target, checkpoint, sample}) - iteration_);
        checkpoints_.offer(iteration_, weights_);
        observed = iteration_ == history_.next();
        if (observed) {
            observe();
            history_.record(loss_, weights_);
        }
    }
    if (iteration_ != from && !observed) observe();
    return iteration_ - from;
}

void Run::train_block(std::int64_t iterations) {
    std::ranges::copy(weights_, block_start_.begin());
    network_.train(weights_, experiment_.dataset, experiment_.learning_rate, iterations);
    if (all_finite(weights_)) {
        iteration_ += iterations;
        return;
    }
    // A weight that is not finite stays so; walk the block again to the last iteration that is.
    std::ranges::copy(block_start_, weights_.begin());
    while (true) {
        std::ranges::copy(weights_, block_start_.begin());
        network_.train(weights_, experiment_.dataset, experiment_.learning_rate, 1);
        if (!all_finite(weights_)) break;
        ++iteration_;
    }
    std::ranges::copy(block_start_, weights_.begin());
    overflow_ = iteration_;
}

void Run::observe() {
    loss_ = 0;
    for (std::size_t row = 0; row < outputs_.size(); ++row) {
        outputs_[row] = predict(experiment_.dataset.inputs(row));
        const double error = experiment_.dataset.target(row) - outputs_[row];
        loss_ += error * error;
    }
    loss_ /= 2;
}

void Run::seek_checkpoint(std::int64_t iteration) {
    iteration = std::clamp<std::int64_t>(iteration, 0, last_iteration());  // checkpoints may lie beyond it
    const auto checkpoint = checkpoints_.before(iteration);
    if (iteration_ <= iteration && iteration_ >= checkpoint.iteration) return;
    iteration_ = checkpoint.iteration;
    std::ranges::copy(checkpoint.weights, weights_.begin());
    observe();
}

void Run::seek(std::int64_t iteration) {
    seek_checkpoint(iteration);
    advance(iteration - iteration_);
}

void Run::set_iterations(std::int64_t iterations) {
    experiment_.iterations = iterations;
    if (iteration_ > iterations) seek(iterations);
}

void Run::set_test_example(std::vector<double> test_example) { experiment_.test_example = std::move(test_example); }

}  // namespace neuroglass
