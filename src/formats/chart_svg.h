// A chart of a run's history as a picture in SVG that stands alone. Knows no words of its own; writes no file.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/train/run.h"

namespace neuroglass {

enum class ChartOf { loss, prediction };

/// In any language, UTF-8.
struct ChartWords {
    std::string_view title, iterations;  // above the plot; below its axis
    std::string_view held_out{};         // the curve of the rows held out
};

struct NamedRun {
    std::string_view name;  // short: a letter
    const Run& run;
};

/// The run's curve to the iteration at which it stands, which is marked with its number, and paler what was trained
/// beyond, and so the loss of the rows held out; the others' curves grey and dashed, each with its name. The loss on
/// logarithmic axes, the prediction from 0 to 1; the iterations as on the screen.
std::string chart_svg(const Run& run, ChartOf values, const ChartWords& words, std::span<const NamedRun> others = {});

}  // namespace neuroglass
