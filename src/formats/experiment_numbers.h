// An experiment, or why there is none, as nothing but numbers, for another module of the same build: no text is read,
// and no bit is lost.
#pragma once

#include <span>
#include <vector>

#include "base/result.h"
#include "engine/model/experiment.h"

namespace neuroglass {

/// The fields in the order of the schema: a number as itself; a list as its length and its numbers, and so a text and
/// its bytes; the data as its rows, inputs and targets, then all inputs and all targets; drawn data as 0 and the
/// numbers of its recipe. Another build may have other fields.
std::vector<double> experiment_numbers(const Experiment& experiment);

/// @param numbers as experiment_numbers() of this build gives them
Experiment experiment_of_numbers(std::span<const double> numbers);

/// What came of reading one: 1 and its numbers; or 0 and the error, its key and the names and values of its arguments,
/// of each its length and its bytes.
std::vector<double> read_numbers(const Result<Experiment>& read);

/// @param numbers as read_numbers() of this build gives them
Result<Experiment> read_of_numbers(std::span<const double> numbers);

}  // namespace neuroglass
