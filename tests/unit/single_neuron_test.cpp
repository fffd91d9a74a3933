// The kernels of the small single neuron against a loop that is as plain as the formula.
#include "core/single_neuron.h"

#include <gtest/gtest.h>

#include "core/sigmoid.h"
#include "support/bits.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

/// The article's update in the order that network.h promises: rows, then inputs.
void train_plainly(std::vector<double>& w, const Dataset& dataset, bool bias, double rate, std::int64_t iterations) {
    for (; iterations > 0; --iterations) {
        std::vector<double> gradient(w.size());
        for (std::size_t row = 0; row < dataset.rows(); ++row) {
            std::vector<double> x(dataset.inputs(row).begin(), dataset.inputs(row).end());
            if (bias) x.push_back(1);
            double z = x[0] * w[0];
            for (std::size_t i = 1; i < x.size(); ++i) z += x[i] * w[i];
            const double out = sigmoid(z), delta = (dataset.target(row) - out) * out * (1 - out);
            for (std::size_t i = 0; i < x.size(); ++i) gradient[i] += x[i] * delta;
        }
        for (std::size_t i = 0; i < w.size(); ++i) w[i] += rate * gradient[i];
    }
}

TEST(SingleNeuron, GivesTheBitsOfThePlainLoopInEverySize) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (std::size_t rows = 1; rows <= 4; ++rows)
        for (std::size_t inputs = 1; inputs <= 4; ++inputs)
            for (const bool bias : {false, true}) {
                if (inputs + bias > 4) continue;
                SCOPED_TRACE(std::to_string(rows) + " rows, " + std::to_string(inputs) + " inputs, bias " + std::to_string(bias));
                const Shape shape{{inputs, 1}, bias};
                const Dataset dataset = draw.dataset(rows, inputs);
                const double rate = draw.spread(1e-3, 100);
                auto fast = Network(shape).starting_weights(static_cast<std::uint32_t>(draw.whole(0, 4294967295)));
                auto plain = fast;
                ASSERT_TRUE(train_single_neuron(shape, fast, dataset, rate, 500));
                train_plainly(plain, dataset, bias, rate, 500);
                EXPECT_EQ(bits(fast), bits(plain));
            }
}

TEST(SingleNeuron, NetworkGivesTheBitsOfThePlainLoopInLargerSizes) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (const auto& [rows, inputs] : {std::pair<std::size_t, std::size_t>{5, 3}, {3, 5}, {4, 4}, {30, 16}})
        for (const bool bias : {false, true}) {
            const Dataset dataset = draw.dataset(rows, inputs);
            const Network network({{inputs, 1}, bias});
            auto general = network.starting_weights(3);
            auto plain = general;
            network.train(general, dataset, 0.3, 200);
            train_plainly(plain, dataset, bias, 0.3, 200);
            EXPECT_EQ(bits(general), bits(plain)) << rows << " rows, " << inputs << " inputs";
        }
}

TEST(SingleNeuron, ARowOfZerosChangesNoBit)  // so that the kernels and the general loops, which rows beyond four take, are compared directly
{
    Draw draw;
    SCOPED_TRACE(draw.trace());
    const Dataset small = Dataset::article();
    const Dataset large = *Dataset::make(3, {0, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0}, {1, 0, 1, 0.25, 1});
    const Network network({{3, 1}, false});
    auto a = network.starting_weights(static_cast<std::uint32_t>(draw.whole(0, 4294967295)));
    auto b = a;
    network.train(a, small, 1, 3000);
    network.train(b, large, 1, 3000);
    EXPECT_EQ(bits(a), bits(b));
}

TEST(SingleNeuron, LeavesOthersAlone) {
    std::vector<double> weights(5, 0.5);
    const auto before = bits(weights);
    EXPECT_FALSE(train_single_neuron({{5, 1}, false}, weights, *Dataset::make(5, {1, 2, 3, 4, 5}, {1}), 1, 10));
    EXPECT_FALSE(train_single_neuron({{4, 1}, true}, weights, *Dataset::make(4, {1, 2, 3, 4}, {1}), 1, 10));
    EXPECT_FALSE(train_single_neuron({{1, 1, 1}, false}, std::span(weights).first(2), *Dataset::make(1, {1}, {1}), 1, 10));
    EXPECT_FALSE(train_single_neuron({{1, 2}, false}, std::span(weights).first(2), *Dataset::make(1, {1}, {1}), 1, 10));
    EXPECT_FALSE(train_single_neuron({{1, 1}, false}, std::span(weights).first(1), *Dataset::make(1, {1, 2, 3, 4, 5}, {1, 0, 1, 0, 1}), 1, 10));
    EXPECT_EQ(bits(weights), before);
}

}  // namespace
}  // namespace neuroglass
