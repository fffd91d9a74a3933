// The flags that describe an experiment, the same for every command. Prints nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "document/schema.h"
#include "engine/model/experiment.h"

namespace neuroglass {

/// --learning-rate for learning_rate.
std::string flag_of(const FieldInfo& field);

/// One for each field of an experiment, then those that only the command line has.
std::vector<Flag> experiment_flags();

/// A flag as the table of the help and the messages name its values.
std::string_view value_key_of(const FieldInfo& field);

/// The experiment of --experiment or --link, or the article's, changed by the other flags. Reads the files that are
/// named. Errors name the flag, and the file's line and column or field.
/// @param notes gets what must be said: lines of data that were taken for names, starting weights that gave way
Result<Experiment> experiment_of(const Arguments& arguments, std::vector<Error>& notes);

/// Whether the test example is the first row of the data because nobody chose another, so that it must be said.
bool took_first_row(const Arguments& arguments, const Experiment& experiment);

/// The whole number given for a flag, if it is given. Errors: not a number, not whole, out of range.
Result<std::optional<std::int64_t>> whole_number(const Arguments& arguments, std::string_view flag, double min,
                                                 double max);

}  // namespace neuroglass
