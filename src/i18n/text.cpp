// The words of the screen; see text.h.
#include "i18n/text.h"

#include "i18n/english_arithmetic.h"
#include "i18n/english_data.h"
#include "i18n/english_fields.h"
#include "i18n/english_screen.h"
#include "i18n/errors.h"

namespace neuroglass {

std::array<std::span<const Phrase>, 5> english_phrases() {
    return {english_screen, english_data, english_arithmetic, english_fields, english_error_phrases()};
}

std::string_view text(std::string_view key, Language language) {
    if (language)
        if (const auto words = find_words(language->phrases(), key)) return *words;
    for (const auto& table : english_phrases())
        if (const auto words = find_words(table, key)) return *words;
    return key;
}

std::string message(std::string_view key, Filling arguments, Language language) {
    return filled(text(key, language), arguments);
}

std::string joined(std::string_view first, std::string_view second, Language language) {
    const std::pair<std::string, std::string> both[] = {{"first", std::string(first)}, {"second", std::string(second)}};
    return message("words.joined", both, language);
}

}  // namespace neuroglass
