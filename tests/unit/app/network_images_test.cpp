// The images of any network: by the arithmetic of the shaders, in doubles, each pixel is what the run answers and loses
// there.
#include "app/network_images.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/model/loss.h"
#include "support/draw.h"
#include "ui/widgets/weight_scale.h"

namespace neuroglass {
namespace {

/// shaders/network.glsl: what the units of the outputs answer for one row at the middle of a pixel.
std::vector<double> outputs_of_pixel(const NetworkImage& image, int row, double x, double y) {
    const double across = image.axes[0] + image.axes[2] * (x + 0.5), up = image.axes[1] + image.axes[3] * (y + 0.5);
    const auto weight = [&](std::size_t i) {
        if (static_cast<int>(i) == image.replaced[0]) return across;
        if (static_cast<int>(i) == image.replaced[1]) return up;
        return static_cast<double>(image.weights.at(i));
    };
    std::vector<double> a(static_cast<std::size_t>(image.layers[0].units));
    for (std::size_t j = 0; j < a.size(); ++j) {
        const NetworkImage::Texel& plane = image.rows.at(static_cast<std::size_t>(row * image.row_width) + j);
        a[j] = plane.z0 + (x + 0.5) * plane.dz_dx + (y + 0.5) * plane.dz_dy;
    }
    activate_layer(static_cast<Activation>(image.layers[0].activation), a.data(), a.size());
    std::size_t first = 0;
    for (std::size_t l = 1; l < static_cast<std::size_t>(image.layer_count); ++l) {
        const auto units = static_cast<std::size_t>(image.layers[l].units);
        std::vector<double> z(units);
        for (std::size_t j = 0; j < units; ++j) {
            if (image.bias == 1) z[j] = weight(first + a.size() * units + j);
            for (std::size_t i = 0; i < a.size(); ++i) z[j] += a[i] * weight(first + i * units + j);
        }
        first += (a.size() + static_cast<std::size_t>(image.bias)) * units;
        activate_layer(static_cast<Activation>(image.layers[l].activation), z.data(), units);
        a = z;
    }
    return a;
}

/// shaders/network_loss.frag
double loss_of_pixel(const NetworkImage& image, int x, int y) {
    const double across = image.axes[0] + image.axes[2] * (x + 0.5), up = image.axes[1] + image.axes[3] * (y + 0.5);
    double loss = image.decay[0] + image.decay[1] * across * across + image.decay[2] * up * up;
    const auto activation =
        static_cast<Activation>(image.layers[static_cast<std::size_t>(image.layer_count) - 1].activation);
    for (int row = 0; row < image.row_count; ++row) {
        const std::vector<double> outputs = outputs_of_pixel(image, row, x, y);
        std::vector<double> targets(outputs.size());
        for (std::size_t k = 0; k < targets.size(); ++k)
            targets[k] = image.rows.at(static_cast<std::size_t>(row * image.row_width) + k).target;
        const LossFunction kind =
            image.cross_entropy == 1 ? LossFunction::cross_entropy : LossFunction::half_squared_error;
        loss += image.share * loss_of_row(kind, activation, targets, outputs);
    }
    return loss;
}

/// A network that a plot of weights can be drawn of, some way into its training.
neuroglass::Run any_run(Draw& draw) {
    Experiment experiment = draw.network();
    while (weight_count(experiment.model) < 2) experiment = draw.network();
    neuroglass::Run run(experiment);
    run.seek(std::min<std::int64_t>(draw.whole(0, 60), run.last_iteration()));
    return run;
}

SurfacePlot output_plot(const Run& run, std::span<const double> corner, std::size_t across, std::size_t up) {
    return {.width = 120,
            .height = 90,
            .corner = corner,
            .across = across,
            .up = up,
            .span_across = 3,
            .span_up = across == up ? 0 : 2.5,
            .output = run.experiment().model.outputs - 1};
}

LossPlot loss_plot(const Run& run, int width, int height, std::size_t across, std::size_t up) {
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

std::vector<double> weights_at(const Run& run, const LossPlot& plot, const NetworkImage& image, int x, int y) {
    std::vector<double> weights(run.weights().begin(), run.weights().end());
    weights[plot.across] = plot.min_across + (plot.max_across - plot.min_across) * (x + 0.5) / image.width;
    weights[plot.up] = plot.min_up + (plot.max_up - plot.min_up) * (y + 0.5) / image.height;
    return weights;
}

Experiment with_data(std::vector<double> inputs, std::vector<double> targets, std::size_t input_count,
                     std::size_t target_count, std::vector<double> layers) {
    const Dataset dataset = *Dataset::make(input_count, std::move(inputs), std::move(targets), target_count);
    return *with_layers(with_dataset({}, dataset), std::move(layers));
}

TEST(NetworkImage, HoldsTheRunsOutputAtEveryPixel) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    NetworkImage image;
    for (int i = 0; i < 200; ++i) {
        const neuroglass::Run run = any_run(draw);
        if (std::ranges::any_of(run.weights(), [](double weight) { return std::abs(weight) > 1e6; })) continue;
        const std::size_t inputs = run.experiment().model.inputs;
        const std::size_t across = draw.below(inputs), up = draw.below(inputs);
        std::vector<double> corner(inputs);
        for (double& value : corner) value = draw.real(-2, 2);
        const SurfacePlot plot = output_plot(run, corner, across, up);
        fill_output_image(plot, run, image);
        EXPECT_EQ(image.chosen, static_cast<int>(*plot.output));
        const bool steps = run.experiment().model.output_activation == Activation::step;
        for (int j = 0; j < 10; ++j) {
            const int x = static_cast<int>(draw.whole(0, image.width - 1)),
                      y = static_cast<int>(draw.whole(0, image.height - 1));
            std::vector<double> here = corner;
            here[across] += plot.span_across * (x + 0.5) / image.width;
            if (up != across) here[up] += plot.span_up * (y + 0.5) / image.height;
            const auto wanted = run.predictions(run.weights(), here);
            const auto found = outputs_of_pixel(image, 0, x, y);
            ASSERT_EQ(found.size(), wanted.size());
            for (std::size_t k = 0; k < found.size() && !steps; ++k)
                EXPECT_NEAR(found[k], wanted[k], 1e-3 * std::max(1.0, std::abs(wanted[k]))) << k;
        }
    }
}

TEST(NetworkImage, HoldsTheRunsLossAtEveryPixelForAnyLossAndDecay) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    NetworkImage image;
    for (int i = 0; i < 200; ++i) {
        const neuroglass::Run run = any_run(draw);
        if (run.experiment().model.output_activation == Activation::step)
            continue;  // a float may lie on the other side
        const std::size_t count = run.weights().size(), across = draw.below(count),
                          up = (across + 1 + draw.below(count - 1)) % count;
        const LossPlot plot = loss_plot(run, 160, 120, across, up);
        fill_loss_image(plot, run, image);
        for (int j = 0; j < 5; ++j) {
            const int x = static_cast<int>(draw.whole(0, image.width - 1)),
                      y = static_cast<int>(draw.whole(0, image.height - 1));
            const double loss = run.loss_at(weights_at(run, plot, image, x, y));
            if (!std::isfinite(loss) || loss > 1e12) continue;
            EXPECT_NEAR(loss_of_pixel(image, x, y), loss, 1e-4 + 2e-3 * loss) << across << ", " << up;
        }
    }
}

TEST(NetworkImage, AsksAFrameForNoMoreWorkWhateverTheDocumentHolds) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    const neuroglass::Run run(draw.largest());
    ASSERT_EQ(run.weights().size(), Experiment::max_weights);
    NetworkImage image;
    const std::vector<double> corner(Dataset::max_inputs, -0.5);
    SurfacePlot surface = output_plot(run, corner, 0, 15);
    surface.width = 1100, surface.height = 900;
    fill_output_image(surface, run, image);
    const auto layers = run.network().layers();  // the first of them comes as planes
    const double work =
        static_cast<double>(run.weights().size() - layers[0].weight_count() + 8 * run.network().unit_count());
    EXPECT_LE(work * image.width * image.height, 2.4 * NetworkImage::max_work) << "drawn once, not in every frame";
    EXPECT_GT(image.width * image.height, 900);
    fill_loss_image(loss_plot(run, 1100, 900, 3, 6000), run, image);
    EXPECT_LE(work * image.width * image.height * image.rows_a_frame, 1.2 * NetworkImage::max_work);
    EXPECT_GT(image.width * image.height, 900);
    EXPECT_EQ(image.row_count, 1000) << "every tenth row";
}

