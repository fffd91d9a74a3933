// A small line chart over iterations, used by every panel that shows how a value went. Keeps no data of its own.
#pragma once

#include <functional>
#include <string_view>

#include "ui/kit.h"
#include "ui/scene.h"

namespace neuroglass {

struct Chart {
    const char* id;
    std::string_view hint;
    bool logarithmic = false;      // the values' axis; the iterations' always is, as iteration_scale.h says
    double least = 0, most = 1;    // the values' axis; on a logarithmic one both are powers of ten
    std::function<double(std::size_t sample)> value{};// of a sample of the history
    double now = 0;                // the value at the present iteration
    ImU32 colour = 0;
    int hover_digits = 8;
};

/// Draws the whole history reached so far: up to the present iteration in colour, what lies beyond in grey.
/// A press on it asks for the iteration there.
void draw_chart(Kit& kit, const Scene& scene, Rect area, const Chart& chart, Actions& actions);

}  // namespace neuroglass
