// The arithmetic of the next iteration as tab-separated text, to be pasted into a spreadsheet. Holds no words, only the
// field's signs.
#pragma once

#include <string>

#include "engine/inspect/explain.h"

namespace neuroglass {

/// What stands before the number of an input: x1 of the network, a1 of a unit below.
const char* input_letter(const Explanation& explanation);

/// A line of names, then a line a row: row, its inputs x1.., its products w1*x1.., z, out, target, error, derivative,
/// delta, and what it gives to each weight, x1*delta... With a bias the last input is 1. After a blank line the same
/// for the weights: weight, w, sum (over the rows, of xi*delta), rate, change, new w. Every number to 17 significant
/// digits, which read back as the same double.
/// Of a network, what the unit has of softmax, of the deltas of the next layer (whose weights for this unit are a third
/// table), of weight decay and of the optimizer stands between these, and what it has not is left out. Where an update
/// learns from some rows, `learns` is 1 for those, and the delta of all others 0.
std::string explanation_tsv(const Explanation& explanation);

}  // namespace neuroglass
