// A dataset from comma-separated text, as people and their programs write it. Reads no file and knows no flag.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engine/model/dataset.h"

namespace neuroglass {

/// The rows of a text, and what of it was not taken for rows, so that it can be said.
struct CsvRows {
    Dataset dataset;
    std::size_t first_heading = 0,
                last_heading = 0;    // the lines of a title and of names above the rows; 0: there are none
    std::string names{}, classes{};  // as an experiment has them (document/data_names.h)
    std::size_t left_out = 0;        // rows in which a value is missing
};

/// What somebody has chosen to make of the lines and columns.
struct CsvChoice {
    std::vector<std::size_t> inputs{}, targets{};  // columns, from 0; without targets the last ones are
    bool leaves_out = false;                       // the rows in which one of their values is missing
    std::optional<bool> named{};                   // whether the first line of several cells names the columns
};

/// One row a line, the targets in the last columns. The cells are separated by commas, semicolons, tabs or blanks: by
/// what makes rows of numbers of the lines, or by what a first line sep=; says. They may be quoted. Numbers are written
/// as read_number takes them, or true and false; a decimal comma needs another separator, or quotes. Above the rows
/// there may be lines of a title, each in one cell, and one line of names, in none of which is a number; a line of
/// nothing but misspelt numbers is none of these. Empty lines, lines that begin with #, columns that are empty
/// throughout, a byte-order mark, UTF-16 and any kind of line end are allowed; and lists in brackets: [[0,1],[1,0]].
/// Errors name line and column (the cell's number, from 1): a cell that is empty, not a number, unclear or too large,
/// rows of unequal length, a quote that is not closed, no or too many rows or columns; or that it is no text at all.
/// The column of a single target may hold words: two of them are the targets 0 and 1 in the order of the lines, and of
/// three to ten each has a target of its own, which is 1 where the row is of that class.
/// @param targets how many there are where nothing is chosen
Result<CsvRows> read_csv(std::string_view text, std::size_t targets = 1, const CsvChoice& choice = {});

/// The rows of a text that can be read in one way only: no names, nothing missing, no column of words. Nothing where
/// somebody has to choose, who is shown its preview. Errors: as above.
Result<std::optional<CsvRows>> open_csv(std::string_view text, std::size_t targets = 1);

/// What a text looks like before anyone has said what to make of it.
struct CsvPreview {
    struct Column {
        std::string name{};                               // "": it has none
        std::size_t numbers = 0, words = 0, missing = 0;  // how many cells are that
        std::size_t classes = 0;                          // how many different words; at most one more than allowed
        std::size_t first_word = 0, first_missing = 0;    // the lines of those; 0: there is none
    };
    std::vector<Column> columns{};
    std::vector<std::vector<std::string>> rows{};  // the cells of the first ones
    std::size_t row_count = 0;
    bool named = false;       // the line above the rows is taken for names
    bool can_name = false;    // there is a first line that could be, or is, names
    bool is_unclear = false;  // some cells of the first row are words where the others of their columns are numbers
    /// Whether it can be read in one way only, or not at all.
    bool is_plain() const;
};
/// @param named as CsvChoice has it. Errors: those of a text that is no table at all.
Result<CsvPreview> preview_csv(std::string_view text, std::optional<bool> named = {});

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
