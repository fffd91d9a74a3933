// In which language things are said; see locales.h.
#include "app/locales.h"

#include <utility>

namespace neuroglass {

bool Locales::add(std::string_view words) {
    auto dictionary = Dictionary::parse(words);
    if (!dictionary) return false;
    language_ = english;  // it may be the one that goes; choose() comes before anything is drawn
    chinese_ = std::move(dictionary);
    return true;
}

void Locales::choose(UiState::LanguageChoice choice, std::string_view readers) {
    using Choice = UiState::LanguageChoice;
    wants_chinese_ = choice == Choice::zh || (choice == Choice::readers_own && readers.starts_with("zh"));
    language_ = wants_chinese_ && chinese_ ? &*chinese_ : english;
}

std::optional<std::string_view> Locales::take_wanted() {
    const bool is_missing = wants_chinese_ && !chinese_, was_asked_for = std::exchange(is_asked_for_, wants_chinese_);
    return is_missing && !was_asked_for ? std::optional<std::string_view>("zh") : std::nullopt;
}

}  // namespace neuroglass
