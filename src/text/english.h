// English. Sorted by key, which text.cpp's look-up relies on and the compiler checks.
#pragma once

#include <algorithm>
#include <array>

#include "text/text.h"

namespace neuroglass {

inline constexpr auto english = std::to_array<Phrase>({
    {"error.inputs", "The data has {given} inputs a row; 1 to {most} are allowed."},
    {"error.number", "{field}: \"{given}\" is not a number; allowed are {least} to {most}."},
    {"error.range", "{field}: {given} is out of range; allowed are {least} to {most}."},
    {"error.row_length", "The data has {given} inputs in all; its rows need {wanted}."},
    {"error.rows", "The data has {given} rows; 1 to {most} are allowed."},
    {"error.test_length", "The test example has {given} inputs; the data has {wanted}."},
    {"error.value", "{place}: {given} is too large; allowed are -{most} to {most}."},
    {"error.whole", "{field}: {given} is not a whole number; allowed are the whole numbers from {least} to {most}."},
    {"parameter.iterations", "Iterations"},
    {"parameter.iterations.help", "How many times all weights are updated: where the run ends."},
    {"parameter.learning_rate", "Learning rate"},
    {"parameter.learning_rate.help", "How far each update moves the weights; the article uses 1."},
    {"parameter.seed", "Seed"},
    {"parameter.seed.help", "Chooses the random starting weights; the same seed always gives the same ones."},
});
static_assert(std::ranges::is_sorted(english, {}, &Phrase::key));

}  // namespace neuroglass
