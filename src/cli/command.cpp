// The commands there are; see command.h.
#include "cli/command.h"

#include "cli/experiment_flags.h"

namespace neuroglass {

std::span<const Command> commands() {
    static const std::vector<Command> all{
        {"train", {{"--json", ""}}, train},
        {"explain",
         {{"--layer", "cli.value.integer"},
          {"--unit", "cli.value.integer"},
          {"--row", "cli.value.integer"},
          {"--digits", "cli.value.integer"},
          {"--tsv", ""}},
         explain},
        {"digits", {{"--json", ""}}, digits},
        {"sweep",
         {{"--seeds", "cli.value.integer"}, {"--first", "cli.value.integer"}, {"--csv", ""}, {"--json", ""}},
         sweep,
         {"--seed", "--weights"}},
        {"examples", {{"--json", ""}}, examples, {}, false},
        {"data", {}, data, {}, false},
        {"export python", {}, export_python},
        {"export cpp", {}, export_cpp},
        {"export csv", {}, export_csv},
        {"export json", {}, export_json},
        {"export link", {}, export_link},
        {"export svg", {{"--chart", "cli.value.chart"}}, export_svg},
    };
    return all;
}

Outcome outcome(const Run& run, std::string page, std::vector<Error> notes) {
    Outcome made{std::move(page), std::nullopt, std::move(notes)};
    if (run.diverged_at()) made.stopped = Error{"error.overflow", {{"iteration", std::to_string(*run.diverged_at())}}};
    return made;
}

std::vector<Flag> flags_of(const Command& command) {
    std::vector<Flag> flags = command.takes_experiment ? experiment_flags() : std::vector<Flag>();
    flags.insert(flags.end(), command.flags.begin(), command.flags.end());
    flags.push_back({"--help", ""});
    return flags;
}

}  // namespace neuroglass
