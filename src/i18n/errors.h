// What is wrong with a value, a file or a link, in words; apart from all other words, for those who need no others.
#pragma once

#include <string>
#include <string_view>

#include "i18n/dictionary.h"

namespace neuroglass {

/// The words of an error's key, with each {name} replaced by its argument; the key itself where there are none.
std::string error_message(std::string_view key, Filling arguments, Language language = english);

/// The phrases that English has for errors, by rising key.
std::span<const Phrase> english_error_phrases();

}  // namespace neuroglass
