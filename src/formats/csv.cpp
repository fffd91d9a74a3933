// A dataset from comma-separated text, after RFC 4180; see csv.h.
#include "formats/csv.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/numbers.h"

namespace neuroglass {
namespace {

constexpr std::size_t most_columns = Dataset::most_inputs + 1;

struct Line {
    std::size_t number = 1;          // where it starts in the text, from 1
    std::vector<std::string> cells;  // no more than one beyond most_columns, so that a hostile text stays small
    std::size_t cell_count = 0;
    bool blank() const { return cell_count == 1 && cells[0].empty(); }
};

/// Walks through the text line by line, quotes removed.
class Scanner {
public:
    Scanner(std::string_view text, char separator) : rest_(text), separator_(separator) {}

    bool at_end() const { return rest_.empty(); }
    /// The line at which a quote was opened that is never closed.
    std::optional<std::size_t> open_quote() const { return open_quote_; }

    Line next() {
        Line line;
        line.number = line_;
        bool more = true;
        while (more) {
            std::string cell;
            more = read_cell(cell);
            ++line.cell_count;
            if (line.cells.size() <= most_columns) line.cells.emplace_back(trimmed(cell));
        }
        return line;
    }

private:
    /// @return whether another cell follows on the same line
    bool read_cell(std::string& cell) {
        bool quoted = false;
        while (!rest_.empty()) {
            const char c = rest_.front();
            rest_.remove_prefix(1);
            const bool line_end = c == '\n' || c == '\r';
            if (c == '\r' && rest_.starts_with('\n')) rest_.remove_prefix(1);
            if (line_end) ++line_;
            if (quoted) {
                if (c != '"') {
                    cell += c;
                } else if (rest_.starts_with('"')) {
                    cell += c;
                    rest_.remove_prefix(1);
                } else {
                    quoted = false;
                }
            } else if (c == '"' && trimmed(cell).empty()) {
                quoted = true;
                quote_line_ = line_;
            } else if (line_end) {
                return false;
            } else if (c == separator_) {
                return true;
            } else {
                cell += c;
            }
        }
        if (quoted) open_quote_ = quote_line_;
        return false;
    }

    std::string_view rest_;
    char separator_;
    std::size_t line_ = 1, quote_line_ = 1;
    std::optional<std::size_t> open_quote_;
};

char separator_of(std::string_view text) {
    for (const char separator : {',', ';', '\t'})
        if (text.find(separator) != std::string_view::npos) return separator;
    return ',';
}

Error error_at(std::string_view key, std::size_t line, std::vector<std::pair<std::string, std::string>> arguments) {
    arguments.emplace_back("line", std::to_string(line));
    return {std::string(key), std::move(arguments)};
}

bool is_header(const Line& line) {
    return std::ranges::any_of(line.cells,
                               [](const std::string& cell) { return !cell.empty() && !parse_number(cell); });
}

std::optional<Error> read_row(const Line& line, std::vector<double>& inputs, std::vector<double>& targets) {
    for (std::size_t i = 0; i < line.cell_count; ++i) {
        const std::string& cell = line.cells[i];
        const auto column = std::to_string(i + 1);
        if (cell.empty()) return error_at("error.csv_empty_cell", line.number, {{"column", column}});
        const auto value = parse_number(cell);
        if (!value)
            return error_at("error.csv_number", line.number, {{"column", column}, {"given", cell.substr(0, 40)}});
        if (check_value(*value, column))
            return error_at(
                "error.csv_value", line.number,
                {{"column", column}, {"given", cell.substr(0, 40)}, {"most", exact_text(Dataset::most_value)}});
        (i + 1 < line.cell_count ? inputs : targets).push_back(*value);
    }
    return std::nullopt;
}

}  // namespace

Result<Dataset> parse_csv(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    Scanner scanner(text, separator_of(text));
    std::vector<double> inputs, targets;
    std::size_t columns = 0;
    while (!scanner.at_end()) {
        const Line line = scanner.next();
        if (scanner.open_quote()) return error_at("error.csv_quote", *scanner.open_quote(), {});
        if (line.blank()) continue;
        if (columns == 0) {
            columns = line.cell_count;
            if (columns < 2 || columns > most_columns)
                return error_at("error.csv_columns", line.number,
                                {{"given", std::to_string(columns)}, {"most", std::to_string(most_columns)}});
            if (is_header(line)) continue;
        }
        if (line.cell_count != columns)
            return error_at("error.csv_ragged", line.number,
                            {{"column", std::to_string(std::min(line.cell_count, columns) + 1)},
                             {"given", std::to_string(line.cell_count)},
                             {"wanted", std::to_string(columns)}});
        if (targets.size() == Dataset::most_rows)
            return error_at("error.csv_rows", line.number, {{"most", std::to_string(Dataset::most_rows)}});
        if (auto error = read_row(line, inputs, targets)) return *error;
    }
    if (targets.empty()) return Error{"error.csv_nothing", {}};
    return Dataset::make(columns - 1, std::move(inputs), std::move(targets));
}

}  // namespace neuroglass
