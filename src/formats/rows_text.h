// Numbers, and the rows of a dataset, as the short text of a link: on one line, without blanks. Knows no key but
// `data`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engine/model/dataset.h"
#include "formats/csv.h"

namespace neuroglass {

/// Numbers separated by commas; each reads back as the same double.
std::string list_text(std::span<const double> values);

/// Reads such a list; and one separated by semicolons or blanks, or in square brackets, its numbers as read_number
/// takes them. Errors name the field, the number's place and what is allowed.
Result<std::vector<double>> parse_list(std::string_view field, std::string_view text);

/// The rows separated by '_', the numbers of a row by ',', the targets last: 0,1,1,1_1,0,0,0. Rows that were drawn are
/// told by how: moons:200:0.1:7 for 200 rows with noise 0.1 by seed 7.
std::string rows_text(const Dataset& dataset);

/// The same rows as ~COLUMNS_ROWS_NUMBERS_DIGITS, which is short where few numbers stand at many places.
/// NUMBERS are the distinct ones, separated by commas, n of them. DIGITS are base64url's (A-Z a-z 0-9 - _), six bits
/// each, the highest first; all together they hold, row by row, the place of each number among NUMBERS, in as many bits
/// as n
/// - 1 has, and zeros to the end of the last digit.
std::string packed_rows(const Dataset& dataset);

/// Data that is ready (document/ready_data.h) by its name; what is drawn, by its recipe or a part of it: moons:50.
/// Errors: no such name, or something out of range; they name `data` and the part of it.
Result<Dataset> parse_ready_data(std::string_view text);

/// Reads these, a name of data that is ready (document/ready_data.h), and else CSV as read_csv does: where the text has
/// several lines, a semicolon, a tab, no comma but blanks, or lists in brackets.
/// @param targets how many of the last numbers of a row are targets; ready data has its own
/// Errors name `data`, the row and the place in it; those of CSV, line and column.
Result<CsvRows> read_rows(std::string_view text, std::size_t targets = 1);

/// The rows of that alone.
Result<Dataset> parse_rows(std::string_view text, std::size_t targets = 1);

}  // namespace neuroglass
