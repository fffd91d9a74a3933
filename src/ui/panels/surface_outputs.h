// Which of a network's outputs the decision surface shows, in what range of colours, and how it is told: the chooser,
// the legend, the rows, the reading.
#pragma once

#include "ui/frame_context.h"
#include "ui/toolkit/ui.h"

namespace neuroglass {

struct ShownOutput {
    std::optional<std::size_t> output;     // none: the class of the largest
    double min = 0, level = 0.5, max = 1;  // what the colours at both ends and the contour stand for

    /// That output of the run, or the largest. @param outputs (outputs)
    double of(std::span<const double> outputs) const;
};
ShownOutput shown_output(const FrameContext& context);

/// The chooser of outputs, where there are several; below it which colour is what, where it is not 0 to 1.
float height_of_outputs(const Ui& ui, const FrameContext& context);
void draw_outputs(Ui& ui, const FrameContext& context, const ShownOutput& shown, Rect area, FrameOutput& output);

/// What the control says of itself.
std::string_view hint_of_outputs(const Ui& ui, const ShownOutput& shown);

/// A row of the data at its place: with its target or its class if there is room, else full where its target is not
/// below the contour, and a ring where it is. Small and grey where the inputs that no axis shows are not those of the
/// row. Square where the row is held out. Of many
/// rows each is a dot.
struct SurfacePoint {
    ImVec2 at;
    bool in_slice, held_out;
    std::size_t rows;  // how many points there are
};
void draw_point(Ui& ui, const ShownOutput& shown, std::span<const double> targets, const SurfacePoint& point);

/// The run's outputs for these inputs, beside the pointer.
void draw_output_reading(Ui& ui, const FrameContext& context, const ShownOutput& shown, std::span<const double> inputs,
                         Rect plot);

}  // namespace neuroglass
