// How many values lie in each bin: bins of equal width, and those whose edges are round numbers. Draws nothing.
#pragma once

#include <cstddef>
#include <memory_resource>
#include <span>
#include <vector>

namespace neuroglass {

/// Bins of equal width side by side. Bin i goes from edge(i) to edge(i + 1), the upper edge belonging to the next one,
/// but for the last one's.
struct Bins {
    double min = 0, max = 1;  // of all together: min < max, both finite
    std::size_t count = 1;    // at least 1

    double edge(std::size_t i) const;
    /// @param value within min..max
    std::size_t of(double value) const;
};

/// Bins that hold all values, 1, 2 or 5 times a power of ten wide, their edges multiples of it: the narrowest of which
/// there are not more than `max`, within reason. What is not finite is left aside; if nothing is left, it is 0..1.
/// @param max  at least 2
Bins round_bins(std::span<const double> values, std::size_t max);

struct Histogram {
    double min, max;                                // of the bins together
    std::pmr::vector<std::size_t> counts;           // (bins)
    std::size_t below = 0, above = 0, neither = 0;  // values that no bin holds; neither: what is not a number
};

/// Every value is counted once. @param memory where the counts lie
Histogram histogram(std::span<const double> values, const Bins& bins,
                    std::pmr::memory_resource* memory = std::pmr::get_default_resource());

}  // namespace neuroglass
