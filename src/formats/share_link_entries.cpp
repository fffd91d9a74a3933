// Each entry of a moment beside its experiment as text, and back; see share_link.h. An entry is one line in a table, if
// no registry has it.
#include "formats/share_link_entries.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/numbers.h"
#include "formats/experiment_entries.h"
#include "formats/link_error.h"
#include "formats/rows_text.h"
#include "formats/url_text.h"

namespace neuroglass {
namespace {

using Wrong = std::optional<Error>;

constexpr std::string_view every = "all", no_panel = "none";

// The axes

struct Plot {
    std::size_t Presentation::*across, Presentation::*up;
    std::size_t (*count)(const Experiment&);

    Axes axes(const Presentation& presentation, const Experiment& experiment) const {
        return axes_within(count(experiment), presentation.*across, presentation.*up);
    }
    void set(Presentation& presentation, Axes axes) const {
        presentation.*across = axes.across, presentation.*up = axes.up;
    }
};
constexpr Plot output{&Presentation::surface_x, &Presentation::surface_y,
                      [](const Experiment& experiment) { return experiment.dataset.input_count(); }};
constexpr Plot loss{&Presentation::loss_x, &Presentation::loss_y,
                    [](const Experiment& experiment) { return weight_count(experiment.shape); }};

template <const Plot& Of>
std::string axes_text(const Moment& moment) {
    const Axes axes = Of.axes(moment.presentation, moment.experiment);
    return std::to_string(axes.across + 1) + ',' + std::to_string(axes.up + 1);
}

template <const Plot& Of>
Wrong set_axes(Moment& moment, std::string_view key, std::string_view value) {
    const std::size_t count = Of.count(moment.experiment);
    const auto numbers = parse_list(key, value);
    const auto is_axis = [&](double number) {
        return number >= 1 && number <= static_cast<double>(count) && number == std::floor(number);
    };
    if (!numbers || numbers->size() != 2 || !std::ranges::all_of(*numbers, is_axis) ||
        ((*numbers)[0] == (*numbers)[1] && count > 1))
        return link_error("error.link_axes",
                          {{"field", key}, {"given", shown(value)}, {"most", std::to_string(count)}});
    const auto place = [&](std::size_t i) { return static_cast<std::size_t>((*numbers)[i]) - 1; };
    Of.set(moment.presentation, {place(0), place(1)});
    return std::nullopt;
}

// Iteration and row

/// Whole numbers of that range, which no registry has.
Result<std::int64_t> parse_whole(std::string_view key, std::string_view text, std::int64_t least, std::int64_t most) {
    const Parameter range{key,
                          Parameter::Kind::integer,
                          static_cast<double>(least),
                          static_cast<double>(most),
                          0,
                          1,
                          Parameter::Scale::linear,
                          {},
                          {},
                          nullptr,
                          nullptr};
    const auto value = parse_value(range, text);
    if (!value) return value.error();
    return static_cast<std::int64_t>(*value);
}

Wrong set_at(Moment& moment, std::string_view key, std::string_view value) {
    const auto iteration = parse_whole(key, value, 0, moment.experiment.iterations);
    if (!iteration) return iteration.error();
    moment.iteration = *iteration;
    return std::nullopt;
}

Wrong set_row(Moment& moment, std::string_view key, std::string_view value) {
    if (trimmed(value).empty()) return moment.presentation.row.reset(), std::nullopt;
    const auto row = parse_whole(key, value, 1, static_cast<std::int64_t>(moment.experiment.dataset.rows()));
    if (!row) return row.error();
    moment.presentation.row = static_cast<std::size_t>(*row) - 1;
    return std::nullopt;
}

// Parts

template <class Wanted>
std::string part_names(Wanted wanted, std::string_view between = ",") {
    std::string names;
    for (const Part& part : parts())
        if (wanted(part)) (names += names.empty() ? "" : between) += part.name;
    return names;
}

Error no_choice(std::string_view key, std::string_view given, std::string_view allowed) {
    return link_error("error.choice", {{"flag", key}, {"given", shown(given)}, {"allowed", allowed}});
}

/// Calls use(name) for each name, in small letters, parted by commas or blanks. @return the first that it does not take
template <class Use>
std::optional<std::string> for_each_name(std::string_view given, Use use) {
    constexpr std::string_view between = ",; \t\r\n";
    const std::string plain = plain_word(plain_signs(given));
    std::string_view names = plain;
    while (true) {
        names.remove_prefix(std::min(names.find_first_not_of(between), names.size()));
        if (names.empty()) return std::nullopt;
        const auto name = names.substr(0, names.find_first_of(between));
        if (!use(name)) return std::string(name);
        names.remove_prefix(name.size());
    }
}

const Part* find_part(std::string_view name) {
    const auto found = std::ranges::find(parts(), name, &Part::name);
    return found == parts().end() ? nullptr : &*found;
}

bool is_panel(const Part& part) { return part.panel; }
bool can_lock(const Part& part) { return part.can_lock; }

std::string show_text(const Moment& moment) {
    const Parts& hidden = moment.presentation.hidden;
    if (hidden.empty()) return {};
    const auto is_hidden = [&](const Part& part) { return part.panel && hidden.has(part.name); };
    if (std::ranges::none_of(parts(), is_hidden)) return {};
    const std::string names = part_names([&](const Part& part) { return part.panel && !is_hidden(part); });
    return names.empty() ? std::string(no_panel) : names;
}

Wrong set_show(Moment& moment, std::string_view key, std::string_view value) {
    const Choice& tab = *find_choice("tab");
    Parts panels;
    std::optional<std::size_t> wanted_tab;
    const auto wrong = for_each_name(value, [&](std::string_view name) {
        const Part* const part = find_part(name);
        if (part && part->panel) return panels.set(name);
        const auto of_tab = std::ranges::find(tab.values, name, &Choice::Value::name);
        if (of_tab == tab.values.end()) return name == no_panel;
        wanted_tab = static_cast<std::size_t>(of_tab - tab.values.begin());
        return panels.set("view");
    });
    if (wrong) {
        std::string allowed = part_names(is_panel, ", ");
        for (const Choice::Value& of_tab : tab.values) allowed += ", " + std::string(of_tab.name);
        return no_choice(key, *wrong, allowed);
    }
    const bool all = trimmed(value).empty();
    for (const Part& part : parts())
        if (part.panel) moment.presentation.hidden.set(part.name, !all && !panels.has(part.name));
    if (wanted_tab) tab.set(moment.presentation, *wanted_tab);
    return std::nullopt;
}

std::string names_text(const Parts& set) {
    return set.empty() ? std::string() : part_names([&](const Part& part) { return set.has(part.name); });
}

std::string hide_text(const Moment& moment) { return names_text(moment.presentation.hidden); }

std::string lock_text(const Moment& moment) {
    const std::string names = names_text(moment.presentation.locked);
    return !names.empty() && names == part_names(can_lock) ? std::string(every) : names;
}

/// The parts of those names, of those that are allowed.
template <class Allowed>
Wrong set_parts(Parts& parts_set, std::string_view key, std::string_view value, Allowed allowed) {
    Parts named;
    const auto wrong = for_each_name(value, [&](std::string_view name) {
        const Part* const part = find_part(name);
        return part && allowed(*part) && named.set(name);
    });
    if (wrong) return no_choice(key, *wrong, part_names(allowed, ", "));
    parts_set = named;
    return std::nullopt;
}

Wrong set_hide(Moment& moment, std::string_view key, std::string_view value) {
    return set_parts(moment.presentation.hidden, key, value, [](const Part&) { return true; });
}

Wrong set_lock(Moment& moment, std::string_view key, std::string_view value) {
    return set_parts(moment.presentation.locked, key,
                     plain_word(value) == every ? part_names(can_lock) : std::string(value), can_lock);
}

// Question and pins

Wrong set_question(Moment& moment, std::string_view key, std::string_view value) {
    if (!is_utf8(value)) return link_error("error.link_utf8", {{"field", key}, {"given", shown(value)}});
    const std::size_t characters = utf8_characters(value);
    if (characters > Presentation::most_question)
        return link_error("error.link_question", {{"field", key},
                                                  {"given", std::to_string(characters)},
                                                  {"most", std::to_string(Presentation::most_question)}});
    if (has_control_character(value))
        return link_error("error.link_control", {{"field", key}, {"given", shown(value)}});
    moment.presentation.question = value;
    return std::nullopt;
}

Wrong add_pin(Moment& moment, std::string_view key, std::string_view value) {
    if (trimmed(value).empty()) return moment.pins.clear(), std::nullopt;
    if (moment.pins.size() == Moment::most_pins)
        return link_error("error.link_pins", {{"field", key}, {"most", std::to_string(Moment::most_pins)}});
    const auto pin = parse_pin(moment.experiment, key, value);
    if (!pin) return pin.error();
    moment.pins.push_back(*pin);
    return std::nullopt;
}

/// What no registry has, in the order in which it is applied.
struct Entry {
    std::string_view key;
    Wrong (*set)(Moment&, std::string_view key, std::string_view value);
    std::string (*text)(const Moment&);
};
constexpr std::array entries{
    Entry{"at", set_at, [](const Moment& moment) { return std::to_string(moment.iteration); }},
    Entry{"row", set_row,
          [](const Moment& moment) {
              return moment.presentation.row ? std::to_string(*moment.presentation.row + 1) : std::string();
          }},
    Entry{"output", set_axes<output>, axes_text<output>},
    Entry{"loss", set_axes<loss>, axes_text<loss>},
    Entry{"show", set_show, show_text},
    Entry{"hide", set_hide, hide_text},
    Entry{"lock", set_lock, lock_text},
    Entry{"question", set_question, [](const Moment& moment) { return moment.presentation.question; }},
    Entry{"pin", add_pin, [](const Moment& moment) { return std::to_string(moment.pins.size()); }},
};

bool is_of_experiment(std::string_view key) {
    return std::ranges::find(experiment_keys(), key) != experiment_keys().end();
}

const Entry* find_entry(std::string_view key) {
    const auto found = std::ranges::find(entries, key, &Entry::key);
    return found == entries.end() ? nullptr : &*found;
}

/// Brings what the experiment has no place for to the nearest that it has. @param before the axes that were usual keep
/// being so
void fit(Moment& moment, std::array<bool, 2> usual) {
    Presentation& presentation = moment.presentation;
    const Presentation initial;
    for (std::size_t i = 0; i < usual.size(); ++i) {
        const Plot& plot = i == 0 ? output : loss;
        plot.set(presentation, plot.axes(usual[i] ? initial : presentation, moment.experiment));
    }
    if (presentation.row && *presentation.row >= moment.experiment.dataset.rows()) presentation.row.reset();
    moment.iteration = std::clamp<std::int64_t>(moment.iteration, 0, moment.experiment.iterations);
}

}  // namespace

std::span<const std::string_view> entry_keys() {
    static const std::vector<std::string_view> all = [] {
        std::vector<std::string_view> keys(experiment_keys().begin(), experiment_keys().end());
        for (const Choice& choice : choices()) keys.push_back(choice.key);
        for (const Entry& entry : entries) keys.push_back(entry.key);
        return keys;
    }();
    return all;
}

Moment fitted(Moment moment) {
    fit(moment, {false, false});
    return moment;
}

std::optional<Error> set_entry(Moment& moment, std::string_view key, std::string_view value) {
    if (const Entry* const entry = find_entry(key)) return entry->set(moment, key, value);
    if (const Choice* const choice = find_choice(key)) {
        const auto found = std::ranges::find(choice->values, plain_word(value), &Choice::Value::name);
        if (found != choice->values.end())
            return choice->set(moment.presentation, static_cast<std::size_t>(found - choice->values.begin())),
                   std::nullopt;
        std::string allowed;
        for (const Choice::Value& known : choice->values) (allowed += allowed.empty() ? "" : ", ") += known.name;
        return no_choice(key, value, allowed);
    }
    if (!is_of_experiment(key)) {
        std::string allowed;
        for (const auto known : entry_keys()) (allowed += allowed.empty() ? "" : ", ") += known;
        return link_error("error.link_key", {{"given", shown(key)}, {"allowed", allowed}});
    }
    const auto usual = [&](const Plot& plot) {
        return plot.axes(moment.presentation, moment.experiment) == plot.axes({}, moment.experiment);
    };
    const std::array usual_before{usual(output), usual(loss)};
    if (auto wrong = set_in_experiment(moment.experiment, key, value)) return wrong;
    fit(moment, usual_before);
    return std::nullopt;
}

Result<Moment> with_entry(Moment moment, std::string_view key, std::string_view value) {
    if (auto wrong = set_entry(moment, key, value)) return std::move(*wrong);
    return moment;
}

std::string entry_text(const Moment& moment, std::string_view key) {
    if (const Entry* const entry = find_entry(key)) return entry->text(moment);
    if (const Choice* const choice = find_choice(key))
        return std::string(choice->values[choice->get(moment.presentation)].name);
    return is_of_experiment(key) ? experiment_text(moment.experiment, key) : std::string();
}

}  // namespace neuroglass
