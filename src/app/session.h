// What a person works on: the run, how it is looked at, the runs kept for comparing, and how to take changes back.
// The only writer of all that: execute() and show() change it, train() moves it on. Knows no screen and no file.
#pragma once

#include <functional>
#include <optional>
#include <random>
#include <span>
#include <vector>

#include "app/playback.h"
#include "app/undo.h"
#include "document/commands.h"
#include "document/shared_state.h"

namespace neuroglass {

/// A run kept for comparing, trained along to the iteration that is shown.
using Pin = Run;

class Session {
public:
    /// @param clock_ms what training measures itself by
    explicit Session(std::function<double()> clock_ms);

    const Run& run() const { return run_; }
    const UiState& view() const { return view_; }
    std::span<const Pin> pins() const { return pins_; }
    /// To be trained along; nothing else of them changes.
    std::span<Pin> pins() { return pins_; }
    bool playing() const { return playback_.playing(); }
    /// The iteration that is to be shown: where training is on its way to.
    std::int64_t target_iteration() const;
    /// Whether there is such a change, and nothing that the author has locked since was different there.
    bool can_undo() const { return is_allowed(undo_.before()); }
    bool can_redo() const { return is_allowed(undo_.after()); }
    /// All that a link carries.
    SharedState shared_state() const;

    /// Does what was asked for, as far as it is the session's: files and what the page around does are not.
    /// @param gesture what one gesture has changed is taken back whole
    /// @return why it was refused: the author has locked what it would change, or it does not go together
    std::optional<Error> execute(const Command& command, std::int64_t gesture);
    /// Takes back what that gesture has changed, without a trace. @return why not
    std::optional<Error> revert(std::int64_t gesture);
    /// Shows another state, which can be taken back; the author's locks do not count.
    void show(const SharedState& shared, std::int64_t gesture);
    /// Shows data or an experiment from a file, at its iteration. @return why it was refused
    std::optional<Error> open(const Experiment& experiment, std::int64_t iteration, std::int64_t gesture);
    /// Another experiment at its iteration 0, with nothing before it.
    void start(const Experiment& experiment);

    /// Forgets the latest changes that have come to nothing.
    void drop_unchanged() { undo_.drop_unchanged(run_.experiment()); }
    /// One frame's training. @return whether the run has moved
    bool train(double now_ms, double budget_ms);
    /// Trains on to the target iteration, but not what plays. @return whether it is there
    bool work(double now_ms, double budget_ms);

private:
    struct Execution;

    Undo::Entry now() const { return {run_.experiment(), playback_.target_iteration()}; }
    std::optional<Error> ask(const Experiment& experiment, std::int64_t gesture);
    void apply(const Experiment& experiment, std::int64_t gesture);
    void change(const Experiment& experiment);
    void go(std::int64_t iteration);
    void step(bool on);
    void begin_phases();
    void go_to(const Undo::Entry& entry);
    bool is_allowed(const Undo::Entry* entry) const;

    Run run_;
    UiState view_;
    Playback playback_;
    Undo undo_;
    std::vector<Pin> pins_;
    std::random_device chance_;
};

}  // namespace neuroglass
