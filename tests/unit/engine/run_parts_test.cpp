// An iteration in parts: for any experiment and any work at a time the bits of whole ones, and nothing to be seen of it
// before it is done.
#include <gtest/gtest.h>

#include "engine/train/run.h"
#include "support/bits.h"
#include "support/draw.h"
#include "support/overflowing.h"

namespace neuroglass {
namespace {

/// Everything that is known of a run at its iteration, and how it got there.
void expect_same(const neuroglass::Run& parts, const neuroglass::Run& whole) {
    ASSERT_EQ(shown(parts), shown(whole));
    ASSERT_EQ(bits(parts.slots()), bits(whole.slots()));
    ASSERT_EQ(bits(parts.held_out_loss()), bits(whole.held_out_loss()));
    ASSERT_EQ(parts.history().count(), whole.history().count());
    for (std::size_t i = 0; i < whole.history().count(); ++i) {
        ASSERT_EQ(bits(parts.history().weights(i)), bits(whole.history().weights(i)));
        ASSERT_EQ(bits(parts.history().loss(i)), bits(whole.history().loss(i)));
        ASSERT_EQ(bits(parts.history().held_out_loss(i)), bits(whole.history().held_out_loss(i)));
    }
    const auto a = parts.lowest_held_out_loss(), b = whole.lowest_held_out_loss();
    ASSERT_EQ(a.has_value(), b.has_value());
    if (!a) return;
    ASSERT_EQ(a->iteration, b->iteration);
    ASSERT_EQ(bits(a->loss), bits(b->loss));
}

Experiment drawn(Draw& draw) {
    Experiment experiment = draw.one_in(3) ? draw.experiment() : draw.network();
    if (draw.one_in(3))  // many blocks
        experiment = with_dataset(
            experiment, draw.dataset_of_targets(static_cast<std::size_t>(draw.whole(30, 90)),
                                                experiment.dataset.input_count(), experiment.dataset.target_count()));
    experiment.iterations = draw.whole(1, 400);
    return experiment;
}

/// Less than an iteration takes.
std::int64_t little_work(Draw& draw, const neuroglass::Run& run) { return draw.whole(0, run.work_of_iteration() - 1); }

TEST(RunInParts, GivesTheBitsOfWholeIterations) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 150; ++n) {
        const Experiment experiment = drawn(draw);
        neuroglass::Run parts(experiment), whole(experiment);
        const std::int64_t end = draw.whole(1, std::min<std::int64_t>(experiment.iterations, 60));
        while (parts.approach(end, little_work(draw, parts))) {
            if (parts.iteration() != whole.iteration()) whole.advance(1);
            ASSERT_NO_FATAL_FAILURE(expect_same(parts, whole));
        }
        whole.seek(end);
        ASSERT_NO_FATAL_FAILURE(expect_same(parts, whole)) << "experiment " << n;
        ASSERT_EQ(parts.diverged_at(), whole.diverged_at());
    }
}

TEST(RunInParts, MayBeMixedWithAllElseThatMovesARun) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 60; ++n) {
        const Experiment experiment = drawn(draw);
        neuroglass::Run parts(experiment);
        std::vector<std::vector<std::uint64_t>> expected;
        for (neuroglass::Run whole(experiment);;) {
            expected.push_back(shown(whole));
            if (whole.advance(1) == 0) break;
        }
        std::int64_t to = 0;
        for (int step = 0; step < 400; ++step) {
            if (draw.one_in(15)) to = draw.whole(0, experiment.iterations);
            if (draw.one_in(30)) parts.advance(draw.whole(0, 3));
            if (draw.one_in(30)) parts.seek(draw.whole(0, experiment.iterations));
            if (draw.one_in(30)) parts.seek_checkpoint(draw.whole(0, experiment.iterations));
            if (draw.one_in(30)) parts = neuroglass::Run(parts);
            if (draw.one_in(10)) parts.prepare_next_weights(little_work(draw, parts));
            if (draw.one_in(20)) {
                const auto next = parts.next_weights();
                const std::vector<double> weights(next.begin(), next.end());
                neuroglass::Run on(parts);
                if (on.advance(1) == 1) ASSERT_EQ(bits(weights), bits(on.weights()));
            }
            parts.approach(to, draw.one_in(5) ? 10 * parts.work_of_iteration() : little_work(draw, parts));
            ASSERT_EQ(shown(parts), expected[static_cast<std::size_t>(parts.iteration())]);
        }
    }
}

TEST(RunInParts, ComesToTheEndOfARunThatDiverges) {
    for (const std::size_t more_rows : {0u, 40u}) {
        const Experiment experiment = overflowing(1, 0.001, more_rows);
        neuroglass::Run parts(experiment), whole(experiment);
        whole.seek(experiment.iterations);
        ASSERT_TRUE(whole.diverged_at());
        while (parts.approach(experiment.iterations, parts.work_of_iteration() / 3)) continue;
        EXPECT_EQ(parts.diverged_at(), whole.diverged_at());
        ASSERT_NO_FATAL_FAILURE(expect_same(parts, whole));
        EXPECT_FALSE(parts.approach(experiment.iterations, 1));
    }
}

TEST(RunInParts, NeverDoesMoreAtATimeThanIsAskedFor) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    neuroglass::Run parts(draw.largest()), whole(parts);
    ASSERT_EQ(parts.weights().size(), Experiment::max_weights);
    constexpr std::int64_t work = 1 << 23;
    const std::int64_t least = parts.work_of_iteration() / work;
    std::int64_t calls = 1;  // as many for the rows' gradients as for their losses
    while (parts.approach(1, work)) ++calls;
    EXPECT_GE(calls, 2 * least);
    whole.advance(1);
    ASSERT_NO_FATAL_FAILURE(expect_same(parts, whole));
    for (calls = 1; !parts.prepare_next_weights(work); ++calls) continue;
    EXPECT_GE(calls, least);
    for (calls = 1; parts.approach(0, work); ++calls) continue;
    EXPECT_GE(calls, least) << "on the way back, too";
}

}  // namespace
}  // namespace neuroglass
