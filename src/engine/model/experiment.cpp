// The value that decides everything; see experiment.h.
#include "engine/model/experiment.h"

#include <algorithm>
#include <cmath>

#include "base/numbers.h"
#include "engine/inspect/truth_table.h"

namespace neuroglass {

Experiment with_dataset(Experiment experiment, Dataset dataset) {
    if (dataset.input_count() != experiment.dataset.input_count() ||
        dataset.target_count() != experiment.dataset.target_count()) {
        experiment.names.clear();
        experiment.classes.clear();
    }
    experiment.dataset = std::move(dataset);
    experiment.model.inputs = experiment.dataset.input_count();
    experiment.model.outputs = experiment.dataset.target_count();
    if (experiment.test_example.size() != experiment.dataset.input_count()) {
        const auto first = experiment.dataset.inputs(0);
        experiment.test_example.assign(first.begin(), first.end());
    }
    experiment.held_out = fitting(std::move(experiment.held_out), experiment.dataset.rows());
    if (experiment.starting_weights.size() != weight_count(experiment.model)) experiment.starting_weights.clear();
    return experiment;
}

Experiment with_model(Experiment experiment, ModelSpec model) {
    experiment.model = std::move(model);
    if (experiment.starting_weights.size() != weight_count(experiment.model)) experiment.starting_weights.clear();
    return experiment;
}

Result<Experiment> with_layers(Experiment experiment, std::vector<double> units) {
    const auto range = [](std::string field, std::string given, std::size_t min, std::size_t max) {
        return Error{"error.range",
                     {{"field", std::move(field)},
                      {"given", std::move(given)},
                      {"min", std::to_string(min)},
                      {"max", std::to_string(max)}}};
    };
    if (units.size() > ModelSpec::max_hidden_layers)
        return range("layers", std::to_string(units.size()), 0, ModelSpec::max_hidden_layers);
    ModelSpec model = experiment.model;
    model.hidden.clear();
    for (const double count : units) {
        const std::string place = "layers, " + std::to_string(model.hidden.size() + 1);
        if (!(count >= 1 && count <= ModelSpec::max_units))
            return range(place, exact_text(count), 1, ModelSpec::max_units);
        if (count != std::floor(count)) {
            Error error = range(place, exact_text(count), 1, ModelSpec::max_units);
            error.key = "error.whole";
            return error;
        }
        model.hidden.push_back(static_cast<std::size_t>(count));
    }
    return with_model(std::move(experiment), std::move(model));
}

Experiment fitting(Experiment experiment) {
    if (!check_fit(experiment)) return experiment;
    experiment.model.output_activation = Activation::sigmoid;
    experiment.training.loss = LossFunction::half_squared_error;
    Dataset dataset = experiment.dataset;
    return with_dataset(std::move(experiment), std::move(dataset));
}

const char* misfit(const Experiment& experiment) {
    const ModelSpec& model = experiment.model;
    const bool is_cross_entropy = experiment.training.is_cross_entropy();
    const auto is_share = [](double target) { return target >= 0 && target <= 1; };
    switch (model.output_activation) {
        case Activation::softmax:
            if (!is_cross_entropy) return "error.fit.softmax_loss";
            if (model.outputs < 2) return "error.fit.softmax_outputs";
            break;
        case Activation::step:
            if (is_cross_entropy) return "error.fit.step_loss";
            if (!model.hidden.empty()) return "error.fit.step_hidden";
            break;
        case Activation::sigmoid: break;
        case Activation::tanh:
        case Activation::relu:
        case Activation::identity:
            if (is_cross_entropy) return "error.fit.cross_entropy_activation";
            break;
    }
    if (is_cross_entropy && !std::ranges::all_of(experiment.dataset.all_targets(), is_share))
        return "error.fit.cross_entropy_targets";
    return "";
}

std::optional<Error> check_fit(const Experiment& experiment) {
    const std::size_t outputs = experiment.model.outputs, targets = experiment.dataset.target_count();
    if (outputs != targets)
        return Error{
            "error.targets",
            {{"given", std::to_string(outputs)}, {"max", std::to_string(experiment.model.inputs + targets - 1)}}};
    const char* const key = misfit(experiment);
    return *key ? std::optional(Error{key, {}}) : std::nullopt;
}

std::vector<InputScale> input_scales(const Experiment& experiment) {
    const auto trained = trained_rows(experiment.held_out, experiment.dataset.rows());
    std::vector<InputScale> scales(experiment.dataset.input_count());
    for (std::size_t i = 0; i < scales.size(); ++i)
        scales[i] = input_scale(experiment.scaling, experiment.dataset, trained, i);
    return scales;
}

std::vector<double> scaled(std::span<const double> inputs, std::span<const InputScale> scales) {
    std::vector<double> given(inputs.begin(), inputs.end());
    for (std::size_t n = 0; n < given.size(); ++n) given[n] = scales[n % scales.size()].of(given[n]);
    return given;
}

Experiment scaled(const Experiment& experiment) {
    Experiment given = experiment;
    if (given.scaling == Scaling::none) return given;
    given.scaling = Scaling::none;
    const auto scales = input_scales(experiment);
    given.dataset = experiment.dataset.with_inputs(scaled(experiment.dataset.all_inputs(), scales));
    given.test_example = scaled(experiment.test_example, scales);
    return given;
}

std::vector<double> starting_weights(const Experiment& experiment) {
    if (!experiment.starting_weights.empty()) return experiment.starting_weights;
    return starting_weights(experiment.model, experiment.init, experiment.init_scale, experiment.seed);
}

Result<Experiment> with_test_example(Experiment experiment, std::vector<double> test_example) {
    const std::size_t wanted = experiment.dataset.input_count();
    if (test_example.size() != wanted)
        return Error{"error.test_length",
                     {{"given", std::to_string(test_example.size())}, {"wanted", std::to_string(wanted)}}};
    for (std::size_t i = 0; i < wanted; ++i)
        if (auto error = check_value(test_example[i], "x" + std::to_string(i + 1))) return *error;
    experiment.test_example = std::move(test_example);
    return experiment;
}

Result<Experiment> with_starting_weights(Experiment experiment, std::vector<double> weights) {
    const std::size_t wanted = weight_count(experiment.model);
    if (!weights.empty() && weights.size() != wanted)
        return Error{"error.weights_length",
                     {{"given", std::to_string(weights.size())}, {"wanted", std::to_string(wanted)}}};
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (auto error = check_value(weights[i], weight_name(experiment.model, i))) return *error;
    experiment.starting_weights = std::move(weights);
    return experiment;
}

bool same_but_for_the_start(const Experiment& a, const Experiment& b) {
    static thread_local Experiment other;  // scratch, so that nothing is allocated from the second time on
    other = a;
    other.seed = b.seed;
    other.starting_weights = b.starting_weights;
    other.test_example = b.test_example;
    other.iterations = b.iterations;
    other.names = b.names;
    other.classes = b.classes;
    return other == b;
}

std::optional<double> expected_answer(const Experiment& experiment) {
    const auto row = row_with(experiment.dataset, experiment.test_example);
    return row ? std::optional(experiment.dataset.target(*row)) : std::nullopt;
}

std::span<const double> expected_answers(const Experiment& experiment) {
    const auto row = row_with(experiment.dataset, experiment.test_example);
    return row ? experiment.dataset.targets(*row) : std::span<const double>();
}

}  // namespace neuroglass
