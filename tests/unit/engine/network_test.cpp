// The network against NumPy: starting weights bit for bit, training within 1e-12.
#include "engine/model/network.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/model/loss.h"
#include "engine/train/trainer.h"
#include "support/bits.h"
#include "support/golden.h"

namespace neuroglass {
namespace {

class NetworkGolden : public testing::TestWithParam<const char*> {};

TEST_P(NetworkGolden,
       AgreesWithNumPy)  // tests/golden/make_golden.py; its cases magnify a last-bit difference to less than 1e-13
{
    for (const GoldenCase& golden : golden_cases(GetParam())) {
        SCOPED_TRACE(golden.name);
        const Experiment& experiment = golden.experiment;
        const Network network(experiment.model);
        Trainer trainer(experiment);
        TrainingState reached = Trainer::start(experiment);
        const auto& weights = reached.values;
        for (const GoldenState& state : golden.states) {
            SCOPED_TRACE(state.iteration);
            trainer.train(reached, experiment.dataset, state.iteration - reached.iteration);
            ASSERT_EQ(reached.iteration, state.iteration);
            ASSERT_EQ(weights.size(), state.weights.size());
            if (state.iteration == 0) EXPECT_EQ(bits(weights), bits(state.weights));
            for (std::size_t i = 0; i < weights.size(); ++i)
                EXPECT_LT(relative_difference(weights[i], state.weights[i]), 1e-12) << i;
            EXPECT_LT(relative_difference(network.predict(weights, experiment.test_example), state.predictions[0]),
                      1e-12);
            // An output's last bit moves the loss by about its error, that is the loss's square root.
            EXPECT_NEAR(loss_of(network, experiment.training, weights, experiment.dataset,
                                trained_rows(experiment.held_out, experiment.dataset.rows())),
                        state.loss, 1e-11 * state.loss + 1e-14 * std::sqrt(state.loss) + 1e-28);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Files, NetworkGolden, testing::Values("article.txt", "datasets.txt", "deep.txt"));

TEST(Network, CountsItsWeights) {
    EXPECT_EQ(Network({.inputs = 3}).weight_count(), 3u);
    EXPECT_EQ(Network({.inputs = 3, .bias = Bias::on}).weight_count(), 4u);
    EXPECT_EQ(Network({.inputs = 3, .hidden = {4, 2}}).weight_count(), 12u + 8u + 2u);
    EXPECT_EQ(Network({.inputs = 3, .hidden = {4, 2}, .outputs = 3, .bias = Bias::fixed}).weight_count(),
              16u + 10u + 9u);
}

TEST(Network, NamesItsWeights)  // layer, input, unit
{
    EXPECT_EQ(weight_name({.inputs = 3, .bias = Bias::on}, 3), "w4");
    const ModelSpec model{.inputs = 2, .hidden = {3}, .outputs = 2, .bias = Bias::on};
    EXPECT_EQ(weight_name(model, 0), "w[1][1,1]");
    EXPECT_EQ(weight_name(model, 5), "w[1][2,3]");
    EXPECT_EQ(weight_name(model, 6), "b[1][1]");
    EXPECT_EQ(weight_name(model, 9), "w[2][1,1]");
    EXPECT_EQ(weight_name(model, 16), "b[2][2]");
}

TEST(Network, AnswersWithHugeWeightsToo)  // inf - inf on the way is not a reason to answer NaN
{
    const Network network({.inputs = 2});
    EXPECT_EQ(network.predict(std::vector<double>{1e200, -1e199}, std::vector<double>{1e150, 1e150}), 1);
    EXPECT_EQ(network.predict(std::vector<double>{1e199, -1e200}, std::vector<double>{1e150, 1e150}), 0);
    EXPECT_EQ(network.predict(std::vector<double>{1e200, -1e200}, std::vector<double>{1e150, 1e150}), 0.5);
    const Network deep({.inputs = 2, .hidden = {2}, .bias = Bias::on});
    EXPECT_EQ(deep.predict(std::vector<double>{1e200, 1, -1e199, 1, 0, 0, 1.5e308, -1e308, 0},
                           std::vector<double>{1e150, 1e150}),
              1);
}

}  // namespace
}  // namespace neuroglass
