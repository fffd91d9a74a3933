// The fields of an experiment and of its view; see schema.h. Adding one is one entry in a table.
#include "document/schema.h"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>

#include "base/numbers.h"
#include "document/number_field.h"
#include "languages.h"

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
     [](const Experiment& e) { return Value(e.training.rate); },
     take<[](Experiment& e, double value) { e.training.rate = value; }>},
    {{.key = "bias",
      .kind = Kind::toggle,
      .label_key = "parameter.bias",
      .help_key = "parameter.bias.help",
      .panel = "settings"},
     [](const Experiment& e) { return Value(e.model.has_bias() ? 1.0 : 0.0); },
     take<[](Experiment& e, double value) {
         ModelSpec model = e.model;
         model.bias = value != 0 ? Bias::on : Bias::off;
         e = with_model(std::move(e), std::move(model));
     }>},
    {{.key = "data", .kind = Kind::dataset, .label_key = "data.title", .help_key = "form.data.help", .panel = "data"},
     [](const Experiment& e) { return Value(e.dataset); },
     [](Experiment& e, const Value& value) -> std::optional<Error> {
         e = with_dataset(std::move(e), std::get<Dataset>(value));
         return std::nullopt;
     }},
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
      .max = Dataset::max_inputs + 1,
      .label_key = "form.weights",
      .help_key = "form.weights.help",
      .panel = "weights",
      .letter = "w",
      .option_key = "starting_weights"},
     [](const Experiment& e) { return Value(e.starting_weights); },
     take_list<with_starting_weights>,
     weights_of},
};

// The view

constexpr auto tabs = [] {
    std::array<ChoiceValue, tab_infos.size()> values;
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = {tab_infos[i].name, tab_infos[i].label_key};
    return values;
}();
constexpr auto language_choices = [] {
    std::array<ChoiceValue, 1 + std::size(languages)> values{{{"auto", "choice.system"}}};
    for (std::size_t i = 0; i < std::size(languages); ++i) values[1 + i] = {languages[i].code, languages[i].name};
    return values;
}();
constexpr ChoiceValue appearances[] = {{"auto", "choice.system"}, {"light", "choice.light"}, {"dark", "choice.dark"}};
constexpr auto speeds = [] {
    std::array<ChoiceValue, playback_speeds.size()> values;
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = {playback_speeds[i].name, playback_speeds[i].label_key};
    return values;
}();
constexpr ChoiceValue arithmetics[] = {{"rows", "arithmetic.all_rows"}, {"row", "arithmetic.one_row"}};
constexpr ChoiceValue digits[] = {{"8", "arithmetic.short"}, {"17", "arithmetic.full"}};
constexpr ChoiceValue seed_counts[] = {
    {"100", "choice.seeds.100"}, {"1000", "choice.seeds.1000"}, {"10000", "choice.seeds.10000"}};
