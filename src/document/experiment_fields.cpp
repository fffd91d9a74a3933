// The fields of an experiment; see schema.h. Adding one is one entry in a table.
#include <algorithm>
#include <iterator>

#include "document/schema.h"

namespace neuroglass {
namespace {

using Kind = FieldInfo::Kind;
using Scale = FieldInfo::Scale;

/// How an experiment takes a number or a toggle.
template <void (*Set)(Experiment&, double)>
std::optional<Error> take(Experiment& experiment, const Value& value) {
    Set(experiment, std::get<double>(value));
    return std::nullopt;
}

/// How it takes a list, which it can refuse.
template <Result<Experiment> (*With)(Experiment, std::vector<double>)>
std::optional<Error> take_list(Experiment& experiment, const Value& value) {
    auto changed = With(experiment, std::get<std::vector<double>>(value));
    if (!changed) return changed.error();
    experiment = std::move(*changed);
    return std::nullopt;
}

template <auto Member>
Value get_model(const Experiment& experiment) {
    return static_cast<double>(experiment.model.*Member);
}
template <auto Member>
std::optional<Error> set_model(Experiment& experiment, const Value& value) {
    ModelSpec model = experiment.model;
    auto& member = model.*Member;
    member = static_cast<std::remove_reference_t<decltype(member)>>(std::get<double>(value));
    experiment = with_model(std::move(experiment), std::move(model));
    return std::nullopt;
}

template <auto Member>
Value get_training(const Experiment& experiment) {
    return static_cast<double>(experiment.training.*Member);
}
template <auto Member>
std::optional<Error> set_training(Experiment& experiment, const Value& value) {
    auto& member = experiment.training.*Member;
    member = static_cast<std::remove_reference_t<decltype(member)>>(std::get<double>(value));
    return std::nullopt;
}

std::size_t inputs_of(const Experiment& experiment) { return experiment.dataset.input_count(); }
std::size_t weights_of(const Experiment& experiment) { return weight_count(experiment.model); }

/// The article's, or else the first row.
Value usual_test_example(const Experiment& experiment) {
    const auto first = experiment.dataset.inputs(0);
    std::vector<double> article = Experiment().test_example;
    return first.size() == article.size() ? std::move(article) : std::vector(first.begin(), first.end());
}

constexpr ExperimentField of_experiment[] = {
    {{.key = "iterations",
      .kind = Kind::integer,
      .max = Experiment::max_iterations,
      .default_value = 10'000,
      .step = 0.1,
      .scale = Scale::logarithmic,
      .label_key = "parameter.iterations",
      .help_key = "parameter.iterations.help",
      .panel = "settings"},
     [](const Experiment& e) { return Value(static_cast<double>(e.iterations)); },
     take<[](Experiment& e, double value) { e.iterations = static_cast<std::int64_t>(value); }>},
    {{.key = "seed",
      .kind = Kind::integer,
      .max = 4294967295,
      .default_value = 1,
      .label_key = "parameter.seed",
      .help_key = "parameter.seed.help",
      .panel = "settings",
      .previous_key = "seed.previous",
      .next_key = "seed.next",
      .random_key = "seed.dice"},
     [](const Experiment& e) { return Value(static_cast<double>(e.seed)); },
     take<[](Experiment& e, double value) {
         if (e.seed != static_cast<std::uint32_t>(value)) e.starting_weights.clear();
         e.seed = static_cast<std::uint32_t>(value);
     }>},
    {{.key = "learning_rate",
      .kind = Kind::number,
      .min = 1e-6,
      .max = 1000,
      .default_value = 1,
      .step = 0.1,
      .scale = Scale::logarithmic,
      .label_key = "parameter.learning_rate",
      .help_key = "parameter.learning_rate.help",
      .panel = "settings"},
     get_training<&TrainingSpec::rate>,
     set_training<&TrainingSpec::rate>},
    {{.key = "bias",
      .kind = Kind::toggle,
      .label_key = "parameter.bias",
      .help_key = "parameter.bias.help",
      .panel = "settings"},
     get_model<&ModelSpec::bias>,
     set_model<&ModelSpec::bias>},
    {{.key = "data", .kind = Kind::dataset, .label_key = "data.title", .help_key = "form.data.help", .panel = "data"},
     [](const Experiment& e) { return Value(e.dataset); },
     [](Experiment& e, const Value& value) -> std::optional<Error> {
         // A row that was taken as the test example because the targets left none other gives way to one of the new
         // rows.
         if (e.model.outputs > 1 && std::ranges::equal(e.test_example, e.dataset.inputs(0))) e.test_example.clear();
         e = with_dataset(std::move(e), std::get<Dataset>(value));
         return std::nullopt;
     },
     [](const Experiment& e) { return e.model.outputs; }},
    {{.key = "test",
      .kind = Kind::numbers,
      .max = Dataset::max_inputs,
      .label_key = "part.test",
      .help_key = "form.test.help",
      .panel = "prediction",
      .letter = "x",
      .compared = false},
     [](const Experiment& e) { return Value(e.test_example); },
     take_list<with_test_example>,
     inputs_of,
     usual_test_example},
    {{.key = "weights",
      .kind = Kind::numbers,
      .max = Experiment::max_weights,
      .label_key = "form.weights",
      .help_key = "form.weights.help",
      .panel = "weights",
      .letter = "w",
      .option_key = "starting_weights"},
     [](const Experiment& e) { return Value(e.starting_weights); },
     take_list<with_starting_weights>,
     weights_of},
};

}  // namespace

std::span<const ExperimentField> experiment_fields() { return of_experiment; }

std::span<const ExperimentField> parameters() {
    const auto end = std::ranges::find_if_not(of_experiment, &FieldInfo::is_scalar);
    return {std::begin(of_experiment), end};
}

}  // namespace neuroglass
