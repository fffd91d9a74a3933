// Random numbers; see random.h.
#include "engine/numeric/random.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <utility>

#include "engine/numeric/logarithm.h"

namespace neuroglass {

MersenneTwister::MersenneTwister(std::uint32_t seed) {
    words_[0] = seed;
    for (std::uint32_t i = 1; i < length; ++i) words_[i] = 1812433253u * (words_[i - 1] ^ (words_[i - 1] >> 30)) + i;
}

MersenneTwister::MersenneTwister(std::initializer_list<std::uint32_t> key) : MersenneTwister(19650218u) {
    const auto mixed = [&](std::size_t i, std::uint32_t factor) {
        return words_[i] ^ ((words_[i - 1] ^ (words_[i - 1] >> 30)) * factor);
    };
    std::size_t i = 1, k = 0;
    const auto step = [&] {
        if (++i < length) return;
        words_[0] = words_[length - 1];
        i = 1;
    };
    for (std::size_t n = std::max(length, key.size()); n > 0; --n) {
        words_[i] = mixed(i, 1664525u) + key.begin()[k] + static_cast<std::uint32_t>(k);
        k = (k + 1) % key.size();
        step();
    }
    for (std::size_t n = length - 1; n > 0; --n) {
        words_[i] = mixed(i, 1566083941u) - static_cast<std::uint32_t>(i);
        step();
    }
    words_[0] = 0x80000000u;
}

std::uint32_t MersenneTwister::operator()() {
    if (next_ == length) {
        for (std::size_t i = 0; i < length; ++i) {
            const std::uint32_t y = (words_[i] & 0x80000000u) | (words_[(i + 1) % length] & 0x7FFFFFFFu);
            words_[i] = words_[(i + 397) % length] ^ (y >> 1) ^ ((y & 1) != 0 ? 0x9908B0DFu : 0);
        }
        next_ = 0;
    }
    std::uint32_t y = words_[next_++];
    y ^= y >> 11;
    y ^= (y << 7) & 0x9D2C5680u;
    y ^= (y << 15) & 0xEFC60000u;
    return y ^ (y >> 18);
}

double MersenneTwister::uniform() {
    const std::uint32_t high = (*this)() >> 5, low = (*this)() >> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
}

double RandomState::randn() {
    if (second_) {
        const double second = *second_;
        second_.reset();
        return second;
    }
    double x1, x2, r2;
    do {
        x1 = 2 * random_sample() - 1;
        x2 = 2 * random_sample() - 1;
        r2 = x1 * x1 + x2 * x2;
    } while (r2 >= 1 || r2 == 0);
    const double f = std::sqrt(-2 * logarithm(r2) / r2);
    second_ = f * x1;
    return f * x2;
}

std::uint32_t RandomState::up_to(std::uint32_t max) {
    const std::uint32_t mask = max == 0 ? 0 : ~std::uint32_t{0} >> std::countl_zero(max);
    std::uint32_t value = 0;
    do value = words_() & mask;
    while (value > max);
    return value;
}

void permute(std::span<std::size_t> numbers, RandomState& random) {
    std::iota(numbers.begin(), numbers.end(), std::size_t{0});
    for (std::size_t i = numbers.size() - 1; i > 0; --i)
        std::swap(numbers[i], numbers[random.up_to(static_cast<std::uint32_t>(i))]);
}

}  // namespace neuroglass
