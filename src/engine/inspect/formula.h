// A number of the arithmetic written out with the numbers that it is made of, e.g. "1 / (1 + e^0.55912226)".
// Signs and numbers only: holds no words, and leaves how a number looks to the one who shows it.
#pragma once

#include <string_view>

#include "base/function_ref.h"
#include "engine/inspect/explain.h"

namespace neuroglass {

/// Writes the pieces of a formula, one behind the other.
struct Notation {
    FunctionRef<void(Quantity, double)> number;
    FunctionRef<void(std::string_view)> words;  // what stands between the numbers
    std::string_view minus = "-";
    std::size_t max_terms = 16;  // of a sum; of a longer one the first ones and the last are written
};

/// With its numbers written to 17 digits and computed as it reads, from left to right, it gives the number to the bit,
/// with exponential() for e^x. Nothing for a number that is given.
void write_formula(const Explanation& explanation, Term term, const Notation& notation);

}  // namespace neuroglass
