// What the network answers over two of its inputs, the others held where their slider stands. Says what is to be drawn;
// src/gl draws it.
#include <cmath>

#include "engine/kernels/single_neuron.h"
#include "ui/axis_chooser.h"
#include "ui/format.h"
#include "ui/panels.h"
#include "ui/tooltip.h"

namespace neuroglass {
namespace {

struct Range {
    double least, most;
};

/// All values of that input in the data and the test example, with a margin.
Range range_of(const Experiment& experiment, std::size_t input) {
    Range range{experiment.test_example[input], experiment.test_example[input]};
    for (std::size_t row = 0; row < experiment.dataset.rows(); ++row) {
        range.least = std::min(range.least, experiment.dataset.inputs(row)[input]);
        range.most = std::max(range.most, experiment.dataset.inputs(row)[input]);
    }
    if (range.least == range.most) {
        const double step = std::max(1.0, std::abs(range.least) * 1e-6);  // beside 1e17, 1 is nothing
        if (range.least != 0) range.least -= step;
        range.most += step;
    }
    const double margin = (range.most - range.least) / 4;
    return {range.least - margin, range.most + margin};
}

Axes axes_of(const Scene& scene) {
    return axes_within(scene.run.experiment().test_example.size(), scene.view.surface.across, scene.view.surface.up);
}

/// The slider for the inputs that no axis shows. @return where they stand
std::vector<double> draw_others(Kit& kit, const Scene& scene, Rect line, Actions& actions) {
    const Experiment& experiment = scene.run.experiment();
    const std::size_t count = experiment.test_example.size();
    std::vector<double> inputs = scene.view.surface_inputs;
    if (inputs.size() != count) inputs = experiment.test_example;
    if (count < 3) return inputs;
    const auto [across, up] = axes_of(scene);
    const auto on_axis = [&](std::size_t input) { return input == across || input == up; };
    std::size_t slid = scene.view.surface_slid % count;
    while (on_axis(slid)) slid = (slid + 1) % count;
    if (count == 3) {
        kit.text(line.x + 4, line.middle_y(), subscript("x", slid + 1), size::text, kit.theme().text);
        line.take_left(30);
    } else {
        std::size_t wanted = slid;
        line.take_left(draw_axis_chooser(kit,
                                         {"surface other", "x", slid, across, count, kit.words("surface.other.hint")},
                                         line.x, line.middle_y(), kit.target(), wanted) +
                       4);
        if (wanted != slid) {
            const std::size_t step = wanted == (slid + 1) % count || wanted > slid ? 1 : count - 1;
            while (on_axis(wanted)) wanted = (wanted + step) % count;
            actions.change(scene.view).surface_slid = wanted;
        }
    }
    const Range range = range_of(experiment, slid);
    kit.text(line.right(), line.middle_y(), fixed(inputs[slid], 2), size::text, kit.theme().text, Kit::Align::right);
    line.take_right(56);
    const auto slide = kit.slider("surface slider", line,
                                  static_cast<float>((inputs[slid] - range.least) / (range.most - range.least)),
                                  kit.words("surface.slider.hint"));
    double wanted = inputs[slid] + slide.presses * (range.most - range.least) / 30;
    if (slide.moved_to) wanted = range.least + static_cast<double>(*slide.moved_to) * (range.most - range.least);
    const double grain =
        std::pow(10, std::floor(std::log10((range.most - range.least) / 20)));  // round numbers can be met exactly
    wanted = std::clamp(std::round(wanted / grain) * grain, range.least, range.most);
    if ((slide.moved_to || slide.presses != 0) && wanted != inputs[slid]) {
        inputs[slid] = wanted;
        actions.change(scene.view).surface_inputs = inputs;
    }
    return inputs;
}

/// A row of the data: with its target if it is 0 or 1 and there is room, else full for 0.5 and more, and a ring for
/// less. Small and grey where the inputs that no axis shows are not those of the row.
void draw_point(Kit& kit, ImVec2 at, double target, bool in_slice, bool few) {
    const Theme& colours = kit.theme();
    if (in_slice && few && (target == 0 || target == 1)) {
        kit.draw().AddCircleFilled(at, 9, colours.surface, 24);
        kit.draw().AddCircle(at, 9, colours.text, 24, 1.5f);
        kit.text(at.x, at.y, target == 1 ? "1" : "0", size::small, target == 1 ? colours.positive : colours.negative,
                 Kit::Align::centre);
        return;
    }
    const ImU32 ink = in_slice ? colours.text : colours.muted;
    const float radius = in_slice ? 5 : 4;
    kit.draw().AddCircleFilled(at, radius, target >= 0.5 ? ink : colours.surface, 20);
    kit.draw().AddCircle(at, radius, ink, 20, 1.5f);
}

/// The test example: a diamond around whatever else is there, grey where the inputs that no axis shows are not its.
void draw_test_example(Kit& kit, ImVec2 at, bool in_slice) {
    const ImU32 ink = in_slice ? kit.theme().text : kit.theme().muted;
    constexpr float reach = 14;
    kit.draw().AddQuad({at.x, at.y - reach}, {at.x + reach, at.y}, {at.x, at.y + reach}, {at.x - reach, at.y},
                       kit.theme().surface, 4);
    kit.draw().AddQuad({at.x, at.y - reach}, {at.x + reach, at.y}, {at.x, at.y + reach}, {at.x - reach, at.y}, ink,
                       1.5f);
    if (in_slice) kit.draw().AddCircleFilled(at, 2, ink, 8);
}

}  // namespace

void draw_surface(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    const Theme& colours = kit.theme();
    const Experiment& experiment = scene.run.experiment();
    const std::size_t count = experiment.test_example.size();
    const auto [across, up] = axes_of(scene);

    const AxesTitle title{"surface", kit.words("surface.title"),  "x",
                          count,     kit.words("surface.x.hint"), kit.words("surface.y.hint")};
    const Axes wanted = draw_axes_title(kit, title, axes_of(scene), area.take_top(kit.target()));
    if (wanted.across != across) actions.change(scene.view).surface.across = wanted.across;
    if (wanted.up != up) actions.change(scene.view).surface.up = wanted.up;
    const Rect others = count > 2 ? area.take_bottom(kit.target()) : Rect{};
    const std::vector<double> inputs = draw_others(kit, scene, others, actions);

    Rect plot = area;
    plot.take_left(34);
    plot.take_bottom(20);
    plot.take_right(8);
    plot = {kit.snapped(plot.x), kit.snapped(plot.y), kit.snapped(plot.width), kit.snapped(plot.height)};
    if (plot.width < 40 || plot.height < 40) return;
    const Range wide = range_of(experiment, across), high = range_of(experiment, up);
    const float ratio = kit.frame().pixel_ratio;
    SurfacePlot surface{static_cast<int>(std::lround(plot.width * ratio)),
                        static_cast<int>(std::lround(plot.height * ratio))};
    const std::span<const double> weights = scene.run.weights();
    std::vector<double> corner = inputs;
    corner[across] = wide.least, corner[up] = up != across ? high.least : wide.least;
    surface.z0 = weighted_sum(weights, corner);
    surface.dz_dx = weights[across] * (wide.most - wide.least) / surface.width;
    surface.dz_dy = up != across ? weights[up] * (high.most - high.least) / surface.height : 0;
    surface.low = colours.negative, surface.middle = colours.surface, surface.high = colours.positive,
    surface.line = colours.text;
    actions.surface = surface;
    kit.draw().AddImage(scene.surface_texture, {plot.x, plot.y}, {plot.right(), plot.bottom()}, {0, 1}, {1, 0});
    kit.draw().AddRect({plot.x, plot.y}, {plot.right(), plot.bottom()}, colours.hairline);

    const auto px = [&](double value) {
        return plot.x + plot.width * static_cast<float>((value - wide.least) / (wide.most - wide.least));
    };
    const auto py = [&](double value) {
        return plot.bottom() - plot.height * static_cast<float>((value - high.least) / (high.most - high.least));
    };
    for (const double share : {0.0, 1.0}) {
        const Range inner{wide.least + (wide.most - wide.least) / 6, wide.most - (wide.most - wide.least) / 6};
        const double value = inner.least + share * (inner.most - inner.least);
        kit.text(px(value), plot.bottom() + 10, significant(value, 3), size::small, colours.muted, Kit::Align::centre);
        if (up == across) continue;
        const double level = high.least + (high.most - high.least) * (1 + 4 * share) / 6;
        kit.text(plot.x - 6, py(level), significant(level, 3), size::small, colours.muted, Kit::Align::right);
    }
    kit.text(plot.right(), plot.bottom() + 10, subscript("x", across + 1), size::small, colours.muted,
             Kit::Align::right);
    if (up != across)
        kit.text(plot.x - 6, plot.y + 8, subscript("x", up + 1), size::small, colours.muted, Kit::Align::right);

    const auto in_slice = [&](std::span<const double> point) {
        for (std::size_t i = 0; i < count; ++i)
            if (i != across && i != up && point[i] != inputs[i]) return false;
        return true;
    };
    const auto& asked = experiment.test_example;
    draw_test_example(kit, {px(asked[across]), up == across ? plot.middle_y() : py(asked[up])}, in_slice(asked));
    const bool few = experiment.dataset.rows() <= 12;
    for (std::size_t row = 0; row < experiment.dataset.rows(); ++row) {
        const auto point = experiment.dataset.inputs(row);
        draw_point(kit, {px(point[across]), up == across ? plot.middle_y() : py(point[up])},
                   experiment.dataset.target(row), in_slice(point), few);
    }

    const Kit::Touch touch = kit.control("surface", plot, kit.words("surface.hint"), Kit::Grip::press, true);
    if (touch.hovered) {
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        std::vector<double> here = inputs;
        here[across] = wide.least + static_cast<double>((mouse.x - plot.x) / plot.width) * (wide.most - wide.least);
        if (up != across)
            here[up] =
                high.least + static_cast<double>((plot.bottom() - mouse.y) / plot.height) * (high.most - high.least);
        const std::vector<TooltipLine> lines{{std::string(fixed(scene.run.predict(here), 8))}};
        const auto [width, height] = tooltip_size(kit, lines);
        draw_tooltip(kit, std::min(mouse.x + 14, plot.right() - width), std::max(mouse.y - height - 6, plot.y), lines);
    }
}

}  // namespace neuroglass
