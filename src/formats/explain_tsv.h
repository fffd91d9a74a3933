// The arithmetic of the next iteration as tab-separated text, to be pasted into a spreadsheet. Holds no words, only the
// field's signs.
#pragma once

#include <string>

#include "engine/inspect/explain.h"

namespace neuroglass {

/// A line of names, then a line a row: row, its inputs x1.., its products w1*x1.., z, out, target, error, derivative,
/// delta, and what it gives to each weight, x1*delta... With a bias the last input is 1. After a blank line the same
/// for the weights: weight, w, sum (over the rows, of xi*delta), rate, change, new w. Every number to 17 significant
/// digits, which read back as the same double.
std::string explanation_tsv(const Explanation& explanation);

}  // namespace neuroglass
