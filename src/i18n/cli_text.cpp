// The words of the command line; see cli_text.h.
#include "i18n/cli_text.h"

#include "i18n/english_cli.h"

namespace neuroglass {

std::span<const Phrase> english_cli_phrases() { return english_cli; }

std::string_view cli_text(std::string_view key) { return find_words(english_cli, key).value_or(text(key)); }

}  // namespace neuroglass
