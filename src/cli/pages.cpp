// Help and results as plain text; see pages.h.
#include "cli/pages.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string_view>
#include <vector>

#include "base/numbers.h"
#include "cli/experiment_flags.h"
#include "document/number_field.h"
#include "i18n/cli_text.h"

namespace neuroglass {
namespace {

constexpr std::size_t max_rows_shown = 20;

/// How many characters it has, each of them one column wide.
std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string flags_table(std::span<const Flag> flags) {
    std::vector<Cells> lines;
    for (const Flag& flag : flags) {
        std::string left = "  " + flag.name;
        if (flag.takes_value()) left += ' ' + words(flag.value_key);
        const auto parameter = std::ranges::find(parameters(), flag.name, flag_of);
        if (parameter == parameters().end()) {
            lines.push_back({left, words("cli.flag." + flag.name.substr(2))});
            continue;
        }
        for (std::string& line : wrapped(words(parameter->label_key) + ". " + words(parameter->help_key))) {
            lines.push_back({left, std::move(line)});
            left.clear();
        }
        if (parameter->kind == FieldInfo::Kind::choice ||
            (parameter->kind == FieldInfo::Kind::toggle && !parameter->values.empty())) {
            std::string names;
            for (const ChoiceValue& value : parameter->values) (names += names.empty() ? "" : ", ") += value.name;
            const std::string range =
                fill("cli.choice_range",
                     {{"allowed", names}, {"default", value_text(*parameter, parameter->default_value)}});
            for (std::string& line : wrapped(range)) lines.push_back({"", std::move(line)});
            continue;
        }
        if (!parameter->values.empty()) {
            lines.push_back(
                {"", fill("cli.named_range", {{"first", std::string(parameter->values[0].name)},
                                              {"second", std::string(parameter->values[1].name)},
                                              {"max", value_text(*parameter, parameter->max)},
                                              {"default", value_text(*parameter, parameter->default_value)}})});
            continue;
        }
        if (parameter->kind == FieldInfo::Kind::toggle) {
            lines.push_back(
                {"", fill("cli.toggle_range", {{"default", value_text(*parameter, parameter->default_value)}})});
            continue;
        }
        lines.push_back({"", fill("cli.range", {{"min", value_text(*parameter, parameter->min)},
                                                {"max", value_text(*parameter, parameter->max)},
                                                {"default", value_text(*parameter, parameter->default_value)}})});
    }
    return table(lines, false);
}

std::string figures(std::span<const double> values) {
    std::string list;
    for (const double value : values) (list += list.empty() ? "" : ", ") += figure(value);
    return list;
}

std::string weights_table(const Run& run) {
    std::vector<Cells> lines{{"", words("cli.start"), words("cli.trained")}};
    for (std::size_t i = 0; i < run.weights().size(); ++i)
        lines.push_back(
            {weight_name(run.experiment().model, i), figure(run.starting_weights()[i]), figure(run.weights()[i])});
    return table(lines, true);
}

std::string rows_table(const Run& run) {
    const Dataset& dataset = run.experiment().dataset;
    const std::size_t count = dataset.target_count();
    std::vector<Cells> lines{{words("cli.inputs"), words("cli.output"), words("cli.target")}};
    const auto is_held_out = [&](std::size_t row) { return std::ranges::binary_search(run.held_out_rows(), row); };
    for (std::size_t row = 0; row < dataset.rows(); ++row)
        lines.push_back({listed(dataset.inputs(row)) + (is_held_out(row) ? words("cli.held_out_row") : ""),
                         figures(run.outputs().subspan(row * count, count)), figures(dataset.targets(row))});
    return table(lines, true);
}

/// The words of a command, e.g. ("export python", "help").
std::string command_words(const Command& command, std::string_view what) {
    std::string key = "cli.command." + std::string(command.name) + '.' + std::string(what);
    std::ranges::replace(key, ' ', '.');
    return words(key);
}

}  // namespace

std::string words(std::string_view key) { return std::string(cli_text(key)); }

std::string fill(std::string_view key, std::initializer_list<std::pair<std::string, std::string>> arguments) {
    return filled(cli_text(key), std::span(arguments.begin(), arguments.size()));
}

std::string figure(double value) {
    if (std::abs(value) < 1e9) return fixed_text(value, 8);
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.8e", value);
    return buffer;
}

std::string listed(std::span<const double> values) {
    std::string list;
    for (const double value : values) list += (list.empty() ? "" : ", ") + exact_text(value);
    return list;
}

std::string table(const std::vector<Cells>& lines, bool numbers) {
    std::vector<std::size_t> widths;
    for (const Cells& cells : lines) {
        widths.resize(std::max(widths.size(), cells.size()));
        for (std::size_t i = 0; i < cells.size(); ++i) widths[i] = std::max(widths[i], width_of(cells[i]));
    }
    std::string all;
    for (const Cells& cells : lines) {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::string gap(widths[i] - width_of(cells[i]), ' ');
            line += (i > 0 ? "  " : "") + (numbers && i > 0 ? gap + cells[i] : cells[i] + gap);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        all += line + '\n';
    }
    return all;
}

std::vector<std::string> wrapped(std::string_view text) {
    constexpr std::size_t max = 88;
    std::vector<std::string> lines;
    while (text.size() > max) {
        const std::size_t end = text.rfind(' ', max);
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    lines.emplace_back(text);
    return lines;
}

std::string help() {
    std::string usages;
    for (const Command& command : commands()) usages += "  " + command_words(command, "usage") + '\n';
    return words("cli.help") + "\n\n" + words("cli.usage") + '\n' + usages + words("cli.usage_rest") + "\n\n" +
           words("cli.more_help") + '\n';
}

std::string command_help(const Command& command) {
    std::vector<Flag> flags = flags_of(command);
    std::erase_if(flags, [&](const Flag& flag) {
        return std::ranges::find(command.refused, flag.name) != command.refused.end();
    });
    return command_words(command, "help") + "\n\n" + words("cli.usage") + ' ' + command_words(command, "usage") +
           "\n\n" + flags_table(flags) + (command.takes_experiment ? '\n' + words("cli.data_help") + '\n' : "");
}

std::string help_of(std::string_view first_word) {
    std::vector<Cells> lines;
    for (const Command& command : commands())
        if (command.name.starts_with(std::string(first_word) + ' '))
            lines.push_back({"  " + command_words(command, "usage"), command_words(command, "help")});
    return words("cli.usage") + '\n' + table(lines, false) + '\n' + words("cli.more_help") + '\n';
}

std::string version_line() { return fill("cli.version", {{"version", NEUROGLASS_VERSION}}) + '\n'; }

std::string error_line(const Error& error) {
    std::string line = fill("cli.error", {{"message", filled(cli_text(error.key), error.arguments)}});
    std::ranges::replace_if(line, [](unsigned char c) { return c < 32 || c == 127; }, ' ');
    return line + '\n';
}

std::string report(const Run& run, bool test_example_is_first_row) {
    const Experiment& experiment = run.experiment();
    std::vector<Cells> settings;
    for (const ExperimentField& parameter : parameters())
        if (is_told(parameter, experiment))
            settings.push_back({words(parameter.label_key), value_text(parameter, number_of(parameter, experiment))});
    settings.push_back(
        {words("cli.data"), fill("cli.data_size", {{"rows", std::to_string(experiment.dataset.rows())},
                                                   {"inputs", std::to_string(experiment.dataset.input_count())}})});
    settings.push_back({words("cli.reached"), std::to_string(run.iteration())});

    std::vector<Cells> results{
        {words("cli.test_example"),
         listed(experiment.test_example) + (test_example_is_first_row ? words("cli.first_row") : "")},
        {words("cli.prediction"), figures(run.predictions())}};
    if (const auto answers = expected_answers(experiment); !answers.empty())
        results.push_back({words("cli.expected"), figures(answers)});
    results.push_back({words("cli.loss"), figure(run.loss())});
    if (!run.held_out_rows().empty()) results.push_back({words("cli.held_out_loss"), figure(run.held_out_loss())});

    std::string page = table(settings, false) + '\n' + weights_table(run) + '\n';
    if (experiment.dataset.rows() <= max_rows_shown) page += rows_table(run) + '\n';
    return page + table(results, false);
}

}  // namespace neuroglass
