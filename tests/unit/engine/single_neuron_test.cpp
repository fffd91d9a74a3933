// The kernels of the small single neuron against a loop that is as plain as the formula.
#include "engine/kernels/single_neuron.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "engine/numeric/sigmoid.h"
#include "support/bits.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

using Rows = std::vector<std::vector<double>>;

double dot(const std::vector<double>& a, const std::vector<double>& b) {
    return std::inner_product(a.begin() + 1, a.end(), b.begin() + 1, a[0] * b[0]);
}

Rows rows_of(const Dataset& dataset, bool bias) {
    Rows x;
    for (std::size_t row = 0; row < dataset.rows(); ++row) {
        x.emplace_back(dataset.inputs(row).begin(), dataset.inputs(row).end());
        if (bias) x.back().push_back(1);
    }
    return x;
}

/// The rule of single_neuron.h and network.h, as plain as it is written there.
std::vector<double> trained_plainly(std::vector<double> w, const Dataset& dataset, bool bias, double rate,
                                    std::int64_t iterations) {
    const Rows x = rows_of(dataset, bias);
    std::vector<double> delta(x.size());
    for (; iterations > 0; --iterations) {
        for (std::size_t r = 0; r < x.size(); ++r) {
            const double out = 1 / (1 + exponential(-dot(x[r], w)));
            delta[r] = (dataset.target(r) - out) * out * (1 - out);
        }
        for (std::size_t i = 0; i < w.size(); ++i) {
            double gradient = x[0][i] * delta[0];
            for (std::size_t r = 1; r < x.size(); ++r) gradient += x[r][i] * delta[r];
            w[i] += rate * gradient;
        }
    }
    return w;
}

/// A dataset, rate and starting weights of every size that has a kernel.
void for_every_size(
    const std::function<void(Draw&, const Network&, const Dataset&, double rate, const TrainingState& start)>& look) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (std::size_t rows = 1; rows <= 4; ++rows)
        for (std::size_t inputs = 1; inputs <= 4; ++inputs)
            for (const bool bias : {false, true}) {
                if (inputs + bias > 4) continue;
                SCOPED_TRACE(std::to_string(rows) + " rows, " + std::to_string(inputs) + " inputs, bias " +
                             std::to_string(bias));
                const Network network({{inputs, 1}, bias});
                const Dataset dataset = draw.dataset(rows, inputs);
                const double rate = draw.spread(1e-3, 100);
                look(draw, network, dataset, rate,
                     {network.starting_weights(static_cast<std::uint32_t>(draw.whole(0, 4294967295)))});
            }
}

TEST(SingleNeuron, GivesTheBitsOfThePlainLoopInEverySize) {
    for_every_size([](Draw&, const Network& network, const Dataset& dataset, double rate, const TrainingState& start) {
        TrainingState state = start;
        ASSERT_TRUE(train_single_neuron(network.shape(), state, dataset, rate, 700));
        EXPECT_EQ(state.iteration, 700);
        EXPECT_EQ(bits(state.weights), bits(trained_plainly(start.weights, dataset, network.shape().bias, rate, 700)));
    });
}

TEST(SingleNeuron, AnySplitGivesTheSameBits) {
    for_every_size(
        [](Draw& draw, const Network& network, const Dataset& dataset, double rate, const TrainingState& start) {
            TrainingState whole = start, split = start;
            network.train(whole, dataset, rate, 1000);
            while (split.iteration < whole.iteration)
                network.train(split, dataset, rate, std::min(draw.whole(0, 200), whole.iteration - split.iteration));
            EXPECT_EQ(bits(split.weights), bits(whole.weights));
        });
}

TEST(SingleNeuron, NetworkGivesTheBitsOfThePlainLoopInLargerSizes) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (const auto& [rows, inputs] : {std::pair<std::size_t, std::size_t>{5, 3}, {3, 5}, {30, 16}})
        for (const bool bias : {false, true}) {
            const Dataset dataset = draw.dataset(rows, inputs);
            const Network network({{inputs, 1}, bias});
            const auto start = network.starting_weights(3);
            TrainingState state{start};
            network.train(state, dataset, 0.3, 200);
            EXPECT_EQ(bits(state.weights), bits(trained_plainly(start, dataset, bias, 0.3, 200)))
                << rows << " rows, " << inputs << " inputs";
        }
}

TEST(SingleNeuron, KeepsAWeightThatIsNotFinite)  // which is how a run finds where it overflowed
{
    const Dataset article = Dataset::article();
    for (const double weight : {HUGE_VAL, -HUGE_VAL, std::nan("")})
        for (std::size_t i = 0; i < 3; ++i)
            for (const std::int64_t iteration : {0, 100}) {
                TrainingState state{{0.1, 0.2, 0.3}, iteration};
                state.weights[i] = weight;
                for (int n = 0; n < 600; ++n) {
                    train_single_neuron({{3, 1}, false}, state, article, 1, 1);
                    ASSERT_FALSE(std::isfinite(state.weights[i])) << weight << " at iteration " << state.iteration;
                }
            }
}

TEST(SingleNeuron, LeavesOthersAlone) {
    const Dataset five = *Dataset::make(5, {1, 2, 3, 4, 5}, {1}), four = *Dataset::make(4, {1, 2, 3, 4}, {1}),
                  one = *Dataset::make(1, {1}, {1});
    const auto expect_left = [](const Shape& shape, std::size_t weights, const Dataset& dataset) {
        TrainingState state{std::vector<double>(weights, 0.5), 7};
        EXPECT_FALSE(train_single_neuron(shape, state, dataset, 1, 10));
        EXPECT_EQ(state.weights, std::vector<double>(weights, 0.5));
        EXPECT_EQ(state.iteration, 7);
    };
    expect_left({{5, 1}, false}, 5, five);
    expect_left({{4, 1}, true}, 5, four);
    expect_left({{1, 1, 1}, false}, 2, one);
    expect_left({{1, 2}, false}, 2, one);
    expect_left({{1, 1}, false}, 1, *Dataset::make(1, {1, 2, 3, 4, 5}, {1, 0, 1, 0, 1}));
}

}  // namespace
}  // namespace neuroglass
