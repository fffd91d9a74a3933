// Between our values and JavaScript's plain ones: numbers, arrays, objects; copies, never views of memory.
#pragma once

#include <emscripten/val.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "core/experiment.h"
#include "core/parameters.h"

namespace neuroglass {

inline emscripten::val numbers(std::span<const double> values) {
    emscripten::val array = emscripten::val::array();
    for (std::size_t i = 0; i < values.size(); ++i) array.set(i, values[i]);
    return array;
}

/// A number of iterations from any JavaScript number: without its fraction, within what a double counts exactly; NaN is 0.
inline std::int64_t whole(double number) {
    constexpr double most = 9007199254740991;
    return std::isnan(number) ? 0 : static_cast<std::int64_t>(std::clamp(number, -most, most));
}

/// The article's experiment with what the options say otherwise: the parameters by key, `inputs` (rows of numbers), `targets`, `test`.
/// What is out of range is left as it was.
inline Experiment experiment_from(const emscripten::val& options) {
    Experiment experiment;
    if (!options.isUndefined() && !options["inputs"].isUndefined()) {
        std::vector<double> inputs;
        std::size_t width = 0;
        for (const emscripten::val& row : emscripten::vecFromJSArray<emscripten::val>(options["inputs"])) {
            const auto numbers = emscripten::vecFromJSArray<double>(row);
            width = numbers.size();
            inputs.insert(inputs.end(), numbers.begin(), numbers.end());
        }
        if (auto dataset = Dataset::make(width, inputs, emscripten::vecFromJSArray<double>(options["targets"]))) experiment = with_dataset(experiment, *dataset);
    }
    if (!options.isUndefined() && !options["test"].isUndefined())
        if (auto changed = with_test_example(experiment, emscripten::vecFromJSArray<double>(options["test"]))) experiment = *changed;
    for (const Parameter& parameter : parameters()) {
        const emscripten::val value = options.isUndefined() ? options : options[std::string(parameter.key)];
        if (value.isUndefined()) continue;
        if (auto changed = with_parameter(experiment, parameter, emscripten::val::global("Number")(value).as<double>())) experiment = *changed;
    }
    return experiment;
}

}  // namespace neuroglass
