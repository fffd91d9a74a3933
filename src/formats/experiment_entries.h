// The entries of an experiment as text, and what turns one experiment into another. Knows no view.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "document/parameters.h"
#include "engine/model/experiment.h"
#include "formats/share_link.h"

namespace neuroglass {

/// The keys of the parameters, then data, weights and test: in the order in which they are applied.
std::span<const std::string_view> experiment_keys();

/// @param key one of experiment_keys()
std::string experiment_text(const Experiment& experiment, std::string_view key);

/// Sets one entry in place; where it cannot, the experiment stays as it was.
/// @param key one of experiment_keys()
std::optional<Error> set_in_experiment(Experiment& experiment, std::string_view key, std::string_view value);

/// What turns one experiment into another, as entries in the order of experiment_keys(); the data packed where it is
/// shorter so.
Entries differences(const Experiment& from, const Experiment& to);

/// A pinned experiment by what it differs in from the moment's own: key:value parted by ';', or "same".
std::string pin_text(const Experiment& own, const Experiment& pin);
/// @param field the entry's key, for messages
Result<Experiment> parse_pin(Experiment own, std::string_view field, std::string_view text);

}  // namespace neuroglass
