// What the command line prints: its help and the result of a run, as plain text. Prints nothing itself.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "cli/command.h"
#include "engine/train/run.h"

namespace neuroglass {

std::string words(std::string_view key);
/// The words with their {names} filled.
std::string fill(std::string_view key, std::initializer_list<std::pair<std::string, std::string>> arguments);

/// With 8 decimals, unless it is so large that they say nothing.
std::string figure(double value);
/// Parted by commas, each to its last digit.
std::string listed(std::span<const double> values);

/// In lines that fit beside the flags.
std::vector<std::string> wrapped(std::string_view text);

using Cells = std::vector<std::string>;
/// Lines of cells in columns: the first to the left, all others to the right, or all to the left.
std::string table(const std::vector<Cells>& lines, bool numbers);

std::string help();
std::string command_help(const Command& command);
/// The commands whose first word that is, and what each of them does.
std::string help_of(std::string_view first_word);
std::string version_line();
/// One line, whatever the person's words hold.
std::string error_line(const Error& error);

/// @param test_example_is_first_row whether nobody chose the test example, so that it must be said
std::string report(const Run& run, bool test_example_is_first_row);

}  // namespace neuroglass
