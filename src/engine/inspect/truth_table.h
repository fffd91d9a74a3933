// Which inputs a network is asked, and what would be right for each. Asks nothing itself.
#pragma once

#include <array>
#include <memory_resource>
#include <optional>
#include <span>
#include <vector>

#include "engine/model/experiment.h"
#include "engine/model/loss.h"

namespace neuroglass {

struct TruthLine {
    std::span<const double> inputs;
    std::optional<double>
        answer;  // what is right: the target of the row that has these inputs, else what the rule says
    std::optional<std::size_t> row;  // of the data, that has these inputs
    bool is_test_example = false;
};

/// Whether the truth table has every input that there can be: where the data has zeros and ones alone, and at most four
/// inputs.
bool lists_every_input(const Dataset& dataset);

/// Every input of zeros and ones, counting up with the first input as the highest digit, where it lists_every_input();
/// else the rows of the data, and the test example if it is none of them. Good as long as the experiment is.
/// @param memory where the lines lie
/// @param output whose answers are told
std::pmr::vector<TruthLine> truth_table(const Experiment& experiment,
                                        std::pmr::memory_resource* memory = std::pmr::get_default_resource(),
                                        std::size_t output = 0);

/// The rule behind the data, where it is as plain as can be: the one input that every row's target equals.
std::optional<std::size_t> copied_input(const Dataset& dataset);

/// Four rows that no neuron can all get right, bias or not: the first two have targets above 0.5, the last two below,
/// and both pairs add up to the same inputs, so that the sums of their z are the same, too. Looks at whole inputs of a
/// few rows only: finding none means nothing.
std::optional<std::array<std::size_t, 4>> crossed_rows(const Dataset& dataset);

/// The first row that has these inputs.
std::optional<std::size_t> row_with(const Dataset& dataset, std::span<const double> inputs);

}  // namespace neuroglass
