// Where training stands: all that the next iteration depends on, in one span.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace neuroglass {

struct TrainingState {
    std::vector<double> values;  // the weights, then what the optimizer keeps: (1 + slots, weights)
    std::int64_t iteration = 0;  // of the weights
};

}  // namespace neuroglass
