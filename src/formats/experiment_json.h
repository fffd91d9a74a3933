// An experiment as JSON, and back. Reads no file.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "engine/model/experiment.h"

namespace neuroglass {

/// {"neuroglass": 1, the parameters by key, "inputs": [[…], …], "targets": […], "test": […]} and, only where they were
/// set by hand, "starting_weights": […]; one row a line. Every number reads back as the same double.
/// @param experiment of a single neuron
std::string experiment_json(const Experiment& experiment);

/// The experiment of such a text, its fields in any order. What is missing is as in the article, but inputs and targets
/// come together, and for inputs of another width the test example is then the first row. Errors name line and column
/// where the text is no JSON, else the field: unknown, given twice, of another kind, out of its range, of a length that
/// does not fit; and a version other than 1.
Result<Experiment> parse_experiment_json(std::string_view text);

}  // namespace neuroglass
