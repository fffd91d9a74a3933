// Every word that a person reads on the canvas and in the page, by key and language. Knows nothing of where it is
// shown.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "i18n/dictionary.h"

namespace neuroglass {

/// The phrases that English has for the screen and its errors, in tables by rising key.
std::array<std::span<const Phrase>, 5> english_phrases();

/// The words of that key, of the screen or an error; the key itself where there are none. They live as long as the
/// language, and end with a zero byte.
std::string_view text(std::string_view key, Language language = english);

/// text(key), with each {name} replaced by its argument.
std::string message(std::string_view key, Filling arguments, Language language = english);

/// Two parts of a list, such as "seed 2, bias on".
std::string joined(std::string_view first, std::string_view second, Language language);

}  // namespace neuroglass
