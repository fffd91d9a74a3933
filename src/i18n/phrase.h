// Words under a key, looked up in tables that are sorted by key; and the filling of their {places}.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace neuroglass {

struct Phrase {
    std::string_view key, words;  // the words end with a zero byte behind them
};

/// What the places of some words are filled with, by name.
using Filling = std::span<const std::pair<std::string, std::string>>;

/// The words of that key in a table by rising key.
std::optional<std::string_view> find_words(std::span<const Phrase> phrases, std::string_view key);

/// The words, with each {name} replaced by its argument, and {name:s} by the s after the colon unless that is 1.
std::string filled(std::string_view words, Filling arguments);

}  // namespace neuroglass
