// The fields of an experiment; see schema.h. Adding one is one entry in a table.
#include <algorithm>
#include <iterator>

#include "document/data_names.h"
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
    auto& member = experiment.model.*Member;
    member = static_cast<std::remove_reference_t<decltype(member)>>(std::get<double>(value));
    if (experiment.starting_weights.size() != weight_count(experiment.model)) experiment.starting_weights.clear();
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

template <auto Member>
Value get_text(const Experiment& experiment) {
    return experiment.*Member;
}
template <auto Member>
std::optional<Error> set_text(Experiment& experiment, const Value& value) {
    experiment.*Member = std::get<std::string>(value);
    return std::nullopt;
}

constexpr ChoiceValue biases[] = {{"off", "choice.off"}, {"on", "choice.on"}, {"fixed", "choice.bias.fixed"}};
constexpr ChoiceValue activations[] = {
    {"sigmoid", "choice.sigmoid"},   {"tanh", "tanh"},       {"relu", "ReLU"},
    {"identity", "choice.identity"}, {"softmax", "softmax"}, {"step", "choice.step"}};
constexpr ChoiceValue loss_functions[] = {{"half_squared_error", "choice.half_squared_error"},
                                          {"half_mean_squared_error", "choice.half_mean_squared_error"},
                                          {"mean_squared_error", "choice.mean_squared_error"},
                                          {"cross_entropy", "choice.cross_entropy"},
                                          {"mean_cross_entropy", "choice.mean_cross_entropy"}};
constexpr ChoiceValue updates[] = {{"all", "choice.update.all"}, {"row", "choice.update.row"}};
constexpr ChoiceValue orders[] = {{"listed", "choice.listed"}, {"shuffled", "choice.shuffled"}};
constexpr ChoiceValue optimizers[] = {
    {"gradient_descent", "choice.gradient_descent"}, {"momentum", "choice.momentum"}, {"adam", "Adam"}};
constexpr ChoiceValue scalings[] = {
    {"none", "choice.scaling.none"}, {"min_max", "choice.scaling.min_max"}, {"standard", "choice.scaling.standard"}};
constexpr ChoiceValue inits[] = {
    {"article", "choice.init.article"}, {"unit", "choice.init.unit"}, {"python", "choice.init.python"},
    {"normal", "choice.init.normal"},   {"xavier", "Xavier"},         {"he", "He"},
    {"zeros", "choice.init.zeros"}};

std::size_t inputs_of(const Experiment& experiment) { return experiment.dataset.input_count(); }
std::size_t weights_of(const Experiment& experiment) { return weight_count(experiment.model); }

bool is_held_out_by_seed(const Experiment& experiment) { return experiment.held_out.rows.empty(); }

