// A dataset from comma-separated text; see csv.h.
#include "formats/csv.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/numbers.h"
#include "formats/csv_lines.h"
#include "formats/file_text.h"

namespace neuroglass {
namespace {

using Fault = WrittenNumber::Fault;
using Part = WrittenNumber::Part;

constexpr std::size_t max_kept = 64;  // cells of a line: more than there may be, for columns that are empty throughout
constexpr std::size_t max_headings = 100;
constexpr std::array separators{'\t', ';', ',', ' '};

using Arguments = std::vector<std::pair<std::string, std::string>>;

Error error_at(std::string_view key, std::size_t line, Arguments arguments = {}) {
    arguments.emplace_back("line", std::to_string(line));
    return {std::string(key), std::move(arguments)};
}

WrittenNumber read_cell(const std::string& cell) {
    const WrittenNumber number = read_number(cell);
    if (number.fault != Fault::no_number) return number;
    const std::string word = plain_word(cell);
    if (word == "true") return {.value = 1, .fault = Fault::none};
    if (word == "false") return {.value = 0, .fault = Fault::none};
    return number;
}

bool is_number(const std::string& cell) { return read_cell(cell).fault != Fault::no_number; }

/// Whether a cell that is not a number was meant to be one: 0x10, 1O, NA.
bool is_like_a_number(const std::string& cell) {
    const auto first = cell.find_first_not_of("+-.,");
    if (first != std::string::npos && cell[first] >= '0' && cell[first] <= '9') return true;
    const std::string word = plain_word(cell);
    for (const auto missing : {"nan", "na", "n/a", "#n/a", "null", "none", "inf", "-inf", "infinity", "?", "-"})
        if (word == missing) return true;
    return false;
}

std::size_t filled_cells(const CsvLine& line) {
    return static_cast<std::size_t>(
        std::ranges::count_if(line.cells, [](const std::string& cell) { return !cell.empty(); }));
}

/// Whether it holds a number, or nothing that is a name.
bool is_row(const CsvLine& line) {
    const auto no_name = [](const std::string& cell) { return cell.empty() || is_like_a_number(cell); };
    return std::ranges::any_of(line.cells, is_number) || std::ranges::all_of(line.cells, no_name);
}

Error ragged_error(const CsvLine& line, std::size_t wanted) {
    return error_at("error.csv_ragged", line.number,
                    {{"column", std::to_string(std::min(line.cell_count, wanted) + 1)},
                     {"given", std::to_string(line.cell_count)},
                     {"wanted", std::to_string(wanted)}});
}

/// What commas part, judged by the cells that are unambiguous.
Part comma_of(std::span<const CsvLine> lines) {
    bool decimals = false, thousands = false;
    for (const CsvLine& line : lines)
        for (const std::string& cell : line.cells) {
            const WrittenNumber number = read_number(cell);
            decimals |= number.comma == Part::decimals;
            thousands |= number.comma == Part::thousands;
        }
    return decimals == thousands ? Part::none : decimals ? Part::decimals : Part::thousands;
}

/// The number in a cell. @param comma what commas part
Result<double> number_in(const CsvLine& line, std::size_t place, Part comma) {
    const std::string& cell = line.cells[place];
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

/// The lines of a text, sorted into headings and rows.
class Table {
public:
    Table(std::string_view text, char separator, std::size_t targets)
        : separator_(separator),
          target_count_(targets),
          read_(csv_lines(text, separator, max_kept, Dataset::max_rows + max_headings + 1)),
          first_row_(static_cast<std::size_t>(std::ranges::find_if(read_.lines, is_row) - read_.lines.begin())) {
        names_ = first_row_ > 0 && filled_cells(read_.lines[first_row_ - 1]) > 1;
    }

    Result<CsvRows> rows();

    /// How many numbers it finds in lines of several cells: what tells which separator is right where none makes rows.
    std::size_t numbers() const {
        std::size_t count = 0;
        for (const CsvLine& line : read_.lines)
            if (line.cell_count > 1) count += static_cast<std::size_t>(std::ranges::count_if(line.cells, is_number));
        return count;
    }

private:
    std::optional<Error> check_headings() const;
    std::optional<Error> check_widths();
    std::optional<Error> add(const CsvLine& line, Part comma);

    char separator_;
    std::size_t target_count_;
    CsvLines read_;
    std::size_t first_row_;  // its place among the lines
    bool names_;             // whether the line above it names the columns
    std::size_t width_ = 0;
    std::vector<std::size_t> columns_;  // those that are not empty throughout, from 0
    std::vector<double> inputs_, targets_;
};

std::optional<Error> Table::check_headings() const {
    for (std::size_t i = 0; i + (names_ ? 1 : 0) < first_row_; ++i)
        if (separator_ != ' ' && filled_cells(read_.lines[i]) > 1)
            return error_at("error.csv_headings", read_.lines[i].number);
    return std::nullopt;
}

std::optional<Error> Table::check_widths() {
    const bool names_count = names_ && separator_ != ' ';  // a title in words serves as well as names
    const std::size_t first = names_count ? first_row_ - 1 : first_row_;
    const std::span<const CsvLine> lines = std::span<const CsvLine>(read_.lines).subspan(first);
    for (const CsvLine& line : lines) width_ = std::max(width_, line.filled);
    width_ = std::min(width_, lines.front().cell_count);
    for (std::size_t column = 0; column < std::min(width_, max_kept); ++column)
        if (std::ranges::any_of(
                lines, [&](const CsvLine& line) { return column < line.cells.size() && !line.cells[column].empty(); }))
            columns_.push_back(column);
    const std::size_t max_columns = Dataset::max_inputs + target_count_;
    if (width_ > max_kept || columns_.size() <= target_count_ || columns_.size() > max_columns)
        return error_at("error.csv_columns", lines.front().number,
                        {{"given", std::to_string(width_ > max_kept ? width_ : columns_.size())},
                         {"min", std::to_string(target_count_ + 1)},
                         {"max", std::to_string(max_columns)}});
    for (const CsvLine& line : lines)
        if (line.filled > width_ || line.cell_count < width_) return ragged_error(line, width_);
    return std::nullopt;
}

std::optional<Error> Table::add(const CsvLine& line, Part comma) {
    const std::size_t first_target = columns_[columns_.size() - target_count_];
    for (const std::size_t place : columns_) {
        const auto number = number_in(line, place, comma);
        if (!number) return number.error();
        (place < first_target ? inputs_ : targets_).push_back(*number);
    }
    return std::nullopt;
}

Result<CsvRows> Table::rows() {
    if (read_.open_quote) return error_at("error.csv_quote", *read_.open_quote);
    if (first_row_ == read_.lines.size()) return Error{"error.csv_nothing", {}};
    if (first_row_ > max_headings) return error_at("error.csv_headings", read_.lines.front().number);
    if (auto wrong = check_headings()) return *wrong;
    if (auto wrong = check_widths()) return *wrong;
    const auto lines = std::span<const CsvLine>(read_.lines).subspan(first_row_);
    const Part comma = separator_ == ',' ? Part::none : comma_of(lines);
    for (const CsvLine& line : lines) {
        if (targets_.size() == Dataset::max_rows * target_count_)
            return error_at("error.csv_rows", line.number, {{"max", std::to_string(Dataset::max_rows)}});
        if (auto wrong = add(line, comma)) return *wrong;
    }
    const auto dataset = Dataset::make(columns_.size() - target_count_, inputs_, targets_, target_count_);
    if (!dataset) return dataset.error();
    if (first_row_ == 0) return CsvRows{*dataset};
    return CsvRows{*dataset, read_.lines.front().number, read_.lines[first_row_ - 1].number};
}

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

Result<CsvRows> read_csv(std::string_view given, std::size_t targets) {
    if (given.starts_with("PK\x03\x04") || given.starts_with("\xD0\xCF\x11\xE0"))
        return Error{"error.csv_workbook", {}};
    std::string text = file_text(given);
    if (text.find('\0') != std::string::npos) return Error{"error.csv_binary", {}};
    if (std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        text = plain_signs(text);
    const std::string_view content = trimmed(text);
    if (content.starts_with('{')) return Error{"error.csv_json", {}};
    if (content.starts_with('[')) {
        auto lines = lines_of_lists(content);
        if (!lines) return Error{"error.csv_lists", {}};
        text = std::move(*lines);
    }
    if (const auto separator = take_separator_line(text)) return Table(text, *separator, targets).rows();
    std::optional<Error> error;
    std::size_t max_numbers = 0;
    for (const char separator : separators) {
        if (separator != ',' && text.find(separator) == std::string::npos) continue;
        Table table(text, separator, targets);
        auto rows = table.rows();
        if (rows) return rows;
        const std::size_t numbers = table.numbers();
        if (error && numbers <= max_numbers && !(numbers == max_numbers && separator == ',')) continue;
        error = rows.error();
        max_numbers = numbers;
    }
    return *error;
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
