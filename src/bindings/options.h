// What JavaScript gives to the module without a screen, checked: options into an experiment, whole numbers, lists of
// inputs; and how it is told what was wrong. Reads plain values alone: numbers, truth values, arrays, and texts, which
// describe whatever else was given.
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

/// A key of the registries as JavaScript writes it: learning_rate is learningRate.
std::string camel_case(std::string_view key);

/// Error unless the options are an object of fields with these names; those that are undefined are not looked at.
std::optional<Error> check_fields(const emscripten::val& options, const std::vector<std::string>& allowed);

/// The names of the fields that experiment_from() reads: the parameters, inputs, targets, test, startingWeights.
std::vector<std::string> experiment_fields();

/// The article's experiment with what the options say otherwise: the parameters by key in camelCase, `inputs` (rows of
/// numbers) and `targets`, which come together, `test`, `startingWeights`. For inputs of another width the test example
/// is then the first row. Errors: of another kind, out of range, of a length that does not fit.
Result<Experiment> experiment_from(const emscripten::val& options);

/// Those options again: what makes the same experiment.
emscripten::val options_of(const Experiment& experiment);

/// A whole number within those limits. `field` names it in the message.
Result<std::int64_t> whole_from(const emscripten::val& value, std::string_view field, std::int64_t least,
                                std::int64_t most);

/// Inputs for a network that has so many. `place` names them in the message.
Result<std::vector<double>> inputs_from(const emscripten::val& value, const std::string& place, std::size_t wanted);

/// {type, message}: `type` says whether what was given is of another kind than wanted, or else out of its range.
emscripten::val error_object(const Error& error);

}  // namespace neuroglass
