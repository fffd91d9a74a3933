// CSV that is read in one module for another of the same build: what is asked, and what comes of it, as nothing but
// numbers (number_list.h). An answer begins with 0 where it is an error.
#pragma once

#include <span>

#include "formats/csv.h"
#include "formats/number_list.h"

namespace neuroglass {

/// What is asked of a text: the number of targets where none are chosen; whether the first line names the columns, 1 or
/// 0, or -1 as it looks; whether rows are left out; how many inputs are chosen, and they; and so the targets.
NumberList choice_numbers(std::size_t targets, const CsvChoice& choice = {});

/// What read_csv makes of it: 1, the first and the last line of headings, the rows left out, the data, names, classes.
NumberList read_csv_numbers(std::string_view text, std::span<const double> asked);
/// What open_csv makes of it: the same, or 2 where somebody has to choose.
NumberList open_csv_numbers(std::string_view text, std::span<const double> asked);
/// What preview_csv makes of it: 1, whether it is named, can be, is unclear, the number of rows; how many columns there
/// are, of each its name, numbers, words, missing cells, classes and first line with one missing; how many rows are
/// shown, of each how many cells it has, and they.
NumberList preview_csv_numbers(std::string_view text, std::span<const double> asked);
/// What read_block makes of it: 1, the width, all numbers.
NumberList read_block_numbers(std::string_view text);

/// What read_csv_columns makes of it: as read_csv_numbers().
/// @param asked the number of targets; named and left out as above; how many inputs there are, and they, as texts; and
/// so the targets, and what is ignored
NumberList read_csv_columns_numbers(std::string_view text, std::span<const double> asked);

/// Of read_csv_numbers(). @param numbers not empty
Result<CsvRows> csv_of_numbers(std::span<const double> numbers);
/// Of open_csv_numbers().
Result<std::optional<CsvRows>> opened_of_numbers(std::span<const double> numbers);
/// Of read_block_numbers().
Result<NumberBlock> block_of_numbers(std::span<const double> numbers);

}  // namespace neuroglass
