// The cells of a table of text: which are numbers, which say that there is none, and which are words.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/numbers.h"
#include "formats/csv_lines.h"

namespace neuroglass {

/// An error with the line that it is about.
Error error_at(std::string_view key, std::size_t line, std::vector<std::pair<std::string, std::string>> arguments = {});
/// A line that has another number of cells than it should.
Error ragged_error(const CsvLine& line, std::size_t wanted);

bool is_number(std::string_view cell);
/// Whether it says that there is no value. @param of_words whether its column holds words, of which "none" may be one
bool is_missing(std::string_view cell, bool of_words = false);
/// Whether it is neither a number, nor meant to be one, nor missing.
bool is_word(std::string_view cell);

std::size_t filled_cells(const CsvLine& line);
/// Whether it holds a number, or nothing that is a name.
bool is_row(const CsvLine& line);

/// What commas part, judged by the cells that are unambiguous.
WrittenNumber::Part comma_of(std::span<const CsvLine> lines);
/// The number in a cell. @param place from 0 @param comma what commas part
/// Errors: none, unclear, or too large.
Result<double> number_in(const CsvLine& line, std::size_t place, WrittenNumber::Part comma);

}  // namespace neuroglass
