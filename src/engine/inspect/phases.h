// The phases of one iteration, in which it can be looked at step by step: the inputs, forward layer by layer, the loss,
// backward layer by layer, and the update.
#pragma once

#include <algorithm>
#include <cstddef>

namespace neuroglass {

struct Phase {
    enum class Kind { inputs, forward, loss, backward, update };
    Kind kind = Kind::inputs;
    std::size_t layer = 0;  // of forward and backward, counted from the inputs; 0 for the others
    bool operator==(const Phase&) const = default;
};

/// @param layers of units, the outputs among them
constexpr std::size_t phase_count(std::size_t layers) { return 2 * layers + 3; }

/// @param place from 0; what is beyond the last phase is the last
constexpr Phase phase_at(std::size_t place, std::size_t layers) {
    place = std::min(place, phase_count(layers) - 1);
    if (place == 0) return {Phase::Kind::inputs, 0};
    if (place <= layers) return {Phase::Kind::forward, place - 1};
    if (place == layers + 1) return {Phase::Kind::loss, 0};
    if (place == 2 * layers + 2) return {Phase::Kind::update, 0};
    return {Phase::Kind::backward, 2 * layers + 1 - place};
}

}  // namespace neuroglass
