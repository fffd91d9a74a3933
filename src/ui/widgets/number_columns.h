// Columns of numbers beside each other: how wide they are, and how large their text, so that none stands over another.
#pragma once

#include <algorithm>
#include <span>

#include "ui/format.h"
#include "ui/toolkit/ui.h"

namespace neuroglass {

struct NumberColumns {
    float text_size, width;
    bool all;  // whether there is room for all of them
};

/// Columns in ordinary text or, where there is no room for that, in small text.
/// @param count    of columns
/// @param each_row calls what it is given with the numbers of each row, a span
template <class EachRow>
NumberColumns number_columns(const Ui& ui, std::size_t count, float room, float min_width, float gap,
                             EachRow&& each_row) {
    NumberColumns columns{};
    for (const float text_size : {size::text, size::small}) {
        columns = {text_size, min_width, false};
        each_row([&](std::span<const double> numbers) {
            for (const double number : numbers)
                columns.width = std::max(columns.width, ui.text_width(significant(number, 3), text_size) + gap);
        });
        columns.all = columns.width * static_cast<float>(count) <= room;
        if (columns.all) break;
    }
    return columns;
}

}  // namespace neuroglass
