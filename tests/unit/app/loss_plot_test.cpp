// The image of the loss surface: what the shader is given is the run's own loss, at every pixel and for any data.
#include "app/loss_plot.h"

#include <gtest/gtest.h>

#include <cmath>

#include "support/draw.h"
#include "ui/widgets/weight_scale.h"

namespace neuroglass {
namespace {

LossPlot plot_of(const Run& run, int width, int height, std::size_t across, std::size_t up) {
    const double wide = weight_scale(run, across), high = weight_scale(run, up);
    return {.width = width,
            .height = height,
            .across = across,
            .up = up,
            .min_across = -wide,
            .max_across = wide,
            .min_up = -high,
            .max_up = high};
}

/// The loss of the image's rows at the middle of a pixel, by the arithmetic of shaders/loss_surface.frag in doubles.
double loss_of_pixel(const LossImage& image, int x, int y) {
    double loss = 0;
    for (const LossImage::Row& row : image.rows) {
        const double z = row.z0 + (x + 0.5) * row.dz_dx + (y + 0.5) * row.dz_dy;
        const double error = row.target - 1 / (1 + std::exp(-z));
        loss += error * error / 2;
    }
    return loss;
}

/// The run's weights with those of the pixel's middle on the axes.
std::vector<double> weights_of_pixel(const Run& run, const LossPlot& plot, const LossImage& image, int x, int y) {
    std::vector<double> weights(run.weights().begin(), run.weights().end());
    weights[plot.across] = plot.min_across + (plot.max_across - plot.min_across) * (x + 0.5) / image.width;
    weights[plot.up] = plot.min_up + (plot.max_up - plot.min_up) * (y + 0.5) / image.height;
    return weights;
}

TEST(LossImage, HoldsTheRunsLossAtEveryPixel) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int i = 0; i < 300; ++i) {
        Experiment experiment = draw.single_neuron();
        if (weight_count(experiment.model) < 2) experiment = {};
        neuroglass::Run run(experiment);
        run.seek(draw.whole(0, 500));
        const auto last = static_cast<std::int64_t>(run.weights().size()) - 1;
        const auto across = static_cast<std::size_t>(draw.whole(0, last));
        const std::size_t up = (across + static_cast<std::size_t>(draw.whole(1, last))) % run.weights().size();
        const LossPlot plot =
            plot_of(run, static_cast<int>(draw.whole(1, 700)), static_cast<int>(draw.whole(1, 700)), across, up);
        const LossImage image = loss_image(plot, run);
        for (int j = 0; j < 20; ++j) {
            const int x = static_cast<int>(draw.whole(0, image.width - 1)),
                      y = static_cast<int>(draw.whole(0, image.height - 1));
            const double loss = run.loss_at(weights_of_pixel(run, plot, image, x, y));
            EXPECT_NEAR(loss_of_pixel(image, x, y), loss, 1e-6 + 1e-4 * loss)
                << across << ", " << up << " at " << x << ", " << y;  // floats of z up to a hundred
        }
    }
}

TEST(LossImage, FollowsTheWeightsThatNoAxisShows) {
    neuroglass::Run run{Experiment()};
    const LossPlot plot = plot_of(run, 400, 300, 0, 2);
    const LossImage before = loss_image(plot, run);
    EXPECT_EQ(loss_image(plot, run), before);
    run.seek(1);
    EXPECT_NE(loss_image(plot, run), before);
}

TEST(LossImage, IsCoarserWhereItWouldBeTooMuchWork) {
    neuroglass::Run article{Experiment()};
    const LossImage fine = loss_image(plot_of(article, 1100, 900, 0, 2), article);
    EXPECT_EQ(fine.width, 1100);
    EXPECT_EQ(fine.height, 900);

    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (const std::size_t rows : {12, 100, 1000}) {
        neuroglass::Run run(with_dataset({}, draw.dataset(rows, 3)));
        const LossImage image = loss_image(plot_of(run, 1100, 900, 0, 2), run);
        EXPECT_EQ(image.rows.size(), rows);
        const double work = static_cast<double>(rows) * image.width * image.height;
        EXPECT_LE(work, LossImage::max_work);
        EXPECT_GT(work, 0.9 * LossImage::max_work) << "coarser than it need be";
        EXPECT_NEAR(static_cast<double>(image.width) / image.height, 1100.0 / 900, 0.05);
    }
}

