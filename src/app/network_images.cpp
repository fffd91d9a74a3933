// From the plots that panels ask for to the images; see network_images.h.
#include "app/network_images.h"

#include <algorithm>
#include <cmath>

#include "app/colour.h"
#include "engine/kernels/single_neuron.h"
#include "engine/model/loss.h"
#include "ui/widgets/weight_scale.h"

namespace neuroglass {
namespace {

constexpr double largest_z = 1e12, largest_number = 1e15;  // what is summed and multiplied of them stays a float
constexpr double min_pixels = 1000;                        // fewer show nothing
constexpr double max_frames = 20;                          // a third of a second, unless that would be too few pixels

float number(double value) {
    return std::isnan(value) ? 0 : static_cast<float>(std::clamp(value, -largest_number, largest_number));
}

/// z over the plot as a plane, in doubles: at its lower left corner, and how much more it is at the other ends.
struct Plane {
    double z0 = 0, across = 0, up = 0;
    double reach() const { return std::abs(z0) + std::abs(across) + std::abs(up); }
};

/// @param plane_at gives the plane with all inputs multiplied by a number
template <class PlaneAt>
NetworkImage::Texel texel_of(const NetworkImage& image, const PlaneAt& plane_at) {
    Plane plane = plane_at(1.0);
    if (!std::isfinite(plane.reach())) plane = plane_at(0x1p-600);  // only the sign of such a z counts
    const double shrink = largest_z / std::max(plane.reach(), largest_z);
    return {static_cast<float>(shrink * plane.across / image.width),
            static_cast<float>(shrink * plane.up / image.height), static_cast<float>(shrink * plane.z0), 0};
}

/// Everything of the network but its first layer's planes. Nothing is on the axes.
void set_network(NetworkImage& image, const Run& run) {
    const auto layers = run.network().layers();
    image.layer_count = static_cast<int>(layers.size());
    image.layers.fill({});
    for (std::size_t l = 0; l < layers.size(); ++l)
        image.layers[l] = {static_cast<int>(layers[l].units), static_cast<int>(layers[l].activation)};
    image.bias = layers[0].rows > layers[0].inputs ? 1 : 0;
    const std::span<const double> later = run.weights().subspan(layers[0].weight_count());
    constexpr std::size_t line = NetworkImage::weights_a_line;
    image.weights.assign((later.size() / line + 1) * line, 0);
    std::ranges::transform(later, image.weights.begin(), number);
    image.row_width = static_cast<int>(std::max(layers[0].units, layers.back().units));
    image.replaced = {-1, -1};
}

/// Of one pixel and one row: multiplications, of which an activation counts for some.
double work_of_row(const Run& run) {
    const Network& network = run.network();
    return static_cast<double>(network.weight_count() - network.layers()[0].weight_count() + 8 * network.unit_count());
}

/// As fine as what is drawn on, or as the work allows. @return how much coarser, 0..1
double set_size(NetworkImage& image, int width, int height, double max_pixels) {
    const double finer = std::min(1.0, std::sqrt(max_pixels / (static_cast<double>(width) * height)));
    image.width = std::max(1, static_cast<int>(width * finer));
    image.height = std::max(1, static_cast<int>(height * finer));
    return finer;
}

/// Half the rate of the decay of that weight.
double decay_of(const Run& run, std::size_t weight) {
    const bool is_bias = place_of_weight(run.experiment().model, weight).is_bias;
    return is_bias ? 0 : run.experiment().training.weight_decay / 2;
}

std::size_t plotted_rows(const Run& run) {
    const std::size_t step = step_of_plotted_rows(run);
    return (run.trained_rows().size() + step - 1) / step;
}

void set_loss(NetworkImage& image, const LossPlot& plot, const Run& run) {
    TrainingSpec training = run.experiment().training;
    const std::size_t rows = run.trained_rows().size();
    const double with_decay = loss_of_sum(run.network(), training, run.weights(), 0, rows);
    const auto own_decay = [&](std::size_t weight) {
        return decay_of(run, weight) * run.weights()[weight] * run.weights()[weight];
    };
    image.decay = {number(std::max(0.0, with_decay - own_decay(plot.across) - own_decay(plot.up))),
                   number(decay_of(run, plot.across)), number(decay_of(run, plot.up))};
    image.cross_entropy = training.is_cross_entropy() ? 1 : 0;
    training.weight_decay = 0;
    image.share = number(loss_of_sum(run.network(), training, run.weights(), 1, rows) * static_cast<double>(rows) /
                         static_cast<double>(plotted_rows(run)));
    const std::size_t first_layer = run.network().layers()[0].weight_count();
    for (const auto& [axis, weight] : {std::pair{0U, plot.across}, {1U, plot.up}})
        if (weight >= first_layer) image.replaced[axis] = static_cast<int>(weight - first_layer);
    image.axes = {number(plot.min_across), number(plot.min_up),
                  number((plot.max_across - plot.min_across) / image.width),
                  number((plot.max_up - plot.min_up) / image.height)};
}

/// The first layer's planes of one row of the data that is trained.
void add_row(NetworkImage& image, const LossPlot& plot, const Run& run, std::size_t row) {
    const Layer& layer = run.network().layers()[0];
    const auto inputs = run.dataset().inputs(row), targets = run.dataset().targets(row);
    const std::size_t first = image.rows.size();
    image.rows.resize(first + static_cast<std::size_t>(image.row_width));
    for (std::size_t unit = 0; unit < layer.units; ++unit)
        image.rows[first + unit] = texel_of(image, [&](double scale) {
            Plane plane;
            for (std::size_t i = 0; i < layer.rows; ++i) {
                const std::size_t weight = layer.weight(unit, i);
                const double in = scale * (i < layer.inputs ? inputs[i] : 1);
                if (weight == plot.across) plane.across = in * (plot.max_across - plot.min_across);
                if (weight == plot.up) plane.up = in * (plot.max_up - plot.min_up);
                plane.z0 += in * (weight == plot.across ? plot.min_across
                                  : weight == plot.up   ? plot.min_up
                                                        : run.weights()[weight]);
            }
            return plane;
        });
    for (std::size_t k = 0; k < targets.size(); ++k) image.rows[first + k].target = number(targets[k]);
}

/// Of an input, to the network.
double given_span(const Run& run, std::size_t input, double span) { return span / run.scales()[input].spread; }

}  // namespace

bool has_plane(const Run& run) {
    const ModelSpec& model = run.experiment().model;
    return model.is_single_neuron() && model.output_activation == Activation::sigmoid;
}

bool has_plane_loss(const Run& run) {
    const TrainingSpec& training = run.experiment().training;
    return has_plane(run) && training.loss == LossFunction::half_squared_error && training.weight_decay == 0;
}

SurfaceImage surface_image(const SurfacePlot& plot, const Run& run) {
    const std::span<const double> weights = run.weights();
    const double dz_dx = weights[plot.across] * given_span(run, plot.across, plot.span_across) / plot.width,
                 dz_dy = plot.up != plot.across
                             ? weights[plot.up] * given_span(run, plot.up, plot.span_up) / plot.height
                             : 0;
    return {plot.width,
            plot.height,
            static_cast<float>(weighted_sum(weights, run.scaled(plot.corner))),
            static_cast<float>(dz_dx),
            static_cast<float>(dz_dy),
            components(plot.low),
            components(plot.middle),
            components(plot.high),
            components(plot.line)};
}

void fill_output_image(const SurfacePlot& plot, const Run& run, NetworkImage& image) {
    set_network(image, run);
    set_size(image, plot.width, plot.height, std::max(min_pixels, 2 * NetworkImage::max_work / work_of_row(run)));
    image.row_count = image.rows_a_frame = 1;
    image.chosen = plot.output ? static_cast<int>(*plot.output) : -1;
    image.ends = {number(plot.min), number(plot.level), number(plot.max)};
    const Layer& layer = run.network().layers()[0];
    image.rows.assign(static_cast<std::size_t>(image.row_width), {});
    const auto corner = run.scaled(plot.corner);
    for (std::size_t unit = 0; unit < layer.units; ++unit)
        image.rows[unit] = texel_of(image, [&](double scale) {
            Plane plane;
            for (std::size_t i = 0; i < layer.rows; ++i) {
                const double weight = scale * run.weights()[layer.weight(unit, i)];
                plane.z0 += weight * (i < layer.inputs ? corner[i] : 1);
                if (i == plot.across) plane.across = weight * given_span(run, i, plot.span_across);
                else if (i == plot.up) plane.up = weight * given_span(run, i, plot.span_up);
            }
            return plane;
        });
    image.low = components(plot.low), image.middle = components(plot.middle);
    image.high = components(plot.high), image.line = components(plot.line);
    for (std::size_t k = 0; k < plot.classes.size(); ++k) image.classes[k] = components(plot.classes[k]);
}

void fill_loss_image(const LossPlot& plot, const Run& run, NetworkImage& image) {
    const std::size_t rows = plotted_rows(run);
    const double work = work_of_row(run), all_rows = work * static_cast<double>(rows);
    set_network(image, run);
    const double finer = set_size(
        image, plot.width, plot.height,
        std::min(std::max(min_pixels, max_frames * NetworkImage::max_work / all_rows), NetworkImage::max_work / work));
    set_loss(image, plot, run);
    image.row_count = static_cast<int>(rows);
    const double frame = NetworkImage::max_work / (work * image.width * image.height);  // rows
    image.rows_a_frame = static_cast<int>(std::clamp(frame, 1.0, static_cast<double>(rows)));
    image.rows.clear();
    for (std::size_t i = 0; i < rows; ++i) add_row(image, plot, run, run.trained_rows()[i * step_of_plotted_rows(run)]);
    const LossScale scale = loss_scale(run, plot);
    image.ends = {static_cast<float>(std::log10(scale.min)), 0, static_cast<float>(std::log10(scale.max))};
    image.low = components(plot.low), image.high = components(plot.high), image.line = components(plot.line);
    for (std::size_t i = 0; i < 3; ++i)  // broad lines, for they are coarse, are faint
        image.line[i] += (image.high[i] - image.line[i]) * 0.6f * static_cast<float>(1 - finer);
}

}  // namespace neuroglass
