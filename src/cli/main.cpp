// The command line. Exit status: 0 done, 1 the run had to stop or the result could not be written, 2 wrong flags or
// data.
#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/pages.h"

namespace {

using namespace neuroglass;

enum Status { done = 0, stopped = 1, wrong = 2 };

Status fail(const Error& error, Status status) {
    std::fputs(error_line(error).c_str(), stderr);
    return status;
}

Status print(const std::string& page) {
    std::fwrite(page.data(), 1, page.size(), stdout);
    return std::fflush(stdout) == 0 && !std::ferror(stdout) ? done : fail({"error.output", {}}, stopped);
}

bool asks_for_help(std::string_view word) { return word == "--help" || word == "-h"; }

Status run(const Command& command, std::span<const std::string_view> words) {
    if (std::ranges::any_of(words, asks_for_help)) return print(command_help(command));
    const auto flags = flags_of(command);
    const auto arguments = Arguments::parse(words, flags, !command.takes_experiment);
    if (!arguments) return fail(arguments.error(), wrong);
    const auto outcome = command.run(*arguments);
    if (!outcome) return fail(outcome.error(), wrong);
    for (const Error& note : outcome->notes) std::fputs(error_line(note).c_str(), stderr);
    const Status status = print(outcome->page);
    return status == done && outcome->stopped ? fail(*outcome->stopped, stopped) : status;
}

}  // namespace

int main(int count, char** values) {
    std::vector<std::string_view> words(values + std::min(count, 1), values + count);
    if (words.size() > 1 && words[0] == "help") {  // help train is train --help
        words.erase(words.begin());
        words.push_back("--help");
    }
    if (words.empty()) return fail({"error.command_missing", {}}, wrong);
    const std::string first(words[0]), both = words.size() > 1 ? first + ' ' + std::string(words[1]) : first;
    for (const Command& command : commands()) {
        if (command.name == first) return run(command, std::span(words).subspan(1));
        if (command.name == both) return run(command, std::span(words).subspan(2));
    }
    if (asks_for_help(first) || first == "help") return print(help());
    if (first == "--version") return print(version_line());
    std::string longer;
    for (const Command& command : commands())
        if (command.name.starts_with(first + ' ')) longer += (longer.empty() ? "" : ", ") + std::string(command.name);
    if (!longer.empty() && words.size() > 1 && asks_for_help(words[1])) return print(help_of(first));
    if (!longer.empty()) return fail({"error.command_part", {{"given", first}, {"allowed", longer}}}, wrong);
    return fail({"error.command", {{"given", first}}}, wrong);
}
