// Rows that are kept from training; see held_out.h.
#include "engine/model/held_out.h"

#include <algorithm>
#include <cmath>

#include "base/numbers.h"
#include "engine/numeric/random.h"

namespace neuroglass {

namespace {

/// Whether each row is held out.
std::vector<char> flags_of(const HeldOut& held_out, std::size_t rows) {
    std::vector<char> flags(rows);
    for (const std::size_t row : held_out.rows) flags[row] = 1;
    const double wanted = std::floor(static_cast<double>(rows) * held_out.share + 0.5);
    if (!held_out.rows.empty() || wanted == 0) return flags;
    std::vector<std::size_t> order(rows);
    RandomState random(held_out.seed);
    permute(order, random);
    order.resize(std::min(static_cast<std::size_t>(wanted), rows - 1));
    for (const std::size_t row : order) flags[row] = 1;
    return flags;
}

std::vector<std::size_t> rows_with(const std::vector<char>& flags, char flag) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < flags.size(); ++row)
        if (flags[row] == flag) rows.push_back(row);
    return rows;
}

}  // namespace

std::vector<std::size_t> held_out_rows(const HeldOut& held_out, std::size_t rows) {
    return rows_with(flags_of(held_out, rows), 1);
}

std::vector<std::size_t> trained_rows(const HeldOut& held_out, std::size_t rows) {
    return rows_with(flags_of(held_out, rows), 0);
}

HeldOut fitting(HeldOut held_out, std::size_t rows) {
    std::erase_if(held_out.rows, [&](std::size_t row) { return row >= rows; });
    if (held_out.rows.size() == rows) held_out.rows.pop_back();
    return held_out;
}

Result<HeldOut> held_out_by_hand(HeldOut held_out, std::span<const double> chosen, std::size_t rows) {
    std::vector<char> flags(rows);
    for (const double row : chosen) {
        const bool is_row = row >= 1 && row <= static_cast<double>(rows) && row == std::floor(row);
        if (!is_row || flags[static_cast<std::size_t>(row) - 1] != 0)
            return Error{"error.held_out_row", {{"given", exact_text(row)}, {"max", std::to_string(rows)}}};
        flags[static_cast<std::size_t>(row) - 1] = 1;
    }
    if (chosen.size() == rows) return Error{"error.held_out_all", {}};
    held_out.rows = rows_with(flags, 1);
    return held_out;
}

}  // namespace neuroglass
