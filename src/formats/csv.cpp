// A dataset from comma-separated text; see csv.h.
#include "formats/csv.h"

#include <algorithm>
#include <array>
#include <concepts>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/numbers.h"
#include "formats/csv_cells.h"
#include "formats/csv_lines.h"
#include "formats/csv_table.h"
#include "formats/file_text.h"

namespace neuroglass {
namespace {

using Part = WrittenNumber::Part;

constexpr std::array separators{'\t', ';', ',', ' '};

/// Lists in brackets as lines: [[0,1],[1,0]] is "0,1\n1,0\n". Nothing where they are something else.
std::optional<std::string> lines_of_lists(std::string_view text) {
    std::string lines;
    int depth = 0;
    bool ended = false;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (c == '[') {
            if (ended || ++depth > 2) return std::nullopt;
        } else if (c == ']') {
            if (depth == 0) return std::nullopt;
            if (depth-- == 2) lines += '\n';
            ended = depth == 0;
        } else if (depth == 2) {
            lines += blank ? ' ' : c;
        } else if (!blank && (depth == 0 || c != ',')) {
            return std::nullopt;
        }
    }
    if (depth != 0) return std::nullopt;
    return lines;
}

/// Takes a first line such as sep=; off the text. @return what it says
std::optional<char> take_separator_line(std::string& text) {
    const auto end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = trimmed(std::string_view(text).substr(0, end));
    const std::string word = plain_word(line);
    if (!word.starts_with("sep=")) return std::nullopt;
    const char separator = word == "sep=" ? '\t' : word[4];  // a tab is lost with the blanks around
    if (std::ranges::find(separators, separator) == separators.end()) return std::nullopt;
    text.erase(0, end);  // its line end stays, so that lines keep their numbers
    return separator;
}

}  // namespace

bool CsvPreview::is_plain() const {
    const auto is_numbers = [](const Column& one) { return (one.words == 0 || one.numbers > 0) && one.missing == 0; };
    return !named && !is_unclear && std::ranges::all_of(columns, is_numbers);
}

namespace {

/// The text as lines of cells. Errors: it is none.
Result<std::string> table_text(std::string_view given) {
    if (given.starts_with("PK\x03\x04") || given.starts_with("\xD0\xCF\x11\xE0"))
        return Error{"error.csv_workbook", {}};
    std::string text = file_text(given);
    if (text.find('\0') != std::string::npos) return Error{"error.csv_binary", {}};
    if (std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        text = plain_signs(text);
    const std::string_view content = trimmed(text);
    if (content.starts_with('{')) return Error{"error.csv_json", {}};
    if (!content.starts_with('[')) return text;
    auto lines = lines_of_lists(content);
    if (!lines) return Error{"error.csv_lists", {}};
    return std::move(*lines);
}

/// What comes of it with the separator that makes rows of numbers of the lines, or else with that which finds most of
/// them.
template <class Outcome>
Result<Outcome> by_best_separator(std::string_view given, std::size_t targets, const CsvChoice& choice) {
    auto made = table_text(given);
    if (!made) return made.error();
    std::string text = std::move(*made);
    if (const auto separator = take_separator_line(text)) {
        CsvTable table(text, *separator, targets, choice);
        if constexpr (std::same_as<Outcome, CsvRows>) return table.rows();
        else return table.preview();
    }
    std::optional<Result<Outcome>> best;
    std::size_t max_numbers = 0;
    for (const char separator : separators) {
        if (separator != ',' && text.find(separator) == std::string::npos) continue;
        CsvTable table(text, separator, targets, choice);
        auto rows = table.rows();
        const bool fits = static_cast<bool>(rows);
        const std::size_t numbers = table.numbers();
        if (!fits && best && numbers <= max_numbers && !(numbers == max_numbers && separator == ',')) continue;
        if constexpr (std::same_as<Outcome, CsvRows>) best = std::move(rows);
        else best = table.preview();
        max_numbers = numbers;
        if (fits) break;
    }
    return std::move(*best);
}

}  // namespace

Result<CsvRows> read_csv(std::string_view given, std::size_t targets, const CsvChoice& choice) {
    return by_best_separator<CsvRows>(given, targets, choice);
}

Result<CsvPreview> preview_csv(std::string_view given, std::optional<bool> named) {
    return by_best_separator<CsvPreview>(given, 1, {.named = named});
}

Result<NumberBlock> read_block(std::string_view given) {
    const std::string text = plain_signs(file_text(given));
    const auto has = [&](char c) { return text.find(c) != std::string::npos; };
    const char separator = has('\t') ? '\t' : has(';') ? ';' : ',';
    constexpr std::size_t max_columns = Dataset::max_inputs + Dataset::max_targets;
    const CsvLines read = csv_lines(text, separator, max_columns, Dataset::max_rows + 1);
    if (read.open_quote) return error_at("error.csv_quote", *read.open_quote);
    if (read.lines.empty()) return Error{"error.csv_nothing", {}};
    const Part comma = separator == ',' ? Part::none : comma_of(read.lines);
    NumberBlock block{{}, std::min(read.lines.front().cell_count, max_columns)};
    for (const CsvLine& line : read.lines) {
        if (line.cell_count != block.width) return ragged_error(line, block.width);
        for (std::size_t column = 0; column < block.width; ++column) {
            const auto number = number_in(line, column, comma);
            if (!number) return number.error();
            block.numbers.push_back(*number);
        }
    }
    return block;
}

Result<Dataset> parse_csv(std::string_view text, std::size_t targets) {
    const auto rows = read_csv(text, targets);
    if (!rows) return rows.error();
    return rows->dataset;
}

}  // namespace neuroglass
