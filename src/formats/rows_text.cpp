// Rows on one line, plain and packed; see rows_text.h.
#include "formats/rows_text.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>

#include "base/decimal.h"
#include "base/numbers.h"
#include "document/number_field.h"
#include "document/ready_data.h"
#include "formats/link_error.h"
#include "formats/url_text.h"

namespace neuroglass {
namespace {

constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr unsigned bits_a_digit = 6;

/// Whole numbers the short way, which is the same and fast; and no plus sign, which a link would have to encode.
std::string number_text(double value) {
    if (std::abs(value) < 1e9 && value == std::floor(value) && !(value == 0 && std::signbit(value)))
        return std::to_string(static_cast<long>(value));
    std::string text = exact_text(value);
    std::erase(text, '+');
    return text;
}

std::optional<std::size_t> parse_digits(std::string_view text) {
    if (text.empty() || text.size() > 9) return std::nullopt;
    std::size_t number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + static_cast<std::size_t>(c - '0');
    }
    return number;
}

/// A number that may stand in a dataset.
std::optional<double> parse_cell(std::string_view text) {
    if (const auto whole = parse_digits(text)) return static_cast<double>(*whole);
    const auto value = parse_number(text);
    return value && std::abs(*value) <= Dataset::max_value ? value : std::nullopt;
}

/// Takes off the text what stands before the mark, or all of it where there is no mark.
std::string_view take_until(std::string_view& text, char mark) {
    const auto end = std::min(text.find(mark), text.size());
    const auto taken = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return taken;
}

std::size_t cells_of(std::string_view row) { return static_cast<std::size_t>(std::ranges::count(row, ',')) + 1; }

bool is_whole_cell(std::string_view cell) { return !cell.starts_with(',') && read_number(cell); }

/// The cells between marks of that kind; several blanks in a row count as one.
std::vector<std::string_view> parted(std::string_view text, char mark) {
    constexpr std::string_view blanks = " \t\r\n";
    std::vector<std::string_view> cells;
    do {
        const auto end = std::min(mark == ' ' ? text.find_first_of(blanks) : text.find(mark), text.size());
        cells.push_back(text.substr(0, end));
        if (end == text.size()) return cells;
        text.remove_prefix(end + 1);
        if (mark == ' ') text = trimmed(text);
    } while (true);
}

/// The cells of a list: between semicolons, else commas, else blanks. Between blanks, too, where each cell is a number
/// with its own decimal comma: 0,5 1 0.
std::vector<std::string_view> cells_in(std::string_view text) {
    if (text.find(';') != std::string_view::npos) return parted(text, ';');
    auto cells = parted(text, ' ');
    const bool commas = text.find(',') != std::string_view::npos;
    if (commas && (cells.size() == 1 || !std::ranges::all_of(cells, is_whole_cell))) return parted(text, ',');
    return cells;
}

/// Each number of the rows, in their order.
template <class Use>
void for_each_number(const Dataset& dataset, Use use) {
    for (std::size_t row = 0; row < dataset.rows(); ++row) {
        for (const double input : dataset.inputs(row)) use(input);
        for (const double target : dataset.targets(row)) use(target);
    }
}

Error targets_error(std::size_t targets, std::size_t columns) {
    return {"error.targets", {{"given", std::to_string(targets)}, {"max", std::to_string(columns - 1)}}};
}

Result<Dataset> plain_rows(std::string_view text, std::size_t target_count) {
    const auto rows = static_cast<std::size_t>(std::ranges::count(text, '_')) + 1;
    const std::size_t columns = cells_of(text.substr(0, text.find('_')));
    if (columns <= target_count && columns > 1) return targets_error(target_count, columns);
    const std::size_t input_count = columns - std::min(columns, target_count);
    if (rows > Dataset::max_rows || input_count > Dataset::max_inputs)
        return Dataset::make(input_count, {}, std::vector<double>(rows * target_count), target_count);
    std::vector<double> inputs, targets;
    for (std::size_t row = 1; row <= rows; ++row) {
        std::string_view rest = take_until(text, '_');
        if (cells_of(rest) != columns)
            return link_error("error.link_ragged", {{"field", "data"},
                                                    {"row", std::to_string(row)},
                                                    {"given", std::to_string(cells_of(rest))},
                                                    {"wanted", std::to_string(columns)}});
        for (std::size_t column = 1; column <= columns; ++column) {
            const auto cell = take_until(rest, ',');
            const auto value = parse_cell(cell);
            if (!value)
                return link_error("error.link_cell", {{"field", "data"},
                                                      {"row", std::to_string(row)},
                                                      {"place", std::to_string(column)},
                                                      {"given", shown(cell)},
                                                      {"max", number_text(Dataset::max_value)}});
            (column <= input_count ? inputs : targets).push_back(*value);
        }
    }
    return Dataset::make(input_count, std::move(inputs), std::move(targets), target_count);
}

Result<Dataset> unpacked_rows(std::string_view text, std::size_t target_count) {
    const Error damaged = link_error("error.link_packed", {{"field", "data"}, {"given", shown(text)}});
    text.remove_prefix(1);
    const auto columns = parse_digits(take_until(text, '_')), rows = parse_digits(take_until(text, '_'));
    if (!columns || !rows || *columns < 2 || *columns > Dataset::max_inputs + target_count || *rows < 1 ||
        *rows > Dataset::max_rows)
        return damaged;
    if (*columns <= target_count) return targets_error(target_count, *columns);
    const std::size_t input_count = *columns - target_count;
    const std::size_t cells = *columns * *rows;
    std::string_view listed = take_until(text, '_');
    const std::size_t count = cells_of(listed);
    const auto bits = static_cast<unsigned>(std::bit_width(count - 1));
    if (count > cells || text.size() != (cells * bits + bits_a_digit - 1) / bits_a_digit) return damaged;
    std::vector<double> numbers;
    while (numbers.size() < count) {
        const auto value = parse_cell(take_until(listed, ','));
        if (!value) return damaged;
        numbers.push_back(*value);
    }
    std::vector<double> inputs, targets;
    std::uint32_t held = 0;
    unsigned held_bits = 0;
    for (std::size_t cell = 1; cell <= cells; ++cell) {
        for (; held_bits < bits; held_bits += bits_a_digit) {
            const auto digit = digits.find(text.front());
            if (digit == std::string_view::npos) return damaged;
            held = held << bits_a_digit | static_cast<std::uint32_t>(digit);
            text.remove_prefix(1);
        }
        held_bits -= bits;
        const std::size_t place = held >> held_bits;
        if (place >= count) return damaged;
        held &= (1u << held_bits) - 1;
        ((cell - 1) % *columns < input_count ? inputs : targets).push_back(numbers[place]);
    }
    if (held != 0) return damaged;
    return Dataset::make(input_count, std::move(inputs), std::move(targets), target_count);
}

/// Whether it is a word, and not rows.
bool is_name(std::string_view text) {
    const bool letter = !text.empty() && ((text[0] | 0x20) >= 'a' && (text[0] | 0x20) <= 'z');
    return letter && text.find_first_of(",;_ \t\r\n") == std::string_view::npos;
}

Result<CsvRows> without_headings(const Result<Dataset>& dataset) {
    if (!dataset) return dataset.error();
    return CsvRows{.dataset = *dataset};
}

}  // namespace

