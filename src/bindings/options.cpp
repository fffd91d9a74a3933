// What JavaScript gives, checked; see options.h.
#include "bindings/options.h"

#include <cmath>

#include "bindings/given.h"
#include "bindings/plain.h"
#include "formats/plain_experiment.h"
#include "i18n/errors.h"

namespace neuroglass {

using emscripten::val;

Result<Experiment> experiment_from(const val& options, const std::vector<std::string>& allowed) {
    if (options.typeOf().as<std::string>() != "object" || options.isArray())
        return Error{"error.options", {{"given", shown(options)}}};
    Options given;
    for (const std::string& name : keys_of(options))
        if (const val value = options[name]; !value.isUndefined()) given.emplace_back(name, plain_of(value));
    if (auto wrong = check_names(given, allowed)) return std::move(*wrong);
    return experiment_from(given, camel_case);
}

val options_of(const Experiment& experiment) {
    val object = val::object();
    for (const ExperimentField& field : experiment_fields()) {
        if (!field.in_options || !is_told(field, experiment)) continue;
        if (field.kind == FieldInfo::Kind::dataset) put_rows(object, experiment.dataset);
        else put(object, camel_case(field.option()).c_str(), plain_value(field, field.get(experiment)));
    }
    return object;
}

Result<std::int64_t> whole_from(const val& value, std::string_view field, std::int64_t min, std::int64_t max) {
    const auto error = [&](const char* key) {
        return Error{key,
                     {{"field", std::string(field)},
                      {"given", shown(value)},
                      {"min", std::to_string(min)},
                      {"max", std::to_string(max)}}};
    };
    if (!value.isNumber()) return error("error.number");
    const double number = value.as<double>();
    if (!(number >= static_cast<double>(min) && number <= static_cast<double>(max))) return error("error.range");
    if (number != std::floor(number)) return error("error.whole");
    return static_cast<std::int64_t>(number);
}

val error_object(const Error& error) {
    val object = val::object();
    put(object, "type", is_of_another_kind(error));
    put(object, "message", error_message(error.key, error.arguments));
    return object;
}

}  // namespace neuroglass
