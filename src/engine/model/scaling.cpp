// What is done to the inputs before a network is given them; see scaling.h.
#include "engine/model/scaling.h"

#include <algorithm>
#include <cmath>

namespace neuroglass {

InputScale input_scale(Scaling scaling, const Dataset& dataset, std::span<const std::size_t> trained,
                       std::size_t input) {
    constexpr double least_range = 1e-100;  // what is divided by less would be no number
    if (scaling == Scaling::none) return {};
    const auto value = [&](std::size_t row) { return dataset.inputs(row)[input]; };
    double low = value(trained[0]), high = low, sum = 0, squares = 0;
    for (const std::size_t row : trained) {
        low = std::min(low, value(row));
        high = std::max(high, value(row));
        sum += value(row);
    }
    if (!(high - low > least_range)) return {low, 1};
    if (scaling == Scaling::min_max) return {low, high - low};
    const double mean = sum / static_cast<double>(trained.size());
    for (const std::size_t row : trained) squares += (value(row) - mean) * (value(row) - mean);
    return {mean, std::sqrt(squares / static_cast<double>(trained.size()))};
}

}  // namespace neuroglass
