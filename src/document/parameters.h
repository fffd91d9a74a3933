// The parameter registry: each adjustable field of an experiment, described once. Controls, forms, links, attributes,
// flags and their limits are made from it. Draws nothing and holds no words, only the keys of words.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "engine/model/experiment.h"

namespace neuroglass {

struct Parameter {
    enum class Kind { integer, real, toggle };  // a toggle is 0 or 1: off or on
    enum class Scale { linear, logarithmic };   // how a slider spreads the values

    std::string_view key;  // its name in links, attributes and JSON; as a flag with '-' for '_'
    Kind kind;
    double least, most, initial;
    double step;  // what one press of an arrow adds; on a logarithmic scale, the share of a decade
    Scale scale;
    std::string_view label_key;  // into src/text
    std::string_view help_key;
    double (*get)(const Experiment&);
    void (*set)(Experiment&, double);
};

/// In the order in which people meet them.
std::span<const Parameter> parameters();

/// The parameter of that key, or nullptr.
const Parameter* find_parameter(std::string_view key);

/// The experiment with one parameter changed. Weights set by hand give way to another seed, and to a bias that comes or
/// goes. Errors: not a number, not whole where it must be, out of range.
Result<Experiment> with_parameter(Experiment experiment, const Parameter& parameter, double value);

/// The value that a person wrote. Errors as above; the message names the field, what was given and the range.
Result<double> parse_value(const Parameter& parameter, std::string_view text);

/// Reads back as the same value.
std::string value_text(const Parameter& parameter, double value);

/// The value one arrow press up (+1) or down (-1), within the limits; several presses at once for larger counts.
double stepped(const Parameter& parameter, double value, double presses);

/// Where a value stands on a slider, 0 at the least and 1 at the most.
double slider_position(const Parameter& parameter, double value);
/// The value at a place on the slider: to two significant digits on a logarithmic scale, whole where it must be.
double slider_value(const Parameter& parameter, double position);

}  // namespace neuroglass
