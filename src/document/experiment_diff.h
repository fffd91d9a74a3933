// In what several experiments differ from each other: what each of them can be named by. Holds no words, only the keys
// of words.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/experiment.h"

namespace neuroglass {

struct ExperimentDiff {
    std::string_view label_key;  // into src/i18n
    std::string value;           // as the schema writes it; empty where the words say all
};

/// For each experiment, what of it is not the same in all of them, in the order of the schema. Test examples do
/// not count: they change no weight.
std::vector<std::vector<ExperimentDiff>> experiment_diffs(std::span<const Experiment* const> experiments);

}  // namespace neuroglass
