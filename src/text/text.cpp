// Looks up and fills in the words; see text.h.
#include "text/text.h"

#include <algorithm>

#include "text/english.h"

namespace neuroglass {

std::span<const Phrase> phrases(Language language) {
    switch (language) {
        case Language::english: return english;
    }
    return {};
}

std::string_view text(std::string_view key, Language language) {
    const auto all = phrases(language);
    const auto found = std::ranges::lower_bound(all, key, {}, &Phrase::key);
    return found != all.end() && found->key == key ? found->words : key;
}

std::string message(std::string_view key, std::span<const std::pair<std::string, std::string>> arguments, Language language) {
    std::string_view rest = text(key, language);
    std::string filled;
    while (!rest.empty()) {
        const auto open = rest.find('{');
        const auto close = rest.find('}', open);
        if (close == std::string_view::npos) break;
        const auto name = rest.substr(open + 1, close - open - 1);
        const auto argument = std::ranges::find(arguments, name, [](const auto& pair) -> std::string_view { return pair.first; });
        filled += rest.substr(0, open);
        filled += argument != arguments.end() ? argument->second : rest.substr(open, close - open + 1);
        rest.remove_prefix(close + 1);
    }
    return filled += rest;
}

}  // namespace neuroglass
