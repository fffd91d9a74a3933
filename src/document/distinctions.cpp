// In what several experiments differ; see distinctions.h.
#include "document/distinctions.h"

#include <algorithm>

#include "document/parameters.h"

namespace neuroglass {

std::vector<std::vector<Distinction>> distinctions(std::span<const Experiment* const> experiments) {
    std::vector<std::vector<Distinction>> all(experiments.size());
    const auto differs = [&](const auto& of) {
        return std::ranges::any_of(
            experiments, [&](const Experiment* experiment) { return of(*experiment) != of(*experiments.front()); });
    };
    for (const Parameter& parameter : parameters()) {
        if (!differs(parameter.get)) continue;
        for (std::size_t i = 0; i < experiments.size(); ++i)
            all[i].push_back({parameter.label_key, value_text(parameter, parameter.get(*experiments[i]))});
    }
    if (differs([](const Experiment& experiment) -> const Dataset& { return experiment.dataset; }))
        for (std::size_t i = 0; i < experiments.size(); ++i) {
            const Dataset& dataset = experiments[i]->dataset;
            all[i].push_back(
                {"distinction.data", std::to_string(dataset.rows()) + " × " + std::to_string(dataset.input_count())});
        }
    if (differs([](const Experiment& experiment) -> const std::vector<double>& { return experiment.starting_weights; }))
        for (std::size_t i = 0; i < experiments.size(); ++i)
            all[i].push_back(
                {experiments[i]->starting_weights.empty() ? "distinction.drawn_weights" : "distinction.weights_by_hand",
                 ""});
    return all;
}

}  // namespace neuroglass
