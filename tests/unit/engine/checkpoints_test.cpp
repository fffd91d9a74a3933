// Stored weights: evenly spaced, bounded, none lost.
#include "engine/train/checkpoints.h"

#include <gtest/gtest.h>

namespace neuroglass {
namespace {

/// Every checkpoint up to those iterations, its weight equal to its iteration.
Checkpoints filled(std::int64_t iterations, std::size_t max = Checkpoints::max,
                   std::size_t together = Checkpoints::max) {
    const double start = 0;
    Checkpoints checkpoints({&start, 1}, max, together);
    while (checkpoints.next() <= iterations) {
        const auto weight = static_cast<double>(checkpoints.next());
        checkpoints.store({&weight, 1});
    }
    return checkpoints;
}

TEST(Checkpoints, StayBoundedAndEvenlySpaced) {
    for (const std::int64_t iterations : {0, 255, 256, 100'000, 524'288, 524'287, 1'048'576, 5'000'000, 40'000'000}) {
        SCOPED_TRACE(iterations);
        const Checkpoints checkpoints = filled(iterations);
        EXPECT_LE(checkpoints.count(), Checkpoints::max);
        EXPECT_EQ(checkpoints.spacing() % Checkpoints::min_spacing, 0);
        EXPECT_EQ(static_cast<std::int64_t>(checkpoints.count()), iterations / checkpoints.spacing() + 1)
            << "one is missing";
        if (checkpoints.spacing() > Checkpoints::min_spacing) EXPECT_GE(checkpoints.count(), Checkpoints::max / 2);
    }
}

TEST(Checkpoints, GiveTheLatestOneBefore) {
    for (const std::int64_t iterations : {0, 1000, 600'000, 3'000'000}) {
        const Checkpoints checkpoints = filled(iterations);
        for (std::int64_t i = 0; i <= iterations; i += 1 + iterations / 997) {
            const auto checkpoint = checkpoints.before(i);
            ASSERT_EQ(checkpoint.iteration, i / checkpoints.spacing() * checkpoints.spacing());
            ASSERT_EQ(checkpoint.values[0], static_cast<double>(checkpoint.iteration));
        }
        EXPECT_EQ(checkpoints.before(INT64_MAX).iteration, iterations / checkpoints.spacing() * checkpoints.spacing());
    }
}

TEST(Checkpoints, AreTheSameHoweverManyAreAllocatedAtATime) {
    for (const std::size_t max : {2, 4, 22, 500})
        for (const std::size_t together : {1, 3, 500})
            for (const std::int64_t iterations : {0, 256, 511, 512, 2048, 50'000}) {
                const Checkpoints checkpoints = filled(iterations, max, together);
                ASSERT_LE(checkpoints.count(), max);
                ASSERT_EQ(static_cast<std::int64_t>(checkpoints.count()), iterations / checkpoints.spacing() + 1);
                for (std::int64_t i = 0; i <= iterations; i += 100)
                    ASSERT_EQ(checkpoints.before(i).values[0],
                              static_cast<double>(i / checkpoints.spacing() * checkpoints.spacing()));
            }
}

TEST(Checkpoints, AreDueOneSpacingApart)  // also where the spacing doubles
{
    const double start = 0;
    Checkpoints checkpoints({&start, 1});
    for (std::size_t i = 0; i < 3 * Checkpoints::max; ++i) {
        const std::int64_t due = checkpoints.next();
        checkpoints.store({&start, 1});
        ASSERT_EQ(checkpoints.before(INT64_MAX).iteration, due);
        ASSERT_EQ(checkpoints.next(), due + checkpoints.spacing());
    }
}

}  // namespace
}  // namespace neuroglass
