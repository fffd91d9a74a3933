// The random numbers of NumPy's RandomState, bit for bit. Offers only what starting weights need.
#pragma once

#include <cstdint>
#include <random>

namespace neuroglass {

/// numpy.random.RandomState(seed): MT19937 seeded with Knuth's initialiser (Matsumoto and Nishimura 1998,
/// init_genrand).
class RandomState {
public:
    explicit RandomState(std::uint32_t seed) : words_(seed) {}

    /// Uniform on [0, 1) with 53 random bits: ((a >> 5) 2^26 + (b >> 6)) / 2^53, as random_sample() of NumPy.
    double random_sample() {
        const std::uint32_t high = static_cast<std::uint32_t>(words_()) >> 5;
        const std::uint32_t low = static_cast<std::uint32_t>(words_()) >> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

private:
    std::mt19937 words_;
};

}  // namespace neuroglass
