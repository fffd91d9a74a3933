// Rows that are kept from training, to see what a network does with data it has not learnt from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"

namespace neuroglass {

/// Which rows: a share of them by a seed, or those that were chosen by hand. The article has none.
struct HeldOut {
    static constexpr double max_share = 0.9;

    double share = 0;                 // of the rows
    std::uint32_t seed = 1;           // which ones
    std::vector<std::size_t> rows{};  // by hand, rising, from 0; where there are any, share and seed decide nothing

    bool operator==(const HeldOut&) const = default;
};

/// The rows that are held out, rising: rows * share of them, rounded, the first of
/// numpy.random.RandomState(seed).permutation(rows); at least one is left to train.
std::vector<std::size_t> held_out_rows(const HeldOut& held_out, std::size_t rows);

/// The others, rising.
std::vector<std::size_t> trained_rows(const HeldOut& held_out, std::size_t rows);

/// Those chosen by hand as far as there are such rows and one is left to train.
HeldOut fitting(HeldOut held_out, std::size_t rows);

/// @param chosen rows, from 1, in any order
/// Errors: not whole, no such row, the same one twice, all of them.
Result<HeldOut> held_out_by_hand(HeldOut held_out, std::span<const double> chosen, std::size_t rows);

}  // namespace neuroglass
