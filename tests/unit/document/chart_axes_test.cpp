// Where iterations and values lie on a chart.
#include "document/chart_axes.h"

#include <gtest/gtest.h>

namespace neuroglass {
namespace {

TEST(ChartAxes, PutEndsOnTheEdges) {
    const ChartAxes axes{50, 20, 400, 200, {false, 0, 1}, 10'000};
    EXPECT_EQ(axes.x(0), 50);
    EXPECT_FLOAT_EQ(axes.x(10'000), 450);
    EXPECT_FLOAT_EQ(axes.x(1e9), 450) << "held at the edge";
    EXPECT_EQ(axes.y(0), 220);
    EXPECT_EQ(axes.y(1), 20);
    EXPECT_EQ(axes.y(7), 20) << "held at the edge";
}

TEST(ChartAxes, FindTheIterationOfAPlaceAgain) {
    const ChartAxes axes{50, 20, 4000, 200, {}, 10'000};
    for (const double iteration : {0., 1., 10., 100., 777., 10'000.})
        EXPECT_NEAR(axes.iteration(axes.x(iteration)), iteration, iteration / 1000);
    EXPECT_EQ(axes.iteration(-1e6), 0);
    EXPECT_EQ(axes.iteration(1e6), 10'000);
}

TEST(ChartAxes, SpreadDecadesEvenly) {
    const ChartAxes axes{0, 0, 100, 300, {true, 1e-3, 1}, 1};
    EXPECT_FLOAT_EQ(axes.y(1e-3), 300);
    EXPECT_FLOAT_EQ(axes.y(1e-2), 200);
    EXPECT_FLOAT_EQ(axes.y(1), 0);
    EXPECT_FLOAT_EQ(axes.y(0), 300) << "no logarithm, so the edge";
}

TEST(ChartAxes, HaveTicksThatDoNotTouch) {
    for (const float height : {40.f, 100.f, 400.f})
        for (const int low : {-2, -9, -30}) {
            const ChartAxes axes{0, 0, 100, height, {true, std::pow(10, low), 1}, 1};
            float before = -1000;
            int ticks = 0;
            axes.each_value_tick([&](double value) {
                EXPECT_GE(axes.y(value) - before, 21.9f) << height << " " << low;
                before = axes.y(value);
                ++ticks;
            });
            EXPECT_GE(ticks, 1);
        }
}

TEST(ChartAxes, LabelAsManyIterationsAsHaveRoom) {
    for (const float width : {60.f, 150.f, 600.f}) {
        const ChartAxes axes{0, 0, width, 100, {}, 123'456};
        std::vector<std::pair<float, float>> labels;  // left and right ends
        std::vector<std::int64_t> iterations;
        const auto label_width = [](std::int64_t iteration) {
            return 7.f * static_cast<float>(std::to_string(iteration).size());
        };
        axes.iterations().each_label(label_width, 0, [&](std::int64_t iteration, float x, IterationAxis::Label label) {
            const float wide = label_width(iteration),
                        left = label == IterationAxis::Label::centred ? x - wide / 2 : x - wide;
            labels.emplace_back(left, left + wide);
            iterations.push_back(iteration);
        });
        EXPECT_EQ(iterations.front(), 0);
        EXPECT_EQ(iterations.back(), 123'456);
        for (std::size_t i = 1; i < labels.size(); ++i)
            EXPECT_GT(labels[i].first, labels[i - 1].second) << width << ": " << iterations[i];
        if (width == 600) EXPECT_EQ(iterations, (std::vector<std::int64_t>{0, 1, 10, 100, 1000, 10'000, 123'456}));
    }
}

TEST(LossAxis, HoldsEveryLossInWholeDecades) {
    neuroglass::Run run{Experiment()};
    const ValueAxis start = loss_axis(run, false);
    EXPECT_EQ(start.max, 1) << "the loss of the starting weights is 0.598";
    EXPECT_EQ(start.min, 0.01) << "two decades at least";
    run.advance(10'000);
    EXPECT_EQ(loss_axis(run, false).min, 1e-4) << "it ends at 0.000131";
    run.seek(0);
    EXPECT_EQ(loss_axis(run, false).min, 1e-4) << "what was trained is on the chart wherever the run stands";
    EXPECT_EQ(covering({true, 1e-3, 1}, {true, 1e-2, 10}).min, 1e-3);
    EXPECT_EQ(covering({true, 1e-3, 1}, {true, 1e-2, 10}).max, 10);
    Experiment experiment;
    experiment.held_out.rows = {1};
    neuroglass::Run held_out(experiment);
    EXPECT_TRUE(shows_loss_of_row(held_out));
    EXPECT_FALSE(shows_loss_of_row(run));
    EXPECT_EQ(trained_loss_shown(held_out, 3, true), 1.5) << "of two rows";
    EXPECT_EQ(trained_loss_shown(held_out, 3, false), 3);
    EXPECT_EQ(held_out_loss_shown(held_out, 3), 3) << "of one";
    held_out.advance(10'000);
    const ValueAxis both = loss_axis(held_out, true);
    EXPECT_LE(both.min, trained_loss_shown(held_out, held_out.loss(), true));
    EXPECT_GE(both.max, held_out.held_out_loss());
}

}  // namespace
}  // namespace neuroglass
