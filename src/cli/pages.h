// What the command line prints: its help and the result of a run, as plain text. Prints nothing itself.
#pragma once

#include <string>

#include "cli/command.h"
#include "core/result.h"
#include "core/run.h"

namespace neuroglass {

std::string help();
std::string command_help(const Command& command);
std::string version_line();
/// One line, whatever the person's words hold.
std::string error_line(const Error& error);

/// @param test_example_is_first_row whether nobody chose the test example, so that it must be said
std::string report(const Run& run, bool test_example_is_first_row);

}  // namespace neuroglass
