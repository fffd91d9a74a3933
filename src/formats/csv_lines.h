// The lines of a text and their cells, after RFC 4180, whatever stands in them. Knows no number.
#pragma once

#include <forward_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace neuroglass {

struct CsvLine {
    std::size_t number = 1;               // where it starts in the text, from 1
    std::vector<std::string_view> cells;  // the first of them, without blanks around and without quotes
    std::size_t cell_count = 0;
    std::size_t filled = 0;  // how many cells there are up to the last that is not empty
};

struct CsvLines {
    std::vector<CsvLine> lines;             // but for those that are empty or, begun by #, a comment
    std::optional<std::size_t> open_quote;  // the line of a quote that is never closed
    std::forward_list<std::string> quoted;  // what cells hold that do not stand in the text as they are
};

/// @param text stays as long as the cells
/// @param separator ' ' for blanks of any number
/// @param max_cells how many cells of a line are kept
/// @param max_lines after which the reading ends
CsvLines csv_lines(std::string_view text, char separator, std::size_t max_cells, std::size_t max_lines);

/// A cell as it is written: in quotes where it holds a comma.
inline std::string csv_cell(const std::string& text) {
    return text.find(',') == std::string::npos ? text : '"' + text + '"';
}

}  // namespace neuroglass
