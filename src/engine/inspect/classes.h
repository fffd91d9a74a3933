// Rows as members of classes, and which of them a network tells apart. Trains nothing, names nothing.
#pragma once

#include <cstddef>
#include <memory_resource>
#include <span>
#include <vector>

#include "engine/model/dataset.h"

namespace neuroglass {

/// The classes of a dataset's rows: of one target, which has one of two values, two, the smaller value first; of
/// several, of which one is 1 and all others are 0 in each row, as many as there are targets.
class Classes {
public:
    explicit Classes(const Dataset& dataset);

    /// 0: the targets are no classes.
    std::size_t count() const { return count_; }
    /// Of a row's targets or outputs: of one, the class on whose side of the middle of the two values it is, and in the
    /// middle the first; of several, the first of the largest.
    std::size_t of(std::span<const double> values) const;

private:
    std::size_t count_ = 0;
    double middle_ = 0;
};

/// How many rows of each class are taken for which: (count, count), row-major, a line for each class that there is.
/// @param outputs (all rows, outputs)
/// @param rows    those that count
std::pmr::vector<std::size_t> confusion_matrix(const Classes& classes, const Dataset& dataset,
                                               std::span<const double> outputs, std::span<const std::size_t> rows,
                                               std::pmr::memory_resource* memory = std::pmr::get_default_resource());

/// How many of those rows are taken for what they are.
std::size_t right_rows(const Classes& classes, const Dataset& dataset, std::span<const double> outputs,
                       std::span<const std::size_t> rows);

}  // namespace neuroglass
