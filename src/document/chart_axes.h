// Where iterations and values lie on a chart, and where its ticks are, in pixels. The screen's charts and the pictures
// of them share it. Draws nothing and writes no label.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "document/iteration_scale.h"
#include "engine/train/run.h"

namespace neuroglass {

struct ValueAxis {
    bool logarithmic = false;
    double min = 0, max = 1;  // on a logarithmic axis both are powers of ten
};

/// Whether charts show the losses of a run, and of those beside it, as those of a row: where it has rows held out, so
/// that both compare.
bool shows_loss_of_row(const Run& run);
/// A loss of the run's trained rows as charts show it. @param of_row whether as that of a row
double trained_loss_shown(const Run& run, double loss, bool of_row);
/// The loss of a row of those held out.
double held_out_loss_shown(const Run& run, double loss);

/// Whole decades around every loss of the run up to its last iteration, at least two.
ValueAxis loss_axis(const Run& run, bool of_row);

/// The axis that holds what either of them does.
ValueAxis covering(const ValueAxis& a, const ValueAxis& b);

/// A plot with y growing downwards. The iterations' axis is logarithmic, as iteration_scale.h says.
struct ChartAxes {
    float left, top, width, height;  // the plot; height > 0
    ValueAxis values;
    std::int64_t last;  // the iteration at the right end

    float right() const { return left + width; }
    float bottom() const { return top + height; }
    IterationAxis iterations() const { return {left, width, last}; }
    float x(double iteration) const { return iterations().x(iteration); }
    float y(double value) const;
    double iteration(float px) const { return iterations().iteration(px); }

    /// @param tick called with each value that has a line of its own, no two of them nearer than 22 pixels on a
    /// logarithmic axis
    template <class Tick>
    void each_value_tick(Tick&& tick) const {
        if (!values.logarithmic) {
            for (const double share : {0.0, 0.5, 1.0}) tick(values.min + share * (values.max - values.min));
            return;
        }
        const int low = static_cast<int>(std::lround(std::log10(values.min))),
                  high = static_cast<int>(std::lround(std::log10(values.max)));
        const int every = std::max(1, static_cast<int>(std::ceil((high - low) * 22.0 / static_cast<double>(height))));
        for (int power = high; power >= low; power -= every) tick(std::pow(10, power));
    }
};

}  // namespace neuroglass
