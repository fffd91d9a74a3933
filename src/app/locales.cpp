// In which language things are said; see locales.h.
#include "app/locales.h"

#include <utility>

namespace neuroglass {
namespace {

/// Its index into `languages`; English where we do not speak it.
std::size_t spoken(std::string_view readers) {
    const std::size_t index = language_index(readers.substr(0, readers.find('-')));
    return index < std::size(languages) ? index : 0;
}

}  // namespace

bool Locales::add(std::string_view code, std::string_view words) {
    const std::size_t index = language_index(code);
    if (index == 0 || index == std::size(languages)) return false;
    auto dictionary = Dictionary::parse(words);
    if (!dictionary) return false;
    index_ = 0;  // it may be the one that goes; choose() comes before anything is drawn
    dictionaries_[index] = std::move(dictionary);
    return true;
}

void Locales::choose(std::size_t choice, std::string_view readers) {
    wanted_ = choice > 0 ? choice - 1 : spoken(readers);
    index_ = dictionaries_[wanted_] ? wanted_ : 0;
}

std::optional<std::string_view> Locales::take_wanted() {
    const std::size_t before = std::exchange(asked_for_, wanted_);
    if (wanted_ == 0 || dictionaries_[wanted_] || wanted_ == before) return std::nullopt;
    return languages[wanted_].code;
}

}  // namespace neuroglass