TEST(NetworkImage, OfASmallNetworkIsAsFineAsTheScreen) {
    const neuroglass::Run run(with_data({0, 0, 0, 1, 1, 0, 1, 1}, {0, 1, 1, 0}, 2, 1, {4}));
    NetworkImage image;
    const std::vector<double> corner{-0.5, -0.5};
    SurfacePlot surface = output_plot(run, corner, 0, 1);
    surface.width = 400, surface.height = 250;
    fill_output_image(surface, run, image);
    EXPECT_EQ(image.width, 400);
    fill_loss_image(loss_plot(run, 400, 250, 0, 9), run, image);
    EXPECT_EQ(image.width, 400);
    EXPECT_EQ(image.height, 250);
    EXPECT_EQ(image.replaced, (std::array{-1, 1})) << "the first is of the first layer, whose planes have it";
}

TEST(NetworkImage, HoldsNumbersWhateverTheDataAndTheWeights) {
    const double max = Dataset::max_value;
    Draw draw;
    SCOPED_TRACE(draw.trace());
    NetworkImage image;
    for (int i = 0; i < 100; ++i) {
        const auto any = [&] { return draw.one_in(4) ? 0.0 : (draw.one_in(2) ? 1 : -1) * draw.spread(1e-200, max); };
        std::vector<double> inputs(6), targets(3), weights(9);
        for (auto* values : {&inputs, &targets, &weights})
            for (double& value : *values) value = any();
        Experiment experiment = with_data(inputs, targets, 2, 1, {3});
        experiment.model.activation = Activation::relu;
        experiment.model.output_activation = Activation::identity;
        experiment.training.weight_decay = 1;
        const neuroglass::Run run(*with_starting_weights(experiment, weights));
        fill_loss_image(loss_plot(run, 300, 200, 0, 8), run, image);
        for (const float number : image.decay) EXPECT_TRUE(std::isfinite(number));
        for (const float number : image.weights) EXPECT_LE(std::abs(number), 1.1e15f);
        EXPECT_LT(image.ends[0], image.ends[2]);
        for (const auto& texel : image.rows) {
            EXPECT_LE(std::abs(texel.z0) + 300 * std::abs(texel.dz_dx) + 200 * std::abs(texel.dz_dy), 3.1e12f);
            EXPECT_LE(std::abs(texel.target), 1.1e15f);
        }
    }
}

