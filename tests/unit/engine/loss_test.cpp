// The loss at any weights: the run's own where the run stands, and what a hand comes to elsewhere.
#include "engine/model/loss.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/model/network.h"
#include "engine/train/run.h"
#include "support/bits.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

TEST(Loss, OfANetworkThatAnswersOneHalfToAll)  // three errors of ½: ½ · 3 · ¼
{
    const Experiment article;
    const neuroglass::Run run(article);
    EXPECT_EQ(run.loss_at(std::vector<double>{0, 0, 0}), 0.375);
    EXPECT_EQ(loss_of(Network(article.model), article.training, std::vector<double>{0, 0, 0}, article.dataset,
                      std::vector<std::size_t>{0, 1, 2}),
              0.375);
}

TEST(Loss, OfWeightsThatAnswerOneRowWrong)  // rows 0 1 1 -> 1, 1 0 0 -> 0, 1 0 1 -> 1: only the second is answered 1
                                            // where 0 is right
{
    const neuroglass::Run run{Experiment()};
    EXPECT_EQ(run.loss_at(std::vector<double>{100, 100, 100}), 0.5);
    EXPECT_LT(run.loss_at(std::vector<double>{-100, 0, 200}), 1e-80);
}

TEST(Loss, IsTheRunsOwnWhereverTheRunStands) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int i = 0; i < 200; ++i) {
        neuroglass::Run run(draw.experiment());
        run.seek(draw.whole(0, 300));
        EXPECT_EQ(bits(run.loss_at(run.weights())), bits(run.loss()));
        EXPECT_EQ(bits(run.loss_at(run.starting_weights())), bits(run.history().loss(0)));
    }
}

TEST(Loss, LeavesTheRunAsItIs) {
    neuroglass::Run run{Experiment()};
    run.seek(50);
    const auto before = shown(run);
    run.loss_at(std::vector<double>{3, -2, 1});
    EXPECT_EQ(shown(run), before);
}

TEST(Loss, GivesTheOutputsItWasMadeOf) {
    const Experiment article;
    const Network network(article.model);
    const std::vector<double> weights{-4, 1, 9};
    std::vector<double> outputs(3, -1);
    const double loss =
        loss_of(network, article.training, weights, article.dataset, std::vector<std::size_t>{0, 1, 2}, outputs);
    double sum = 0;
    for (std::size_t row = 0; row < 3; ++row) {
        EXPECT_EQ(outputs[row], network.predict(weights, article.dataset.inputs(row)));
        sum += (article.dataset.target(row) - outputs[row]) * (article.dataset.target(row) - outputs[row]);
    }
    EXPECT_EQ(loss, sum / 2);
}

}  // namespace
}  // namespace neuroglass
