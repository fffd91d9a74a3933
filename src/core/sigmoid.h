// The activation of every neuron here, and its slope. Nothing else decides what a neuron answers.
#pragma once

#include "core/exponential.h"

namespace neuroglass {

/// 1 / (1 + e^-z), in (0, 1) until it rounds to 0 or 1.
inline double sigmoid(double z) { return 1 / (1 + exponential(-z)); }

/// error * sigmoid'(z) where out = sigmoid(z), multiplied from left to right as the article's NumPy expression is.
inline double delta_of(double error, double out) { return error * out * (1 - out); }

}  // namespace neuroglass
