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
    static constexpr std::size_t max = 100;

    struct Entry {
        Experiment experiment;
        std::int64_t iteration;  // shown then
    };

    /// Forgets the latest changes that have come to nothing. @param now the experiment that is shown
    void drop_unchanged(const Experiment& now);
    /// The experiment is about to change, by that gesture.
    void record(Entry before, std::int64_t gesture);
    /// What was before the gesture, if it has changed anything; it leaves no trace.
    std::optional<Entry> revert(std::int64_t gesture);
    /// What that would be, without going there.
    const Entry* before_gesture(std::int64_t gesture) const {
        return !past_.empty() && past_.back().gesture == gesture ? &past_.back().entry : nullptr;
    }

    bool can_undo() const { return !past_.empty(); }
    bool can_redo() const { return !future_.empty(); }
    /// Where undo and redo would go; nullptr: nowhere.
    const Entry* before() const { return past_.empty() ? nullptr : &past_.back().entry; }
    const Entry* after() const { return future_.empty() ? nullptr : &future_.back().entry; }
    std::optional<Entry> undo(Entry now);
    std::optional<Entry> redo(Entry now);

private:
    struct Step {
        Entry entry;
        std::int64_t gesture;
    };
    static constexpr std::int64_t no_gesture = -1;

    std::vector<Step> past_, future_;  // the latest last
};

}  // namespace neuroglass
