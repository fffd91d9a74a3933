// The fields of how an experiment is shown; see schema.h. Adding one is one entry in a table.
#include <algorithm>
#include <array>
#include <iterator>

#include "document/schema.h"
#include "engine/inspect/phases.h"
#include "languages.h"

namespace neuroglass {
namespace {

using Kind = FieldInfo::Kind;

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

std::size_t shared_inputs(const SharedState& shared) { return shared.experiment.dataset.input_count(); }
std::size_t shared_weights(const SharedState& shared) { return weight_count(shared.experiment.model); }

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
    {{.key = "row", .kind = Kind::place, .max = Dataset::max_rows},
     get_member<&ViewSettings::row>,
     set_member<&ViewSettings::row>,
     [](const SharedState& shared) { return shared.experiment.dataset.rows(); }},
    {{.key = "phase", .kind = Kind::place, .max = phase_count(ModelSpec::max_hidden_layers + 1)},
     get_member<&ViewSettings::phase>,
     set_member<&ViewSettings::phase>,
     [](const SharedState& shared) { return phase_count(shared.experiment.model.hidden.size() + 1); }},
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

}  // namespace

std::span<const ViewField> view_fields() { return of_view; }

}  // namespace neuroglass
