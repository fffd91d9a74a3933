// A dataset from comma-separated text. Reads no file and knows no flag.
#pragma once

#include <string_view>

#include "core/dataset.h"
#include "core/result.h"

namespace neuroglass {

/// One row a line, the target in the last column; a first line that holds anything but numbers is a header and is
/// skipped. Cells are parted by commas, or in a text without commas by semicolons or tabs; they may be quoted. Blank
/// lines, a byte-order mark and any kind of line end are allowed. Errors name line and column (the cell's number, from
/// 1): a cell that is empty, not a number or too large, rows of unequal length, a quote that is not closed, no or too
/// many rows or columns.
Result<Dataset> parse_csv(std::string_view text);

}  // namespace neuroglass
