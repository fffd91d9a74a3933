// `neuroglass sweep`: trains the same experiment from many seeds and prints how their results spread.
#include "engine/train/sweep.h"

#include <algorithm>
#include <cmath>

#include "base/numbers.h"
#include "cli/command.h"
#include "cli/experiment_flags.h"
#include "cli/pages.h"
#include "document/number_field.h"
#include "engine/inspect/truth_table.h"
#include "engine/numeric/histogram.h"
#include "formats/sweep_results.h"
#include "i18n/text.h"

namespace neuroglass {
namespace {

constexpr std::size_t seeds_without_flag = 1000, max_bins = 20, longest_bar = 50;

/// A cell each for the name, the minimum, its seed, the median, the maximum and its seed.
Cells spread(const Sweep& sweep, std::string name, const std::vector<double>& values) {
    const auto [min, max] = std::ranges::minmax_element(values);
    const auto seed = [&](auto place) { return std::to_string(sweep.first_seed() + (place - values.begin())); };
    std::vector<double> sorted = values;
    std::ranges::sort(sorted);
    const double median = sorted[(sorted.size() - 1) / 2] / 2 + sorted[sorted.size() / 2] / 2;
    return {std::move(name), figure(*min), seed(min),
            figure(median),  figure(*max), seed(std::ranges::find(values, *max))};
}

/// The edges of bins with as many decimals as they need, or in their shortest form where that is too many.
std::vector<std::string> edges(const Bins& bins) {
    const double width = (bins.max / 2 - bins.min / 2) / static_cast<double>(bins.count) * 2;
    const double decimals = std::max(0.0, -std::floor(std::log10(width) + 1e-9));
    std::vector<std::string> all;
    for (std::size_t i = 0; i <= bins.count; ++i)
        all.push_back(decimals <= 12 && std::abs(bins.edge(i)) < 1e9
                          ? fixed_text(bins.edge(i), static_cast<int>(decimals))
                          : exact_text(rounded(bins.edge(i), 12)));
    return all;
}

std::string chart(std::span<const double> values) {
    const Bins bins = round_bins(values, max_bins);
    const auto counts = histogram(values, bins).counts;
    const auto edge = edges(bins);
    const std::size_t highest = std::ranges::max(counts);
    std::vector<Cells> lines{
        {words("cli.sweep.from"), words("cli.sweep.to"), words("cli.sweep.seeds"), std::string(longest_bar, ' ')}};
    for (std::size_t i = 0; i < bins.count; ++i) {
        const std::size_t length =
            (counts[i] * longest_bar + highest - 1) / highest;  // so that a single seed can be seen, too
        lines.push_back({edge[i], edge[i + 1], std::to_string(counts[i]),
                         std::string(length, '#') + std::string(longest_bar - length, ' ')});
    }
    return table(lines, true);
}

std::size_t stopped_seeds(const Sweep& sweep) {
    std::size_t stopped = 0;
    for (std::size_t i = 0; i < sweep.count(); ++i) stopped += sweep.diverged_at(i).has_value();
    return stopped;
}

std::string report(const Sweep& sweep, std::size_t stopped, bool test_example_is_first_row) {
    const Experiment& experiment = sweep.experiment();
    const std::string count = std::to_string(sweep.count());
    std::vector<double> predictions(sweep.count()), weights(sweep.count());
    for (std::size_t i = 0; i < sweep.count(); ++i) predictions[i] = sweep.prediction(i);

    std::vector<Cells> settings{
        {words("cli.sweep.seeds"),
         fill("cli.sweep.range", {{"count", count},
                                  {"first", std::to_string(sweep.first_seed())},
                                  {"last", std::to_string(sweep.first_seed() + sweep.count() - 1)}})}};
    for (const ExperimentField& parameter : parameters())
        if (parameter.key != "seed" && is_told(parameter, experiment))
            settings.push_back({words(parameter.label_key), value_text(parameter, number_of(parameter, experiment))});
    settings.push_back(
        {words("cli.data"), fill("cli.data_size", {{"rows", std::to_string(experiment.dataset.rows())},
                                                   {"inputs", std::to_string(experiment.dataset.input_count())}})});
    settings.push_back({words("cli.reached"), std::to_string(sweep.iteration())});
    if (stopped > 0)
        settings.push_back({words("cli.sweep.stopped"),
                            fill("cli.sweep.of_seeds", {{"some", std::to_string(stopped)}, {"count", count}})});

    std::vector<Cells> results{
        {words("cli.test_example"),
         listed(experiment.test_example) + (test_example_is_first_row ? words("cli.first_row") : "")}};
    if (const auto answer = expected_answer(experiment)) {
        const auto right =
            std::ranges::count_if(predictions, [&](double prediction) { return is_right(prediction, *answer); });
        results.push_back({words("cli.expected"), figure(*answer)});
        results.push_back({words("cli.sweep.right"),
                           fill("cli.sweep.of_seeds", {{"some", std::to_string(right)}, {"count", count}})});
    }

    if (!experiment.model.hidden.empty() && sweep.has_classes()) {
        std::size_t solved = 0;
        for (std::size_t i = 0; i < sweep.count(); ++i) solved += sweep.solves(i);
        const bool all = held_out_rows(experiment.held_out, experiment.dataset.rows()).empty();
        results.push_back({words(all ? "cli.sweep.solved" : "cli.sweep.solved_trained"),
                           fill("cli.sweep.of_seeds", {{"some", std::to_string(solved)}, {"count", count}})});
    }

    const std::string seed = words("cli.sweep.seed");
    std::vector<Cells> spreads{
        {"", words("cli.sweep.min"), seed, words("cli.sweep.median"), words("cli.sweep.max"), seed}};
    spreads.push_back(spread(sweep, words("cli.prediction"), predictions));
    for (std::size_t w = 0; w < sweep.weight_count(); ++w) {
        for (std::size_t i = 0; i < sweep.count(); ++i) weights[i] = sweep.weight(i, w);
        spreads.push_back(spread(sweep, weight_name(experiment.model, w), weights));
    }
    return table(settings, false) + '\n' + table(results, false) + '\n' + table(spreads, true) + '\n' +
           words("cli.sweep.chart") + '\n' + chart(predictions);
}

}  // namespace

Result<Outcome> sweep(const Arguments& arguments) {
    for (const auto& [flag, key] : {std::pair{"--seed", "error.sweep_seed"}, {"--weights", "error.sweep_weights"}})
        if (arguments.has(flag)) return Error{key, {}};
    if (arguments.has("--csv") && arguments.has("--json"))
        return Error{"error.flags_together", {{"flag", "--csv"}, {"other", "--json"}}};
    std::vector<Error> notes;
    const auto experiment = experiment_of(arguments, notes);
    if (!experiment) return experiment.error();
    if (!experiment->starting_weights.empty()) notes.push_back({"note.sweep_weights", {}});
    const auto seeds = whole_number(arguments, "--seeds", 1, static_cast<double>(Sweep::max_seeds));
    if (!seeds) return seeds.error();
    const auto count = static_cast<std::size_t>(seeds->value_or(seeds_without_flag));
    const auto first = whole_number(arguments, "--first", 0, static_cast<double>(UINT32_MAX - (count - 1)));
    if (!first) return first.error();

    Sweep trained(*experiment, static_cast<std::uint32_t>(first->value_or(0)), count);
    trained.advance(experiment->iterations);
    const std::size_t stopped = stopped_seeds(trained);
    Outcome made{arguments.has("--csv")    ? sweep_csv(trained)
                 : arguments.has("--json") ? sweep_json(trained) + '\n'
                                           : report(trained, stopped, took_first_row(arguments, *experiment)),
                 std::nullopt, std::move(notes)};
    if (stopped > 0)
        made.stopped = Error{"error.sweep_stopped",
                             {{"some", std::to_string(stopped)},
                              {"count", std::to_string(count)},
                              {"iteration", std::to_string(trained.iteration())}}};
    return made;
}

}  // namespace neuroglass
