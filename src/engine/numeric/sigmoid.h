// The activation of every neuron here, and what its error becomes on the way back. Nothing else decides what a neuron
// answers.
#pragma once

#include <type_traits>

#include "engine/numeric/exponential.h"

namespace neuroglass {

/// 1 / (1 + e^-z), in (0, 1) until it rounds to 0 or 1.
inline double sigmoid(double z) { return 1 / (1 + exponential(-z)); }

/// error * sigmoid'(z) where out = sigmoid(z), multiplied from left to right as the article's NumPy expression is.
template <class Number>
inline Number delta_of(const std::type_identity_t<Number>& error, const Number& out) {
    return error * out * (1 - out);
}

}  // namespace neuroglass
