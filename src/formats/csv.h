// A dataset from comma-separated text, as people and their programs write it. Reads no file and knows no flag.
#pragma once

#include <string_view>

#include "base/result.h"
#include "engine/model/dataset.h"

namespace neuroglass {

/// The rows of a text, and what of it was not taken for rows, so that it can be said.
struct CsvRows {
    Dataset dataset;
    std::size_t first_heading = 0,
                last_heading = 0;  // the lines of a title and of names above the rows; 0: there are none
};

/// One row a line, the targets in the last columns. The cells are separated by commas, semicolons, tabs or blanks: by
/// what makes rows of numbers of the lines, or by what a first line sep=; says. They may be quoted. Numbers are written
/// as read_number takes them, or true and false; a decimal comma needs another separator, or quotes. Above the rows
/// there may be lines of a title, each in one cell, and one line of names, in none of which is a number; a line of
/// nothing but misspelt numbers is none of these. Empty lines, lines that begin with #, columns that are empty
/// throughout, a byte-order mark, UTF-16 and any kind of line end are allowed; and lists in brackets: [[0,1],[1,0]].
/// Errors name line and column (the cell's number, from 1): a cell that is empty, not a number, unclear or too large,
/// rows of unequal length, a quote that is not closed, no or too many rows or columns; or that it is no text at all.
Result<CsvRows> read_csv(std::string_view text, std::size_t targets = 1);

/// Numbers beside and below each other.
struct NumberBlock {
    std::vector<double> numbers;  // (rows, width), row-major
    std::size_t width;
};

/// Cells as a spreadsheet copies them: a row a line, all of one length, separated by tabs or, where there are none, by
/// semicolons or commas. Numbers as above, with decimal commas where it is not those that separate.
/// Errors: no number at all, a cell that is none, rows of unequal length, more rows or columns than data may have.
Result<NumberBlock> read_block(std::string_view text);

/// The rows of that alone.
Result<Dataset> parse_csv(std::string_view text, std::size_t targets = 1);

}  // namespace neuroglass