std::string list_text(std::span<const double> values) {
    std::string list;
    for (const double value : values) {
        if (!list.empty()) list += ',';
        list += number_text(value);
    }
    return list;
}

Result<std::vector<double>> parse_list(std::string_view field, std::string_view given) {
    const std::string plain = plain_signs(given);
    std::string_view text = unquoted(plain);
    if (text.size() > 1 && text.front() == '[' && text.back() == ']') text = trimmed(text.substr(1, text.size() - 2));
    std::vector<double> values;
    for (const std::string_view cell : cells_in(text)) {
        const WrittenNumber number = read_number(cell);
        const std::string max = number_text(Dataset::max_value);
        const bool fits = std::abs(number.value) <= Dataset::max_value;
        if (!number || !fits) {
            const std::string place = std::to_string(values.size() + 1);
            if (number.fault == WrittenNumber::Fault::unclear)
                return number_error(number, std::string(field) + ", " + place, cell, '-' + max, max);
            return link_error("error.link_number",
                              {{"field", field}, {"place", place}, {"given", shown(cell)}, {"max", max}});
        }
        values.push_back(number.value);
    }
    return values;
}

std::string rows_text(const Dataset& dataset) {
    std::string text;
    if (const auto& recipe = dataset.recipe()) {
        text = ready_set_of(recipe->shape).name();
        for (const Field<Recipe>& field : recipe_fields()) text += ':' + value_text(field, number_of(field, *recipe));
        return text;
    }
    const std::size_t columns = dataset.input_count() + dataset.target_count();
    std::size_t column = 0;
    for_each_number(dataset, [&](double value) {
        text += number_text(value);
        column = (column + 1) % columns;
        text += column == 0 ? '_' : ',';
    });
    text.pop_back();
    return text;
}

