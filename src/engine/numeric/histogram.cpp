// How many values lie in each bin; see histogram.h.
#include "engine/numeric/histogram.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace neuroglass {
namespace {

constexpr int min_power = -290, max_power = 308;  // of ten, for a width

/// A width of 1, 2 or 5 times a power of ten.
struct Width {
    int power, digit;

    Width next() const { return digit == 5 ? Width{power + 1, 1} : Width{power, digit == 1 ? 2 : 5}; }
    /// So many widths, rounded once wherever a power of ten is exact.
    double times(double n) const {
        return power < 0 ? n * digit / std::pow(10, -power) : n * digit * std::pow(10, power);
    }
    /// How many widths there are in a value, about.
    double in(double value) const {
        return (power < 0 ? value * std::pow(10, -power) : value / std::pow(10, power)) / digit;
    }
};

}  // namespace

double Bins::edge(std::size_t i) const {
    const double share = static_cast<double>(i) / static_cast<double>(count);
    return min * (1 - share) + max * share;
}

std::size_t Bins::of(double value) const {
    const double share = (value / 2 - min / 2) / (max / 2 - min / 2);  // halves: their difference is finite
    auto i =
        static_cast<std::size_t>(std::clamp(share * static_cast<double>(count), 0.0, static_cast<double>(count - 1)));
    while (i > 0 && value < edge(i)) --i;
    while (i + 1 < count && value >= edge(i + 1)) ++i;
    return i;
}

Bins round_bins(std::span<const double> values, std::size_t max_bins) {
    assert(max_bins >= 2);
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const double value : values) {
        if (!std::isfinite(value)) continue;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    if (!(low <= high)) return {};
    const auto limit = static_cast<double>(max_bins);
    const double size = std::max(-low, high);
    double narrowest = std::max(high / limit - low / limit, 1e-9 * size);  // not so narrow that edges fall together
    if (low == high) narrowest = size > 0 ? size / 10 : 1;
    narrowest = std::max(narrowest, std::pow(10, min_power));
    for (Width width{static_cast<int>(std::floor(std::log10(narrowest))) - 1, 5};; width = width.next()) {
        double first = std::floor(width.in(low)), last = std::max(std::ceil(width.in(high)), first + 1);
        while (width.times(first) > low) --first;
        while (width.times(last) < high) ++last;
        if (last - first > limit && width.power < max_power) continue;
        constexpr double largest = std::numeric_limits<double>::max();
        return {std::max(width.times(first), -largest), std::min(width.times(last), largest),
                static_cast<std::size_t>(last - first)};
    }
}

Histogram histogram(std::span<const double> values, const Bins& bins, std::pmr::memory_resource* memory) {
    assert(bins.min < bins.max && bins.count > 0);
    Histogram counted{bins.min, bins.max, std::pmr::vector<std::size_t>(bins.count, memory)};
    for (const double value : values) {
        if (value < bins.min) ++counted.below;
        else if (value > bins.max) ++counted.above;
        else if (std::isnan(value)) ++counted.neither;
        else ++counted.counts[bins.of(value)];
    }
    return counted;
}

}  // namespace neuroglass
