// Columns of CSV chosen by what they are called, as programs and the command line choose them. The page has a dialog.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/csv.h"

namespace neuroglass {

/// Columns by their names, or by their numbers from 1. What is not said is as usual: the target is the last column, and
/// the inputs are all others that are not empty throughout.
struct CsvColumns {
    std::vector<std::string> inputs{}, targets{}, ignored{};
    bool leaves_out = false;      // the rows in which one of their values is missing
    std::optional<bool> named{};  // whether the first line of several cells names the columns

    bool are_chosen() const { return !inputs.empty() || !targets.empty() || !ignored.empty(); }
};

/// As read_csv. Errors besides its own: a column that there is not.
/// @param targets how many of the last columns are that where no columns are chosen
Result<CsvRows> read_csv_columns(std::string_view text, std::size_t targets, const CsvColumns& columns);

}  // namespace neuroglass
