// The lines of a text, sorted into headings and rows, and its columns into inputs and targets. Reads with one
// separator.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formats/csv.h"
#include "formats/csv_cells.h"

namespace neuroglass {

class CsvTable {
public:
    /// @param targets how many there are where nothing is chosen @param choice stays as long as the table
    CsvTable(std::string_view text, char separator, std::size_t targets, const CsvChoice& choice);

    Result<CsvRows> rows();
    Result<CsvPreview> preview();
    /// Whether the rows that it has made are all that there is to see: what CsvPreview::is_plain() says.
    bool is_plain() const { return !names_ && !has_classes_ && columns_.size() == width_; }

    /// How many numbers it finds in lines of several cells: what tells which separator is right where none makes rows.
    std::size_t numbers() const;

private:
    using Columns = std::vector<std::size_t>;

    std::optional<Error> check_headings() const;
    std::optional<Error> check_lines();
    std::optional<Error> choose_columns();
    std::optional<Error> add(const CsvLine& line, WrittenNumber::Part comma);
    std::optional<Error> add_class(const CsvLine& line, std::size_t place);
    std::span<const CsvLine> lines() const { return std::span<const CsvLine>(read_.lines).subspan(first_row_); }
    bool holds_words(std::size_t column) const;
    std::string name_of(std::size_t column) const;
    Result<CsvRows> made() const;

    char separator_;
    std::size_t target_count_;
    const CsvChoice& choice_;
    CsvLines read_;
    std::size_t first_row_;  // its place among the lines
    bool names_;             // whether the line above it names the columns
    std::size_t width_ = 0;
    Columns columns_;           // those that are not empty throughout, from 0
    Columns inputs_, targets_;  // of those
    bool has_classes_ = false;  // the target is a word
    std::size_t left_out_ = 0;
    std::vector<double> all_inputs_, all_targets_;  // the number of its class for a word
    std::vector<std::string> classes_;              // the words as they are written
};

}  // namespace neuroglass