Result<Experiment> with_held_out_rows(Experiment experiment, std::vector<double> rows) {
    auto held_out = held_out_by_hand(std::move(experiment.held_out), rows, experiment.dataset.rows());
    if (!held_out) return held_out.error();
    experiment.held_out = std::move(*held_out);
    return experiment;
}

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
      .max = 2,
      .values = biases,
      .label_key = "parameter.bias",
      .help_key = "parameter.bias.help",
      .panel = "settings"},
     get_model<&ModelSpec::bias>,
     set_model<&ModelSpec::bias>},
    {{.key = "activation",
      .kind = Kind::choice,
      .max = 3,
      .values = std::span(activations).first(4),
      .label_key = "parameter.activation",
      .help_key = "parameter.activation.help",
      .panel = "model"},
     get_model<&ModelSpec::activation>,
     set_model<&ModelSpec::activation>,
     nullptr,
     nullptr,
     [](const Experiment& e) { return !e.model.hidden.empty(); }},
    {{.key = "output_activation",
      .kind = Kind::choice,
      .max = 5,
      .values = activations,
      .label_key = "parameter.output_activation",
      .help_key = "parameter.output_activation.help",
      .panel = "model"},
     get_model<&ModelSpec::output_activation>,
     set_model<&ModelSpec::output_activation>},
    {{.key = "loss_function",
      .kind = Kind::choice,
      .max = 4,
      .values = loss_functions,
      .label_key = "parameter.loss_function",
      .help_key = "parameter.loss_function.help",
      .panel = "model"},
     get_training<&TrainingSpec::loss>,
     set_training<&TrainingSpec::loss>},
    {{.key = "update",
      .kind = Kind::integer,
      .max = Dataset::max_rows,
      .values = updates,
      .label_key = "parameter.update",
      .help_key = "parameter.update.help",
      .panel = "model"},
     get_training<&TrainingSpec::batch>,
     set_training<&TrainingSpec::batch>},
    {{.key = "order",
      .kind = Kind::choice,
      .values = orders,
      .label_key = "parameter.order",
      .help_key = "parameter.order.help",
      .panel = "model"},
     get_training<&TrainingSpec::order>,
     set_training<&TrainingSpec::order>,
     nullptr,
     nullptr,
     [](const Experiment& e) { return e.training.batch != 0; }},
    {{.key = "optimizer",
      .kind = Kind::choice,
      .max = 2,
      .values = optimizers,
      .label_key = "parameter.optimizer",
      .help_key = "parameter.optimizer.help",
      .panel = "model"},
     get_training<&TrainingSpec::optimizer>,
     set_training<&TrainingSpec::optimizer>},
    {{.key = "momentum",
      .kind = Kind::number,
      .max = TrainingSpec::max_momentum,
      .default_value = 0.9,
      .step = 0.05,
      .label_key = "parameter.momentum",
      .help_key = "parameter.momentum.help",
      .panel = "model"},
     get_training<&TrainingSpec::momentum>,
     set_training<&TrainingSpec::momentum>,
     nullptr,
     nullptr,
     [](const Experiment& e) { return e.training.optimizer == Optimizer::momentum; }},
    {{.key = "weight_decay",
      .kind = Kind::number,
      .max = TrainingSpec::max_weight_decay,
      .default_value = 0,
      .step = 0.01,
      .label_key = "parameter.weight_decay",
      .help_key = "parameter.weight_decay.help",
      .panel = "model"},
     get_training<&TrainingSpec::weight_decay>,
     set_training<&TrainingSpec::weight_decay>},
    {{.key = "init",
      .kind = Kind::choice,
      .max = 6,
      .values = inits,
      .label_key = "parameter.init",
      .help_key = "parameter.init.help",
      .panel = "model"},
     [](const Experiment& e) { return Value(static_cast<double>(e.init)); },
     take<[](Experiment& e, double value) {
         if (e.init != static_cast<Init>(value)) e.starting_weights.clear();
         e.init = static_cast<Init>(value);
     }>},
    {{.key = "init_scale",
      .kind = Kind::number,
      .max = 10,
      .default_value = 1,
      .step = 0.1,
      .label_key = "parameter.init_scale",
      .help_key = "parameter.init_scale.help",
      .panel = "model"},
     [](const Experiment& e) { return Value(e.init_scale); },
     take<[](Experiment& e, double value) { e.init_scale = value; }>,
     nullptr,
     nullptr,
     [](const Experiment& e) { return e.init == Init::normal; }},
    {{.key = "held_out",
      .kind = Kind::number,
      .max = HeldOut::max_share,
      .default_value = 0,
      .step = 0.1,
      .label_key = "parameter.held_out",
      .help_key = "parameter.held_out.help",
      .panel = "data"},
     [](const Experiment& e) { return Value(e.held_out.share); },
     take<[](Experiment& e, double value) { e.held_out.share = value; }>,
     nullptr,
     nullptr,
     is_held_out_by_seed},
    {{.key = "held_out_seed",
      .kind = Kind::integer,
      .max = 4294967295,
      .default_value = 1,
      .label_key = "parameter.held_out_seed",
      .help_key = "parameter.held_out_seed.help",
      .panel = "data"},
     [](const Experiment& e) { return Value(static_cast<double>(e.held_out.seed)); },
     take<[](Experiment& e, double value) { e.held_out.seed = static_cast<std::uint32_t>(value); }>,
     nullptr,
     nullptr,
     is_held_out_by_seed},
    {{.key = "scaling",
      .kind = Kind::choice,
      .max = 2,
      .values = scalings,
      .label_key = "parameter.scaling",
      .help_key = "parameter.scaling.help",
      .panel = "model"},
     [](const Experiment& e) { return Value(static_cast<double>(e.scaling)); },
     take<[](Experiment& e, double value) { e.scaling = static_cast<Scaling>(value); }>},
    {{.key = "targets",
      .kind = Kind::integer,
      .min = 1,
      .max = Dataset::max_targets,
      .default_value = 1,
      .label_key = "parameter.targets",
      .help_key = "parameter.targets.help",
      .panel = "model",
      .in_options = false},
     [](const Experiment& e) { return Value(static_cast<double>(e.model.outputs)); },
     take<[](Experiment& e, double value) {
         const auto count = static_cast<std::size_t>(value);
         if (auto dataset = e.dataset.with_target_count(count)) e = with_dataset(std::move(e), std::move(*dataset));
         else e.model.outputs = count;  // for data that comes with so many; check_fit() refuses what stays so
     }>},
    {{.key = "layers",
      .kind = Kind::layers,
      .max = ModelSpec::max_hidden_layers,
      .label_key = "parameter.layers",
      .help_key = "parameter.layers.help",
      .panel = "model",
      .letter = "layer "},
     [](const Experiment& e) { return Value(std::vector<double>(e.model.hidden.begin(), e.model.hidden.end())); },
     take_list<with_layers>},
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
    {{.key = "held_out_rows",
      .kind = Kind::rows,
      .max = Dataset::max_rows,
      .label_key = "parameter.held_out_rows",
      .help_key = "parameter.held_out_rows.help",
      .panel = "data",
      .letter = "row "},
     [](const Experiment& e) {
         std::vector<double> rows;
         for (const std::size_t row : e.held_out.rows) rows.push_back(static_cast<double>(row + 1));
         return Value(std::move(rows));
     },
     take_list<with_held_out_rows>},
    {{.key = "names",
      .kind = Kind::text,
      .max = max_names,
      .label_key = "parameter.names",
      .help_key = "parameter.names.help",
      .panel = "data",
      .compared = false},
     get_text<&Experiment::names>,
     set_text<&Experiment::names>},
    {{.key = "classes",
      .kind = Kind::text,
      .max = max_names,
      .label_key = "parameter.classes",
      .help_key = "parameter.classes.help",
      .panel = "data",
      .compared = false},
     get_text<&Experiment::classes>,
     set_text<&Experiment::classes>},
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
