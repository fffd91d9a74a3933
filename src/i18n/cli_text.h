// Every word that the command line prints, by key, in English.
#pragma once

#include <string_view>

#include "i18n/text.h"

namespace neuroglass {

/// The phrases of the command line alone, by rising key.
std::span<const Phrase> english_cli_phrases();

/// The words of that key, of the command line or as text() has them.
std::string_view cli_text(std::string_view key);

}  // namespace neuroglass
