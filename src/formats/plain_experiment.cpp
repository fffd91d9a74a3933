// An experiment out of plain values; see plain_experiment.h.
#include "formats/plain_experiment.h"

#include <algorithm>

#include "base/numbers.h"
#include "document/number_field.h"
#include "formats/link_error.h"
#include "formats/rows_text.h"

namespace neuroglass {
namespace {

constexpr std::size_t longest_name = 21;  // no field has a longer one
/// Of a name and the list of those there are, so that the message stays below 300 bytes.
constexpr std::size_t longest_names = 284;
constexpr std::string_view inputs_key = "inputs", targets_key = "targets",
                           data_key = "data";  // what JSON has for a dataset

/// @param max bytes
std::string shortened(std::string_view text, std::size_t max = 40) {
    if (text.size() <= max) return std::string(text);
    std::size_t end = max;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;  // no half characters
    return std::string(text.substr(0, end)) + "…";
}

const Plain* find(const Options& options, std::string_view name) {
    const auto found = std::ranges::find(options, name, &Options::value_type::first);
    return found == options.end() ? nullptr : &found->second;
}

std::string nth(std::string_view letter, std::size_t i) { return std::string(letter) + std::to_string(i + 1); }

Error count_error(std::string_view key, const std::string& place, std::size_t max) {
    return {std::string(key), {{"place", place}, {"max", std::to_string(max)}}};
}

struct Rows {
    std::size_t count = 0, width = 1;
    std::vector<double> numbers;
};

/// @param letter of a number @param max how many a row may have
Result<Rows> rows_of(const Plain& list, const std::string& name, std::string_view letter, std::size_t max) {
    Rows rows;
    if (list.kind != Plain::Kind::list) return Error{"error.json_rows", {}};
    for (const Plain& row : list.items) {
        const std::string place = nth(name + ", row ", rows.count);
        if (rows.count == Dataset::max_rows) return count_error("error.json_many", place, rows.count);
        if (row.kind != Plain::Kind::list) return Error{"error.json_rows", {}};
        const auto values = numbers_of(row, place, letter, max);
        if (!values) return values.error();
        if (rows.count == 0) rows.width = values->size();
        if (values->size() != rows.width)
            return Error{
                "error.json_ragged",
                {{"place", place}, {"given", std::to_string(values->size())}, {"wanted", std::to_string(rows.width)}}};
        rows.numbers.insert(rows.numbers.end(), values->begin(), values->end());
        ++rows.count;
    }
    return rows;
}

/// A number of each row, or a list of them.
Result<Rows> targets_of(const Plain& list, const std::string& name) {
    const bool lists = list.kind == Plain::Kind::list && !list.items.empty() && list.items[0].kind == Plain::Kind::list;
    if (lists) return rows_of(list, name, "y", Dataset::max_targets);
    const auto numbers = numbers_of(list, name, "y", Dataset::max_rows);
    if (!numbers) return numbers.error();
    return Rows{.count = numbers->size(), .numbers = *numbers};
}

/// The dataset, if there is one.
Result<std::optional<Dataset>> dataset_of(const Options& options, Naming naming) {
    const std::string names[] = {naming(inputs_key), naming(targets_key)};
    const Plain* const given[] = {find(options, names[0]), find(options, names[1])};
    if (const Plain* const text = find(options, data_key)) {
        if (given[0] || given[1] || text->kind != Plain::Kind::text) return Error{"error.json_data", {}};
        auto dataset = parse_ready_data(text->given);
        return dataset ? Result<std::optional<Dataset>>(std::move(*dataset)) : dataset.error();
    }
    if (!given[0] && !given[1]) return std::optional<Dataset>();
    const auto rows = given[0] ? rows_of(*given[0], names[0], "x", Dataset::max_inputs) : Rows();
    if (!rows) return rows.error();
    const auto targets = given[1] ? targets_of(*given[1], names[1]) : Rows();
    if (!targets) return targets.error();
    if (!given[0] || !given[1]) return Error{"error.json_missing", {{"field", names[given[0] ? 1 : 0]}}};
    if (rows->count > 0 && rows->count != targets->count)
        return Error{"error.json_lengths",
                     {{"rows", std::to_string(rows->count)}, {"given", std::to_string(targets->count)}}};
    auto made = Dataset::make(rows->width, rows->numbers, rows->count > 0 ? targets->numbers : std::vector<double>(),
                              targets->width);
    if (!made) return made.error();
    return std::optional(std::move(*made));
}

Result<Value> number_from(FieldInfo field, const Plain& plain) {
    const auto error = [&](const char* key) {
        return Error{key,
                     {{"field", std::string(field.key)},
                      {"given", plain.shown()},
                      {"min", value_text(field, field.min)},
                      {"max", value_text(field, field.max)}}};
    };
    const auto found = std::ranges::find(field.values, plain.given, &ChoiceValue::name);
    const bool is_name = plain.kind == Plain::Kind::text && found != field.values.end();
    const auto place = static_cast<double>(found - field.values.begin());
    if (field.kind == FieldInfo::Kind::toggle) {
        if (plain.kind == Plain::Kind::boolean) return Value(plain.number);
        return is_name && place > 1 ? Result<Value>(place) : error("error.json_toggle");
    }
    if (is_name) return Value(place);
    if (field.kind == FieldInfo::Kind::choice) return choice_error(field, plain.shown());
    if (plain.kind != Plain::Kind::number) return error("error.number");
    if (auto wrong = check_number(field, plain.number, plain.shown())) return std::move(*wrong);
    return Value(plain.number);
}

/// The value of a field that is given. @param name as it is called there
Result<Value> value_from(FieldInfo field, const std::string& name, const Plain& plain) {
    field.key = name;
    if (field.is_scalar()) return number_from(field, plain);
    if (field.kind == FieldInfo::Kind::text) {
        if (plain.kind != Plain::Kind::text) return Error{"error.json_text", {{"field", name}}};
        auto wrong = check_line(field, plain.given);
        return wrong ? std::move(*wrong) : Result<Value>(plain.given);
    }
    if (field.kind == FieldInfo::Kind::layers && plain.kind == Plain::Kind::number)
        return Value(std::vector{plain.number});
    const auto values = numbers_of(plain, name, field.letter, static_cast<std::size_t>(field.max));
    return values ? Result<Value>(*values) : values.error();
}

}  // namespace

std::string Plain::shown() const {
    return shortened(kind == Kind::number && given.empty() ? exact_text(number) : given);
}

std::string plain_key(std::string_view key) { return std::string(key); }

std::string camel_case(std::string_view key) {
    std::string name;
    for (std::size_t i = 0; i < key.size(); ++i) {
        const bool starts_word = key[i] == '_' && i + 1 < key.size();
        if (starts_word) ++i;
        name += starts_word ? static_cast<char>(key[i] - 'a' + 'A') : key[i];
    }
    return name;
}

std::string hyphenated(std::string_view key) {
    std::string name(key);
    std::ranges::replace(name, '_', '-');
    return name;
}

std::vector<std::string> option_names(const FieldInfo& field, Naming naming) {
    if (field.kind == FieldInfo::Kind::dataset) return {naming(inputs_key), naming(targets_key), naming(data_key)};
    if (!field.in_options) return {};
    return {naming(field.option())};
}

std::vector<std::string> option_names(Naming naming) {
    std::vector<std::string> all;
    for (const FieldInfo& field : experiment_fields())
        for (std::string& name : option_names(field, naming)) all.push_back(std::move(name));
    return all;
}

std::optional<Error> check_names(const Options& options, const std::vector<std::string>& allowed) {
    for (const auto& [name, plain] : options) {
        if (std::ranges::find(allowed, name) != allowed.end()) continue;
        std::string list;
        for (const std::string& known : allowed) list += (list.empty() ? "" : ", ") + known;
        const std::size_t most = std::clamp<std::size_t>(longest_names - list.size(), 10, longest_name);
        const std::string told = name.size() > most ? shortened(name, most - 3) : name;  // less the dots
        return Error{"error.json_field", {{"field", told}, {"allowed", list}}};
    }
    return std::nullopt;
}

Result<std::vector<double>> numbers_of(const Plain& list, const std::string& place, std::string_view letter,
                                       std::size_t max) {
    if (list.kind != Plain::Kind::list) return Error{"error.json_list", {{"field", place}}};
    if (list.items.size() > max) return count_error("error.json_many", place + ", " + nth(letter, max), max);
    std::vector<double> values;
    for (const Plain& plain : list.items) {
        const std::string where = place + ", " + nth(letter, values.size());
        if (plain.kind != Plain::Kind::number)
            return Error{"error.json_number", {{"place", where}, {"given", plain.shown()}}};
        if (auto wrong = check_value(plain.number, where)) {
            for (auto& [name, text] : wrong->arguments)
                if (name == "given") text = plain.shown();
            return std::move(*wrong);
        }
        values.push_back(plain.number);
    }
    return values;
}

Result<Experiment> experiment_from(const Options& options, Naming naming) {
    Experiment experiment;
    for (const ExperimentField& field : experiment_fields()) {
        std::optional<Error> wrong;
        if (field.kind == FieldInfo::Kind::dataset) {
            auto dataset = dataset_of(options, naming);
            if (!dataset) return dataset.error();
            if (*dataset) wrong = field.set(experiment, std::move(**dataset));
        } else if (!field.in_options) {
            continue;
        } else if (const std::string name = naming(field.option()); const Plain* const plain = find(options, name)) {
            const auto value = value_from(field, name, *plain);
            if (!value) return value.error();
            wrong = field.set(experiment, *value);
        }
        if (wrong) return std::move(*wrong);
    }
    if (auto wrong = check_fit(experiment)) return std::move(*wrong);
    return experiment;
}

}  // namespace neuroglass
