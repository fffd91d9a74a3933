// Doubles compared bit by bit; see bits.h.
#include "support/bits.h"

#include <bit>
#include <cmath>

namespace neuroglass {

std::vector<std::uint64_t> bits(std::span<const double> values) {
    std::vector<std::uint64_t> all;
    for (const double value : values) all.push_back(std::bit_cast<std::uint64_t>(value));
    return all;
}

std::vector<std::uint64_t> shown(const Run& run) {
    std::vector<double> all{static_cast<double>(run.iteration())};
    all.insert(all.end(), run.weights().begin(), run.weights().end());
    all.insert(all.end(), run.outputs().begin(), run.outputs().end());
    all.push_back(run.loss());
    all.push_back(run.prediction());
    return bits(all);
}

double relative_difference(double a, double b) {
    return a == b ? 0 : std::abs(a - b) / std::max(std::abs(a), std::abs(b));
}

}  // namespace neuroglass
