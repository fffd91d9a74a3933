// The experiments that were shown before; see undo.h.
#include "app/undo.h"

#include <utility>

namespace neuroglass {

void Undo::record(Entry before, std::int64_t gesture) {
    future_.clear();
    if (!past_.empty() && past_.back().gesture == gesture) return;
    if (past_.size() == max) past_.erase(past_.begin());
    past_.push_back({std::move(before), gesture});
}

void Undo::drop_unchanged(const Experiment& now) {
    while (!past_.empty() && past_.back().entry.experiment == now) past_.pop_back();
}

std::optional<Undo::Entry> Undo::revert(std::int64_t gesture) {
    if (past_.empty() || past_.back().gesture != gesture) return std::nullopt;
    Entry before = std::move(past_.back().entry);
    past_.pop_back();
    return before;
}

std::optional<Undo::Entry> Undo::undo(Entry now) {
    if (past_.empty()) return std::nullopt;
    Entry before = std::move(past_.back().entry);
    past_.pop_back();
    future_.push_back({std::move(now), no_gesture});
    return before;
}

std::optional<Undo::Entry> Undo::redo(Entry now) {
    if (future_.empty()) return std::nullopt;
    Entry after = std::move(future_.back().entry);
    future_.pop_back();
    past_.push_back({std::move(now), no_gesture});
    return after;
}

}  // namespace neuroglass
