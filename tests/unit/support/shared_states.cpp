// Moments compared and checked; see shared_states.h.
#include "support/shared_states.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "base/utf8.h"
#include "document/number_field.h"
#include "formats/url_text.h"

namespace neuroglass {
namespace {

bool same_experiment(const Experiment& a, const Experiment& b) {
    const auto bits = [](double value) { return std::bit_cast<std::uint64_t>(value); };
    return std::ranges::equal(all_numbers(a), all_numbers(b), {}, bits, bits);
}

std::string fault(const Experiment& experiment) {
    for (const ExperimentField& parameter : parameters())
        if (const double value = number_of(parameter, experiment); !(value >= parameter.min && value <= parameter.max))
            return std::string(parameter.key);
    const std::size_t inputs = experiment.dataset.input_count();
    if (experiment.dataset.rows() < 1 || experiment.dataset.rows() > Dataset::max_rows || inputs < 1 ||
        inputs > Dataset::max_inputs)
        return "data";
    if (experiment.model.inputs != inputs) return "model";
    if (experiment.test_example.size() != inputs) return "test";
    if (!experiment.starting_weights.empty() && experiment.starting_weights.size() != weight_count(experiment.model))
        return "weights";
    for (const double value : all_numbers(experiment))
        if (!(std::abs(value) <= Dataset::max_value)) return "a number";
    return "";
}

}  // namespace

std::vector<double> all_numbers(const Experiment& experiment) {
    std::vector<double> all = experiment.test_example;
    for (std::size_t row = 0; row < experiment.dataset.rows(); ++row) {
        all.insert(all.end(), experiment.dataset.inputs(row).begin(), experiment.dataset.inputs(row).end());
        all.push_back(experiment.dataset.target(row));
    }
    all.insert(all.end(), experiment.starting_weights.begin(), experiment.starting_weights.end());
    for (const ExperimentField& parameter : parameters()) all.push_back(number_of(parameter, experiment));
    return all;
}

bool same_to_the_bit(const SharedState& a, const SharedState& b) {
    return a == b && same_experiment(a.experiment, b.experiment) && std::ranges::equal(a.pins, b.pins, same_experiment);
}

std::string fault(const SharedState& shared) {
    const Experiment& experiment = shared.experiment;
    if (auto wrong = fault(experiment); !wrong.empty()) return wrong;
    if (shared.pins.size() > SharedState::max_pins) return "pins";
    for (const Experiment& pin : shared.pins)
        if (auto wrong = fault(pin); !wrong.empty()) return "pin, " + wrong;
    if (shared.iteration < 0 || shared.iteration > experiment.iterations) return "at";
    const ViewSettings& view = shared.view;
    for (const ViewField& field : view_fields())
        if (field.kind == FieldInfo::Kind::choice &&
            number_of(field, shared) >= static_cast<double>(field.values.size()))
            return std::string(field.key);
    if (view.row && *view.row >= experiment.dataset.rows()) return "row";
    const auto fit = [](std::size_t count, Axes axes) { return axes_within(count, axes.across, axes.up) == axes; };
    if (!fit(experiment.dataset.input_count(), view.surface)) return "output";
    if (!fit(weight_count(experiment.model), view.loss_surface)) return "loss";
    for (const Part& part : parts())
        if (!part.can_lock && view.locked.has(part.name)) return "lock";
    const std::string& question = view.question;
    if (utf8_characters(question) > ViewSettings::max_question || !is_utf8(question) || has_control_character(question))
        return "question";
    return "";
}

}  // namespace neuroglass
