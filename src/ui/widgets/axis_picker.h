// Which two inputs or weights a plot is drawn over: "Output over ‹ x₁ › , ‹ x₃ ›". Keeps no choice; the view does.
#pragma once

#include <string_view>

#include "document/view_settings.h"
#include "ui/toolkit/ui.h"

namespace neuroglass {

/// ‹ x₁ ›: one of `count` quantities of that name, passing over the one on the other axis.
struct AxisChooser {
    std::string_view id, axis;
    const char* name;
    std::size_t chosen, other, count;
    std::string_view hint;
};
/// @param x      its left end
/// @param y      its middle
/// @param side   of its buttons
/// @param wanted changed to what was chosen
/// @return its width
float draw_axis_chooser(Ui& ui, const AxisChooser& chooser, float x, float y, float side, std::size_t& wanted);

/// The title of a plot over two of `count` quantities, with a chooser for each.
struct AxesTitle {
    std::string_view id;
    std::string_view words;
    const char* name;
    std::size_t count;
    std::string_view across_hint, up_hint;
};
/// How wide it is in a line of that width.
float axes_title_width(const Ui& ui, const AxesTitle& title, float width);
/// @return the axes that the person wants: those shown, unless one was chosen
Axes draw_axes_title(Ui& ui, const AxesTitle& title, Axes shown, Rect line);

}  // namespace neuroglass
