// English for the data: its table, points drawn by hand, and rows held out.
// Sorted by key, which the look-up relies on and the compiler checks.
#pragma once

#include <algorithm>
#include <array>

#include "i18n/phrase.h"

namespace neuroglass {

// clang-format off
inline constexpr auto english_data = std::to_array<Phrase>({
    {"data.add_input", "+ input"},
    {"data.add_input.hint", "Adds an input, which is 0 in every row."},
    {"data.add_row", "+ row"},
    {"data.add_row.hint", "Adds a row of zeros, to be typed over."},
    {"data.article", "↺ article"},
    {"data.article.hint", "Goes back to the three rows of the article."},
    {"data.cell", "Row {row}, {column}"},
    {"data.open", "Open…"},
    {"data.output", "output"},
    {"data.ready", "Ready…"},
    {"data.ready.hint", "Data that is ready: logic tables, and shapes whose points are drawn by a seed."},
    {"data.remove_input", "− input"},
    {"data.remove_input.hint", "Removes the last input."},
    {"data.remove_row", "− row"},
    {"data.remove_row.hint", "Removes the chosen row, or else the last one."},
    {"data.row.hint", "Shows this row's numbers in the network."},
    {"data.target", "target"},
    {"data.test", "Test example"},
    {"data.title", "Data"},
    {"data.trained.hint", "Whether the network learns from this row; without the tick it is held out."},
    {"held_out.beyond", "Lowest: {loss} at iteration {iteration}; the timeline marks it. From there on training has fitted the rows it knows, not new ones."},
    {"held_out.held_out", "Held out"},
    {"held_out.loss", "Loss per row"},
    {"held_out.lowest", "Lowest so far: {loss} at iteration {iteration}; the timeline marks it."},
    {"held_out.matrix", "Actual class at the left, predicted above"},
    {"held_out.none", "Hold out some rows: they are not trained, and show how the network does with data it has not learnt from. Or untick rows of the data."},
    {"held_out.right", "Right"},
    {"held_out.rows", "{rows} row{rows:s}"},
    {"held_out.share", "{right} of {rows}, {percent} %"},
    {"held_out.title", "Trained and held out"},
    {"held_out.trained", "Trained"},
    {"points.brush", "brush"},
    {"points.class.hint", "The class of the points that are drawn."},
    {"points.draw", "Draw"},
    {"points.draw.hint", "Draws the rows of the data as points: press to add one, drag to move it."},
    {"points.eraser", "eraser"},
    {"points.hint", "Press to add a row, drag a point to move it; Delete, the eraser or a long press removes it. Arrow keys move the chosen row."},
    {"points.pen", "pen"},
    {"points.tools.hint", "One point at a press, many while you drag, or points away."},
    {"ready.absolute", "Above |x|"},
    {"ready.and", "AND"},
    {"ready.article", "The article"},
    {"ready.brownlee", "Brownlee’s points"},
    {"ready.cars", "Cars"},
    {"ready.checkerboard", "Checkerboard"},
    {"ready.circle", "Circle"},
    {"ready.digits", "Pixel digits"},
    {"ready.gaussians", "Two Gaussians"},
    {"ready.line", "Line"},
    {"ready.moons", "Two moons"},
    {"ready.nand", "NAND"},
    {"ready.noise", "Noise"},
    {"ready.noise.help", "The standard deviation of what moves each coordinate of a point."},
    {"ready.or", "OR"},
    {"ready.parabola", "Above a parabola"},
    {"ready.quadrants", "XOR cloud"},
    {"ready.rows", "Rows"},
    {"ready.rows.help", "How many points are drawn."},
    {"ready.seed", "Seed"},
    {"ready.seed.help", "Which points: the same seed draws the same ones."},
    {"ready.sine", "Above a sine"},
    {"ready.spiral", "Spiral"},
    {"ready.spiral3", "Three spirals"},
    {"ready.xor", "XOR"},
    {"ready.xor3", "XOR, 3 inputs"},
});
// clang-format on
static_assert(std::ranges::is_sorted(english_data, {}, key_of));

}  // namespace neuroglass
