// What the programs that we write have in common: an experiment's numbers as Python and C++ both read them, and how
// large they may grow.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "engine/model/experiment.h"

namespace neuroglass {

/// Reads back as the same double, the sign of zero and all; in JSON too.
std::string number_code(double value);

struct Brackets {
    char open, close;
};

/// "[0, 1, 1]", broken into lines of at most 76 signs.
/// @param indent blanks before every line but the first
std::string list_code(std::span<const double> values, Brackets brackets, std::size_t indent);

/// The inputs as "[[0, 1, 1],\n [1, 0, 0]]": up to 10 rows one a line, more of them filling the lines.
/// @param with_one whether each row gets one more input, 1, for the bias
std::string rows_code(const Dataset& dataset, bool with_one, Brackets brackets, std::size_t indent);

/// The text with each @name@ replaced by its words.
std::string filled(std::string text, std::initializer_list<std::pair<std::string_view, std::string>> words);

/// Bounds on what the training of a single neuron comes to, from its first weights on.
struct MagnitudeBounds {
    double max_weight, max_sum, max_loss;  // magnitudes; the sum is that of a neuron's inputs times weights

    explicit MagnitudeBounds(const Experiment& experiment);

    /// Fixed notation is no longer what the program prints.
    bool needs_exponents() const { return !(max_weight < 1e9 && max_loss < 1e9); }
    bool exp_may_overflow() const { return !(max_sum < 700); }
    bool weights_may_overflow() const { return !(max_sum < 1e300 && max_weight < 1e300); }
};

}  // namespace neuroglass
