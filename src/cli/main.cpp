// The command line. Exit status: 0 done, 1 the run had to stop or the result could not be written, 2 wrong flags or data.
#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"
#include "cli/pages.h"
#include "cli/train.h"
#include "formats/json.h"

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

Status train(std::span<const std::string_view> words) {
    if (std::ranges::find(words, "--help") != words.end()) return print(train_help());
    const auto flags = train_flags();
    const auto arguments = Arguments::parse(words, flags);
    if (!arguments) return fail(arguments.error(), wrong);
    const auto experiment = experiment_of(*arguments);
    if (!experiment) return fail(experiment.error(), wrong);

    Run run(*experiment);
    run.advance(experiment->iterations);
    const bool first_row = !arguments->has("--test") && experiment->test_example != Experiment().test_example;
    const Status status = print(arguments->has("--json") ? result_json(run) + '\n' : report(run, first_row));
    if (status == done && run.overflow()) return fail({"error.overflow", {{"iteration", std::to_string(*run.overflow())}}}, stopped);
    return status;
}

}  // namespace

int main(int count, char** values) {
    const std::vector<std::string_view> words(values + std::min(count, 1), values + count);
    if (words.empty()) return fail({"error.command_missing", {}}, wrong);
    const std::string_view command = words[0];
    if (command == "train") return train(std::span(words).subspan(1));
    if (command == "--help" || command == "help") return print(help());
    if (command == "--version") return print(version_line());
    return fail({"error.command", {{"given", std::string(command)}}}, wrong);
}
