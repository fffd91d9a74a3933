// Which inputs a network is asked; see truth_table.h.
#include "engine/inspect/truth_table.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace neuroglass {
namespace {

constexpr std::size_t max_digits = 4;

/// The digits of 0 to 15, as inputs.
constexpr auto binary = [] {
    std::array<std::array<double, max_digits>, 1 << max_digits> all{};
    for (std::size_t number = 0; number < all.size(); ++number)
        for (std::size_t i = 0; i < max_digits; ++i)
            all[number][i] = static_cast<double>(number >> (max_digits - 1 - i) & 1);
    return all;
}();

/// Finds of each row, one after the other, the first that has the same inputs.
class FirstRows {
public:
    FirstRows(const Dataset& dataset, std::pmr::memory_resource* memory)
        : dataset_(dataset), places_(std::bit_ceil(2 * dataset.rows()), none, memory) {}

    std::size_t like(std::size_t row) {
        std::uint64_t hash = 0;
        for (const double input : dataset_.inputs(row)) {  // as FNV does, by words
            hash = (hash ^ std::bit_cast<std::uint64_t>(input + 0.0)) * 0x100000001b3;
            hash ^= hash >> 32;
        }
        std::size_t place = hash & (places_.size() - 1);
        while (places_[place] != none && !std::ranges::equal(dataset_.inputs(places_[place]), dataset_.inputs(row)))
            place = (place + 1) & (places_.size() - 1);
        if (places_[place] == none) places_[place] = row;
        return places_[place];
    }

private:
    static constexpr std::size_t none = SIZE_MAX;

    const Dataset& dataset_;
    std::pmr::vector<std::size_t> places_;  // rows by what their inputs come to, at most half full
};

}  // namespace

std::optional<std::size_t> row_with(const Dataset& dataset, std::span<const double> inputs) {
    for (std::size_t row = 0; row < dataset.rows(); ++row)
        if (std::ranges::equal(dataset.inputs(row), inputs)) return row;
    return std::nullopt;
}

std::optional<std::size_t> copied_input(const Dataset& dataset) {
    std::optional<std::size_t> found;
    for (std::size_t input = 0; input < dataset.input_count(); ++input) {
        bool copied = true;
        for (std::size_t row = 0; copied && row < dataset.rows(); ++row)
            copied = dataset.inputs(row)[input] == dataset.target(row);
        if (!copied) continue;
        if (found) return std::nullopt;
        found = input;
    }
    return found;
}

std::optional<std::array<std::size_t, 4>> crossed_rows(const Dataset& dataset) {
    constexpr std::size_t max_rows = 16;
    constexpr double max_exact = 1 << 20;  // whole numbers up to it add up without rounding
    const std::size_t rows = dataset.rows(), count = dataset.input_count();
    if (rows > max_rows) return std::nullopt;
    using Pair = std::array<std::size_t, 2>;
    struct Pairs {
        std::array<Pair, max_rows*(max_rows - 1) / 2> all;
        std::size_t count = 0;
        void add(Pair pair) { all[count++] = pair; }
        std::span<const Pair> found() const { return std::span(all).first(count); }
    };
    Pairs above, below;
    for (std::size_t a = 0; a < rows; ++a)
        for (std::size_t b = a + 1; b < rows; ++b) {
            const double first = dataset.target(a), second = dataset.target(b);
            if (first > 0.5 && second > 0.5) above.add({a, b});
            if (first < 0.5 && second < 0.5) below.add({a, b});
        }
    const auto exact = [&](double value) { return value == std::floor(value) && std::abs(value) <= max_exact; };
    for (std::size_t row = 0; row < rows; ++row)
        if (!std::ranges::all_of(dataset.inputs(row), exact)) return std::nullopt;
    const auto same_sum = [&](const Pair& one, const Pair& other) {
        for (std::size_t i = 0; i < count; ++i)
            if (dataset.inputs(one[0])[i] + dataset.inputs(one[1])[i] !=
                dataset.inputs(other[0])[i] + dataset.inputs(other[1])[i])
                return false;
        return true;
    };
    for (const Pair& one : above.found())
        for (const Pair& other : below.found())
            if (same_sum(one, other)) return std::array{one[0], one[1], other[0], other[1]};
    return std::nullopt;
}

bool lists_every_input(const Dataset& dataset) {
    return dataset.input_count() <= max_digits &&
           std::ranges::all_of(dataset.all_inputs(), [](double value) { return value == 0 || value == 1; });
}

std::pmr::vector<TruthLine> truth_table(const Experiment& experiment, std::pmr::memory_resource* memory,
                                        std::size_t output) {
    const Dataset& dataset = experiment.dataset;
    const std::size_t count = dataset.input_count();
    const std::size_t rule = dataset.target_count() == 1 ? copied_input(dataset).value_or(count) : count;
    const auto line = [&](std::span<const double> inputs, std::optional<std::size_t> row) {
        TruthLine made{inputs, std::nullopt, row, false};
        if (made.row) made.answer = dataset.targets(*made.row)[output];
        else if (rule < count) made.answer = made.inputs[rule];
        made.is_test_example = std::ranges::equal(made.inputs, experiment.test_example);
        return made;
    };
    std::pmr::vector<TruthLine> lines(memory);
    if (lists_every_input(dataset)) {
        for (std::size_t number = 0; number < std::size_t{1} << count; ++number) {
            const auto inputs = std::span(binary[number]).last(count);
            lines.push_back(line(inputs, row_with(dataset, inputs)));
        }
        return lines;
    }
    lines.reserve(dataset.rows() + 1);
    FirstRows first(dataset, memory);
    for (std::size_t row = 0; row < dataset.rows(); ++row) lines.push_back(line(dataset.inputs(row), first.like(row)));
    if (!row_with(dataset, experiment.test_example)) lines.push_back(line(experiment.test_example, std::nullopt));
    return lines;
}

}  // namespace neuroglass
