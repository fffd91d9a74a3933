// An experiment, the iteration that is shown, the pinned runs and the view: all that a link carries. Trains nothing.
#pragma once

#include <cstdint>
#include <vector>

#include "document/view_settings.h"
#include "engine/model/experiment.h"

namespace neuroglass {

struct SharedState {
    static constexpr std::size_t max_pins = 4;

    Experiment experiment;
    std::int64_t iteration = 0;      // the one that is shown, 0..experiment.iterations
    std::vector<Experiment> pins{};  // runs kept for comparing, at most max_pins
    ViewSettings view{};

    bool operator==(const SharedState&) const = default;
};

}  // namespace neuroglass
