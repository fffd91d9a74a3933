// An experiment out of JSON; see experiment_json.h. The JSON itself is read by the library nlohmann/json, event by
// event; what is known and allowed here is only what its events mean.
#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "base/numbers.h"
#include "document/parameters.h"
#include "formats/experiment_json.h"

#define JSON_NOEXCEPTION
#include <nlohmann/json.hpp>

namespace neuroglass {
namespace {

constexpr std::size_t most_shown = 40;  // bytes of what was given, in a message

std::string shortened(std::string_view text) {
    if (text.size() <= most_shown) return std::string(text);
    std::size_t end = most_shown;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;  // no half characters
    return std::string(text.substr(0, end)) + "…";
}

Error error_of(const Parameter& parameter, std::string_view key, std::string_view given) {
    return {std::string(key),
            {{"field", std::string(parameter.key)},
             {"given", shortened(given)},
             {"least", value_text(parameter, parameter.least)},
             {"most", value_text(parameter, parameter.most)}}};
}

/// A list of numbers that is a field.
struct List {
    std::string_view name, number;  // "test", "x"
    std::size_t most;
    bool given = false;
    std::vector<double> values{};
};

Error syntax_error(std::string_view text, std::size_t offset) {
    const auto before = text.substr(0, offset);
    const auto line_start = before.rfind('\n') + 1;  // 0 where there is none
    const auto column =
        1 + std::ranges::count_if(before.substr(line_start), [](unsigned char c) { return (c & 0xC0) != 0x80; });
    return {"error.json_syntax",
            {{"line", std::to_string(1 + std::ranges::count(before, '\n'))}, {"column", std::to_string(column)}}};
}

/// What nlohmann/json calls as it reads; false ends the reading, with error() set.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    Result<Experiment> experiment() const;

    bool null() { return other("null"); }
    bool boolean(bool value);
    bool number_integer(std::int64_t value) { return number(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value)); }
    bool number_float(double value, const std::string&) { return number(value); }
    bool string(const std::string& value) { return other(value); }
    bool binary(const nlohmann::json::binary_t&) { return false; }
    bool start_object(std::size_t);
    bool key(const std::string& name);
    bool end_object() { return true; }
    bool start_array(std::size_t);
    bool end_array();
    bool parse_error(std::size_t position, const std::string& token, const nlohmann::detail::exception& exception);

private:
    enum class Depth { outside, fields, list, row };

    bool fail(Error error) { return error_ = std::move(error), false; }
    bool number(double value);
    bool other(std::string_view given);  // neither a number nor, where it is wanted, a truth value or a list
    bool append(double value);
    List* list() {
        const auto found = std::ranges::find(lists_, field_, &List::name);
        return found == lists_.end() ? nullptr : &*found;
    }
    const List& list(std::string_view name) const { return *std::ranges::find(lists_, name, &List::name); }
    std::string place() const;  // of the number that is read now

    std::string_view text_;
    Experiment experiment_;
    std::vector<List> lists_{{"inputs", "x", Dataset::most_rows * Dataset::most_inputs},
                             {"targets", "y", Dataset::most_rows},
                             {"test", "x", Dataset::most_inputs},
                             {"starting_weights", "w", Dataset::most_inputs + 1}};
    std::size_t rows_ = 0, width_ = 0,
                in_row_ = 0;  // of the inputs; in_row_ counts the numbers of the row that is read now
    Depth depth_ = Depth::outside;
    std::string field_;
    std::vector<std::string> seen_;
    std::optional<Error> error_;
};

bool Reader::start_object(std::size_t) {
    if (depth_ != Depth::outside) return other("{…}");
    depth_ = Depth::fields;
    return true;
}

bool Reader::key(const std::string& name) {
    field_ = name;
    if (name != "neuroglass" && !find_parameter(name) && !list()) {
        std::string allowed = "neuroglass";
        for (const Parameter& parameter : parameters()) allowed += ", " + std::string(parameter.key);
        for (const List& list : lists_) allowed += ", " + std::string(list.name);
        return fail({"error.json_field", {{"field", shortened(name)}, {"allowed", allowed}}});
    }
    if (std::ranges::find(seen_, name) != seen_.end()) return fail({"error.json_twice", {{"field", name}}});
    seen_.push_back(name);
    return true;
}

bool Reader::start_array(std::size_t) {
    List* const into = list();
    if (depth_ == Depth::fields && into) {
        depth_ = Depth::list;
        into->given = true;
        return true;
    }
    if (depth_ != Depth::list || field_ != "inputs") return other("[…]");
    depth_ = Depth::row;
    in_row_ = 0;
    if (++rows_ > Dataset::most_rows)
        return fail(
            {"error.json_many",
             {{"place", "inputs, row " + std::to_string(rows_)}, {"most", std::to_string(Dataset::most_rows)}}});
    return true;
}

