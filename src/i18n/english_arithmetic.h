// English for the arithmetic of an iteration, on the screen and in tables. Sorted by key, which the look-up relies on
// and the compiler checks.
#pragma once

#include <algorithm>
#include <array>

#include "i18n/phrase.h"

namespace neuroglass {

// clang-format off
inline constexpr auto english_arithmetic = std::to_array<Phrase>({
    {"arithmetic.all_rows", "All rows"},
    {"arithmetic.all_rows.hint", "Shows the numbers of all rows side by side."},
    {"arithmetic.back_product", "{delta} × {weight}"},
    {"arithmetic.change", "update"},
    {"arithmetic.change_of", "update of {weight}"},
    {"arithmetic.copy", "Copy"},
    {"arithmetic.copy.hint", "Copies the numbers of all rows with 17 digits as tab-separated text, for a spreadsheet."},
    {"arithmetic.corrected", "corrected {what}"},
    {"arithmetic.decay_of", "decay of {weight}"},
    {"arithmetic.decayed_of", "gradient of {weight}"},
    {"arithmetic.delta", "delta"},
    {"arithmetic.delta_of_unit", "delta of unit {unit}"},
    {"arithmetic.derivative", "derivative"},
    {"arithmetic.error", "error"},
    {"arithmetic.full", "17 digits"},
    {"arithmetic.full.hint", "Shows the numbers with 17 significant digits, which is all of them."},
    {"arithmetic.gives", "What each row contributes to each weight: its input × its delta"},
    {"arithmetic.mean_of", "mean for {weight}"},
    {"arithmetic.new", "new"},
    {"arithmetic.new_of", "new {weight}"},
    {"arithmetic.not_in_batch", "This row is only predicted now; the next iteration learns from other rows."},
    {"arithmetic.now", "now"},
    {"arithmetic.old_mean_of", "mean before for {weight}"},
    {"arithmetic.old_square_of", "squares before for {weight}"},
    {"arithmetic.old_velocity_of", "update before of {weight}"},
    {"arithmetic.one_row", "One row"},
    {"arithmetic.one_row.hint", "Shows one row, each step as a formula with its numbers."},
    {"arithmetic.output", "output"},
    {"arithmetic.press", "Press to see this row's formulas."},
    {"arithmetic.row.next", "The next row; after the last one comes the test example."},
    {"arithmetic.row.previous", "The previous row."},
    {"arithmetic.row_of", "row {first} of {count}"},
    {"arithmetic.rows", "rows {first} to {last} of {count}"},
    {"arithmetic.rows.next", "The next rows."},
    {"arithmetic.rows.previous", "The previous rows."},
    {"arithmetic.rows_of_update", "rows of the update"},
    {"arithmetic.rule.back", "from the next layer"},
    {"arithmetic.rule.delta", "error × derivative"},
    {"arithmetic.rule.delta.error", "the error"},
    {"arithmetic.rule.delta.mean", "error × derivative / rows"},
    {"arithmetic.rule.delta.mean_error", "error / rows"},
    {"arithmetic.rule.delta.twice", "2 × error × derivative / rows"},
    {"arithmetic.rule.derivative", "output × (1 − output)"},
    {"arithmetic.rule.derivative.identity", "always 1"},
    {"arithmetic.rule.derivative.relu", "1 where z > 0, else 0"},
    {"arithmetic.rule.derivative.tanh", "1 − output × output"},
    {"arithmetic.rule.error", "target − output"},
    {"arithmetic.rule.output", "1 / (1 + e⁻ᶻ)"},
    {"arithmetic.rule.output.identity", "z itself"},
    {"arithmetic.rule.output.relu", "z, or 0 where z < 0"},
    {"arithmetic.rule.output.softmax", "eᶻ / sum over the outputs"},
    {"arithmetic.rule.output.step", "1 where z ≥ 0, else 0"},
    {"arithmetic.rule.output.tanh", "tanh(z)"},
    {"arithmetic.rule.z", "sum of these"},
    {"arithmetic.shifted", "z less the largest of {unit}"},
    {"arithmetic.short", "8 digits"},
    {"arithmetic.short.hint", "Shows the numbers with 8 decimals."},
    {"arithmetic.square_of", "squares for {weight}"},
    {"arithmetic.sum", "sum"},
    {"arithmetic.sum_for", "sum for {weight}"},
    {"arithmetic.target", "target"},
    {"arithmetic.test_only", "The test example is only predicted; the weights are trained on the rows alone."},
    {"arithmetic.title", "Arithmetic of iteration {from} → {to}"},
    {"arithmetic.title_short", "Iteration {from} → {to}"},
    {"arithmetic.unit.next", "The next unit."},
    {"arithmetic.unit.previous", "The previous unit."},
    {"arithmetic.update", "Update of each weight = learning rate × sum over the rows; the learning rate is {rate}"},
    {"arithmetic.update_adam", "Update of each weight by Adam; the learning rate is {rate}"},
    {"arithmetic.update_momentum", "Update of each weight = momentum × the update before + learning rate × sum; the learning rate is {rate}"},
    {"arithmetic.weight_to_unit", "weight to unit {unit}"},
    {"arithmetic.z", "z"},
});
// clang-format on
static_assert(std::ranges::is_sorted(english_arithmetic, {}, key_of));

}  // namespace neuroglass
