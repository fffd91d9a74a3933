// The network as a picture with its live numbers: inputs, weights, the sum, the sigmoid, the output, for one row or the
// test example.
#include <algorithm>
#include <cmath>

#include "document/data_names.h"
#include "engine/kernels/single_neuron.h"
#include "imgui_internal.h"
#include "ui/format.h"
#include "ui/panels/network_picture.h"
#include "ui/panels/panels.h"
#include "ui/widgets/column_label.h"

namespace neuroglass {
namespace {

constexpr float largest_node = 22;  // radius
constexpr float min_in_sight = 14;  // of an edge, before and behind its weight
constexpr int edge_segments = 64;   // so that no bend shows its corners, however wide the picture

void draw_node(Ui& ui, float x, float y, float radius, ImU32 edge) {
    ui.draw().AddCircleFilled({x, y}, radius, ui.theme().surface, 40);
    ui.draw().AddCircle({x, y}, radius, edge, 40, 1.5f);
}

void draw_sigmoid_sign(Ui& ui, float x, float y, float radius) {
    const float reach = radius * 0.58f;
    ui.draw().AddBezierCubic({x - reach, y + reach * 0.8f}, {x + reach * 0.25f, y + reach * 0.8f},
                             {x - reach * 0.25f, y - reach * 0.8f}, {x + reach, y - reach * 0.8f}, ui.theme().text, 2,
                             24);
}

using Edge = std::array<ImVec2, 4>;  // a cubic Bezier curve, x rising

/// The curve's y at that x.
float height_at(const Edge& edge, float x) {
    float low = 0, high = 1;
    for (int i = 0; i < 16; ++i) {
        const float middle = (low + high) / 2;
        (ImBezierCubicCalc(edge[0], edge[1], edge[2], edge[3], middle).x < x ? low : high) = middle;
    }
    return ImBezierCubicCalc(edge[0], edge[1], edge[2], edge[3], low).y;
}

/// Where a weight stands on its edge: in a gap of it, with some of the edge in sight on both sides where there is room.
/// It never covers a node.
/// @param start, end where the edge leaves one node and meets the other
/// @param width      of the weight
ImVec2 place_on(const Edge& edge, float start, float end, float width) {
    const float in_sight = std::clamp((end - start - width) / 2, 0.f, min_in_sight),
                wanted = ImBezierCubicCalc(edge[0], edge[1], edge[2], edge[3], 0.3f).x,
                x = std::max(start + in_sight + width / 2, std::min(wanted, end - in_sight - width / 2));
    return {x, height_at(edge, x)};
}

PanelSize measure(const Ui& ui, const FrameContext& context, float width) {
    if (is_shown_as_layers(context)) return measure_layers(ui, context, width);
    const auto weights = static_cast<float>(context.run.weights().size());
    const float height = 28 + std::clamp(weights * 56, 190.f, 330.f) + neuron_tools_height(ui, context, width);
    return {height, is_low(ui) ? std::min(height, 28 + std::max(96.f, 32 * weights)) : height, true};
}

void draw(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    if (is_shown_as_layers(context)) return draw_layers(ui, context, area, output);
    const Theme& colours = ui.theme();
    const PictureSubject subject = picture_subject(ui, context);
    area = draw_network_head(ui, context, area, output);

    const std::span<const double> weights = context.run.weights();
    const std::size_t inputs = weights.size();  // with the bias
    const bool bias = inputs > subject.inputs.size();
    const double z = weighted_sum(weights, subject.inputs);
    double strongest = 1e-9;
    for (const double weight : weights) strongest = std::max(strongest, std::abs(weight));
    const double out = context.run.network().predict(context.run.weights(), subject.inputs);

    const bool small = area.width < 420;
    const float pitch = std::min(small ? 64.f : 96.f, (area.height - 24) / static_cast<float>(inputs));
    const float middle = area.y + area.height / 2 - 6;
    const bool named = !context.run.experiment().names.empty();  // above their nodes
    const float node = small ? 18 : largest_node,
                radius = std::min(node, named ? std::max((pitch - 15) / 2, 9.f) : pitch * 0.42f);
    const float left = area.x + (bias ? 38.f : 30.f) + node;
    const Rect output_box{area.right() - (small ? 64.f : 78.f), middle - node, small ? 64.f : 78.f, 2 * node};
    const float sum_x = left + (output_box.x - left) * (small ? 0.56f : 0.64f),
                sigmoid_x = left + (output_box.x - left) * 0.83f;
    const float text_size = pitch < 30 ? size::small : size::text;

    const auto height = [&](std::size_t i) {
        return middle + (static_cast<float>(i) - static_cast<float>(inputs - 1) / 2) * pitch;
    };
    const auto line = [&](std::size_t i) {  // from the input to the sum
        const float y = height(i), length = sum_x - left;
        return Edge{{{left + radius, y}, {left + length * 0.6f, y}, {sum_x - length * 0.3f, middle}, {sum_x, middle}}};
    };
    for (std::size_t i = 0; i < inputs; ++i) {  // the lines first, so that nodes and numbers cover them
        const auto [from, bend, unbend, to] = line(i);
        const float strength =
            ui.animate({"line", i}, static_cast<float>(std::abs(weights[i]) / std::max(strongest, 4.0)));
        const ImU32 colour = signed_colour(colours, shown_sign(fixed(weights[i], 3)), colours.muted);
        ui.draw().AddBezierCubic(from, bend, unbend, to, faded(colour, subject.input(i) == 0 ? 0.35f : 1),
                                 1 + 8 * std::min(strength, 1.f), edge_segments);
    }
    ui.draw().AddLine({sum_x, middle}, {output_box.x, middle}, colours.muted, 1.5f);
    float weights_end = left;  // where their numbers end
    for (std::size_t i = 0; i < inputs; ++i) {
        const float y = height(i);
        draw_node(ui, left, y, radius, colours.muted);
        draw_number_within(ui, left, y, 2 * radius - 4, subject.input(i), text_size);
        const bool is_bias = bias && i + 1 == inputs;
        if (is_bias)
            ui.text(left - node - 8, y, ui.words("network.bias"), size::small, colours.muted, Ui::Align::right);
        else draw_input_label(ui, context, i, {area.x, y - radius, left - area.x, 2 * radius}, pitch, text_size);
        const NumberText weight = fixed(weights[i], 3, true);
        const ImU32 colour = signed_colour(colours, shown_sign(weight), colours.muted);
        const float width = ui.text_width(weight, text_size) + 12, tall = std::min(22.f, pitch - 2);
        const float start = left + radius, end = sum_x - node;
        if (end - start < width + 2 * min_in_sight && pitch >= 2 * radius + size::small + 4) {
            ui.text(left, y + radius + 2 + size::small / 2, weight, size::small, colour, Ui::Align::centre);
            weights_end = sum_x - node + 6;
            continue;  // too short an edge for it: under its input, clear of all edges
        }
        if (end - start < width) continue;  // nor any room for it: the weights are told elsewhere
        const ImVec2 at = place_on(line(i), start, end, width);
        ui.draw().AddRectFilled({at.x - width / 2, at.y - tall / 2}, {at.x + width / 2, at.y + tall / 2},
                                colours.surface, 4);
        ui.text(at.x, at.y, weight, text_size, colour, Ui::Align::centre);
        weights_end = std::max(weights_end, at.x + width / 2);
    }
    draw_node(ui, sum_x, middle, node, colours.muted);
    ui.text(sum_x, middle, "Σ", 18, colours.text, Ui::Align::centre);
    draw_node(ui, sigmoid_x, middle, node, colours.muted);
    draw_sigmoid_sign(ui, sigmoid_x, middle, node);
    const float under = middle + node + 16, over = middle - node - 16;
    const auto beside_weights = [&](std::string_view words, float text_height) {
        return std::max(sum_x, weights_end + ui.text_width(words, text_height) / 2);
    };
    const NumberText sum = fixed(z, 3);
    const float sum_name_x = beside_weights(ui.words("network.sum"), size::label);
    ui.text(sum_name_x, over, ui.words("network.sum"), size::label, colours.muted, Ui::Align::centre);
    ui.text(beside_weights(sum, text_size), under, sum, text_size, colours.text, Ui::Align::centre);
    const float names = (ui.text_width(ui.words("network.sum"), size::label) +
                         ui.text_width(ui.words("network.sigmoid"), size::label)) /
                        2;
    if (names + 4 < sigmoid_x - sum_name_x)
        ui.text(sigmoid_x, over, ui.words("network.sigmoid"), size::label, colours.muted, Ui::Align::centre);

    ui.draw().AddRectFilled({output_box.x, output_box.y}, {output_box.right(), output_box.bottom()}, colours.surface,
                            size::radius);
    ui.draw().AddRect({output_box.x, output_box.y}, {output_box.right(), output_box.bottom()}, colours.muted,
                      size::radius, 0, 1.5f);
    ui.text(output_box.middle_x(), middle, fixed(out, 3), small ? 16.f : 18.f, colours.text, Ui::Align::centre);
    ui.text(output_box.middle_x(), over,
            target_label(ui, context.run.experiment(), 0, ui.words("network.output"), size::label,
                         2 * (area.right() - output_box.middle_x())),
            size::label, colours.muted, Ui::Align::centre);
    if (!subject.targets.empty()) {
        const NumberText target = significant(subject.targets[0], 3);
        ui.text(output_box.right(), under, ui.text_of("network.target", {{"target", target}}), size::label,
                colours.muted, Ui::Align::right);
    }
}

}  // namespace

PictureSubject picture_subject(const Ui& ui, const FrameContext& context) {
    const Experiment& experiment = context.run.experiment();
    const Dataset& dataset = context.run.dataset();
    if (!context.view.row || *context.view.row >= dataset.rows())
        return {context.run.test_example(), expected_answers(experiment), dataset.rows(), ui.words("network.test")};
    std::size_t row = *context.view.row;
    const auto learnt = context.run.next_rows();
    if (context.view.phase && std::ranges::find(learnt, row) == learnt.end()) row = learnt[0];
    const bool held_out = std::ranges::binary_search(context.run.held_out_rows(), row);
    return {dataset.inputs(row), dataset.targets(row), row,
            ui.text_of(held_out ? "network.held_out_row" : "network.row", {{"row", row + 1}})};
}

void draw_input_label(Ui& ui, const FrameContext& context, std::size_t input, Rect line, float pitch, float text_size) {
    const Experiment& experiment = context.run.experiment();
    const float radius = line.height / 2, beside = line.width - radius - 5;
    const ImU32 colour = ui.theme().muted;
    const bool above = !input_name(experiment, input).empty() && pitch >= line.height + 14;
    if (above) {
        ui.text(line.x, line.y - 7, input_label(ui, experiment, input, size::small, line.width + radius + 40),
                size::small, colour);
    } else {
        ui.text(line.x + beside, line.middle_y(), input_label(ui, experiment, input, text_size, beside), text_size,
                colour, Ui::Align::right);
    }
}

void draw_number_within(Ui& ui, float x, float y, float width, double value, float text_size) {
    NumberText shown = significant(value, 3);
    for (int digits = 2; digits > 0 && ui.text_width(shown, text_size) > width; --digits)
        shown = significant(value, digits);
    const bool fits = ui.text_width(shown, text_size) <= width;
    ui.text(x, y, shown, fits ? text_size : size::small, ui.theme().text, Ui::Align::centre);
}

NEUROGLASS_TAB(1, network) = {.measure = measure, .draw = draw};

}  // namespace neuroglass
