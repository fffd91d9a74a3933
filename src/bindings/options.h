// What JavaScript gives to the module without a screen, checked: options into an experiment, whole numbers; and how it
// is told what was wrong.
#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engine/model/experiment.h"

namespace neuroglass {

/// The article's experiment with what the options say otherwise, as plain_experiment.h has it, in camelCase; those that
/// are undefined say nothing. @param allowed their names: check_names() Errors: no object, another name, and those of
/// an experiment.
Result<Experiment> experiment_from(const emscripten::val& options, const std::vector<std::string>& allowed);

/// Those options again: what makes the same experiment.
emscripten::val options_of(const Experiment& experiment);

/// A whole number within those limits. `field` names it in the message.
Result<std::int64_t> whole_from(const emscripten::val& value, std::string_view field, std::int64_t min,
                                std::int64_t max);

/// {type, message}: `type` says whether what was given is of another kind than wanted, or else out of its range.
emscripten::val error_object(const Error& error);

}  // namespace neuroglass
