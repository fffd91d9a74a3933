// What is looked at beside the run; see followers.h.
#include "app/followers.h"

#include <algorithm>

#include "engine/inspect/explain.h"

namespace neuroglass {
namespace {

std::int64_t target_of(const Pin& pin, const Run& run) { return std::min(run.iteration(), pin.last_iteration()); }

bool asks_for_digits(const Session& session) {
    return session.view().digits && session.view().tab == UiState::Tab::take_away;
}

bool shows_sweep(const Session& session) { return session.view().tab == UiState::Tab::seeds; }

}  // namespace

bool Followers::follow(Session& session, double budget_ms) {
    constexpr double share_of_a_pin = 0.125;
    const std::span<Pin> pins = session.pins();
    pin_trainers_.resize(pins.size());
    bool moved = false;
    for (std::size_t i = 0; i < pins.size(); ++i) {
        const std::int64_t before = pins[i].iteration();
        pin_trainers_[i].train(pins[i], target_of(pins[i], session.run()), clock_ms_, budget_ms * share_of_a_pin);
        moved |= pins[i].iteration() != before;
    }
    const bool run_rests = session.target_iteration() == session.run().iteration() && !session.playing();
    if (run_rests) moved |= prepare_weights(session.run(), budget_ms);
    if (shows_sweep(session)) moved |= train_sweep(session, budget_ms);
    else sweep_.reset();
    if (asks_for_digits(session)) moved |= check_digits(session, budget_ms);
    else checks_.clear();
    return moved;
}

/// The weights of the next iteration, where a panel has begun to ask for them. @return whether they are there now
bool Followers::prepare_weights(const Run& run, double budget_ms) {
    const double end = clock_ms_() + budget_ms / 2;
    while (run.is_preparing_next_weights() && clock_ms_() < end)
        if (run.prepare_next_weights(Explanation::work_of_frame)) return true;
    return false;
}

bool Followers::check_digits(const Session& session, double budget_ms) {
    const Experiment& experiment = session.run().experiment();
    if (digit_checks(session).empty()) {
        checks_.clear();
        checks_.emplace_back(experiment, Variation::shaken);
        if (!experiment.model.hidden.empty()) checks_.emplace_back(experiment, Variation::late_deltas);
    }
    constexpr std::int64_t work = 1 << 18;  // between two looks at the clock, at most
    const std::int64_t whole = session.run().work_of_iteration(), at_once = 1 + 20'000 / whole;
    const std::int64_t rows = work * static_cast<std::int64_t>(experiment.dataset.rows()) / whole;
    const double end = clock_ms_() + budget_ms / 2;
    bool moved = false;
    for (DigitCheck& check : checks_)
        while (!check.is_done() && clock_ms_() < end) {
            if (whole <= work) check.advance(at_once);
            else check.advance_part(static_cast<std::size_t>(std::max<std::int64_t>(rows, 1)));
            moved = true;
        }
    return moved;
}

std::span<const DigitCheck> Followers::digit_checks(const Session& session) const {
    const bool fits = !checks_.empty() && checks_[0].experiment() == session.run().experiment();
    return fits ? std::span(checks_) : std::span<const DigitCheck>();
}

bool Followers::train_sweep(const Session& session, double budget_ms) {
    const Experiment& experiment = session.run().experiment();
    const std::int64_t target = session.run().iteration();
    const bool is_new = !sweep_of(session);
    if (is_new) sweep_.emplace(experiment, 0, session.view().seed_count);
    if (sweep_->experiment().test_example != experiment.test_example) sweep_->set_test_example(experiment.test_example);
    sweep_->set_iterations(experiment.iterations);
    const bool run_rests = session.target_iteration() == target && !session.playing();
    const std::int64_t before = sweep_->iteration();
    sweep_trainer_.train(*sweep_, target, clock_ms_, budget_ms * (run_rests ? 1 : 0.5));
    return is_new || sweep_->iteration() != before;
}

bool Followers::are_behind(const Session& session) const {
    const auto is_behind = [&](const Pin& pin) { return pin.iteration() != target_of(pin, session.run()); };
    if (std::ranges::any_of(session.pins(), is_behind) || session.run().is_preparing_next_weights()) return true;
    if (sweep_.has_value() != shows_sweep(session)) return true;
    if (asks_for_digits(session)) {
        const auto checks = digit_checks(session);
        if (checks.empty() || !std::ranges::all_of(checks, &DigitCheck::is_done)) return true;
    }
    return sweep_ && (sweep_->iteration() != session.run().iteration() || sweep_->count() != session.view().seed_count);
}

const Sweep* Followers::sweep_of(const Session& session) const {
    const bool fits = sweep_ && sweep_->count() == session.view().seed_count &&
                      same_but_for_the_start(sweep_->experiment(), session.run().experiment());
    return fits ? &*sweep_ : nullptr;
}

}  // namespace neuroglass
