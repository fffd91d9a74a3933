// The activations: what a unit makes of its sum, and how its error comes back through it; each stands here once, for
// one number and for several side by side.
#pragma once

#include <cstdint>
#include <string_view>
#include <type_traits>

#include "engine/numeric/sigmoid.h"
#include "engine/numeric/simd_doubles.h"

namespace neuroglass {

enum class Activation : std::uint8_t {
    sigmoid,   // 1 / (1 + e^-z)
    tanh,      // (e^2z - 1) / (e^2z + 1)
    relu,      // z, or 0 where z < 0
    identity,  // z
    softmax,   // e^z / Σ e^z over the units of the layer; of outputs only
    step,      // 1 where z >= 0, else 0; of outputs only
};

/// Of each unit by itself, in place: softmax, which needs the whole layer, leaves z as it is.
/// @param z (count); a count that is even is worked on in pairs, with the same bits
void activate(Activation activation, double* z, std::size_t count);

/// Of one layer of one row. Maximum and Σ run over the units in their order; the largest z is taken off all of them
/// first, which changes no ratio and keeps e^z finite.
/// @param z (units), overwritten
template <class Number>
void softmax(Number* z, std::size_t units) {
    Number largest = z[0];
    for (std::size_t k = 1; k < units; ++k) largest = where_negative(largest - z[k], z[k], largest);
    for (std::size_t k = 0; k < units; ++k) z[k] = exponential(z[k] - largest);
    Number sum = z[0];
    for (std::size_t k = 1; k < units; ++k) sum = sum + z[k];
    for (std::size_t k = 0; k < units; ++k) z[k] = z[k] / sum;
}

/// A whole layer of one row, or of several rows or runs side by side, in place. @param z (units)
template <class Number>
void activate_layer(Activation activation, Number* z, std::size_t units) {
    static_assert(sizeof(Number) % sizeof(double) == 0);
    if (activation == Activation::softmax) softmax(z, units);
    else activate(activation, reinterpret_cast<double*>(z), units * sizeof(Number) / sizeof(double));
}

/// error * f'(z) where a = f(z); of sigmoid multiplied from left to right, as the article's NumPy expression is. The
/// error itself for softmax, whose loss is the cross-entropy, and for step, which has the perceptron's rule.
template <class Number>
Number delta_of(Activation activation, const Number& error, const Number& a) {
    switch (activation) {
        case Activation::sigmoid: return error * a * (1 - a);
        case Activation::tanh: return error * (1 - a * a);
        case Activation::relu: return error * where_negative(-a, splat<Number>(1), Number{});
        case Activation::identity:
        case Activation::softmax:
        case Activation::step: break;
    }
    return error;
}

}  // namespace neuroglass
