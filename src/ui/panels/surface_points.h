// Rows of the data drawn by hand on the decision surface: added, moved, brushed, removed. The network learns from them
// while the pointer is down.
#pragma once

#include <span>

#include "ui/frame_context.h"
#include "ui/toolkit/ui.h"

namespace neuroglass {

/// The plot that they are drawn on.
struct PointPlot {
    Rect place;
    std::size_t across, up;  // the inputs; two different ones
    double min_across, max_across, min_up, max_up;

    ImVec2 at(std::span<const double> inputs) const {
        const auto share = [](double value, double min, double max) {
            return static_cast<float>((value - min) / (max - min));
        };
        return {place.x + place.width * share(inputs[across], min_across, max_across),
                place.bottom() - place.height * share(inputs[up], min_up, max_up)};
    }
};

/// Whether points can be drawn: over two inputs of data that may be changed.
bool can_draw_points(const FrameContext& context);
bool draws_points(const FrameContext& context);

float points_button_width(const Ui& ui);
/// Begins to draw, and ends it.
void draw_points_button(Ui& ui, const FrameContext& context, Rect place, FrameOutput& output);
/// What a press does, and of which class a new point is.
float point_tools_height(const Ui& ui, const FrameContext& context);
void draw_point_tools(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);

/// What the pointer and the keys do on the plot.
/// @param inputs (inputs), of a new row but for those on the axes
void edit_points(Ui& ui, const FrameContext& context, const PointPlot& plot, std::span<const double> inputs,
                 const Response& response, FrameOutput& output);

}  // namespace neuroglass
