// Rows that are kept from training; see held_out.h.
#include "engine/model/held_out.h"

#include <algorithm>
#include <cmath>

#include "base/numbers.h"
#include "engine/numeric/random.h"

namespace neuroglass {

std::vector<std::size_t> held_out_rows(const HeldOut& held_out, std::size_t rows) {
    if (!held_out.rows.empty()) return held_out.rows;
    const auto wanted = static_cast<std::size_t>(std::floor(static_cast<double>(rows) * held_out.share + 0.5));
    if (wanted == 0) return {};
    std::vector<std::size_t> order(rows);
    RandomState random(held_out.seed);
    permute(order, random);
    order.resize(std::min(wanted, rows - 1));
    std::ranges::sort(order);
    return order;
}

std::vector<std::size_t> trained_rows(const HeldOut& held_out, std::size_t rows) {
    const auto held = held_out_rows(held_out, rows);
    std::vector<std::size_t> trained;
    for (std::size_t row = 0; row < rows; ++row)
        if (!std::ranges::binary_search(held, row)) trained.push_back(row);
    return trained;
}

HeldOut fitting(HeldOut held_out, std::size_t rows) {
    std::erase_if(held_out.rows, [&](std::size_t row) { return row >= rows; });
    if (held_out.rows.size() == rows) held_out.rows.pop_back();
    return held_out;
}

Result<HeldOut> held_out_by_hand(HeldOut held_out, std::vector<double> chosen, std::size_t rows) {
    std::ranges::sort(chosen);
    held_out.rows.clear();
    for (const double row : chosen) {
        const auto place = static_cast<std::size_t>(row) - 1;
        if (!(row >= 1 && row <= static_cast<double>(rows)) || row != std::floor(row) ||
            (!held_out.rows.empty() && held_out.rows.back() == place))
            return Error{"error.held_out_row", {{"given", exact_text(row)}, {"max", std::to_string(rows)}}};
        held_out.rows.push_back(place);
    }
    if (held_out.rows.size() == rows) return Error{"error.held_out_all", {}};
    return held_out;
}

}  // namespace neuroglass
