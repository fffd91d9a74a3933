// What the two pictures of a network share: the one of a single neuron and the one of layers.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/panels/panel.h"

namespace neuroglass {

/// The row, or the test example, whose numbers a picture shows.
struct PictureSubject {
    std::span<const double> inputs, targets;  // no targets: nobody knows what would be right
    std::size_t row;                          // as Explanation counts it
    std::string_view name;

    /// The input of that weight; where there is a weight more than inputs, it is the bias, whose input is always 1.
    double input(std::size_t weight) const { return weight < inputs.size() ? inputs[weight] : 1; }
};
PictureSubject picture_subject(const Ui& ui, const FrameContext& context);

/// ‹ and ›, which go through the rows and the test example, at the right.
/// @return its width
float draw_subject_picker(Ui& ui, const FrameContext& context, Rect line, std::string_view name, FrameOutput& output);

/// A number in the middle of a node, with as many digits as there is room for.
void draw_number_within(Ui& ui, float x, float y, float width, double value, float text_size);

/// Any network that is more than one neuron.
PanelSize measure_layers(const Ui& ui, const FrameContext& context, float width);
void draw_layers(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);

}  // namespace neuroglass
