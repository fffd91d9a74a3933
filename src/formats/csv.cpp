// A dataset from comma-separated text; see csv.h.
#include "formats/csv.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <type_traits>
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
/// them. @param make is given the table, and its rows or why there are none
template <class Make, class Outcome = std::invoke_result_t<Make, CsvTable&, Result<CsvRows>>>
Outcome by_best_separator(std::string_view given, std::size_t targets, const CsvChoice& choice, Make make) {
    auto text = table_text(given);
    if (!text) return text.error();
    std::string lines = std::move(*text);
    if (const auto separator = take_separator_line(lines)) {
        CsvTable table(lines, *separator, targets, choice);
        return make(table, table.rows());
    }
    Outcome best = Error();
    bool any = false;
    std::size_t max_numbers = 0;
    for (const char separator : separators) {
        if (separator != ',' && lines.find(separator) == std::string::npos) continue;
        CsvTable table(lines, separator, targets, choice);
        auto rows = table.rows();
        if (rows) return make(table, std::move(rows));
        const std::size_t numbers = table.numbers();
        if (any && numbers <= max_numbers && !(numbers == max_numbers && separator == ',')) continue;
        best = make(table, std::move(rows));
        any = true;
        max_numbers = numbers;
    }
    return best;
}

}  // namespace

Result<CsvRows> read_csv(std::string_view given, std::size_t targets, const CsvChoice& choice) {
    return by_best_separator(given, targets, choice, [](CsvTable&, Result<CsvRows> rows) { return rows; });
}

Result<std::optional<CsvRows>> open_csv(std::string_view given, std::size_t targets) {
    using Opened = Result<std::optional<CsvRows>>;
    return by_best_separator(given, targets, {}, [](CsvTable& table, Result<CsvRows> rows) -> Opened {
        if (rows) return table.is_plain() ? std::optional(*rows) : std::nullopt;
        const auto preview = table.preview();
        return preview && !preview->is_plain() ? Opened(std::nullopt) : Opened(rows.error());
    });
}

Result<CsvPreview> preview_csv(std::string_view given, std::optional<bool> named) {
    return by_best_separator(given, 1, {.named = named},
                             [](CsvTable& table, const Result<CsvRows>&) { return table.preview(); });
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
