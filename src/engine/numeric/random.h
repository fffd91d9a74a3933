// The random numbers of NumPy's RandomState and of Python's random, bit for bit. Offers only what training needs.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>

namespace neuroglass {

/// MT19937 (Matsumoto and Nishimura 1998), started by init_genrand or by init_by_array.
class MersenneTwister {
public:
    explicit MersenneTwister(std::uint32_t seed);
    explicit MersenneTwister(std::initializer_list<std::uint32_t> key);

    std::uint32_t operator()();
    /// Uniform on [0, 1) with 53 random bits: ((a >> 5) 2^26 + (b >> 6)) / 2^53.
    double uniform();

private:
    static constexpr std::size_t length = 624;

    std::array<std::uint32_t, length> words_;
    std::size_t next_ = length;
};

/// numpy.random.RandomState(seed), or RandomState([a, b]).
class RandomState {
public:
    explicit RandomState(std::uint32_t seed) : words_(seed) {}
    explicit RandomState(std::initializer_list<std::uint32_t> key) : words_(key) {}

    double random_sample() { return words_.uniform(); }
    /// One number of randn(): Marsaglia's polar method, which makes two at a time. Where NumPy's own logarithm, which
    /// is the C library's, is not rounded correctly, its last bit can differ.
    double randn();
    /// 0 to max, as RandomState.shuffle() draws it: bits that are too large are drawn again.
    std::uint32_t up_to(std::uint32_t max);

private:
    MersenneTwister words_;
    std::optional<double> second_;  // of the last two of randn()
};

/// numpy.random.RandomState.permutation(numbers.size()). @param numbers overwritten
void permute(std::span<std::size_t> numbers, RandomState& random);

/// Python's random.seed(seed) and random.random().
class PythonRandom {
public:
    explicit PythonRandom(std::uint32_t seed) : words_{seed} {}
    double random() { return words_.uniform(); }

private:
    MersenneTwister words_;
};

}  // namespace neuroglass
