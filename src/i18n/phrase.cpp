// Looks up and fills in the words; see phrase.h.
#include "i18n/phrase.h"

#include <algorithm>

namespace neuroglass {

std::optional<std::string_view> find_words(std::span<const Phrase> phrases, std::string_view key) {
    const auto found = std::ranges::lower_bound(phrases, key, {}, &Phrase::key);
    return found != phrases.end() && found->key == key ? std::optional(found->words) : std::nullopt;
}

std::string filled(std::string_view words, Filling arguments) {
    std::string_view rest = words;
    std::string all;
    while (!rest.empty()) {
        const auto open = rest.find('{');
        const auto close = rest.find('}', open);
        if (close == std::string_view::npos) break;
        const auto place = rest.substr(open + 1, close - open - 1);
        const auto colon = std::min(place.find(':'), place.size());
        const auto name = place.substr(0, colon);
        const auto argument =
            std::ranges::find(arguments, name, [](const auto& pair) -> std::string_view { return pair.first; });
        all += rest.substr(0, open);
        if (argument == arguments.end()) all += rest.substr(open, close - open + 1);
        else if (colon == place.size()) all += argument->second;
        else if (argument->second != "1") all += place.substr(colon + 1);
        rest.remove_prefix(close + 1);
    }
    return all += rest;
}

}  // namespace neuroglass
