// What is done to the inputs before a network is given them, so that each of them has a say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "engine/model/dataset.h"

namespace neuroglass {

enum class Scaling : std::uint8_t {
    none,
    min_max,   // from 0 to 1
    standard,  // to mean 0 and (population) standard deviation 1
};

/// What takes the place of the numbers of an input. Where none is scaled, each stays as it is, to the bit.
struct InputScale {
    double offset = 0, spread = 1;
    double of(double value) const { return (value - offset) / spread; }
};

/// From the rows that are trained. An input that is the same in all of them becomes 0: its spread is 1.
/// @param trained rows of the data, rising, at least one
InputScale input_scale(Scaling scaling, const Dataset& dataset, std::span<const std::size_t> trained,
                       std::size_t input);

}  // namespace neuroglass
