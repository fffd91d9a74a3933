// Cells of text; see csv_cells.h.
#include "formats/csv_cells.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/decimal.h"
#include "engine/model/dataset.h"

namespace neuroglass {

using Arguments = std::vector<std::pair<std::string, std::string>>;
using Fault = WrittenNumber::Fault;
using Part = WrittenNumber::Part;

Error error_at(std::string_view key, std::size_t line, Arguments arguments) {
    arguments.emplace_back("line", std::to_string(line));
    return {std::string(key), std::move(arguments)};
}

namespace {

/// The most of the numbers, which have nothing to be told about: the value that read_number, which takes ten times as
/// long, has of the same text. Nothing where it is not only digits with a point, a sign and an exponent.
std::optional<double> plain_decimal(std::string_view cell) {
    constexpr std::size_t max_characters = 64;
    return cell.size() <= max_characters ? read_decimal(cell) : std::nullopt;
}

WrittenNumber read_cell(std::string_view cell) {
    const WrittenNumber number = read_number(cell);
    if (number.fault != Fault::no_number) return number;
    const std::string word = plain_word(cell);
    if (word == "true") return {.value = 1, .fault = Fault::none};
    if (word == "false") return {.value = 0, .fault = Fault::none};
    return number;
}

}  // namespace

bool is_number(std::string_view cell) { return plain_decimal(cell) || read_cell(cell).fault != Fault::no_number; }

bool is_missing(std::string_view cell, bool of_words) {
    const std::string word = plain_word(cell);
    for (const auto missing : {"", "nan", "na", "n/a", "#n/a", "null", "?"})
        if (word == missing) return true;
    return !of_words && (word == "none" || word == "-");
}

namespace {

/// Whether a cell that is not a number was meant to be one: 0x10, 1O, NA.
bool is_like_a_number(std::string_view cell) {
    const auto first = cell.find_first_not_of("+-.,\"");
    if (first != std::string::npos && cell[first] >= '0' && cell[first] <= '9') return true;
    const std::string word = plain_word(cell);
    return word == "inf" || word == "-inf" || word == "infinity" || (!cell.empty() && is_missing(cell));
}

}  // namespace

bool is_word(std::string_view cell) { return !is_missing(cell) && !is_number(cell) && !is_like_a_number(cell); }

std::size_t filled_cells(const CsvLine& line) {
    return static_cast<std::size_t>(
        std::ranges::count_if(line.cells, [](std::string_view cell) { return !cell.empty(); }));
}

bool is_row(const CsvLine& line) {
    const auto no_name = [](std::string_view cell) { return cell.empty() || is_like_a_number(cell); };
    return std::ranges::any_of(line.cells, is_number) || std::ranges::all_of(line.cells, no_name);
}

Error ragged_error(const CsvLine& line, std::size_t wanted) {
    return error_at("error.csv_ragged", line.number,
                    {{"column", std::to_string(std::min(line.cell_count, wanted) + 1)},
                     {"given", std::to_string(line.cell_count)},
                     {"wanted", std::to_string(wanted)}});
}

Part comma_of(std::span<const CsvLine> lines) {
    bool decimals = false, thousands = false;
    for (const CsvLine& line : lines)
        for (const std::string_view cell : line.cells) {
            if (cell.find(',') == std::string_view::npos) continue;
            const WrittenNumber number = read_number(cell);
            decimals |= number.comma == Part::decimals;
            thousands |= number.comma == Part::thousands;
        }
    return decimals == thousands ? Part::none : decimals ? Part::decimals : Part::thousands;
}

Result<double> number_in(const CsvLine& line, std::size_t place, Part comma) {
    const std::string_view cell = line.cells[place];
    if (comma != Part::decimals)
        if (const auto value = plain_decimal(cell); value && std::abs(*value) <= Dataset::max_value) return *value;
    const auto wrong = [&](std::string_view key, Arguments more = {}) {
        more.emplace_back("column", std::to_string(place + 1));
        more.emplace_back("given", shown(cell));
        return error_at(key, line.number, std::move(more));
    };
    if (cell.empty()) return wrong("error.csv_empty_cell");
    WrittenNumber number = read_cell(cell);
    if (number.fault == Fault::unclear && comma != Part::none) {
        number.fault = Fault::none;
        if (comma == Part::thousands) number.value = number.thousands;
    } else if (number && number.either && comma == Part::decimals) {
        number.fault = Fault::unclear;  // 1.000 among numbers such as 0,5
    }
    if (number.fault == Fault::unclear)
        return wrong("error.csv_unclear",
                     {{"decimal", exact_text(number.value)}, {"whole", exact_text(number.thousands)}});
    if (number.fault == Fault::too_long) return wrong("error.csv_long");
    if (number.fault == Fault::no_number) return wrong("error.csv_number");
    if (number.fault == Fault::too_large || check_value(number.value, {}))
        return wrong("error.csv_value", {{"max", exact_text(Dataset::max_value)}});
    return number.value;
}

}  // namespace neuroglass
