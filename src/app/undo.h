// The experiments that were shown before, to go back to and forth. One entry a gesture: a drag or a typed number is
// taken back whole.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/model/experiment.h"

namespace neuroglass {

class Undo {
public:
    static constexpr std::size_t most = 100;

    struct Moment {
        Experiment experiment;
        std::int64_t iteration;  // shown then
    };

    /// Forgets the latest changes that have come to nothing. @param now the experiment that is shown
    void drop_unchanged(const Experiment& now);
    /// The experiment is about to change, by that gesture.
    void record(Moment before, std::int64_t gesture);
    /// What was before the gesture, if it has changed anything; it leaves no trace.
    std::optional<Moment> revert(std::int64_t gesture);
    /// What that would be, without going there.
    const Moment* before_gesture(std::int64_t gesture) const {
        return !past_.empty() && past_.back().gesture == gesture ? &past_.back().moment : nullptr;
    }

    bool can_undo() const { return !past_.empty(); }
    bool can_redo() const { return !future_.empty(); }
    /// Where undo and redo would go; nullptr: nowhere.
    const Moment* before() const { return past_.empty() ? nullptr : &past_.back().moment; }
    const Moment* after() const { return future_.empty() ? nullptr : &future_.back().moment; }
    std::optional<Moment> undo(Moment now);
    std::optional<Moment> redo(Moment now);

private:
    struct Entry {
        Moment moment;
        std::int64_t gesture;
    };
    static constexpr std::int64_t no_gesture = -1;

    std::vector<Entry> past_, future_;  // the latest last
};

}  // namespace neuroglass
