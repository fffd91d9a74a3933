// Several numbers side by side, on the vector registers of the machine: SSE2 natively, simd128 in WebAssembly.
// Each lane gets the bits that a single number would; no operation mixes lanes.
#pragma once

#include <cstdint>
#include <cstring>

#include "engine/numeric/sigmoid.h"

namespace neuroglass {

/// @tparam Pairs registers, independent of each other, so that the processor need not wait
template <std::size_t Pairs>
struct Lanes {
    typedef double Pair __attribute__((vector_size(16)));
    static constexpr std::size_t pairs = Pairs, count = 2 * Pairs;

    Pair pair[Pairs];

    static Lanes load(const double* from) {
        Lanes lanes;
        for (std::size_t k = 0; k < Pairs; ++k) std::memcpy(&lanes.pair[k], from + 2 * k, sizeof(Pair));
        return lanes;
    }
    void store(double* to) const {
        for (std::size_t k = 0; k < Pairs; ++k) std::memcpy(to + 2 * k, &pair[k], sizeof(Pair));
    }

    /// Each lane by itself.
    template <class Function>
    Lanes each(Function function) const {
        double lanes[count];
        store(lanes);
        for (double& lane : lanes) lane = function(lane);
        return load(lanes);
    }

    /// Each pair by itself, with that of another.
    template <class Function>
    static Lanes combined(const Lanes& a, const Lanes& b, Function function) {
        Lanes result;
        for (std::size_t k = 0; k < Pairs; ++k) result.pair[k] = function(a.pair[k], b.pair[k]);
        return result;
    }
    static Lanes filled(double value) {
        Lanes lanes;
        for (Pair& pair : lanes.pair) pair = Pair{value, value};
        return lanes;
    }

    friend Lanes operator+(const Lanes& a, const Lanes& b) {
        return combined(a, b, [](Pair x, Pair y) { return x + y; });
    }
    friend Lanes operator-(const Lanes& a, const Lanes& b) {
        return combined(a, b, [](Pair x, Pair y) { return x - y; });
    }
    friend Lanes operator*(const Lanes& a, const Lanes& b) {
        return combined(a, b, [](Pair x, Pair y) { return x * y; });
    }
    friend Lanes operator/(const Lanes& a, const Lanes& b) {
        return combined(a, b, [](Pair x, Pair y) { return x / y; });
    }
    friend Lanes operator+(double a, const Lanes& b) { return filled(a) + b; }
    friend Lanes operator+(const Lanes& a, double b) { return a + filled(b); }
    friend Lanes operator-(double a, const Lanes& b) { return filled(a) - b; }
    friend Lanes operator-(const Lanes& a, double b) { return a - filled(b); }
    friend Lanes operator*(double a, const Lanes& b) { return filled(a) * b; }
    friend Lanes operator*(const Lanes& a, double b) { return a * filled(b); }
    friend Lanes operator/(double a, const Lanes& b) { return filled(a) / b; }
    friend Lanes operator/(const Lanes& a, double b) { return a / filled(b); }
    friend Lanes operator-(const Lanes& a) {
        return combined(a, a, [](Pair x, Pair) { return -x; });
    }
    friend Lanes& operator+=(Lanes& a, const Lanes& b) { return a = a + b; }
};

/// What a group of the seed sweep is trained in.
using SimdDoubles = Lanes<4>;

/// The same number in every lane.
template <class Number>
inline Number splat(double value) {
    if constexpr (std::is_same_v<Number, double>) return value;
    else return Number::filled(value);
}

/// a where condition < 0, else b.
inline double where_negative(double condition, double a, double b) { return condition < 0 ? a : b; }
template <std::size_t Pairs>
inline Lanes<Pairs> where_negative(const Lanes<Pairs>& condition, const Lanes<Pairs>& a, const Lanes<Pairs>& b) {
    Lanes<Pairs> chosen;
    for (std::size_t k = 0; k < Pairs; ++k) chosen.pair[k] = condition.pair[k] < 0 ? a.pair[k] : b.pair[k];
    return chosen;
}

inline double square_root(double x) { return std::sqrt(x); }
template <std::size_t Pairs>
inline Lanes<Pairs> square_root(const Lanes<Pairs>& x) {
    return x.each([](double lane) { return std::sqrt(lane); });
}

/// Whether -reach < x < reach in every lane.
template <std::size_t Pairs>
inline bool all_within(const Lanes<Pairs>& x, double reach) {
    typedef std::int64_t Masks __attribute__((vector_size(16)));
    const typename Lanes<Pairs>::Pair max{reach, reach};
    Masks within{-1, -1};
    for (std::size_t k = 0; k < Pairs; ++k) within &= (x.pair[k] < max) & (x.pair[k] > -max);
    return (within[0] & within[1]) != 0;
}

template <std::size_t Pairs>
inline ExponentialParts<Lanes<Pairs>> exponential_parts(const Lanes<Pairs>& lanes) {
    using Pair = typename Lanes<Pairs>::Pair;
    typedef std::uint32_t Words __attribute__((vector_size(16)));
    ExponentialParts<Lanes<Pairs>> parts;
    for (std::size_t k = 0; k < Pairs; ++k) {
        const Pair x = lanes.pair[k];
        const Pair shifted = x + ExponentialTable::round_to_step, step = shifted - ExponentialTable::round_to_step;
        const Pair x_high = (x + ExponentialTable::round_to_high) - ExponentialTable::round_to_high;
        const Words words = reinterpret_cast<Words>(shifted);  // the numbers of the entries in the first and the third
        Pair a, b;                                             // scale and tail
        std::memcpy(&a, &exponential_table[words[0]], sizeof a);
        std::memcpy(&b, &exponential_table[words[2]], sizeof b);
        const Pair scale = __builtin_shufflevector(a, b, 0, 2), tail = __builtin_shufflevector(a, b, 1, 3);
        const auto near = exponential_near(scale, tail, x - step, x_high - step, x - x_high);
        parts.high.pair[k] = near.high;
        parts.rest.pair[k] = near.rest;
    }
    return parts;
}

template <std::size_t Pairs>
[[gnu::noinline]] Lanes<Pairs> exponential_one_by_one(const Lanes<Pairs>& x) {
    return x.each([](double lane) { return exponential(lane); });
}
template <std::size_t Pairs>
[[gnu::noinline]] Lanes<Pairs> hyperbolic_tangent_one_by_one(const Lanes<Pairs>& z) {
    return z.each([](double lane) { return hyperbolic_tangent(lane); });
}

template <std::size_t Pairs>
inline Lanes<Pairs> exponential(const Lanes<Pairs>& x) {
    if (!all_within(x, ExponentialTable::max_x)) [[unlikely]]
        return exponential_one_by_one(x);
    const auto [high, rest] = exponential_parts(x);
    return high + rest;
}

template <std::size_t Pairs>
inline Lanes<Pairs> hyperbolic_tangent(const Lanes<Pairs>& z) {
    if (!all_within(2 * z, ExponentialTable::max_x)) [[unlikely]]
        return hyperbolic_tangent_one_by_one(z);
    return hyperbolic_tangent_near(z);
}

}  // namespace neuroglass
