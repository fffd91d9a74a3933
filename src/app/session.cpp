// What a person works on; see session.h.
#include "app/session.h"

#include <algorithm>

#include "document/schema.h"
#include "engine/inspect/phases.h"

namespace neuroglass {
namespace {

using Refusal = std::optional<Error>;

Error locked() { return {"notice.locked", {}}; }

}  // namespace

/// What each command does. What is not here is not the session's.
struct Session::Execution {
    Session& session;
    std::int64_t gesture;

    Refusal operator()(const command::SetExperiment& asked) const { return session.ask(asked.experiment, gesture); }
    Refusal operator()(const command::RandomSeed&) const {
        Experiment rolled = session.run_.experiment();
        rolled.seed = session.chance_();
        return session.ask(rolled, gesture);
    }
    Refusal operator()(const command::UsePin& pin) const {
        if (pin.place >= session.pins_.size()) return std::nullopt;
        return session.ask(session.pins_[pin.place].experiment(), gesture);
    }
    Refusal operator()(const command::Undo&) const {
        if (!session.undo_.before()) return std::nullopt;
        if (!session.can_undo()) return locked();
        session.go_to(*session.undo_.undo(session.now()));
        return std::nullopt;
    }
    Refusal operator()(const command::Redo&) const {
        if (!session.undo_.after()) return std::nullopt;
        if (!session.can_redo()) return locked();
        session.go_to(*session.undo_.redo(session.now()));
        return std::nullopt;
    }
    Refusal operator()(const command::Pin&) const {
        if (session.pins_.size() < SharedState::max_pins) session.pins_.push_back(session.run_);
        return std::nullopt;
    }
    Refusal operator()(const command::Unpin& pin) const {
        if (pin.place < session.pins_.size())
            session.pins_.erase(session.pins_.begin() + static_cast<std::ptrdiff_t>(pin.place));
        return std::nullopt;
    }
    Refusal operator()(const command::Play&) const { return play(true); }
    Refusal operator()(const command::Pause&) const { return play(false); }
    Refusal operator()(const command::TogglePlay&) const { return play(!session.playing()); }
    Refusal operator()(const command::Step&) const { return step(true); }
    Refusal operator()(const command::StepBack&) const { return step(false); }
    Refusal operator()(const command::TogglePhases&) const {
        auto& phase = session.view_.phase;
        if (phase) {
            phase.reset();
            return std::nullopt;
        }
        session.playback_.pause();
        phase = 0;
        session.view_.tab = Tab::network;  // which shows them
        if (!session.view_.row) session.view_.row = session.run_.next_rows()[0];
        return std::nullopt;
    }
    Refusal operator()(const command::Reset&) const { return go(0); }
    Refusal operator()(const command::SeekEnd&) const { return go(session.run_.last_iteration()); }
    Refusal operator()(const command::Seek& asked) const { return go(asked.iteration); }
    Refusal operator()(const command::SetView& asked) const {
        session.view_ = asked.view;
        return std::nullopt;
    }
    Refusal operator()(const command::ToggleHelp&) const { return open(!session.view_.help, false); }
    Refusal operator()(const command::ToggleMenu&) const { return open(false, !session.view_.menu); }
    Refusal operator()(const command::CloseOverlays&) const { return open(false, false); }
    Refusal operator()(const command::OpenShare&) const { return open(false, false); }  // it comes in their place
    Refusal operator()(const command::OpenForm&) const { return open(false, false); }
    Refusal operator()(const command::Save&) const { return std::nullopt; }
    Refusal operator()(const command::Copy&) const { return std::nullopt; }
    Refusal operator()(const command::OpenFile&) const { return std::nullopt; }
    Refusal operator()(const command::CloseNotice&) const { return std::nullopt; }
    Refusal operator()(const command::OpenExample&) const { return std::nullopt; }

private:
    Refusal play(bool on) const {
        if (!on) session.playback_.pause();
        else if (!session.playing()) session.playback_.play(session.run_);
        session.begin_phases();
        return std::nullopt;
    }
    Refusal go(std::int64_t iteration) const {
        session.go(iteration);
        return std::nullopt;
    }
    Refusal step(bool on) const {
        session.step(on);
        return std::nullopt;
    }
    Refusal open(bool help, bool menu) const {
        session.view_.help = help;
        session.view_.menu = menu;
        return std::nullopt;
    }
};

Session::Session(std::function<double()> clock_ms) : run_(Experiment{}), playback_(std::move(clock_ms)) {}

std::int64_t Session::target_iteration() const {
    return std::clamp<std::int64_t>(playback_.target_iteration(), 0, run_.experiment().iterations);
}

SharedState Session::shared_state() const {
    SharedState shared{.experiment = run_.experiment(), .iteration = target_iteration(), .view = view_};
    for (const Pin& pin : pins_) shared.pins.push_back(pin.experiment());
    return shared;
}

std::optional<Error> Session::execute(const Command& command, std::int64_t gesture) {
    return std::visit(Execution{*this, gesture}, command);
}

std::optional<Error> Session::revert(std::int64_t gesture) {
    const Undo::Entry* const before = undo_.before_gesture(gesture);
    if (!before) return std::nullopt;
    if (!is_allowed(before)) return locked();
    go_to(*undo_.revert(gesture));
    return std::nullopt;
}

void Session::show(const SharedState& shared, std::int64_t gesture) {
    apply(shared.experiment, gesture);
    if (shared.iteration != playback_.target_iteration() || !playing()) {
        playback_.pause();
        playback_.seek(shared.iteration);
    }
    static_cast<ViewSettings&>(view_) = shared.view;
    std::vector<Pin> pins;
    for (const Experiment& experiment : shared.pins) {
        const auto same = std::ranges::find(pins_, experiment, &Pin::experiment);
        pins.push_back(same != pins_.end() ? *same : Pin(experiment));
    }
    pins_ = std::move(pins);
}

std::optional<Error> Session::open(const Experiment& experiment, std::int64_t iteration, std::int64_t gesture) {
    if (auto refusal = ask(experiment, gesture)) return refusal;
    playback_.pause();
    playback_.seek(iteration);
    return std::nullopt;
}

void Session::start(const Experiment& experiment) {
    run_ = Run(experiment);
    view_.unit.reset();
    undo_ = {};
    playback_.pause();
    playback_.seek(0);
}

bool Session::train(double now_ms, double budget_ms) {
    const std::int64_t before = run_.iteration();
    playback_.advance(run_, playback_speeds[view_.speed], now_ms, budget_ms);
    return run_.iteration() != before;
}

bool Session::work(double now_ms, double budget_ms) {
    if (!playing()) train(now_ms, budget_ms);
    return playback_.target_iteration() == run_.iteration();
}

/// What the person has asked for, unless the author has locked it, or it does not go together.
std::optional<Error> Session::ask(const Experiment& experiment, std::int64_t gesture) {
    if (differs_in(view_.locked, run_.experiment(), experiment)) return locked();
    if (auto wrong = check_fit(experiment)) return wrong;
    apply(experiment, gesture);
    return std::nullopt;
}

/// Can be taken back.
void Session::apply(const Experiment& experiment, std::int64_t gesture) {
    if (experiment == run_.experiment()) return;
    undo_.record(now(), gesture);
    change(experiment);
}

void Session::change(const Experiment& experiment) {
    begin_phases();
    const bool set_by_hand =
        !experiment.starting_weights.empty() && experiment.starting_weights != run_.experiment().starting_weights;
    const bool other_end = experiment.iterations != run_.experiment().iterations;
    Experiment same_weights = experiment;  // but for what the weights do not depend on
    same_weights.iterations = run_.experiment().iterations;
    same_weights.test_example = run_.experiment().test_example;
    same_weights.names = run_.experiment().names;
    same_weights.classes = run_.experiment().classes;
    if (experiment.model != run_.experiment().model) view_.unit.reset();  // there may be no such unit now
    if (same_weights != run_.experiment()) {
        run_ = Run(experiment);  // playback takes it to the iteration that was shown
    } else {
        run_.set_test_example(experiment.test_example);
        run_.set_names(experiment.names, experiment.classes);
        run_.set_iterations(experiment.iterations);
    }
    if (other_end && !playing()) playback_.seek(experiment.iterations);
    if (set_by_hand) {
        playback_.pause();
        playback_.seek(0);
    }
}

/// To the next iteration or the one before, or only to such a phase.
void Session::step(bool on) {
    auto& phase = view_.phase;
    const std::size_t last = phase_count(run_.network().layers().size()) - 1, at = std::min(phase.value_or(last), last);
    if (phase && on && at < last) phase = at + 1;
    else if (phase && !on && at > 0) phase = at - 1;
    else if (on) go(run_.iteration() + 1);
    else if (run_.iteration() > 0) {
        go(run_.iteration() - 1);
        if (phase) phase = last;
    }
}

/// Elsewhere than it was, an iteration is looked at from its first phase on.
void Session::begin_phases() {
    if (view_.phase) view_.phase = 0;
}

void Session::go(std::int64_t iteration) {
    begin_phases();
    playback_.pause();
    playback_.seek(std::clamp<std::int64_t>(iteration, 0, run_.last_iteration()));
}

/// Back, or forth, to what was shown before.
void Session::go_to(const Undo::Entry& entry) {
    playback_.pause();
    change(entry.experiment);
    playback_.seek(std::min(entry.iteration, run_.last_iteration()));
}

bool Session::is_allowed(const Undo::Entry* entry) const {
    return entry && !differs_in(view_.locked, run_.experiment(), entry->experiment);
}

}  // namespace neuroglass
