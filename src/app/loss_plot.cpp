// From the loss surface that a panel asks for to the image; see loss_plot.h.
#include "app/loss_plot.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/colour.h"
#include "engine/kernels/single_neuron.h"
#include "ui/widgets/weight_scale.h"

namespace neuroglass {
namespace {

constexpr double max_z = 1e12, max_target = 1e15;  // sums of these stay floats; the sigmoid has long come to its ends

/// z over the plot as a plane, in doubles.
struct Plane {
    double z0, dz_dx, dz_dy;
};

/// @param scale of the inputs, and so of z
Plane plane_of(const LossPlot& plot, std::span<const double> corner, std::span<const double> inputs, double scale) {
    SingleNeuronWeights scaled;
    scaled.fill(scale);  // the bias's input is 1
    for (std::size_t i = 0; i < inputs.size(); ++i) scaled[i] = inputs[i] * scale;
    return {weighted_sum(corner, std::span(scaled).first(corner.size())),
            scaled[plot.across] * (plot.max_across - plot.min_across), scaled[plot.up] * (plot.max_up - plot.min_up)};
}

LossImage::Row row_of(const LossPlot& plot, std::span<const double> corner, std::span<const double> inputs,
                      double target, const LossImage& image) {
    Plane plane = plane_of(plot, corner, inputs, 1);
    const auto reach = [&] { return std::abs(plane.z0) + std::abs(plane.dz_dx) + std::abs(plane.dz_dy); };
    if (!std::isfinite(reach())) plane = plane_of(plot, corner, inputs, 0x1p-600);  // only the sign of such a z counts
    const double shrink = std::min(1.0, max_z / std::max(reach(), max_z));
    const auto number = [](double value) { return static_cast<float>(value); };
    return {number(shrink * plane.dz_dx / image.width),
            number(shrink * (plot.up == plot.across ? 0 : plane.dz_dy) / image.height), number(shrink * plane.z0),
            number(std::clamp(target, -max_target, max_target))};
}

}  // namespace

LossImage loss_image(const LossPlot& plot, const Run& run, std::vector<LossImage::Row> reused) {
    const Dataset& dataset = run.dataset();
    const std::size_t step = step_of_plotted_rows(run), rows = (run.trained_rows().size() + step - 1) / step;
    const double work = static_cast<double>(rows) * plot.width * plot.height;
    const double finer = std::min(1.0, std::sqrt(LossImage::max_work / work));
    LossImage image;
    image.width = std::max(1, static_cast<int>(plot.width * finer));
    image.height = std::max(1, static_cast<int>(plot.height * finer));
    SingleNeuronWeights weights{};
    std::ranges::copy(run.weights(), weights.begin());
    const std::span corner = std::span(weights).first(run.weights().size());
    corner[plot.up] = plot.min_up;
    corner[plot.across] = plot.min_across;
    reused.clear();
    image.rows = std::move(reused);
    image.rows.reserve(rows);
    for (std::size_t i = 0; i < rows; ++i) {
        const std::size_t row = run.trained_rows()[i * step];
        image.rows.push_back(row_of(plot, corner, dataset.inputs(row), dataset.target(row), image));
    }
    image.share = static_cast<float>(run.trained_rows().size()) / static_cast<float>(rows);
    const LossScale scale = loss_scale(run, plot);
    image.min = static_cast<float>(std::log10(scale.min));
    image.max = static_cast<float>(std::log10(scale.max));
    image.low = components(plot.low), image.high = components(plot.high), image.line = components(plot.line);
    for (std::size_t i = 0; i < 3; ++i)
        image.line[i] += (image.high[i] - image.line[i]) * 0.6f *
                         static_cast<float>(1 - finer);  // broad lines, for they are coarse, are faint
    return image;
}

}  // namespace neuroglass
