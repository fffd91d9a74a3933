// Each entry of an experiment as text, and back; see experiment_entries.h.
#include "formats/experiment_entries.h"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

#include "base/numbers.h"
#include "document/parameters.h"
#include "formats/link_error.h"
#include "formats/rows_text.h"
#include "formats/url_text.h"

namespace neuroglass {
namespace {

using Wrong = std::optional<Error>;

constexpr std::size_t long_rows = 200;  // bytes, from which on rows are packed
constexpr std::array<std::string_view, 3> lists{
    "data", "weights", "test"};  // beside the parameters, in the order in which they are applied
constexpr std::string_view unchanged = "same";

bool same_bits(std::span<const double> a, std::span<const double> b) {
    return std::ranges::equal(a, b, {}, std::bit_cast<std::uint64_t, double>, std::bit_cast<std::uint64_t, double>);
}

bool same_rows(const Dataset& a, const Dataset& b) {
    if (!(a == b)) return false;
    for (std::size_t row = 0; row < a.rows(); ++row)
        if (!same_bits(a.inputs(row), b.inputs(row)) ||
            !same_bits(std::array{a.target(row)}, std::array{b.target(row)}))
            return false;
    return true;
}

bool same_entry(const Experiment& a, const Experiment& b, std::string_view key) {
    if (key == "data") return same_rows(a.dataset, b.dataset);
    if (key == "weights") return same_bits(a.starting_weights, b.starting_weights);
    if (key == "test") return same_bits(a.test_example, b.test_example);
    const Parameter& parameter = *find_parameter(key);
    return parameter.get(a) == parameter.get(b);
}

/// What setting the entry to its text in `from` comes to.
void take_entry(Experiment& experiment, const Experiment& from, std::string_view key) {
    if (key == "data") experiment = with_dataset(std::move(experiment), from.dataset);
    else if (key == "weights") experiment.starting_weights = from.starting_weights;
    else if (key == "test") experiment.test_example = from.test_example;
    else find_parameter(key)->set(experiment, find_parameter(key)->get(from));
}

/// The error with the field that it stands in before the one it names: "pin, seed".
Error within(std::string_view key, Error error) {
    for (auto& [name, value] : error.arguments)
        if (name == "field") value = std::string(key) + ", " + value;
    return error;
}

/// A list of as many numbers as are wanted, which is `usual` where the text is empty.
Wrong set_list(Experiment& experiment, std::string_view key, std::string_view value, std::size_t wanted,
               std::vector<double> Experiment::* list, std::vector<double> usual) {
    if (trimmed(value).empty()) return experiment.*list = std::move(usual), std::nullopt;
    auto values = parse_list(key, value);
    if (!values) return values.error();
    if (values->size() != wanted)
        return link_error(
            key == "test" ? "error.link_count_test" : "error.link_count",
            {{"field", key}, {"given", std::to_string(values->size())}, {"wanted", std::to_string(wanted)}});
    experiment.*list = *values;
    return std::nullopt;
}

}  // namespace

std::span<const std::string_view> experiment_keys() {
    static const std::vector<std::string_view> all = [] {
        std::vector<std::string_view> keys;
        for (const Parameter& parameter : parameters()) keys.push_back(parameter.key);
        keys.insert(keys.end(), lists.begin(), lists.end());
        return keys;
    }();
    return all;
}

std::string experiment_text(const Experiment& experiment, std::string_view key) {
    if (key == "data") return rows_text(experiment.dataset);
    if (key == "weights") return list_text(experiment.starting_weights);
    if (key == "test") return list_text(experiment.test_example);
    const Parameter& parameter = *find_parameter(key);
    return value_text(parameter, parameter.get(experiment));
}

std::optional<Error> set_in_experiment(Experiment& experiment, std::string_view key, std::string_view value) {
    if (key == "weights")
        return set_list(experiment, key, value, weight_count(experiment.shape), &Experiment::starting_weights, {});
    if (key == "test") {
        std::vector<double> usual =
            experiment.dataset.input_count() == Experiment().test_example.size()
                ? Experiment().test_example
                : std::vector(experiment.dataset.inputs(0).begin(), experiment.dataset.inputs(0).end());
        return set_list(experiment, key, value, experiment.dataset.input_count(), &Experiment::test_example,
                        std::move(usual));
    }
    if (key == "data") {
        auto dataset = trimmed(value).empty() ? Result<Dataset>(Dataset::article()) : parse_rows(value);
        if (!dataset) return dataset.error();
        experiment = with_dataset(std::move(experiment), *dataset);
        return std::nullopt;
    }
    const Parameter& parameter = *find_parameter(key);
    const auto number = parse_value(parameter, value);
    if (!number) return number.error();
    parameter.set(experiment, *number);
    return std::nullopt;
}

Entries differences(const Experiment& from, const Experiment& to) {
    Entries made;
    Experiment so_far = from;
    for (const auto key : experiment_keys()) {
        if (same_entry(so_far, to, key)) continue;
        std::string value = experiment_text(to, key);
        if (key == "data" && value.size() > long_rows)
            if (std::string packed = packed_rows(to.dataset); packed.size() < value.size()) value = std::move(packed);
        take_entry(so_far, to, key);
        made.emplace_back(key, std::move(value));
    }
    return made;
}

std::string pin_text(const Experiment& own, const Experiment& pin) {
    std::string text;
    for (const auto& [key, value] : differences(own, pin)) text += (text.empty() ? "" : ";") + key + ':' + value;
    return text.empty() ? std::string(unchanged) : text;
}

Result<Experiment> parse_pin(Experiment own, std::string_view field, std::string_view text) {
    const auto keys = experiment_keys();
    std::vector<std::optional<std::string_view>> values(keys.size());
    for (std::string_view rest = trimmed(text) == unchanged ? "" : text; !rest.empty();) {
        const auto one = rest.substr(0, rest.find(';'));
        rest.remove_prefix(std::min(one.size() + 1, rest.size()));
        const auto colon = std::min(one.find(':'), one.size());
        const auto key = std::ranges::find(keys, trimmed(one.substr(0, colon)));
        if (key == keys.end() || colon == one.size() || values[static_cast<std::size_t>(key - keys.begin())]) {
            std::string allowed;
            for (const auto known : keys) (allowed += allowed.empty() ? "" : ", ") += known;
            return link_error("error.link_pin", {{"field", field}, {"given", shown(one)}, {"allowed", allowed}});
        }
        values[static_cast<std::size_t>(key - keys.begin())] = one.substr(colon + 1);
    }
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (values[i])
            if (auto wrong = set_in_experiment(own, keys[i], *values[i])) return within(field, std::move(*wrong));
    return own;
}

}  // namespace neuroglass
