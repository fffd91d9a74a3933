// Looks up and fills in the words; see phrase.h.
#include "i18n/phrase.h"

#include <algorithm>

namespace neuroglass {

Argument::Argument(std::string_view name, std::string_view words) : name_(name), words_(words) {}

void Argument::write(std::int64_t number) {
    digits_end_ = std::to_chars(digits_.data(), digits_.data() + digits_.size(), number).ptr - digits_.data();
}

std::optional<std::string_view> find_words(std::span<const Phrase> phrases, std::string_view key) {
    const auto found = std::ranges::lower_bound(phrases, key, {}, key_of);
    return found != phrases.end() && found->key == key ? std::optional<std::string_view>(found->words) : std::nullopt;
}

std::string filled(std::string_view words, Filling arguments) {
    std::string all;
    fill(
        words,
        [&](std::string_view name) -> std::optional<std::string_view> {
            const auto found =
                std::ranges::find(arguments, name, [](const auto& pair) -> std::string_view { return pair.first; });
            return found == arguments.end() ? std::nullopt : std::optional<std::string_view>(found->second);
        },
        [&](std::string_view piece) { all += piece; });
    return all;
}

}  // namespace neuroglass