bool Reader::end_array() {
    if (depth_ == Depth::list) return depth_ = Depth::fields, true;
    depth_ = Depth::list;
    if (rows_ == 1) width_ = in_row_;
    if (in_row_ == width_) return true;
    return fail({"error.json_ragged",
                 {{"place", "inputs, row " + std::to_string(rows_)},
                  {"given", std::to_string(in_row_)},
                  {"wanted", std::to_string(width_)}}});
}

std::string Reader::place() const {
    const List& into = list(field_);
    const std::string row = depth_ == Depth::row ? ", row " + std::to_string(rows_) : "";
    return field_ + row + ", " + std::string(into.number) +
           std::to_string((depth_ == Depth::row ? in_row_ : into.values.size()) + 1);
}

bool Reader::append(double value) {
    List& into = *list();
    const std::size_t most = depth_ == Depth::row ? Dataset::most_inputs : into.most;
    if ((depth_ == Depth::row ? in_row_ : into.values.size()) == most)
        return fail({"error.json_many", {{"place", place()}, {"most", std::to_string(most)}}});
    if (auto wrong = check_value(value, place())) return fail(std::move(*wrong));
    into.values.push_back(value);
    ++in_row_;
    return true;
}

bool Reader::number(double value) {
    if (depth_ == Depth::row || (depth_ == Depth::list && field_ != "inputs")) return append(value);
    if (depth_ != Depth::fields || list()) return other("");
    if (field_ == "neuroglass") return value == 1 || fail({"error.json_version", {{"given", exact_text(value)}}});
    const Parameter& parameter = *find_parameter(field_);
    if (parameter.kind == Parameter::Kind::toggle) return other(exact_text(value));
    auto changed = with_parameter(experiment_, parameter, value);
    if (!changed) return fail(changed.error());
    experiment_ = *changed;
    return true;
}

bool Reader::boolean(bool value) {
    const Parameter* const parameter = depth_ == Depth::fields ? find_parameter(field_) : nullptr;
    if (!parameter || parameter->kind != Parameter::Kind::toggle) return other(value ? "true" : "false");
    experiment_ = *with_parameter(experiment_, *parameter, value ? 1 : 0);
    return true;
}

bool Reader::other(std::string_view given) {
    if (depth_ == Depth::outside) return fail({"error.json_object", {}});
    if (field_ == "inputs" && depth_ != Depth::row) return fail({"error.json_rows", {}});
    if (depth_ != Depth::fields) return fail({"error.json_number", {{"place", place()}, {"given", shortened(given)}}});
    if (list()) return fail({"error.json_list", {{"field", field_}}});
    if (field_ == "neuroglass") return fail({"error.json_version", {{"given", shortened(given)}}});
    const Parameter& parameter = *find_parameter(field_);
    return fail(
        error_of(parameter, parameter.kind == Parameter::Kind::toggle ? "error.json_toggle" : "error.number", given));
}

bool Reader::parse_error(std::size_t position, const std::string& token, const nlohmann::detail::exception& exception) {
    constexpr int number_overflow = 406;
    if (exception.id != number_overflow)
        return fail(syntax_error(text_, std::min(std::max<std::size_t>(position, 1) - 1, text_.size())));
    const Parameter* const parameter = depth_ == Depth::fields ? find_parameter(field_) : nullptr;
    if (parameter && parameter->kind != Parameter::Kind::toggle)
        return fail(error_of(*parameter, "error.range", token));
    const bool in_list = depth_ == Depth::row || (depth_ == Depth::list && field_ != "inputs");
    return in_list
               ? fail({"error.value",
                       {{"place", place()}, {"given", shortened(token)}, {"most", exact_text(Dataset::most_value)}}})
               : other(token);
}

Result<Experiment> Reader::experiment() const {
    if (error_) return *error_;
    Experiment made = experiment_;
    const List &inputs = list("inputs"), &targets = list("targets"), &test = list("test"),
               &weights = list("starting_weights");
    if (inputs.given != targets.given)
        return Error{"error.json_missing", {{"field", std::string(inputs.given ? targets.name : inputs.name)}}};
    if (inputs.given) {
        if (rows_ != targets.values.size() && rows_ > 0)
            return Error{"error.json_lengths",
                         {{"rows", std::to_string(rows_)}, {"given", std::to_string(targets.values.size())}}};
        const auto dataset =
            Dataset::make(rows_ > 0 ? width_ : 1, inputs.values, rows_ > 0 ? targets.values : std::vector<double>());
        if (!dataset) return dataset.error();
        made = with_dataset(std::move(made), *dataset);
    }
    if (test.given) {
        const auto changed = with_test_example(std::move(made), test.values);
        if (!changed) return changed.error();
        made = *changed;
    }
    return weights.given ? with_starting_weights(std::move(made), weights.values) : made;
}

}  // namespace

Result<Experiment> parse_experiment_json(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    Reader reader(text);
    if (nlohmann::json::sax_parse(text.begin(), text.end(), &reader))
        if (const auto zero = text.find('\0'); zero != std::string_view::npos)
            return syntax_error(text, zero);  // which the library takes for the end
    return reader.experiment();
}

}  // namespace neuroglass
