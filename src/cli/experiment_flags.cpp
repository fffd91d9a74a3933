// The flags that describe an experiment; see experiment_flags.h.
#include "cli/experiment_flags.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include "core/numbers.h"
#include "formats/csv.h"
#include "text/text.h"

namespace neuroglass {
namespace {

constexpr std::size_t most_bytes = 16u << 20;  // far more than the largest dataset needs; ends the reading of an endless file

Result<std::string> read_file(std::string_view name) {
    const std::string path(name);
    const auto unreadable = [&] { return Error{"error.file", {{"file", path}, {"reason", std::generic_category().message(errno)}}}; };
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> opened(nullptr, std::fclose);
    std::FILE* file = stdin;
    if (path != "-") {
        opened.reset(std::fopen(path.c_str(), "rb"));
        if (!opened) return unreadable();
        file = opened.get();
    }
    std::string content(most_bytes + 1, '\0');
    content.resize(std::fread(content.data(), 1, content.size(), file));
    if (std::ferror(file)) return unreadable();
    if (content.size() > most_bytes) return Error{"error.file_size", {{"file", path}}};
    return content;
}

/// The error with the flag before it.
Error at(const std::string& place, const Error& error) {
    return {"error.at", {{"place", place}, {"message", message(error.key, error.arguments)}}};
}

/// The error with the flag as the name of its field.
Error of_field(Error error, const std::string& flag) {
    for (auto& [name, value] : error.arguments)
        if (name == "field") value = flag;
    return error;
}

Result<std::vector<double>> parse_test_example(std::string_view text) {
    std::vector<double> values;
    while (true) {
        const std::size_t comma = text.find(',');
        const auto cell = text.substr(0, comma);
        const auto value = parse_number(cell);
        if (!value) return Error{"error.test_number", {{"given", std::string(trimmed(cell).substr(0, 40))}, {"input", std::to_string(values.size() + 1)}}};
        values.push_back(*value);
        if (comma == std::string_view::npos) return values;
        text.remove_prefix(comma + 1);
    }
}

}  // namespace

std::string flag_of(const Parameter& parameter) {
    std::string flag = "--" + std::string(parameter.key);
    std::ranges::replace(flag, '_', '-');
    return flag;
}

std::string_view value_key_of(const Parameter& parameter) {
    switch (parameter.kind) {
        case Parameter::Kind::integer: return "cli.value.integer";
        case Parameter::Kind::real: return "cli.value.real";
        case Parameter::Kind::toggle: return "cli.value.toggle";
    }
    return {};
}

std::vector<Flag> experiment_flags() {
    std::vector<Flag> flags;
    for (const Parameter& parameter : parameters())
        flags.push_back({flag_of(parameter), value_key_of(parameter)});
    flags.push_back({"--data", "cli.value.file"});
    flags.push_back({"--test", "cli.value.test"});
    return flags;
}

Result<Experiment> experiment_of(const Arguments& arguments) {
    Experiment experiment;
    for (const Parameter& parameter : parameters()) {
        const std::string flag = flag_of(parameter);
        const auto given = arguments.value(flag);
        if (!given) continue;
        const auto value = parse_value(parameter, *given);
        if (!value) return of_field(value.error(), flag);
        experiment = *with_parameter(std::move(experiment), parameter, *value);
    }
    if (const auto file = arguments.value("--data")) {
        const auto content = read_file(*file);
        if (!content) return content.error();
        const auto dataset = parse_csv(*content);
        if (!dataset) return at("--data " + std::string(*file), dataset.error());
        experiment = with_dataset(std::move(experiment), *dataset);
    }
    if (const auto given = arguments.value("--test")) {
        const auto test_example = parse_test_example(*given);
        if (!test_example) return at("--test", test_example.error());
        const auto changed = with_test_example(std::move(experiment), *test_example);
        if (!changed) return at("--test", changed.error());
        return *changed;
    }
    return experiment;
}

}  // namespace neuroglass
