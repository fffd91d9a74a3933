// An experiment as JSON; see experiment_json.h. Reading it is in experiment_json_reader.cpp.
#include "formats/experiment_json.h"

#include "document/parameters.h"
#include "formats/source_code.h"

namespace neuroglass {
namespace {

std::string list(std::span<const double> values) {
    std::string list = "[";
    for (const double value : values) list += (list.size() > 1 ? ", " : "") + number_code(value);
    return list + ']';
}

}  // namespace

std::string experiment_json(const Experiment& experiment) {
    std::string json = "{\n  \"neuroglass\": 1,\n";
    for (const Parameter& parameter : parameters()) {
        const double value = parameter.get(experiment);
        const std::string written =
            parameter.kind == Parameter::Kind::toggle ? (value != 0 ? "true" : "false") : value_text(parameter, value);
        json += "  \"" + std::string(parameter.key) + "\": " + written + ",\n";
    }
    const Dataset& dataset = experiment.dataset;
    json += "  \"inputs\": [";
    std::vector<double> targets;
    for (std::size_t row = 0; row < dataset.rows(); ++row) {
        json += (row == 0 ? "\n    " : ",\n    ") + list(dataset.inputs(row));
        targets.push_back(dataset.target(row));
    }
    json += "\n  ],\n  \"targets\": " + list(targets) + ",\n  \"test\": " + list(experiment.test_example);
    if (!experiment.starting_weights.empty()) json += ",\n  \"starting_weights\": " + list(experiment.starting_weights);
    return json + "\n}\n";
}

}  // namespace neuroglass
