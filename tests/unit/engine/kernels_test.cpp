// The kernels: for any network, loss, optimizer, batch and order they give the bits of the plain loop, however the
// iterations are split.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "engine/kernels/lanes.h"
#include "engine/kernels/plain_kernel.h"
#include "engine/train/run.h"
#include "engine/train/trainer.h"
#include "support/bits.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

TrainingState trained_plainly(const Experiment& experiment, std::int64_t iterations) {
    PlainKernel<double> kernel(experiment.model);
    const Batches batches(experiment, experiment.seed);
    TrainingState state = Trainer::start(experiment);
    for (; state.iteration < iterations; ++state.iteration)
        kernel.train_once(state.values.data(), experiment.dataset, batches.rows(state.iteration), experiment.training,
                          state.iteration);
    return state;
}

/// The bits of each number; of what is none, only that it is none.
std::vector<std::uint64_t> bits_of(std::span<const double> values) {
    std::vector<double> plain(values.begin(), values.end());
    for (double& value : plain)
        if (std::isnan(value)) value = std::numeric_limits<double>::quiet_NaN();
    return bits(plain);
}

TEST(Kernels, GiveTheBitsOfThePlainLoop) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 1500; ++n) {
        const Experiment experiment = draw.network();
        const std::int64_t iterations = draw.whole(0, 60);
        TrainingState state = Trainer::start(experiment);
        Trainer(experiment).train(state, experiment.dataset, iterations);
        ASSERT_EQ(bits_of(state.values), bits_of(trained_plainly(experiment, iterations).values)) << "experiment " << n;
    }
}

TEST(Kernels, AnySplitGivesTheSameBits) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 300; ++n) {
        const Experiment experiment = draw.network();
        Trainer trainer(experiment);
        TrainingState whole = Trainer::start(experiment), split = whole;
        trainer.train(whole, experiment.dataset, 100);
        while (split.iteration < whole.iteration)
            trainer.train(split, experiment.dataset, std::min(draw.whole(0, 20), whole.iteration - split.iteration));
        ASSERT_EQ(bits_of(split.values), bits_of(whole.values)) << "experiment " << n;
    }
}

TEST(Kernels, ARunThatIsSoughtStandsWhereOneThatWasTrainedStands)  // for every optimizer, batch and order
{
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 150; ++n) {
        Experiment experiment = draw.network();
        experiment.iterations = 700;
        neuroglass::Run sought(experiment), trained(experiment);
        sought.advance(700);
        for (int times = 0; times < 3; ++times) {
            const std::int64_t iteration = draw.whole(0, sought.last_iteration());
            sought.seek(iteration);
            neuroglass::Run again(experiment);
            again.advance(iteration);
            ASSERT_EQ(sought.iteration(), iteration);
            ASSERT_EQ(bits(sought.weights()), bits(again.weights())) << "experiment " << n;
            ASSERT_EQ(bits(sought.slots()), bits(again.slots())) << "experiment " << n;
            ASSERT_EQ(bits(sought.loss()), bits(again.loss())) << "experiment " << n;
        }
    }
}

}  // namespace
}  // namespace neuroglass
