// What holds for any experiment: time may be cut and walked in any way, and every iteration looks the same from
// everywhere.
#include <gtest/gtest.h>

#include <map>

#include "engine/train/run.h"
#include "support/bits.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

constexpr int experiments = 25;

TEST(RunProperty, SeekEqualsAdvanceInAnyOrder) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < experiments; ++n) {
        const Experiment experiment = draw.experiment();
        std::map<std::int64_t, std::vector<std::uint64_t>> advanced;
        neuroglass::Run wandering(experiment);
        for (int i = 0; i < 12; ++i) {
            const std::int64_t to = draw.one_in(3)
                                        ? std::min<std::int64_t>(draw.whole(0, 20) * 256, experiment.iterations)
                                        : draw.whole(0, experiment.iterations);
            if (!advanced.contains(to)) {
                neuroglass::Run straight(experiment);
                ASSERT_EQ(straight.advance(to), to);
                advanced[to] = shown(straight);
            }
            wandering.seek(to);
            ASSERT_EQ(shown(wandering), advanced[to]) << "experiment " << n << ", iteration " << to;
            if (draw.one_in(4)) wandering.advance(draw.whole(0, 300));
        }
    }
}

TEST(RunProperty, AnySplitOfAdvanceGivesTheSameBits) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < experiments; ++n) {
        const Experiment experiment = draw.experiment();
        neuroglass::Run whole(experiment), split(experiment);
        EXPECT_EQ(whole.advance(experiment.iterations), experiment.iterations);
        const std::int64_t longest = draw.one_in(2) ? 7 : 900;
        while (split.iteration() < experiment.iterations) {
            const std::int64_t before = split.iteration(), trained = split.advance(draw.whole(0, longest));
            ASSERT_EQ(split.iteration(), before + trained);
        }
        ASSERT_EQ(shown(split), shown(whole)) << "experiment " << n;
        ASSERT_EQ(split.history().count(), whole.history().count());
        for (std::size_t i = 0; i < whole.history().count(); ++i) {
            ASSERT_EQ(bits(split.history().weights(i)), bits(whole.history().weights(i)));
            ASSERT_EQ(bits(split.history().loss(i)), bits(whole.history().loss(i)));
        }
    }
}

TEST(RunProperty, ChangesThatKeepTheWeightsKeepTheirBits) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < experiments; ++n) {
        const Experiment experiment = draw.experiment();
        neuroglass::Run run(experiment);
        std::int64_t iterations = experiment.iterations;
        for (int i = 0; i < 8; ++i) {
            if (draw.one_in(3)) {
                iterations = draw.whole(0, 6000);
                run.set_iterations(iterations);
            }
            if (draw.one_in(3)) {
                std::vector<double> test_example(experiment.dataset.input_count());
                for (double& input : test_example) input = draw.real(-3, 3);
                run.set_test_example(test_example);
            }
            run.seek(draw.whole(0, 7000));
            ASSERT_LE(run.iteration(), iterations);
            Experiment now = run.experiment();
            neuroglass::Run fresh(now);
            fresh.advance(run.iteration());
            ASSERT_EQ(shown(run), shown(fresh)) << "experiment " << n;
        }
    }
}

TEST(RunProperty, SameExperimentSameBits) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    const Experiment experiment = draw.experiment();
    neuroglass::Run a(experiment), b(experiment);
    a.advance(experiment.iterations);
    b.advance(experiment.iterations);
    EXPECT_EQ(shown(a), shown(b));
}

}  // namespace
}  // namespace neuroglass
