// Which words tell a phase of an iteration; whoever says them fills in {layer}.
#pragma once

#include <string_view>

#include "engine/inspect/phases.h"

namespace neuroglass {

constexpr std::string_view phase_key(const Phase& phase) {
    constexpr std::string_view keys[] = {"phase.inputs", "phase.forward", "phase.loss", "phase.backward",
                                         "phase.update"};
    return keys[static_cast<std::size_t>(phase.kind)];
}

/// What {layer} is: with {layer} in it once more, of a hidden layer, its number from 1.
constexpr std::string_view phase_layer_key(const Phase& phase, std::size_t layers) {
    return phase.layer + 1 == layers ? "phase.outputs" : "phase.layer";
}

}  // namespace neuroglass
