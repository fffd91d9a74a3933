// One command of the command line: its name, the flags of its own, and what it prints. Prints nothing itself.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cli/arguments.h"
#include "engine/train/run.h"

namespace neuroglass {

struct Outcome {
    std::string page;              // for standard output
    std::optional<Error> stopped;  // why the run ended before its last iteration; all that is on the page holds
    std::vector<Error> notes;      // on what was given: what of it was left out, or taken in a way that must be said
};

struct Command {
    std::string_view name;  // one word, or two; its words are cli.command.NAME.help and .usage, with '.' for the blank
    std::vector<Flag> flags;  // besides those that describe the experiment
    Result<Outcome> (*run)(const Arguments& arguments);
    std::vector<std::string_view>
        refused{};                 // flags of the experiment that have no place here: not in its help, and it says why
    bool takes_experiment = true;  // else it takes none of those flags, but one word beside its own
};

/// In the order of the help.
std::span<const Command> commands();

/// The page, and why the run stopped if it had to.
Outcome outcome(const Run& run, std::string page, std::vector<Error> notes);

/// All flags that the command takes: those of the experiment if it has one, its own, --help.
std::vector<Flag> flags_of(const Command& command);

// Each in the file of its first word.
Result<Outcome> train(const Arguments& arguments);
Result<Outcome> explain(const Arguments& arguments);
Result<Outcome> digits(const Arguments& arguments);
Result<Outcome> sweep(const Arguments& arguments);
Result<Outcome> examples(const Arguments& arguments);
Result<Outcome> data(const Arguments& arguments);
Result<Outcome> export_python(const Arguments& arguments);
Result<Outcome> export_cpp(const Arguments& arguments);
Result<Outcome> export_csv(const Arguments& arguments);
Result<Outcome> export_json(const Arguments& arguments);
Result<Outcome> export_link(const Arguments& arguments);
Result<Outcome> export_svg(const Arguments& arguments);

}  // namespace neuroglass
