// A small line chart over iterations, used by every panel that shows how a value went. Keeps no data of its own.
#pragma once

#include <optional>
#include <string_view>

#include "document/chart_axes.h"
#include "ui/format.h"
#include "ui/frame_context.h"
#include "ui/toolkit/ui.h"

namespace neuroglass {

/// Another curve of the same run, in its own colour.
struct SecondCurve {
    FunctionRef<double(std::size_t sample)> value{};
    double now = 0;
    ImU32 colour = 0;
};

struct Chart {
    const char* id;
    std::string_view hint;
    ValueAxis axis{};
    FunctionRef<double(std::size_t sample)> value{};                      // of a sample of the history
    FunctionRef<double(const Pin& pin, std::size_t sample)> pin_value{};  // of a sample of a pin's history
    double now = 0;                                                       // the value at the present iteration
    ImU32 colour = 0;
    NumberText (*shown)(double value) = nullptr;  // as its panel shows it
    std::optional<SecondCurve> second{};
};

/// What is read at a place of a chart, and where a press there goes: an iteration that the history has kept, this one,
/// or the end; beyond what has been trained so far, just the iteration.
struct ChartReading {
    std::int64_t iteration;
    std::optional<double> value;           // where it is known
    std::optional<double> second_value{};  // likewise, of a second curve
};
ChartReading reading_at(const ChartAxes& axes, const Run& run, const Chart& chart, float px);

/// Draws the whole history reached so far: up to the present iteration in colour, what lies beyond in grey.
/// The pins are thin grey ghosts, each with its letter at its end. A press on it asks for the iteration there.
void draw_chart(Ui& ui, const FrameContext& context, Rect area, const Chart& chart, FrameOutput& output);

}  // namespace neuroglass
