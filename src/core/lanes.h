// Eight numbers side by side, on the vector registers of the machine: SSE2 natively, simd128 in WebAssembly.
// Each lane gets the bits that a single number would; no operation mixes lanes.
#pragma once

#include <cstdint>
#include <cstring>

#include "core/sigmoid.h"

namespace neuroglass {

struct Lanes {
    typedef double Pair __attribute__((vector_size(16)));
    static constexpr std::size_t pairs = 4;  // independent of each other, so that the processor need not wait
    static constexpr std::size_t count = 2 * pairs;

    Pair pair[pairs];

    static Lanes load(const double* from) {
        Lanes lanes;
        std::memcpy(&lanes, from, sizeof lanes);
        return lanes;
    }
    void store(double* to) const { std::memcpy(to, this, sizeof *this); }
};

inline Lanes operator+(const Lanes& a, const Lanes& b) {
    Lanes sum;
    for (std::size_t k = 0; k < Lanes::pairs; ++k) sum.pair[k] = a.pair[k] + b.pair[k];
    return sum;
}
inline Lanes operator*(const Lanes& a, const Lanes& b) {
    Lanes product;
    for (std::size_t k = 0; k < Lanes::pairs; ++k) product.pair[k] = a.pair[k] * b.pair[k];
    return product;
}
inline Lanes operator*(double a, const Lanes& b) {
    Lanes product;
    for (std::size_t k = 0; k < Lanes::pairs; ++k) product.pair[k] = Lanes::Pair{a, a} * b.pair[k];
    return product;
}
inline Lanes operator-(double a, const Lanes& b) {
    Lanes difference;
    for (std::size_t k = 0; k < Lanes::pairs; ++k) difference.pair[k] = Lanes::Pair{a, a} - b.pair[k];
    return difference;
}
inline Lanes& operator+=(Lanes& a, const Lanes& b) { return a = a + b; }

/// Each lane by itself, whatever it holds.
[[gnu::noinline]] inline Lanes sigmoid_one_by_one(const Lanes& z, const SigmoidPieces& pieces) {
    double lanes[Lanes::count];
    z.store(lanes);
    for (double& lane : lanes) lane = sigmoid(lane, pieces);
    return Lanes::load(lanes);
}

inline Lanes sigmoid(const Lanes& z, const SigmoidPieces& pieces) {
    using Pair = Lanes::Pair;
    typedef std::int64_t Masks __attribute__((vector_size(16)));
    typedef std::uint32_t Words __attribute__((vector_size(16)));
    constexpr Pair round_to_piece{SigmoidPieces::round_to_piece, SigmoidPieces::round_to_piece},
        reach{SigmoidPieces::reach, SigmoidPieces::reach};
    Lanes t;
    Words words[Lanes::pairs];  // the numbers of the pieces in the first and the third
    Masks within{-1, -1};
    for (std::size_t k = 0; k < Lanes::pairs; ++k) {
        const Pair shifted = z.pair[k] + round_to_piece;
        t.pair[k] = z.pair[k] - (shifted - round_to_piece);
        words[k] = reinterpret_cast<Words>(shifted);
        within &= (z.pair[k] < reach) & (z.pair[k] > -reach);
    }
    if ((within[0] & within[1]) == 0) [[unlikely]]
        return sigmoid_one_by_one(z, pieces);
    Lanes out;
    for (std::size_t k = 0; k < Lanes::pairs; ++k) {
        const double *first = pieces.coefficients(words[k][0]), *second = pieces.coefficients(words[k][2]);
        Pair c[8];
        for (std::size_t i = 0; i < 8; i += 2) {
            Pair a, b;
            std::memcpy(&a, first + i, sizeof a);
            std::memcpy(&b, second + i, sizeof b);
            c[i] = __builtin_shufflevector(a, b, 0, 2);
            c[i + 1] = __builtin_shufflevector(a, b, 1, 3);
        }
        out.pair[k] = SigmoidPieces::around(c, t.pair[k]);
    }
    return out;
}

}  // namespace neuroglass
