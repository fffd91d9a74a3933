// What is wrong, in words; see errors.h.
#include "i18n/errors.h"

#include "i18n/english_errors.h"

namespace neuroglass {

std::span<const Phrase> english_error_phrases() { return english_errors; }

std::string error_message(std::string_view key, Filling arguments, Language language) {
    auto words = language ? find_words(language->phrases(), key) : std::nullopt;
    if (!words) words = find_words(english_errors, key);
    return filled(words.value_or(key), arguments);
}

}  // namespace neuroglass
