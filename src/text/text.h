// Every word that a person reads, by key and language. Knows nothing of where it is shown.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace neuroglass {

enum class Language { english };

struct Phrase {
    std::string_view key, words;
};

/// All phrases of a language, by rising key.
std::span<const Phrase> phrases(Language language);

/// The words of that key; the key itself where there are none. Lives as long as the program, and ends with a zero byte.
std::string_view text(std::string_view key, Language language = Language::english);

/// text(key), with each {name} replaced by its argument.
std::string message(std::string_view key, std::span<const std::pair<std::string, std::string>> arguments, Language language = Language::english);

}  // namespace neuroglass
