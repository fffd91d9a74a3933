// Eight numbers side by side, on the vector registers of the machine: SSE2 natively, simd128 in WebAssembly.
// Each lane gets the bits that a single number would; no operation mixes lanes.
#pragma once

#include <cstdint>
#include <cstring>

#include "engine/numeric/sigmoid.h"

namespace neuroglass {

struct SimdDoubles {
    typedef double Pair __attribute__((vector_size(16)));
    static constexpr std::size_t pairs = 4;  // independent of each other, so that the processor need not wait
    static constexpr std::size_t count = 2 * pairs;

    Pair pair[pairs];

    static SimdDoubles load(const double* from) {
        SimdDoubles lanes;
        std::memcpy(&lanes, from, sizeof lanes);
        return lanes;
    }
    void store(double* to) const { std::memcpy(to, this, sizeof *this); }
};

inline SimdDoubles operator+(const SimdDoubles& a, const SimdDoubles& b) {
    SimdDoubles sum;
    for (std::size_t k = 0; k < SimdDoubles::pairs; ++k) sum.pair[k] = a.pair[k] + b.pair[k];
    return sum;
}
inline SimdDoubles operator*(const SimdDoubles& a, const SimdDoubles& b) {
    SimdDoubles product;
    for (std::size_t k = 0; k < SimdDoubles::pairs; ++k) product.pair[k] = a.pair[k] * b.pair[k];
    return product;
}
inline SimdDoubles operator*(double a, const SimdDoubles& b) {
    SimdDoubles product;
    for (std::size_t k = 0; k < SimdDoubles::pairs; ++k) product.pair[k] = SimdDoubles::Pair{a, a} * b.pair[k];
    return product;
}
inline SimdDoubles operator-(double a, const SimdDoubles& b) {
    SimdDoubles difference;
    for (std::size_t k = 0; k < SimdDoubles::pairs; ++k) difference.pair[k] = SimdDoubles::Pair{a, a} - b.pair[k];
    return difference;
}
inline SimdDoubles& operator+=(SimdDoubles& a, const SimdDoubles& b) { return a = a + b; }

/// Each lane by itself, whatever it holds.
[[gnu::noinline]] inline SimdDoubles sigmoid_one_by_one(const SimdDoubles& z) {
    double lanes[SimdDoubles::count];
    z.store(lanes);
    for (double& lane : lanes) lane = sigmoid(lane);
    return SimdDoubles::load(lanes);
}

inline SimdDoubles sigmoid(const SimdDoubles& z) {
    using Pair = SimdDoubles::Pair;
    typedef std::int64_t Masks __attribute__((vector_size(16)));
    typedef std::uint32_t Words __attribute__((vector_size(16)));
    constexpr Pair max_x{ExponentialTable::max_x, ExponentialTable::max_x};
    Masks within{-1, -1};
    for (std::size_t k = 0; k < SimdDoubles::pairs; ++k) within &= (z.pair[k] < max_x) & (z.pair[k] > -max_x);
    if ((within[0] & within[1]) == 0) [[unlikely]]
        return sigmoid_one_by_one(z);
    SimdDoubles out;
    for (std::size_t k = 0; k < SimdDoubles::pairs; ++k) {
        const Pair x = -z.pair[k];
        const Pair shifted = x + ExponentialTable::round_to_step, step = shifted - ExponentialTable::round_to_step;
        const Pair x_high = (x + ExponentialTable::round_to_high) - ExponentialTable::round_to_high;
        const Words words = reinterpret_cast<Words>(shifted);  // the numbers of the entries in the first and the third
        Pair a, b;                                             // scale and tail
        std::memcpy(&a, &exponential_table[words[0]], sizeof a);
        std::memcpy(&b, &exponential_table[words[2]], sizeof b);
        const Pair scale = __builtin_shufflevector(a, b, 0, 2), tail = __builtin_shufflevector(a, b, 1, 3);
        out.pair[k] = 1 / (1 + exponential_near(scale, tail, x - step, x_high - step, x - x_high));
    }
    return out;
}

}  // namespace neuroglass
