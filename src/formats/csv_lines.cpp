// Lines and cells; see csv_lines.h.
#include "formats/csv_lines.h"

#include "base/utf8.h"

namespace neuroglass {
namespace {

/// Walks through the text line by line, quotes removed.
class Scanner {
public:
    Scanner(std::string_view text, char separator, std::forward_list<std::string>& quoted)
        : rest_(text), separator_(separator), quoted_(quoted) {}

    bool at_end() const { return rest_.empty(); }
    std::optional<std::size_t> open_quote() const { return open_quote_; }

    CsvLine next(std::size_t max_cells) {
        CsvLine line;
        line.number = line_;
        line.cells.reserve(cells_before_);
        bool more = true;
        while (more) {
            std::string_view cell;
            if (separator_ == ' ') skip_blanks();
            more = read_cell(cell);
            ++line.cell_count;
            const std::string_view content = trimmed(cell);
            if (!content.empty()) line.filled = line.cell_count;
            if (line.cells.size() < max_cells) line.cells.push_back(content);
        }
        cells_before_ = line.cells.size();
        if (separator_ == ' ') line.cell_count = line.filled;  // blanks at the end separate nothing
        return line;
    }

private:
    bool separates(char c) const { return c == separator_ || (separator_ == ' ' && c == '\t'); }
    void skip_blanks() {
        while (!rest_.empty() && separates(rest_.front())) rest_.remove_prefix(1);
    }

    /// @return whether another cell follows on the same line
    bool read_cell(std::string_view& cell) {
        std::size_t end = 0;
        while (end < rest_.size() && !separates(rest_[end]) && !is_line_end(rest_[end]) && rest_[end] != '"') ++end;
        if (end < rest_.size() && rest_[end] == '"') {
            std::string& held = quoted_.emplace_front();
            const bool more = read_quoted(held);
            cell = held;
            return more;
        }
        cell = rest_.substr(0, end);
        rest_.remove_prefix(end);
        return !rest_.empty() && !take_line_end(take());
    }

    char take() {
        const char c = rest_.front();
        rest_.remove_prefix(1);
        return c;
    }
    static bool is_line_end(char c) { return c == '\n' || c == '\r'; }
    /// @param c what has just been taken @return whether it ends a line
    bool take_line_end(char c) {
        if (c == '\r' && rest_.starts_with('\n')) rest_.remove_prefix(1);
        if (is_line_end(c)) ++line_;
        return is_line_end(c);
    }

    /// The same where there is a quote in the cell.
    bool read_quoted(std::string& cell) {
        enum class Quote { none, open, closed } quote = Quote::none;
        while (!rest_.empty()) {
            const char c = take();
            const bool line_end = take_line_end(c);
            if (quote == Quote::open) {
                if (c != '"') {
                    cell += c;
                } else if (rest_.starts_with('"')) {
                    cell += c;
                    rest_.remove_prefix(1);
                } else {
                    quote = Quote::closed;
                }
            } else if (line_end) {
                return false;
            } else if (separates(c)) {
                return true;
            } else if (c == '"' && quote == Quote::none && trimmed(cell).empty()) {
                quote = Quote::open;
                quote_line_ = line_;
            } else if (quote == Quote::closed && c != ' ' && c != '\t') {
                cell = '"' + cell + '"' + c;  // "1"2 is not 12
                quote = Quote::none;
            } else {
                cell += c;
            }
        }
        if (quote == Quote::open) open_quote_ = quote_line_;
        return false;
    }

    std::string_view rest_;
    char separator_;
    std::size_t line_ = 1, quote_line_ = 1, cells_before_ = 0;
    std::optional<std::size_t> open_quote_;
    std::forward_list<std::string>& quoted_;
};

}  // namespace

CsvLines csv_lines(std::string_view text, char separator, std::size_t max_cells, std::size_t max_lines) {
    CsvLines read;
    Scanner scanner(text, separator, read.quoted);
    while (!scanner.at_end() && read.lines.size() < max_lines) {
        CsvLine line = scanner.next(max_cells);
        read.open_quote = scanner.open_quote();
        if (line.filled > 0 && !line.cells.front().starts_with('#')) read.lines.push_back(std::move(line));
    }
    return read;
}

}  // namespace neuroglass
