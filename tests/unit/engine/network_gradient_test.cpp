// Backpropagation against central differences of the loss: w moves by rate * -dL/dw.
#include <gtest/gtest.h>

#include <cmath>

#include "engine/model/network.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

double loss_of(const Network& network, const std::vector<double>& weights, const Dataset& dataset) {
    double loss = 0;
    for (std::size_t row = 0; row < dataset.rows(); ++row) {
        const double error = dataset.target(row) - network.predict(weights, dataset.inputs(row));
        loss += error * error / 2;
    }
    return loss;
}

class NetworkGradient : public testing::TestWithParam<std::vector<std::size_t>> {};

TEST_P(NetworkGradient, IsTheSlopeOfTheLoss) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (const bool bias : {false, true})
        for (const std::size_t rows : {1u, 3u, 9u}) {
            const Network network({GetParam(), bias});
            const Dataset dataset = draw.dataset(rows, GetParam()[0]);
            const auto start = network.starting_weights(static_cast<std::uint32_t>(draw.whole(0, 1'000'000)));
            TrainingState trained{start};
            constexpr double rate = 0.25, step = 1e-5;
            network.train(trained, dataset, rate, 1);
            for (std::size_t i = 0; i < start.size(); ++i) {
                auto above = start, below = start;
                above[i] += step;
                below[i] -= step;
                const double slope = (loss_of(network, above, dataset) - loss_of(network, below, dataset)) / (2 * step);
                EXPECT_NEAR((trained.weights[i] - start[i]) / rate, -slope, 1e-8)
                    << "weight " << i << ", bias " << bias << ", rows " << rows;
            }
        }
}

INSTANTIATE_TEST_SUITE_P(Widths, NetworkGradient,
                         testing::Values(std::vector<std::size_t>{3, 1}, std::vector<std::size_t>{1, 1},
                                         std::vector<std::size_t>{3, 4, 1}, std::vector<std::size_t>{3, 4, 2, 1},
                                         std::vector<std::size_t>{2, 1, 3, 1},
                                         std::vector<std::size_t>{6, 5, 4, 3, 1}));

}  // namespace
}  // namespace neuroglass