TEST(NetworkPlot, GoesOnFrameByFrameAndEndsWhatItHasBegun) {
    NetworkPlot plot(NetworkPlot::Kind::loss);
    EXPECT_NE(plot.texture(), 0U);
    NetworkImage first;
    first.width = first.height = 2;
    first.row_count = 5;
    first.rows_a_frame = 2;
    NetworkImage later = first;
    later.weights = {1};
    EXPECT_TRUE(plot.draw(first));
    EXPECT_TRUE(plot.draw(later)) << "two frames of three";
    EXPECT_EQ(plot.begun(), first);
    EXPECT_TRUE(plot.draw(later)) << "the first is there, the later is not";
    EXPECT_EQ(plot.begun(), first);
    EXPECT_TRUE(plot.draw(later));
    EXPECT_EQ(plot.begun(), later);
    EXPECT_TRUE(plot.draw(later));
    EXPECT_FALSE(plot.draw(later));
    EXPECT_FALSE(plot.draw(later)) << "at rest";
    NetworkImage other = later;
    other.replaced = {0, 1};
    EXPECT_TRUE(plot.draw(other));
    EXPECT_TRUE(plot.draw(first)) << "of another shape: begun at once";
    EXPECT_EQ(plot.begun(), first);
}

TEST(NetworkImages, TheExactShadersAreForOneSigmoidNeuron) {
    Experiment experiment;
    EXPECT_TRUE(has_plane(neuroglass::Run(experiment)) && has_plane_loss(neuroglass::Run(experiment)));
    experiment.training.weight_decay = 0.1;
    EXPECT_TRUE(has_plane(neuroglass::Run(experiment)) && !has_plane_loss(neuroglass::Run(experiment)));
    experiment.training = {.loss = LossFunction::cross_entropy};
    EXPECT_FALSE(has_plane_loss(neuroglass::Run(experiment)));
    experiment.training = {};
    experiment.model.output_activation = Activation::tanh;
    EXPECT_FALSE(has_plane(neuroglass::Run(experiment)) || has_plane_loss(neuroglass::Run(experiment)));
}

}  // namespace
}  // namespace neuroglass
