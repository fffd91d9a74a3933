// English for the fields of an experiment and of its view, and for the values that they choose from. Sorted by key,
// which the look-up relies on and the compiler checks.
#pragma once

#include <algorithm>
#include <array>

#include "i18n/phrase.h"

namespace neuroglass {

// clang-format off
inline constexpr auto english_fields = std::to_array<Phrase>({
    {"choice.dark", "Dark"},
    {"choice.digits", "Digits in the arithmetic"},
    {"choice.language", "Language"},
    {"choice.light", "Light"},
    {"choice.seeds.100", "100 seeds"},
    {"choice.seeds.1000", "1,000 seeds"},
    {"choice.seeds.10000", "10,000 seeds"},
    {"choice.system", "System"},
    {"choice.theme", "Theme"},
    {"parameter.bias", "Bias"},
    {"parameter.bias.help", "Adds an input that is always 1, with a weight of its own, the last one."},
    {"parameter.iterations", "Iterations"},
    {"parameter.iterations.help", "How many times all weights are updated; the run ends there."},
    {"parameter.learning_rate", "Learning rate"},
    {"parameter.learning_rate.help", "How far each update moves the weights; the article uses 1."},
    {"parameter.momentum", "Momentum"},
    {"parameter.seed", "Seed"},
    {"parameter.seed.help", "Chooses the random starting weights; the same seed always gives the same ones."},
    {"parameter.weight_decay", "Weight decay"},
});
// clang-format on
static_assert(std::ranges::is_sorted(english_fields, {}, key_of));

}  // namespace neuroglass
