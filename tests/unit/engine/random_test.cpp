// RandomState against NumPy's own numbers.
#include "engine/numeric/random.h"

#include <gtest/gtest.h>

#include "support/bits.h"
#include "support/golden.h"

namespace neuroglass {
namespace {

TEST(RandomState, GivesNumPysBits)  // tests/golden/random.txt: numpy.random.RandomState(seed).random_sample(700)
{
    constexpr int places[] = {0, 1, 2, 3, 310, 311, 312, 313, 623, 624, 699};
    for (const GoldenBlock& block : golden_blocks("random.txt")) {
        const double seed = block.of("seed")[0];
        SCOPED_TRACE(seed);
        RandomState random(static_cast<std::uint32_t>(seed));
        std::vector<double> all(700), samples;
        for (double& sample : all) sample = random.random_sample();
        for (const int place : places) samples.push_back(all[static_cast<std::size_t>(place)]);
        EXPECT_EQ(bits(samples), bits(block.of("samples")));
    }
}

TEST(RandomState, StaysBelowOne) {
    RandomState random(3);
    for (int i = 0; i < 100'000; ++i) {
        const double sample = random.random_sample();
        ASSERT_GE(sample, 0);
        ASSERT_LT(sample, 1);
    }
}

}  // namespace
}  // namespace neuroglass
