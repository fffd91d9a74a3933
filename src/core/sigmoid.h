// The activation of every neuron here, and what its error becomes on the way back. Nothing else decides what a neuron
// answers.
#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <type_traits>

#include "core/exponential.h"

namespace neuroglass {

/// The sigmoid as polynomials around points 1/32 apart, for |z| < 32: no division, no exponential, and half the time of
/// both. Built from exponential() and IEEE operations alone, so that its bits are the same everywhere.
class SigmoidPieces {
public:
    static constexpr double reach = 32;
    static constexpr int pieces_per_unit = 32;

    /// Adding it leaves no finer bits than a piece, and the piece's number in the lowest ones.
    static constexpr double round_to_piece = 0x1.8p52 / pieces_per_unit + reach;

    SigmoidPieces();

    /// @param z |z| < reach
    double operator()(double z) const {
        const double shifted = z + round_to_piece;
        const double t = z - (shifted - round_to_piece);  // |t| <= 1/64
        return around(coefficients(static_cast<std::uint32_t>(std::bit_cast<std::uint64_t>(shifted))), t);
    }

    /// (7), of a piece's polynomial
    const double* coefficients(std::uint32_t piece) const { return coefficients_[piece].data(); }

    /// The polynomial at a distance t from the piece's middle.
    template <class Coefficients, class Number>
    static Number around(const Coefficients& c, const Number& t) {
        const Number t2 = t * t;
        return ((c[0] + c[1] * t) + t2 * (c[2] + c[3] * t)) + t2 * t2 * ((c[4] + c[5] * t) + t2 * c[6]);
    }

private:
    static constexpr int middle = static_cast<int>(reach) * pieces_per_unit;
    std::array<std::array<double, 8>, 2 * middle + 1> coefficients_;  // 7 of each are used; 8 fill a cache line
};

/// Made at the first call. Hot loops ask once.
const SigmoidPieces& sigmoid_pieces();

/// 1 / (1 + e^-z), in (0, 1) until it rounds to 0 or 1; within 5e-16 of it, relatively.
inline double sigmoid(double z, const SigmoidPieces& pieces) {
    if (std::abs(z) < SigmoidPieces::reach) [[likely]]
        return pieces(z);
    return 1 / (1 + exponential(-z));
}
inline double sigmoid(double z) { return sigmoid(z, sigmoid_pieces()); }

/// error * sigmoid'(z) where out = sigmoid(z), multiplied from left to right as the article's NumPy expression is.
template <class Number>
inline Number delta_of(const std::type_identity_t<Number>& error, const Number& out) {
    return error * out * (1 - out);
}

}  // namespace neuroglass
