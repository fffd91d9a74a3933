// The parameter registry; see parameters.h. Adding a parameter is one entry in `registry`.
#include "document/parameters.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/numbers.h"
#include "document/iteration_scale.h"

namespace neuroglass {
namespace {

using Kind = Parameter::Kind;
using Scale = Parameter::Scale;

constexpr std::array registry{
    Parameter{"iterations", Kind::integer, 0, Experiment::max_iterations, 10'000, 0.1, Scale::logarithmic,
              "parameter.iterations", "parameter.iterations.help",
              [](const Experiment& e) { return static_cast<double>(e.iterations); },
              [](Experiment& e, double value) { e.iterations = static_cast<std::int64_t>(value); }},
    Parameter{"seed", Kind::integer, 0, 4294967295, 1, 1, Scale::linear, "parameter.seed", "parameter.seed.help",
              [](const Experiment& e) { return static_cast<double>(e.seed); },
              [](Experiment& e, double value) {
                  if (e.seed != static_cast<std::uint32_t>(value)) e.starting_weights.clear();
                  e.seed = static_cast<std::uint32_t>(value);
              }},
    Parameter{"learning_rate", Kind::real, 1e-6, 1000, 1, 0.1, Scale::logarithmic, "parameter.learning_rate",
              "parameter.learning_rate.help", [](const Experiment& e) { return e.learning_rate; },
              [](Experiment& e, double value) { e.learning_rate = value; }},
    Parameter{"bias", Kind::toggle, 0, 1, 0, 1, Scale::linear, "parameter.bias", "parameter.bias.help",
              [](const Experiment& e) { return e.shape.bias ? 1.0 : 0.0; },
              [](Experiment& e, double value) {
                  if (e.shape.bias != (value != 0)) e.starting_weights.clear();
                  e.shape.bias = value != 0;
              }},
};

Error error(std::string_view key, const Parameter& parameter, std::string given) {
    return {std::string(key),
            {{"field", std::string(parameter.key)},
             {"given", std::move(given)},
             {"least", value_text(parameter, parameter.least)},
             {"most", value_text(parameter, parameter.most)}}};
}

std::optional<Error> check(const Parameter& parameter, double value, std::string given) {
    if (!(value >= parameter.least && value <= parameter.most))
        return error("error.range", parameter, std::move(given));
    if (parameter.kind != Kind::real && value != std::floor(value))
        return error("error.whole", parameter, std::move(given));
    return std::nullopt;
}

/// A value on the straight line that the slider is.
double spread(const Parameter& parameter, double value) {
    if (parameter.scale == Scale::linear) return value;
    return parameter.least == 0 ? scale_position(value) : std::log10(value);
}

double gathered(const Parameter& parameter, double place) {
    if (parameter.scale == Scale::linear) return place;
    return rounded(parameter.least == 0 ? scale_iteration(place) : std::pow(10, place), 2);
}

}  // namespace

std::span<const Parameter> parameters() { return registry; }

const Parameter* find_parameter(std::string_view key) {
    const auto found = std::ranges::find(registry, key, &Parameter::key);
    return found == registry.end() ? nullptr : &*found;
}

Result<Experiment> with_parameter(Experiment experiment, const Parameter& parameter, double value) {
    if (auto wrong = check(parameter, value, exact_text(value))) return *wrong;
    parameter.set(experiment, value);
    return experiment;
}

Result<double> parse_value(const Parameter& parameter, std::string_view text) {
    const std::string given = shown(trimmed(text));
    if (parameter.kind == Kind::toggle) {
        const std::string word = plain_word(plain_signs(text));
        for (const auto off : {"off", "0", "false", "no"})
            if (word == off) return 0.0;
        for (const auto on : {"on", "1", "true", "yes"})
            if (word == on) return 1.0;
        return error("error.toggle", parameter, given);
    }
    const auto number = read_number(text, parameter.kind == Kind::integer ? NumberKind::whole : NumberKind::real);
    if (!number)
        return number_error(number, parameter.key, text, value_text(parameter, parameter.least),
                            value_text(parameter, parameter.most));
    if (auto wrong = check(parameter, number.value, given)) return *wrong;
    return number.value;
}

std::string value_text(const Parameter& parameter, double value) {
    if (parameter.kind == Kind::toggle) return value != 0 ? "on" : "off";
    return parameter.kind == Kind::integer ? fixed_text(value, 0) : exact_text(value);
}

double stepped(const Parameter& parameter, double value, double presses) {
    if (presses == 0) return value;
    double next = value + presses * parameter.step;
    if (parameter.scale == Scale::logarithmic) {
        next = std::max(value, parameter.least) * std::pow(10, presses * parameter.step);
        next = rounded(next, 2);
    }
    if (parameter.kind != Kind::real) {
        next = std::round(next);
        if (next == value) next += presses > 0 ? 1 : -1;
    }
    return std::clamp(next, parameter.least, parameter.most);
}

double slider_position(const Parameter& parameter, double value) {
    const double least = spread(parameter, parameter.least), most = spread(parameter, parameter.most);
    return (spread(parameter, value) - least) / (most - least);
}

double slider_value(const Parameter& parameter, double position) {
    const double least = spread(parameter, parameter.least), most = spread(parameter, parameter.most);
    const double value = gathered(parameter, least + std::clamp(position, 0.0, 1.0) * (most - least));
    return std::clamp(parameter.kind != Kind::real ? std::round(value) : value, parameter.least, parameter.most);
}

}  // namespace neuroglass
