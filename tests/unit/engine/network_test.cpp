// The network against NumPy: starting weights bit for bit, training within 1e-12.
#include "engine/model/network.h"

#include <gtest/gtest.h>

#include <cmath>

#include "support/bits.h"
#include "support/golden.h"

namespace neuroglass {
namespace {

double loss_of(const Network& network, std::span<const double> weights, const Dataset& dataset) {
    double loss = 0;
    for (std::size_t row = 0; row < dataset.rows(); ++row) {
        const double error = dataset.target(row) - network.predict(weights, dataset.inputs(row));
        loss += error * error / 2;
    }
    return loss;
}

class NetworkGolden : public testing::TestWithParam<const char*> {};

TEST_P(NetworkGolden,
       AgreesWithNumPy)  // tests/golden/make_golden.py; its cases magnify a last-bit difference to less than 1e-13
{
    for (const GoldenCase& golden : golden_cases(GetParam())) {
        SCOPED_TRACE(golden.name);
        const Experiment& experiment = golden.experiment;
        const Network network(experiment.shape);
        TrainingState reached{network.starting_weights(experiment.seed)};
        const auto& weights = reached.weights;
        for (const GoldenState& state : golden.states) {
            SCOPED_TRACE(state.iteration);
            network.train(reached, experiment.dataset, experiment.learning_rate, state.iteration - reached.iteration);
            ASSERT_EQ(reached.iteration, state.iteration);
            ASSERT_EQ(weights.size(), state.weights.size());
            if (state.iteration == 0) EXPECT_EQ(bits(weights), bits(state.weights));
            for (std::size_t i = 0; i < weights.size(); ++i)
                EXPECT_LT(relative_difference(weights[i], state.weights[i]), 1e-12) << i;
            EXPECT_LT(relative_difference(network.predict(weights, experiment.test_example), state.prediction), 1e-12);
            // An output's last bit moves the loss by about its error, that is the loss's square root.
            EXPECT_NEAR(loss_of(network, weights, experiment.dataset), state.loss,
                        1e-11 * state.loss + 1e-14 * std::sqrt(state.loss) + 1e-28);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Files, NetworkGolden, testing::Values("article.txt", "datasets.txt", "deep.txt"));

TEST(Network, CountsItsWeights) {
    EXPECT_EQ(Network({{3, 1}, false}).weight_count(), 3u);
    EXPECT_EQ(Network({{3, 1}, true}).weight_count(), 4u);
    EXPECT_EQ(Network({{3, 4, 2, 1}, false}).weight_count(), 12u + 8u + 2u);
    EXPECT_EQ(Network({{3, 4, 2, 1}, true}).weight_count(), 16u + 10u + 3u);
}

TEST(Network, TrainingNothingChangesNothing) {
    const Network network({{3, 2, 1}, true});
    TrainingState state{network.starting_weights(5)};
    const auto before = bits(state.weights);
    network.train(state, Dataset::article(), 1, 0);
    EXPECT_EQ(bits(state.weights), before);
    EXPECT_EQ(state.iteration, 0);
}

TEST(Network, AnswersWithHugeWeightsToo)  // inf - inf on the way is not a reason to answer NaN
{
    const Network network({{2, 1}, false});
    EXPECT_EQ(network.predict(std::vector<double>{1e200, -1e199}, std::vector<double>{1e150, 1e150}), 1);
    EXPECT_EQ(network.predict(std::vector<double>{1e199, -1e200}, std::vector<double>{1e150, 1e150}), 0);
    EXPECT_EQ(network.predict(std::vector<double>{1e200, -1e200}, std::vector<double>{1e150, 1e150}), 0.5);
    const Network deep({{2, 2, 1}, true});
    EXPECT_EQ(deep.predict(std::vector<double>{1e200, 1, -1e199, 1, 0, 0, 1.5e308, -1e308, 0},
                           std::vector<double>{1e150, 1e150}),
              1);
}

}  // namespace
}  // namespace neuroglass