Result<Dataset> parse_ready_data(std::string_view given) {
    std::string_view rest = given;
    const ReadySet* const set = find_ready_set(take_until(rest, ':'));
    if (!set) {
        std::vector<std::string_view> names;
        for (const ReadySet& one : ready_data()) names.push_back(one.name());
        return link_error("error.ready", {{"field", "data"}, {"given", shown(given)}, {"allowed", joined(names)}});
    }
    Recipe recipe = set->recipe.value_or(Recipe());
    for (const Field<Recipe>& field : recipe_fields()) {
        const std::string_view text = set->recipe ? take_until(rest, ':') : std::string_view();
        if (text.empty()) continue;
        const auto value = read_decimal(text);
        if (!value)
            return link_error("error.number", {{"field", field.key},
                                               {"given", shown(text)},
                                               {"min", value_text(field, field.min)},
                                               {"max", value_text(field, field.max)}});
        if (auto wrong = check_number(field, *value, std::string(text))) return *wrong;
        field.set(recipe, *value);
    }
    if (!rest.empty()) return link_error("error.ready_fixed", {{"field", "data"}, {"given", shown(given)}});
    return set->recipe ? Dataset::drawn(recipe) : dataset_of(*set);
}

std::string packed_rows(const Dataset& dataset) {
    std::map<std::uint64_t, std::uint32_t> place_of;  // by the bits: 0 and -0 are two numbers
    std::vector<double> numbers;
    for_each_number(dataset, [&](double value) {
        if (place_of.try_emplace(std::bit_cast<std::uint64_t>(value), static_cast<std::uint32_t>(numbers.size()))
                .second)
            numbers.push_back(value);
    });
    std::string text = '~' + std::to_string(dataset.input_count() + dataset.target_count()) + '_' +
                       std::to_string(dataset.rows()) + '_' + list_text(numbers) + '_';
    const auto bits = static_cast<unsigned>(std::bit_width(numbers.size() - 1));
    std::uint32_t held = 0;
    unsigned held_bits = 0;
    for_each_number(dataset, [&](double value) {
        held = held << bits | place_of[std::bit_cast<std::uint64_t>(value)];
        for (held_bits += bits; held_bits >= bits_a_digit; held &= (1u << held_bits) - 1) {
            held_bits -= bits_a_digit;
            text += digits[held >> held_bits];
        }
    });
    if (held_bits > 0) text += digits[held << (bits_a_digit - held_bits)];
    return text;
}

namespace {

/// Lines of numbers between commas and of nothing else, which are read alike, and at once: what reads CSV may have to
/// come first. Nothing where they are anything else.
std::optional<Dataset> plain_lines(const std::string& text, std::size_t targets) {
    if (text.find_first_of("_;\t\r") != std::string::npos) return std::nullopt;
    std::string rows(trimmed(text));
    std::ranges::replace(rows, '\n', '_');
    const auto dataset = plain_rows(rows, targets);
    return dataset ? std::optional(*dataset) : std::nullopt;
}

}  // namespace

Result<CsvRows> read_rows(std::string_view given, std::size_t targets) {
    given = trimmed(given);
    if (given.starts_with('~')) return without_headings(unpacked_rows(given, targets));
    if (is_name(given)) return without_headings(parse_ready_data(plain_word(given)));
    std::string text = plain_signs(given);
    const bool lines = text.find_first_of("\n\r\t") != std::string::npos;
    if (lines)
        if (const auto dataset = plain_lines(text, targets)) return CsvRows{.dataset = *dataset};
    if (lines || text.starts_with('[')) return read_csv(text, targets);
    const bool blanks = text.find(' ') != std::string::npos && text.find(',') == std::string::npos;
    if (text.find(';') == std::string::npos && !blanks) return without_headings(plain_rows(text, targets));
    std::ranges::replace(text, '_', '\n');
    return read_csv(text, targets);
}

Result<Dataset> parse_rows(std::string_view text, std::size_t targets) {
    const auto rows = read_rows(text, targets);
    if (!rows) return rows.error();
    return rows->dataset;
}

}  // namespace neuroglass