constexpr std::size_t seed_numbers[] = {100, 1000, 10'000};

template <auto Member>
Value get_choice(const SharedState& shared) {
    return static_cast<double>(shared.view.*Member);
}
template <auto Member>
std::optional<Error> set_choice(SharedState& shared, const Value& value) {
    auto& member = shared.view.*Member;
    member = static_cast<std::remove_reference_t<decltype(member)>>(std::get<double>(value));
    return std::nullopt;
}

template <auto Member>
Value get_member(const SharedState& shared) {
    return shared.view.*Member;
}
template <auto Member>
std::optional<Error> set_member(SharedState& shared, const Value& value) {
    auto& member = shared.view.*Member;
    member = std::get<std::remove_reference_t<decltype(member)>>(value);
    return std::nullopt;
}

std::size_t shared_inputs(const SharedState& shared) { return inputs_of(shared.experiment); }
std::size_t shared_weights(const SharedState& shared) { return weights_of(shared.experiment); }

constexpr ViewField of_view[] = {
    {{.key = "tab", .kind = Kind::choice, .values = tabs, .label_key = "part.tabs", .panel = "view", .part = "tabs"},
     get_choice<&ViewSettings::tab>,
     set_choice<&ViewSettings::tab>},
    {{.key = "language",
      .kind = Kind::choice,
      .values = language_choices,
      .label_key = "choice.language",
      .panel = "header"},
     get_choice<&ViewSettings::language_choice>,
     set_choice<&ViewSettings::language_choice>},
    {{.key = "theme", .kind = Kind::choice, .values = appearances, .label_key = "choice.theme", .panel = "header"},
     get_choice<&ViewSettings::appearance>,
     set_choice<&ViewSettings::appearance>},
    {{.key = "speed",
      .kind = Kind::choice,
      .default_value = 3,
      .values = speeds,
      .label_key = "speed",
      .panel = "train"},
     get_choice<&ViewSettings::speed>,
     set_choice<&ViewSettings::speed>},
    {{.key = "arithmetic", .kind = Kind::choice, .values = arithmetics, .label_key = "tab.arithmetic", .panel = "view"},
     [](const SharedState& shared) { return Value(shared.view.all_rows ? 0.0 : 1.0); },
     [](SharedState& shared, const Value& value) -> std::optional<Error> {
         shared.view.all_rows = std::get<double>(value) == 0;
         return std::nullopt;
     }},
    {{.key = "digits", .kind = Kind::choice, .values = digits, .label_key = "choice.digits", .panel = "view"},
     get_choice<&ViewSettings::full_precision>,
     set_choice<&ViewSettings::full_precision>},
    {{.key = "seeds",
      .kind = Kind::choice,
      .default_value = 1,
      .values = seed_counts,
      .label_key = "tab.seeds",
      .panel = "view"},
     [](const SharedState& shared) {
         const auto found = std::ranges::find(seed_numbers, shared.view.seed_count);
         return Value(static_cast<double>(found - seed_numbers));
     },
     [](SharedState& shared, const Value& value) -> std::optional<Error> {
         shared.view.seed_count = seed_numbers[static_cast<std::size_t>(std::get<double>(value))];
         return std::nullopt;
     }},
    {{.key = "at", .kind = Kind::integer, .max = Experiment::max_iterations},
     [](const SharedState& shared) { return Value(static_cast<double>(shared.iteration)); },
     [](SharedState& shared, const Value& value) -> std::optional<Error> {
         shared.iteration = static_cast<std::int64_t>(std::get<double>(value));
         return std::nullopt;
     },
     [](const SharedState& shared) { return static_cast<std::size_t>(shared.experiment.iterations); }},
    {{.key = "row", .kind = Kind::place},
     get_member<&ViewSettings::row>,
     set_member<&ViewSettings::row>,
     [](const SharedState& shared) { return shared.experiment.dataset.rows(); }},
    {{.key = "output", .kind = Kind::axes},
     get_member<&ViewSettings::surface>,
     set_member<&ViewSettings::surface>,
     shared_inputs},
    {{.key = "loss", .kind = Kind::axes},
     get_member<&ViewSettings::loss_surface>,
     set_member<&ViewSettings::loss_surface>,
     shared_weights},
    {{.key = "show", .kind = Kind::panels}, get_member<&ViewSettings::hidden>, set_member<&ViewSettings::hidden>},
    {{.key = "hide", .kind = Kind::parts}, get_member<&ViewSettings::hidden>, set_member<&ViewSettings::hidden>},
    {{.key = "lock", .kind = Kind::parts, .all_parts = false},
     get_member<&ViewSettings::locked>,
     set_member<&ViewSettings::locked>},
    {{.key = "question", .kind = Kind::text, .max = ViewSettings::max_question},
     get_member<&ViewSettings::question>,
     set_member<&ViewSettings::question>},
    {{.key = "pin", .kind = Kind::pins, .max = SharedState::max_pins},
     [](const SharedState& shared) { return Value(static_cast<double>(shared.pins.size())); },
     [](SharedState& shared, const Value& value) -> std::optional<Error> {
         shared.pins.resize(std::min(shared.pins.size(), static_cast<std::size_t>(std::get<double>(value))));
         return std::nullopt;
     }},
};

template <class Found>
Found* find_in(std::span<Found> fields, std::string_view key) {
    const auto found = std::ranges::find(fields, key, &Found::key);
    return found == fields.end() ? nullptr : &*found;
}

bool same_numbers(std::span<const double> a, std::span<const double> b) {
    return std::ranges::equal(a, b, {}, std::bit_cast<std::uint64_t, double>, std::bit_cast<std::uint64_t, double>);
}

}  // namespace

std::span<const ExperimentField> experiment_fields() { return of_experiment; }
std::span<const ViewField> view_fields() { return of_view; }

std::span<const ExperimentField> parameters() {
    const auto end = std::ranges::find_if_not(of_experiment, &FieldInfo::is_scalar);
    return {std::begin(of_experiment), end};
}

const ExperimentField* find_parameter(std::string_view key) { return find_in(parameters(), key); }
const ExperimentField* find_experiment_field(std::string_view key) { return find_in(experiment_fields(), key); }
const ViewField* find_view_field(std::string_view key) { return find_in(view_fields(), key); }
const FieldInfo* find_field(std::string_view key) {
    if (const FieldInfo* const field = find_experiment_field(key)) return field;
    return find_view_field(key);
}

std::string_view kind_name(FieldInfo::Kind kind) {
    static constexpr std::string_view names[] = {"integer", "number", "toggle", "choice", "dataset", "numbers",
                                                 "place",   "axes",   "panels", "parts",  "text",    "pins"};
    return names[static_cast<std::size_t>(kind)];
}

bool same_bits(const Value& a, const Value& b) {
    if (!(a == b)) return false;
    if (const auto* const numbers = std::get_if<std::vector<double>>(&a))
        return same_numbers(*numbers, std::get<std::vector<double>>(b));
    if (const auto* const dataset = std::get_if<Dataset>(&a)) {
        const Dataset& other = std::get<Dataset>(b);
        return same_numbers(dataset->all_inputs(), other.all_inputs()) &&
               same_numbers(dataset->all_targets(), other.all_targets());
    }
    return true;
}

Result<Experiment> with_parameter(Experiment experiment, const ExperimentField& field, double value) {
    if (auto wrong = check_number(field, value, exact_text(value))) return *wrong;
    field.set(experiment, value);
    return experiment;
}

bool differs_in(const Parts& locked, const Experiment& a, const Experiment& b) {
    return std::ranges::any_of(of_experiment, [&](const ExperimentField& field) {
        return locked.has(field.key) && field.get(a) != field.get(b);
    });
}

}  // namespace neuroglass
