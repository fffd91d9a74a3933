// The flags that describe an experiment, the same for every command. Prints nothing.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "core/experiment.h"
#include "core/parameters.h"

namespace neuroglass {

/// --learning-rate for learning_rate.
std::string flag_of(const Parameter& parameter);

/// One for each parameter of the registry, then those that only the command line has.
std::vector<Flag> experiment_flags();

/// A flag as the table of the help and the messages name its values.
std::string_view value_key_of(const Parameter& parameter);

/// Reads the file of --data, if there is one. Errors name the flag, or the file's line and column.
Result<Experiment> experiment_of(const Arguments& arguments);

}  // namespace neuroglass
