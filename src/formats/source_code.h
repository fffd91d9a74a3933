// What the programs that we write have in common: an experiment's numbers as Python and C++ both read them.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "engine/model/dataset.h"

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

/// The same for any numbers. @param values (rows, columns)
std::string matrix_code(std::span<const double> values, std::size_t columns, Brackets brackets, std::size_t indent);

/// "3 rows"
std::string counted(std::size_t n, const std::string& what);

/// The text with each @name@ replaced by its words.
std::string filled(std::string text, std::initializer_list<std::pair<std::string_view, std::string_view>> words);

}  // namespace neuroglass
