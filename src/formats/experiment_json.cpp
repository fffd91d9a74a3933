// An experiment as JSON; see experiment_json.h. Reading one is in experiment_json_reader.cpp.
#include "formats/experiment_json.h"

#include "document/number_field.h"
#include "formats/json.h"
#include "formats/rows_text.h"
#include "formats/source_code.h"

namespace neuroglass {
namespace {

std::string list(std::span<const double> values) {
    std::string list = "[";
    for (const double value : values) list += (list.size() > 1 ? ", " : "") + number_code(value);
    return list + ']';
}

/// A field as `"name": value` for each name that it has.
std::vector<std::string> members(const ExperimentField& field, const Experiment& experiment) {
    if (!field.in_options) return {};
    const Value value = field.get(experiment);
    const auto member = [](std::string_view name, const std::string& text) {
        return '"' + std::string(name) + "\": " + text;
    };
    if (const auto* const number = std::get_if<double>(&value)) {
        if (field.panel != "settings" && !is_told(field, experiment)) return {};  // as it was before there was a choice
        std::string text = value_text(field, *number);
        const bool is_word = field.is_scalar() && *number < static_cast<double>(field.values.size());
        if (field.kind == FieldInfo::Kind::toggle && *number <= 1) text = *number != 0 ? "true" : "false";
        else if (is_word) text = '"' + text + '"';
        return {member(field.option(), text)};
    }
    if (const auto* const text = std::get_if<std::string>(&value)) {
        if (text->empty()) return {};
        return {member(field.option(), quoted(*text))};
    }
    if (const auto* const numbers = std::get_if<std::vector<double>>(&value)) {
        if (numbers->empty()) return {};
        return {member(field.option(), list(*numbers))};
    }
    const Dataset& dataset = std::get<Dataset>(value);
    if (dataset.recipe()) return {member("data", '"' + rows_text(dataset) + '"')};
    const auto rows = [&](auto of_row) {
        std::string lines = "[";
        for (std::size_t row = 0; row < dataset.rows(); ++row)
            lines += (row == 0 ? "\n    " : ",\n    ") + list(of_row(row));
        return lines + "\n  ]";
    };
    const auto inputs = rows([&](std::size_t row) { return dataset.inputs(row); });
    const bool one_target = dataset.target_count() == 1;
    return {member("inputs", inputs),
            member("targets", one_target ? list(dataset.all_targets())
                                         : rows([&](std::size_t row) { return dataset.targets(row); }))};
}

}  // namespace

std::string experiment_json(const Experiment& experiment) {
    std::string json = "{\n  \"neuroglass\": 1";
    for (const ExperimentField& field : experiment_fields())
        for (const std::string& member : members(field, experiment)) json += ",\n  " + member;
    return json + "\n}\n";
}

}  // namespace neuroglass
