// In what several experiments differ; see experiment_diff.h.
#include "document/experiment_diff.h"

#include <algorithm>

#include "base/numbers.h"
#include "document/number_field.h"

namespace neuroglass {

namespace {

/// What a field of an experiment is told by.
ExperimentDiff told(const ExperimentField& field, const Experiment& experiment) {
    const Value value = field.get(experiment);
    if (const auto* const number = std::get_if<double>(&value)) return {field.label_key, value_text(field, *number)};
    if (const auto* const dataset = std::get_if<Dataset>(&value))
        return {"distinction.data", std::to_string(dataset->rows()) + " × " + std::to_string(dataset->input_count())};
    if (field.kind == FieldInfo::Kind::layers || field.kind == FieldInfo::Kind::rows) {
        std::string numbers;
        for (const double number : std::get<std::vector<double>>(value))
            (numbers += numbers.empty() ? "" : ", ") += exact_text(number);
        return {field.label_key, numbers.empty() ? "0" : numbers};
    }
    const bool none = std::get<std::vector<double>>(value).empty();
    return {none ? "distinction.drawn_weights" : "distinction.weights_by_hand", ""};
}

}  // namespace

std::vector<std::vector<ExperimentDiff>> experiment_diffs(std::span<const Experiment* const> experiments) {
    std::vector<std::vector<ExperimentDiff>> all(experiments.size());
    for (const ExperimentField& field : experiment_fields()) {
        const auto differs = [&](const Experiment* experiment) {
            return field.get(*experiment) != field.get(*experiments.front());
        };
        if (!field.compared || std::ranges::none_of(experiments, differs)) continue;
        for (std::size_t i = 0; i < experiments.size(); ++i) all[i].push_back(told(field, *experiments[i]));
    }
    return all;
}

}  // namespace neuroglass