TEST(LossImage, IsMadeOfAThousandRowsAtMost) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    const neuroglass::Run run(with_dataset({}, draw.dataset(9500, 3)));
    const LossPlot plot = plot_of(run, 1100, 900, 0, 2);
    const LossImage image = loss_image(plot, run);
    EXPECT_EQ(image.rows.size(), 950u);
    EXPECT_EQ(image.share, 10);
    const double loss = plotted_loss(run, weights_of_pixel(run, plot, image, 20, 30));
    EXPECT_NEAR(image.share * loss_of_pixel(image, 20, 30), loss, 1e-6 + 1e-4 * loss);
    EXPECT_NEAR(loss, run.loss_at(weights_of_pixel(run, plot, image, 20, 30)), 0.1 * loss) << "as every tenth tells it";
}

TEST(LossImage, HoldsNumbersWhateverTheDataAndTheWeights) {
    const double max = Dataset::max_value;
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int i = 0; i < 200; ++i) {
        const auto any = [&] { return draw.one_in(4) ? 0.0 : (draw.one_in(2) ? 1 : -1) * draw.spread(1e-200, max); };
        const auto rows = static_cast<std::size_t>(draw.whole(1, 6));
        std::vector<double> inputs(rows * 3), targets(rows), weights(3);
        for (auto* values : {&inputs, &targets, &weights})
            for (double& value : *values) value = any();
        const neuroglass::Run run(
            *with_starting_weights(with_dataset({}, *Dataset::make(3, inputs, targets)), weights));
        const LossImage image = loss_image(plot_of(run, 300, 200, 0, 2), run);
        EXPECT_TRUE(std::isfinite(image.min) && std::isfinite(image.max));
        EXPECT_LT(image.min, image.max);
        float z = 0, error = 0;  // the largest that the shader sums
        for (const LossImage::Row& row : image.rows) {
            z = std::max(z, std::abs(row.z0) + 300 * std::abs(row.dz_dx) + 200 * std::abs(row.dz_dy));
            error = std::max(error, std::abs(row.target) + 1);
        }
        EXPECT_TRUE(std::isfinite(1000 * error * error) && std::isfinite(1000 * error * z)) << z << ", " << error;
    }
}

TEST(LossImage, KeepsTheSideOnWhichAHugeSumLies)  // at weights 3e149 and 0, z of the rows is 3e299, -3e299 and 0
{
    const double max = Dataset::max_value;
    const neuroglass::Run run(
        *with_starting_weights(with_dataset({}, *Dataset::make(2, {max, 0, -max, 0, 0, 0}, {1, 0, 0.5})), {0, 0}));
    LossPlot plot = plot_of(run, 100, 100, 0, 1);
    plot.min_across = 0, plot.max_across = 6e149;
    const LossImage image = loss_image(plot, run);
    EXPECT_EQ(loss_of_pixel(image, 50, 50), 0);
    std::swap(plot.min_across, plot.max_across);
    plot.min_across = -6e149, plot.max_across = 0;
    EXPECT_EQ(loss_of_pixel(loss_image(plot, run), 50, 50), 1);
}

TEST(LossSurface, WithoutAScreenTakesTheImage) {
    neuroglass::Run run{Experiment()};
    const LossImage image = loss_image(plot_of(run, 40, 30, 0, 2), run);
    LossSurface surface;
    EXPECT_NE(surface.texture(), 0U);
    surface.draw(image);
    EXPECT_EQ(surface.drawn(), image);
}

TEST(WeightScale, IsRoundAndHoldsTheValue) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    EXPECT_EQ(step_above(1), 1);
    EXPECT_EQ(step_above(1.01), 2);
    EXPECT_EQ(step_above(1000), 1000);
    EXPECT_EQ(step_above(0.3), 0.5);
    EXPECT_EQ(step_below(1000), 1000);
    EXPECT_EQ(step_below(999), 500);
    EXPECT_EQ(step_below(0.19), 0.1);
    for (int i = 0; i < 10'000; ++i) {
        const double value = draw.spread(1e-300, 1e300), above = step_above(value), below = step_below(value);
        EXPECT_GE(above, value);
        EXPECT_LE(above, 2.5000001 * value);
        EXPECT_LE(below, value);
        EXPECT_GE(below, 0.3999999 * value);
    }
}

TEST(WeightScale, HoldsTheWholePathAndStaysWhileTheArticleTrains) {
    neuroglass::Run run{Experiment()};
    for (const std::int64_t iteration : {0, 10, 10'000})
        for (std::size_t weight = 0; weight < 3; ++weight) {
            run.seek(iteration);
            EXPECT_EQ(weight_scale(run, weight),
                      10);  // inputs of 1 take the sigmoid from end to end within z = -10..10
        }
    const neuroglass::Run far(*with_starting_weights({}, {0, -13, 3}));
    EXPECT_EQ(weight_scale(far, 1), 20);
    EXPECT_EQ(weight_scale(far), 20);
}

}  // namespace
}  // namespace neuroglass
