// What the columns of the data are called, and the classes that its targets tell apart. An experiment has both as texts
// parted by commas: inputs, then targets; they change no number.
#pragma once

#include <string>
#include <string_view>

#include "engine/model/experiment.h"

namespace neuroglass {

/// Of both texts, in characters, and of one name within them.
inline constexpr std::size_t max_names = 1100, max_name = 40;

/// The part of a text at that place, from 0, at most max_name characters of it; empty where it has none.
std::string_view name_at(std::string_view names, std::size_t place);

/// Empty where it has no name.
std::string_view input_name(const Experiment& experiment, std::size_t input);
std::string_view target_name(const Experiment& experiment, std::size_t target);
/// With several targets one of them, else the lower (0) or the higher (1) of the two values that there are.
std::string_view class_name(const Experiment& experiment, std::size_t index);

/// The text with an input's name put in before that place, or taken out there.
std::string with_name(std::string_view names, std::size_t place, std::string_view name);
std::string without_name(std::string_view names, std::size_t place);

/// A name as it may stand in such a text: on one line, without commas, cut after max_name characters.
std::string plain_name(std::string_view name);

}  // namespace neuroglass
