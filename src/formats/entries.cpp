// Each field of the schema as text, and back, by its kind; see entries.h.
#include "formats/entries.h"

#include <algorithm>
#include <cmath>

#include "base/numbers.h"
#include "document/number_field.h"
#include "engine/inspect/phases.h"
#include "formats/link_error.h"
#include "formats/part_names.h"
#include "formats/rows_text.h"

namespace neuroglass {
namespace {

using Kind = FieldInfo::Kind;

constexpr std::size_t long_rows = 200;  // bytes, from which on rows are packed
constexpr std::string_view unchanged = "same";

/// The error with the field that it stands in before the one it names: "pin, seed".
Error within(std::string_view key, Error error) {
    for (auto& [name, value] : error.arguments)
        if (name == "field") value = std::string(key) + ", " + value;
    return error;
}

Result<Value> parse_choice(const FieldInfo& field, std::string_view text) {
    const auto found = std::ranges::find(field.values, plain_word(text), &ChoiceValue::name);
    if (found != field.values.end()) return Value(static_cast<double>(found - field.values.begin()));
    return choice_error(field, text);
}

Result<Value> parse_numbers(const FieldInfo& field, std::string_view text, std::size_t wanted) {
    const auto values = parse_list(field.key, text);
    if (!values) return values.error();
    if (values->size() == wanted) return Value(*values);
    return link_error(
        "error.link_count." + std::string(field.key),
        {{"field", field.key}, {"given", std::to_string(values->size())}, {"wanted", std::to_string(wanted)}});
}

Result<Value> parse_axes(const FieldInfo& field, std::string_view text, std::size_t count) {
    const auto numbers = parse_list(field.key, text);
    const auto is_axis = [&](double number) {
        return number >= 1 && number <= static_cast<double>(count) && number == std::floor(number);
    };
    if (!numbers || numbers->size() != 2 || !std::ranges::all_of(*numbers, is_axis) ||
        ((*numbers)[0] == (*numbers)[1] && count > 1))
        return link_error("error.link_axes",
                          {{"field", field.key}, {"given", shown(text)}, {"max", std::to_string(count)}});
    const auto place = [&](std::size_t i) { return static_cast<std::size_t>((*numbers)[i]) - 1; };
    return Value(Axes{place(0), place(1)});
}

/// A value from its text, where nothing else in the document decides what it means.
/// @param count what the field's document has a place for, where that depends on it
Result<Value> parse(FieldInfo field, std::string_view text, std::optional<std::size_t> count) {
    switch (field.kind) {
        case Kind::integer:
        case Kind::number:
        case Kind::toggle: {
            if (count) field.max = static_cast<double>(*count);
            const auto number = parse_value(field, text);
            return number ? Result<Value>(*number) : number.error();
        }
        case Kind::place: {
            field.kind = Kind::integer;
            field.min = 1;
            field.max = static_cast<double>(*count);
            const auto number = parse_value(field, text);
            return number ? Result<Value>(std::optional(static_cast<std::size_t>(*number) - 1)) : number.error();
        }
        case Kind::choice: return parse_choice(field, text);
        case Kind::numbers: return parse_numbers(field, text, *count);
        case Kind::axes: return parse_axes(field, text, *count);
        case Kind::text: {
            auto wrong = check_line(field, text);
            return wrong ? std::move(*wrong) : Result<Value>(std::string(text));
        }
        case Kind::layers:
        case Kind::rows: {
            if (plain_word(text) == "none") return Value(std::vector<double>());
            const auto units = parse_list(field.key, text);
            return units ? Result<Value>(*units) : units.error();
        }
        case Kind::dataset: {
            auto dataset = parse_rows(text, *count);
            return dataset ? Result<Value>(std::move(*dataset)) : dataset.error();
        }
        case Kind::parts: {
            const auto named = parse_parts(field.key, text, field.all_parts);
            return named ? Result<Value>(*named) : named.error();
        }
        case Kind::panels:
        case Kind::pins: break;  // of a shared state alone
    }
    return Value();
}

bool may_be_empty(Kind kind) { return kind >= Kind::layers && kind != Kind::axes && kind != Kind::text; }

template <class Document>
std::optional<Error> set_parsed(const Field<Document>& field, Document& document, std::string_view text) {
    if (may_be_empty(field.kind) && trimmed(text).empty())
        return field.set(document, field.usual ? field.usual(document) : field.get(Document()));
    const auto value = parse(field, text, field.count ? std::optional(field.count(document)) : std::nullopt);
    if (!value) return value.error();
    return field.set(document, *value);
}

std::optional<Error> add_pin(const ViewField& field, SharedState& shared, std::string_view text) {
    if (static_cast<double>(shared.pins.size()) == field.max)
        return link_error("error.link_pins", {{"field", field.key}, {"max", std::to_string(shared.pins.size())}});
    const auto pin = parse_pin(shared.experiment, field.key, text);
    if (!pin) return pin.error();
    shared.pins.push_back(*pin);
    return std::nullopt;
}

/// The axes that the view shows, as far as the experiment has them.
Axes axes_of(const ViewField& plot, const SharedState& view, const SharedState& experiment) {
    const Axes axes = std::get<Axes>(plot.get(view));
    return axes_within(plot.count(experiment), axes.across, axes.up);
}

/// The plots over axes that nobody chose.
std::vector<const ViewField*> usual_plots(const SharedState& shared) {
    std::vector<const ViewField*> plots;
    const SharedState usual;
    for (const ViewField& field : view_fields())
        if (field.kind == Kind::axes && axes_of(field, shared, shared) == axes_of(field, usual, shared))
            plots.push_back(&field);
    return plots;
}

/// Moves what the experiment has no place for to the nearest place that it has. @param usual the plots that stay over
/// the axes that are usual
void fit(SharedState& shared, const std::vector<const ViewField*>& usual) {
    for (const ViewField& field : view_fields()) {
        if (field.kind != Kind::axes) continue;
        const bool is_usual = std::ranges::find(usual, &field) != usual.end();
        field.set(shared, axes_of(field, is_usual ? SharedState() : shared, shared));
    }
    ViewSettings& view = shared.view;
    if (view.row && *view.row >= shared.experiment.dataset.rows()) view.row.reset();
    if (view.phase) view.phase = std::min(*view.phase, phase_count(shared.experiment.model.hidden.size() + 1) - 1);
    shared.iteration = std::clamp<std::int64_t>(shared.iteration, 0, shared.experiment.iterations);
}

}  // namespace

std::string text_of(const FieldInfo& field, const Value& value, std::size_t count) {
    switch (field.kind) {
        case Kind::integer:
        case Kind::number:
        case Kind::pins:
        case Kind::toggle: return value_text(field, std::get<double>(value));
        case Kind::choice: return std::string(field.values[static_cast<std::size_t>(std::get<double>(value))].name);
        case Kind::dataset: return rows_text(std::get<Dataset>(value));
        case Kind::layers:
        case Kind::rows:
        case Kind::numbers: return list_text(std::get<std::vector<double>>(value));
        case Kind::place: {
            const auto& place = std::get<std::optional<std::size_t>>(value);
            return place ? std::to_string(*place + 1) : std::string();
        }
        case Kind::axes: {
            const Axes given = std::get<Axes>(value), axes = axes_within(count, given.across, given.up);
            return std::to_string(axes.across + 1) + ',' + std::to_string(axes.up + 1);
        }
        case Kind::panels: return shown_panels(std::get<Parts>(value));
        case Kind::parts: return names_of(std::get<Parts>(value), field.all_parts);
        case Kind::text: return std::get<std::string>(value);
    }
    return {};
}

Result<Value> parse_text(const FieldInfo& field, std::string_view text) { return parse(field, text, std::nullopt); }

std::span<const std::string_view> entry_keys() {
    static const std::vector<std::string_view> all = [] {
        std::vector<std::string_view> keys;
        for (const FieldInfo& field : experiment_fields()) keys.push_back(field.key);
        for (const FieldInfo& field : view_fields()) keys.push_back(field.key);
        return keys;
    }();
    return all;
}

std::string entry_text(const SharedState& shared, std::string_view key) {
    if (const ViewField* const field = find_view_field(key)) return text_of(*field, shared);
    const ExperimentField* const field = find_experiment_field(key);
    return field ? text_of(*field, shared.experiment) : std::string();
}

std::optional<Error> set_text(const ExperimentField& field, Experiment& experiment, std::string_view text) {
    if (field.kind == Kind::dataset && !trimmed(text).empty()) {  // which may have names, too
        auto rows = read_rows(text, field.count(experiment));
        if (!rows) return rows.error();
        if (auto wrong = field.set(experiment, std::move(rows->dataset))) return wrong;
        if (!rows->names.empty()) experiment.names = std::move(rows->names);
        if (!rows->classes.empty()) experiment.classes = std::move(rows->classes);
        return std::nullopt;
    }
    return set_parsed(field, experiment, text);
}

std::optional<Error> set_text(const ViewField& field, SharedState& shared, std::string_view text) {
    if (field.kind == Kind::panels) return show_panels(shared.view, field.key, text);
    if (field.kind == Kind::pins && !trimmed(text).empty()) return add_pin(field, shared, text);
    return set_parsed(field, shared, text);
}

std::optional<Error> set_entry(SharedState& shared, std::string_view key, std::string_view text) {
    if (const ViewField* const field = find_view_field(key)) return set_text(*field, shared, text);
    const ExperimentField* const field = find_experiment_field(key);
    if (!field) return link_error("error.link_key", {{"given", shown(key)}, {"allowed", joined(entry_keys())}});
    const auto usual = usual_plots(shared);
    if (auto wrong = set_text(*field, shared.experiment, text)) return wrong;
    fit(shared, usual);
    return std::nullopt;
}

Result<SharedState> with_entry(SharedState shared, std::string_view key, std::string_view text) {
    if (auto wrong = set_entry(shared, key, text)) return std::move(*wrong);
    if (auto wrong = check_fit(shared.experiment)) return std::move(*wrong);
    return shared;
}

SharedState fitted(SharedState shared) {
    fit(shared, {});
    return shared;
}

const std::string& DataText::rows(const Dataset& dataset) {
    if (!dataset_ || !same_bits(*dataset_, dataset)) {
        dataset_ = dataset;
        rows_ = rows_text(dataset);
        shortest_.clear();
    }
    return rows_;
}

const std::string& DataText::shortest(const Dataset& dataset) {
    const std::string& plain = rows(dataset);
    if (shortest_.empty()) {
        if (plain.size() > long_rows) shortest_ = packed_rows(dataset);
        if (shortest_.empty() || shortest_.size() >= plain.size()) shortest_ = plain;
    }
    return shortest_;
}

Entries differences(const Experiment& from, const Experiment& to, DataText& texts) {
    Entries made;
    Experiment so_far = from;
    for (const ExperimentField& field : experiment_fields()) {
        const Value value = field.get(to);
        if (same_bits(field.get(so_far), value)) continue;
        made.emplace_back(field.key, field.kind == Kind::dataset ? texts.shortest(to.dataset) : text_of(field, to));
        field.set(so_far, value);
    }
    return made;
}

std::string pin_text(const Experiment& own, const Experiment& pin, DataText& texts) {
    std::string text;
    for (const auto& [key, value] : differences(own, pin, texts))
        if (find_field(key)->kind != Kind::text) text += (text.empty() ? "" : ";") + key + ':' + value;
    return text.empty() ? std::string(unchanged) : text;
}

Result<Experiment> parse_pin(Experiment own, std::string_view field, std::string_view text) {
    const auto fields = experiment_fields();
    std::vector<std::optional<std::string_view>> values(fields.size());
    for (std::string_view rest = trimmed(text) == unchanged ? "" : text; !rest.empty();) {
        const auto one = rest.substr(0, rest.find(';'));
        rest.remove_prefix(std::min(one.size() + 1, rest.size()));
        const auto colon = std::min(one.find(':'), one.size());
        const auto known = std::ranges::find(fields, trimmed(one.substr(0, colon)), &FieldInfo::key);
        const auto i = static_cast<std::size_t>(known - fields.begin());
        // Of what is empty, whoever mends the end of a link takes the colon away.
        if (known == fields.end() || known->kind == Kind::text || (colon == one.size() && !may_be_empty(known->kind)) ||
            values[i]) {
            return link_error(
                "error.link_pin",
                {{"field", field}, {"given", shown(one)}, {"allowed", joined(entry_keys().first(fields.size()))}});
        }
        values[i] = one.substr(std::min(colon + 1, one.size()));
    }
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (values[i])
            if (auto wrong = set_text(fields[i], own, *values[i])) return within(field, std::move(*wrong));
    if (auto wrong = check_fit(own)) return within(field, std::move(*wrong));
    return own;
}

}  // namespace neuroglass
