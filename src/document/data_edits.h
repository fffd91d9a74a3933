// What a person does to the rows of the data by hand: a number typed, rows and inputs that come and go. Each gives
// another experiment, whose weights and test example follow; parses no text.
#pragma once

#include "engine/model/experiment.h"

namespace neuroglass {

/// A place in the data: a row, and a column, which is an input or, behind those, a target; from 0.
struct Cell {
    std::size_t row, column;

    bool operator==(const Cell&) const = default;
};

double value_at(const Dataset& dataset, Cell cell);

/// @param cell one that there is
/// Errors: not finite, or larger than Dataset::max_value.
Result<Experiment> with_value(const Experiment& experiment, Cell cell, double value);

/// Numbers in neighbouring cells, from `first` on to the right and down; rows that are not there yet come with zeros
/// beside them.
/// @param block (rows, width), row-major
/// Errors: a number as above, wider than there are columns from there, or more rows than there may be.
Result<Experiment> with_block(const Experiment& experiment, Cell first, const std::vector<double>& block,
                              std::size_t width);

/// That row held out, or trained again, by hand: those held out by a share so far stay so.
/// @param row one that there is. Errors: it is the only one that is trained.
Result<Experiment> with_held_out(const Experiment& experiment, std::size_t row, bool held_out);

/// A row of zeros more, behind the last. Errors: no more rows are allowed.
Result<Experiment> with_row(const Experiment& experiment);
/// @param row one that there is. Errors: it is the only one.
Result<Experiment> without_row(const Experiment& experiment, std::size_t row);

/// That row before the one above it, or behind the one below it, in the order in which they are trained; whether it is
/// held out goes with it.
/// @param row,other beside each other, both there
Experiment with_rows_swapped(const Experiment& experiment, std::size_t row, std::size_t other);

/// An input more, behind the last, which is 0 in every row and in the test example. Errors: no more are allowed.
Result<Experiment> with_input(const Experiment& experiment);
/// @param input one that there is. Errors: it is the only one.
Result<Experiment> without_input(const Experiment& experiment, std::size_t input);

}  // namespace neuroglass
