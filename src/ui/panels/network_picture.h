// What the two pictures of a network share: the one of a single neuron and the one of layers.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "engine/inspect/phases.h"
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

/// A number in the middle of a node, with as many digits as there is room for.
void draw_number_within(Ui& ui, float x, float y, float width, double value, float text_size);

/// What an input is called: beside its node, or above it where it has a name that is longer than there is room for.
/// @param line from the left end of the picture to the middle of the node, as high as that
/// @param pitch from one node to the next
void draw_input_label(Ui& ui, const FrameContext& context, std::size_t input, Rect line, float pitch, float text_size);

/// Of the next iteration, where steps go by phases and nothing plays.
std::optional<Phase> shown_phase(const FrameContext& context);

/// Above the picture: the title, whose numbers it shows, and Forward or Backward, phases, and one layer more, in a line
/// of their own where they need it. A single neuron's picture does without them where it is small.
float network_head_height(const Ui& ui, const FrameContext& context, float width);
/// The line of its own that a single neuron's picture gives them under fingers, where nothing else has room for them.
float neuron_tools_height(const Ui& ui, const FrameContext& context, float width);
/// @return the room below
Rect draw_network_head(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);

/// Asks for other hidden layers, if they go with the rest.
void ask_layers(const FrameContext& context, std::vector<double> units, FrameOutput& output);

/// Below the picture: what the phase does, and the formulas and the curve of the unit that was pressed, or that the
/// phase computes.
float measure_unit(const Ui& ui, const FrameContext& context, float width);
void draw_unit(Ui& ui, const FrameContext& context, Rect area);

/// As columns of units: any network, and a single neuron looked at backward or by phases.
bool is_shown_as_layers(const FrameContext& context);
PanelSize measure_layers(const Ui& ui, const FrameContext& context, float width);
void draw_layers(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);

}  // namespace neuroglass
