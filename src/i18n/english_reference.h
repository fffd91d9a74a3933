// English for what the reference says of a field, in READMEs, types and manifests, where the screen says nothing of it
// or something else. In no module. Sorted by key, which the look-up relies on and the compiler checks.
#pragma once

#include <algorithm>
#include <array>

#include "i18n/phrase.h"

namespace neuroglass {

// clang-format off
inline constexpr auto english_reference = std::to_array<Phrase>({
    {"reference.arithmetic", "The arithmetic of all rows side by side, or of one row with its formulas."},
    {"reference.at", "The iteration that is shown."},
    {"reference.data", "The rows, separated by `_`, and their numbers by `,`, the targets last, long data packed; or data that is ready, such as `xor`, or `moons:200:0.1:7` for drawn rows, their number, noise and seed."},
    {"reference.digits", "Significant digits of the arithmetic."},
    {"reference.hide", "Parts to hide, separated by commas."},
    {"reference.language", "The language; `auto` is the reader's own."},
    {"reference.lock", "Parts that readers cannot change, separated by commas; `all` is every one that can be locked."},
    {"reference.loss", "The two weights that the loss surface is drawn over."},
    {"reference.output", "The two inputs that the output is drawn over."},
    {"reference.phase", "The phase of the next iteration that the network shows: inputs, each layer forward, loss, each layer backward, update; without it steps go by whole iterations."},
    {"reference.pin", "A run to compare with, by what it differs in, as in `seed:2;bias:on`; each entry adds one."},
    {"reference.question", "What you ask the reader, in any language."},
    {"reference.row", "The row whose numbers the network shows; without it the test example's."},
    {"reference.seeds", "How many seeds the tab of many seeds trains."},
    {"reference.show", "The panels to show, separated by commas, among them a tab by its name; `none` is no panel."},
    {"reference.speed", "Iterations in a second; `decades` goes ten times further every two seconds."},
    {"reference.tab", "The tab that is open."},
    {"reference.test", "The test example: the inputs that the prediction is for."},
    {"reference.theme", "Light or dark; `auto` is as the page or the browser has it."},
    {"reference.weights", "Starting weights set by hand, in place of those of the seed: layer by layer, those of the bias last."},
});
// clang-format on
static_assert(std::ranges::is_sorted(english_reference, {}, key_of));

}  // namespace neuroglass
