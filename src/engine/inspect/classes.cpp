// Rows as members of classes; see classes.h.
#include "engine/inspect/classes.h"

#include <algorithm>

namespace neuroglass {
namespace {

bool is_one_of_several(std::span<const double> targets) {
    const auto is = [](double wanted) { return [wanted](double target) { return target == wanted; }; };
    return std::ranges::count_if(targets, is(1)) == 1 &&
           std::ranges::count_if(targets, is(0)) == static_cast<std::ptrdiff_t>(targets.size()) - 1;
}

}  // namespace

Classes::Classes(const Dataset& dataset) {
    const auto all = dataset.all_targets();
    if (dataset.target_count() == 1) {
        const auto [low, high] = std::ranges::minmax(all);
        if (low == high || std::ranges::any_of(all, [&](double target) { return target != low && target != high; }))
            return;
        middle_ = low + (high - low) / 2;
        count_ = 2;
        return;
    }
    for (std::size_t row = 0; row < dataset.rows(); ++row)
        if (!is_one_of_several(dataset.targets(row))) return;
    count_ = dataset.target_count();
}

std::size_t Classes::of(std::span<const double> values) const {
    if (values.size() == 1) return values[0] > middle_;
    return static_cast<std::size_t>(std::ranges::max_element(values) - values.begin());
}

std::pmr::vector<std::size_t> confusion_matrix(const Classes& classes, const Dataset& dataset,
                                               std::span<const double> outputs, std::span<const std::size_t> rows,
                                               std::pmr::memory_resource* memory) {
    std::pmr::vector<std::size_t> matrix(classes.count() * classes.count(), memory);
    for (const std::size_t row : rows) {
        const auto given = outputs.subspan(row * dataset.target_count(), dataset.target_count());
        ++matrix[classes.of(dataset.targets(row)) * classes.count() + classes.of(given)];
    }
    return matrix;
}

std::size_t right_rows(const Classes& classes, const Dataset& dataset, std::span<const double> outputs,
                       std::span<const std::size_t> rows) {
    return static_cast<std::size_t>(std::ranges::count_if(rows, [&](std::size_t row) {
        const auto given = outputs.subspan(row * dataset.target_count(), dataset.target_count());
        return classes.of(dataset.targets(row)) == classes.of(given);
    }));
}

}  // namespace neuroglass
