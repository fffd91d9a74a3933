// What JavaScript gives, checked; see options.h.
#include "bindings/options.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "bindings/plain.h"
#include "document/parameters.h"
#include "text/errors.h"

namespace neuroglass {
namespace {

using emscripten::val;
using Kind = Parameter::Kind;

/// What was given, as JavaScript writes it.
std::string shown(const val& value) { return value.isArray() ? "[…]" : val::global("String")(value).as<std::string>(); }

/// The error with one of its arguments in other words.
Error reworded(Error error, std::string_view argument, const std::string& words) {
    for (auto& [name, text] : error.arguments)
        if (name == argument) text = words;
    return error;
}

std::string nth(std::string_view letter, std::size_t i) { return std::string(letter) + std::to_string(i + 1); }

/// @param letter of one number of the list in messages, as x
/// @param most   how many there may be
Result<std::vector<double>> numbers_from(const val& list, const std::string& place, std::string_view letter,
                                         std::size_t most) {
    const auto count = list["length"].as<std::size_t>();
    if (count > most)
        return Error{"error.json_many", {{"place", place + ", " + nth(letter, most)}, {"most", std::to_string(most)}}};
    std::vector<double> values;
    for (std::size_t i = 0; i < count; ++i) {
        const val value = list[i];
        const std::string where = place + ", " + nth(letter, i);
        if (!value.isNumber()) return Error{"error.json_number", {{"place", where}, {"given", shown(value)}}};
        values.push_back(value.as<double>());
        if (const auto wrong = check_value(values.back(), where)) return reworded(*wrong, "given", shown(value));
    }
    return values;
}

/// A list of numbers that is a field of the options.
Result<std::vector<double>> list_from(const val& options, const std::string& field, std::string_view letter,
                                      std::size_t most) {
    const val list = options[field];
    if (!list.isArray()) return Error{"error.json_list", {{"field", field}}};
    return numbers_from(list, field, letter, most);
}

Result<Dataset> dataset_from(const val& options) {
    const val rows = options["inputs"];
    const bool given = !rows.isUndefined();
    if (given == options["targets"].isUndefined())
        return Error{"error.json_missing", {{"field", given ? "targets" : "inputs"}}};
    if (!rows.isArray()) return Error{"error.json_rows", {}};
    const auto row_count = rows["length"].as<std::size_t>();
    std::size_t width = 1;
    std::vector<double> inputs;
    for (std::size_t i = 0; i < row_count; ++i) {
        const std::string place = nth("inputs, row ", i);
        if (i == Dataset::most_rows) return Error{"error.json_many", {{"place", place}, {"most", std::to_string(i)}}};
        const val row = rows[i];
        if (!row.isArray()) return Error{"error.json_rows", {}};
        const auto values = numbers_from(row, place, "x", Dataset::most_inputs);
        if (!values) return values.error();
        if (i == 0) width = values->size();
        if (values->size() != width)
            return Error{
                "error.json_ragged",
                {{"place", place}, {"given", std::to_string(values->size())}, {"wanted", std::to_string(width)}}};
        inputs.insert(inputs.end(), values->begin(), values->end());
    }
    const auto targets = list_from(options, "targets", "y", Dataset::most_rows);
    if (!targets) return targets.error();
    if (row_count != targets->size())
        return Error{"error.json_lengths",
                     {{"rows", std::to_string(row_count)}, {"given", std::to_string(targets->size())}}};
    return Dataset::make(width, std::move(inputs), *targets);
}

Result<Experiment> with_option(Experiment experiment, const Parameter& parameter, const val& value) {
    const auto error = [&](const char* key) {
        return Error{key,
                     {{"field", camel_case(parameter.key)},
                      {"given", shown(value)},
                      {"least", value_text(parameter, parameter.least)},
                      {"most", value_text(parameter, parameter.most)}}};
    };
    if (parameter.kind == Kind::toggle) {
        if (!value.isTrue() && !value.isFalse()) return error("error.json_toggle");
        return with_parameter(std::move(experiment), parameter, value.isTrue() ? 1 : 0);
    }
    if (!value.isNumber()) return error("error.number");
    auto changed = with_parameter(std::move(experiment), parameter, value.as<double>());
    return changed ? std::move(changed) : error(changed.error().key.c_str());
}

/// Where not a number, but what it is a number of, is at fault.
bool is_of_another_kind(const Error& error) {
    static constexpr std::array<std::string_view, 9> keys{"error.freed",        "error.json_field",  "error.json_list",
                                                          "error.json_missing", "error.json_number", "error.json_rows",
                                                          "error.json_toggle",  "error.number",      "error.options"};
    return std::ranges::find(keys, error.key) != keys.end();
}

}  // namespace

std::string camel_case(std::string_view key) {
    std::string name;
    for (std::size_t i = 0; i < key.size(); ++i) {
        const bool starts_word = key[i] == '_' && i + 1 < key.size();
        name += starts_word ? static_cast<char>(key[++i] - 'a' + 'A') : key[i];
    }
    return name;
}

std::optional<Error> check_fields(const val& options, const std::vector<std::string>& allowed) {
    if (options.typeOf().as<std::string>() != "object" || options.isArray())
        return Error{"error.options", {{"given", shown(options)}}};
    std::string list;
    for (const std::string& name : allowed) list += (list.empty() ? "" : ", ") + name;
    for (const std::string& name :
         emscripten::vecFromJSArray<std::string>(val::global("Object").call<val>("keys", options)))
        if (std::ranges::find(allowed, name) == allowed.end())
            return Error{"error.json_field", {{"field", name}, {"allowed", list}}};
    return std::nullopt;
}

std::vector<std::string> experiment_fields() {
    std::vector<std::string> names;
    for (const Parameter& parameter : parameters()) names.push_back(camel_case(parameter.key));
    names.insert(names.end(), {"inputs", "targets", "test", "startingWeights"});
    return names;
}

Result<Experiment> experiment_from(const val& options) {
    Result<Experiment> experiment = Experiment{};
    const auto given = [&](const std::string& name) { return experiment && !options[name].isUndefined(); };
    if (given("inputs") || given("targets")) {
        const auto dataset = dataset_from(options);
        if (!dataset) return dataset.error();
        experiment = with_dataset(*experiment, *dataset);
    }
    for (const Parameter& parameter : parameters())
        if (const auto name = camel_case(parameter.key); given(name))
            experiment = with_option(*experiment, parameter, options[name]);
    const auto read_list = [&](const std::string& name, std::string_view letter, std::size_t most, auto change) {
        if (!given(name)) return;
        const auto values = list_from(options, name, letter, most);
        experiment = values ? change(*experiment, *values) : Result<Experiment>(values.error());
    };
    read_list("test", "x", Dataset::most_inputs, with_test_example);
    read_list("startingWeights", "w", Dataset::most_inputs + 1, with_starting_weights);
    return experiment;
}

val options_of(const Experiment& experiment) {
    val object = val::object();
    for (const Parameter& parameter : parameters()) {
        const double value = parameter.get(experiment);
        object.set(camel_case(parameter.key), parameter.kind == Kind::toggle ? val(value != 0) : val(value));
    }
    const Dataset& dataset = experiment.dataset;
    val inputs = val::array(), targets = val::array();
    for (std::size_t row = 0; row < dataset.rows(); ++row) {
        inputs.set(row, numbers(dataset.inputs(row)));
        targets.set(row, dataset.target(row));
    }
    put(object, "inputs", inputs);
    put(object, "targets", targets);
    put(object, "test", numbers(experiment.test_example));
    if (!experiment.starting_weights.empty()) put(object, "startingWeights", numbers(experiment.starting_weights));
    return object;
}

Result<std::int64_t> whole_from(const val& value, std::string_view field, std::int64_t least, std::int64_t most) {
    const auto error = [&](const char* key) {
        return Error{key,
                     {{"field", std::string(field)},
                      {"given", shown(value)},
                      {"least", std::to_string(least)},
                      {"most", std::to_string(most)}}};
    };
    if (!value.isNumber()) return error("error.number");
    const double number = value.as<double>();
    if (!(number >= static_cast<double>(least) && number <= static_cast<double>(most))) return error("error.range");
    if (number != std::floor(number)) return error("error.whole");
    return static_cast<std::int64_t>(number);
}

Result<std::vector<double>> inputs_from(const val& value, const std::string& place, std::size_t wanted) {
    if (!value.isArray()) return Error{"error.json_list", {{"field", place}}};
    const auto count = value["length"].as<std::size_t>();
    if (count < wanted)
        return Error{"error.inputs_length",
                     {{"place", place}, {"given", std::to_string(count)}, {"wanted", std::to_string(wanted)}}};
    return numbers_from(value, place, "x", wanted);
}

val error_object(const Error& error) {
    val object = val::object();
    put(object, "type", is_of_another_kind(error));
    put(object, "message", error_message(error.key, error.arguments));
    return object;
}

}  // namespace neuroglass
