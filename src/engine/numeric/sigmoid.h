// The sigmoid and the hyperbolic tangent, of one number or of several side by side (simd_doubles.h).
#pragma once

#include <cmath>

#include "engine/numeric/exponential.h"

namespace neuroglass {

/// 1 / (1 + e^-z), in (0, 1) until it rounds to 0 or 1.
template <class Number>
inline Number sigmoid(const Number& z) {
    return 1 / (1 + exponential(-z));
}

/// (e^2z - 1) / (e^2z + 1) where |2 z| < ExponentialTable::max_x.
template <class Number>
inline Number hyperbolic_tangent_near(const Number& z) {
    const auto [high, rest] = exponential_parts(2 * z);
    const Number less_one = (high - 1) + rest;  // e^2z - 1, to all its digits near 0, too
    return less_one / (less_one + 2);
}

/// tanh z, within 4 units in the last place.
inline double hyperbolic_tangent(double z) {
    if (std::abs(2 * z) < ExponentialTable::max_x) [[likely]]
        return hyperbolic_tangent_near(z);
    return std::copysign(1 - 2 / (exponential(2 * std::abs(z)) + 1), z);
}

}  // namespace neuroglass
