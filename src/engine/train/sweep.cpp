// The same experiment for many seeds at once; see sweep.h.
#include "engine/train/sweep.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <ranges>

#include "engine/model/loss.h"

namespace neuroglass {
namespace {

bool all_finite(std::span<const double> values) {
    return std::ranges::all_of(values, [](double value) { return std::isfinite(value); });
}

Experiment without_starting_weights(Experiment experiment) {
    experiment.starting_weights.clear();
    return experiment;
}

}  // namespace

Sweep::Sweep(Experiment experiment, std::uint32_t first_seed, std::size_t count, std::size_t checkpoint_bytes)
    : experiment_(without_starting_weights(std::move(experiment))),
      given_(scaled(experiment_)),
      first_seed_(first_seed),
      count_(count),
      network_(experiment_.model),
      lane_trainer_(given_),
      trainer_(given_),
      trained_rows_(trained_rows(experiment_.held_out, experiment_.dataset.rows())),
      width_(weight_count() * (1 + slots_of(experiment_.training.optimizer))),
      values_(groups() * width_ * lanes),
      last_iterations_(count, never),
      seed_{std::vector<double>(width_)},
      before_(seed_),
      group_before_(width_ * lanes),
      checkpoints_(start(), Checkpoints::fitting(values_.size(), checkpoint_bytes), 1) {}

std::span<const double> Sweep::start() {
    assert(count_ >= 1 && count_ <= max_seeds && count_ - 1 <= UINT32_MAX - first_seed_);
    for (std::size_t i = 0; i < count_; ++i) {
        const auto weights = starting_weights(experiment_.model, experiment_.init, experiment_.init_scale,
                                              first_seed_ + static_cast<std::uint32_t>(i));
        for (std::size_t w = 0; w < weights.size(); ++w) values_[place(i, w)] = weights[w];
    }
    return values_;
}

double Sweep::prediction(std::size_t i) const {
    for (std::size_t w = 0; w < weight_count(); ++w) seed_.values[w] = weight(i, w);
    return network_.predict(std::span(seed_.values).first(weight_count()), given_.test_example);
}

bool Sweep::solves(std::size_t i) const {
    for (std::size_t w = 0; w < weight_count(); ++w) seed_.values[w] = weight(i, w);
    const auto weights = std::span(seed_.values).first(weight_count());
    const Dataset& dataset = given_.dataset;
    for (const std::size_t row : trained_rows_)
        if (!std::ranges::equal(network_.outputs(weights, dataset.inputs(row)), dataset.targets(row), is_right))
            return false;
    return true;
}

bool Sweep::has_classes() const {
    return std::ranges::all_of(experiment_.dataset.all_targets(),
                               [](double target) { return target == 0 || target == 1; });
}

std::int64_t Sweep::work_of_solving() const {
    return static_cast<std::int64_t>(count_ * trained_rows_.size() * (weight_count() + 10 * network_.unit_count()));
}

std::optional<std::int64_t> Sweep::diverged_at(std::size_t i) const {
    return last_iterations_[i] < iteration_ ? std::optional(last_iterations_[i]) : std::nullopt;
}

std::int64_t Sweep::advance(std::int64_t n) {
    const std::int64_t from = iteration_, target = from + std::clamp<std::int64_t>(n, 0, experiment_.iterations - from);
    if (iteration_ < target) drop_ahead();
    while (iteration_ < target) {
        const std::int64_t iterations = std::min(target, checkpoints_.next()) - iteration_;
        for (std::size_t group = 0; group < groups(); ++group) train_group(group, iterations);
        iteration_ += iterations;
        if (iteration_ == checkpoints_.next()) checkpoints_.store(values_);
    }
    return iteration_ - from;
}

bool Sweep::approach(std::int64_t iteration, std::int64_t work) {
    iteration = std::clamp<std::int64_t>(iteration, 0, experiment_.iterations);
    seek_checkpoint(iteration);
    if (iteration_ == iteration) return false;
    const std::int64_t iterations = work / work_of_iteration();
    if (iterations == 0 || seeds_ahead_ > 0 || is_within_) advance_in_parts(work);
    else advance(std::min(iterations, iteration - iteration_));
    return iteration_ != iteration;
}

std::int64_t Sweep::work_of_iteration() const {
    return static_cast<std::int64_t>(groups() * lanes * (trained_rows_.size() + 1)) * work_of_row();
}

void Sweep::advance_in_parts(std::int64_t work) {
    ahead_.resize(values_.size());
    const std::size_t together = lane_trainer_.applies() ? lanes : 1;
    const auto work_of_rows = static_cast<std::int64_t>(together) * work_of_row();
    auto left = static_cast<std::size_t>(std::max<std::int64_t>(work / work_of_rows, 1));  // rows
    while (left > 0 && seeds_ahead_ < count_) {
        const bool is_through = together == 1 ? train_seed_ahead(left) : train_group_ahead(left);
        is_within_ = !is_through;
        if (is_through) seeds_ahead_ = std::min(seeds_ahead_ + together, count_);
        left -= is_through ? std::min(left, trained_rows_.size()) : left;
    }
    if (seeds_ahead_ < count_) return;
    values_.swap(ahead_);
    drop_ahead();
    ++iteration_;
    if (iteration_ == checkpoints_.next()) checkpoints_.store(values_);
}

void Sweep::drop_ahead() {
    seeds_ahead_ = 0;
    is_within_ = false;
    lane_trainer_.start_over();
    trainer_.start_over();
}

/// The next group, for so many more rows. @return whether it has gone through the iteration
bool Sweep::train_group_ahead(std::size_t rows) {
    const std::size_t first = place(seeds_ahead_, 0);
    const auto now = std::span(values_).subspan(first, width_ * lanes),
               ahead = std::span(ahead_).subspan(first, width_ * lanes);
    if (!is_within_) std::ranges::copy(now, ahead.begin());
    const auto seeds = std::views::iota(seeds_ahead_, seeds_ahead_ + lanes);
    if (std::ranges::none_of(seeds, [&](std::size_t i) { return goes_on(i); })) return true;
    if (!lane_trainer_.train_part(ahead, given_.dataset, iteration_, rows)) return false;
    for (const std::size_t i : seeds) {
        bool finite = true;
        for (std::size_t v = 0; v < width_; ++v) finite = finite && std::isfinite(ahead_[place(i, v)]);
        if (finite && goes_on(i)) continue;
        for (std::size_t v = 0; v < width_; ++v) ahead_[place(i, v)] = values_[place(i, v)];
        if (goes_on(i)) last_iterations_[i] = iteration_;
    }
    return true;
}

/// The next seed by itself, likewise.
bool Sweep::train_seed_ahead(std::size_t rows) {
    const std::size_t i = seeds_ahead_;
    if (!is_within_) {
        for (std::size_t v = 0; v < width_; ++v) before_.values[v] = values_[place(i, v)];
        before_.iteration = iteration_;
        trainer_.set_seed(first_seed_ + static_cast<std::uint32_t>(i));
    }
    const bool goes = goes_on(i);
    if (goes && !trainer_.train_part(before_, given_.dataset, rows)) return false;
    const bool finite = all_finite(before_.values);
    for (std::size_t v = 0; v < width_; ++v) ahead_[place(i, v)] = finite ? before_.values[v] : values_[place(i, v)];
    if (goes && !finite) last_iterations_[i] = iteration_;
    return true;
}

/// All lanes of a group together; those that had stopped, or now have to, are put back as they were.
void Sweep::train_group(std::size_t group, std::int64_t iterations) {
    static_assert(lanes == SimdDoubles::count);
    const std::size_t first = group * lanes;
    const auto seeds = std::views::iota(first, first + lanes);
    if (std::ranges::none_of(seeds, [&](std::size_t i) { return goes_on(i); })) return;

    const auto values = std::span(values_).subspan(place(first, 0), width_ * lanes);
    std::ranges::copy(values, group_before_.begin());
    const bool trained = lane_trainer_.applies();
    if (trained) lane_trainer_.train(values, given_.dataset, iteration_, iterations);
    for (const std::size_t i : seeds) {
        bool finite = trained;
        for (std::size_t v = 0; v < width_; ++v) finite = finite && std::isfinite(values_[place(i, v)]);
        if (finite && goes_on(i)) continue;
        for (std::size_t v = 0; v < width_; ++v) values_[place(i, v)] = group_before_[v * lanes + i % lanes];
        if (goes_on(i)) train_seed(i, iterations);
    }
}

/// One by itself, to its last iteration if it has to stop.
void Sweep::train_seed(std::size_t i, std::int64_t iterations) {
    for (std::size_t v = 0; v < width_; ++v) seed_.values[v] = values_[place(i, v)];
    seed_.iteration = iteration_;
    trainer_.set_seed(first_seed_ + static_cast<std::uint32_t>(i));
    const Dataset& dataset = given_.dataset;
    before_ = seed_;
    trainer_.train(seed_, dataset, iterations);
    if (!all_finite(seed_.values)) {  // as a Run does: once more, to the last iteration whose weights are
        seed_ = before_;
        while (true) {
            trainer_.train(seed_, dataset, 1);
            if (!all_finite(seed_.values)) break;
            before_ = seed_;
        }
        seed_ = before_;
        last_iterations_[i] = seed_.iteration;
    }
    for (std::size_t v = 0; v < width_; ++v) values_[place(i, v)] = seed_.values[v];
}

void Sweep::seek_checkpoint(std::int64_t iteration) {
    iteration = std::clamp<std::int64_t>(iteration, 0, experiment_.iterations);
    const auto checkpoint = checkpoints_.before(iteration);
    if (iteration_ <= iteration && iteration_ >= checkpoint.iteration) return;
    iteration_ = checkpoint.iteration;
    drop_ahead();
    std::ranges::copy(checkpoint.values, values_.begin());
}

void Sweep::seek(std::int64_t iteration) {
    seek_checkpoint(iteration);
    advance(iteration - iteration_);
}

void Sweep::set_iterations(std::int64_t iterations) {
    experiment_.iterations = iterations;
    if (iteration_ > iterations) seek(iterations);
}

void Sweep::set_test_example(std::vector<double> test_example) {
    given_.test_example = scaled(test_example, input_scales(experiment_));
    experiment_.test_example = std::move(test_example);
}

}  // namespace neuroglass
