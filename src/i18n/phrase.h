// Words under a key, looked up in tables that are sorted by key; and the filling of their {places}.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace neuroglass {

/// Both end with a zero byte; without lengths the tables are half as long.
struct Phrase {
    const char* key;
    const char* words;
};

/// For ranges of phrases in the order of their keys.
constexpr std::string_view key_of(const Phrase& phrase) { return phrase.key; }

/// What the places of some words are filled with, by name.
using Filling = std::span<const std::pair<std::string, std::string>>;

/// What one place is filled with: words, or a whole number.
class Argument {
public:
    Argument(std::string_view name, std::string_view words);
    Argument(std::string_view name, std::integral auto number) : name_(name) {
        write(static_cast<std::int64_t>(number));
    }

    std::string_view name() const { return name_; }
    std::string_view value() const {
        return digits_end_ > 0 ? std::string_view(digits_.data(), static_cast<std::size_t>(digits_end_)) : words_;
    }

private:
    void write(std::int64_t number);

    std::string_view name_, words_;
    std::array<char, 24> digits_;
    std::ptrdiff_t digits_end_ = 0;
};

/// The words of that key in a table by rising key.
std::optional<std::string_view> find_words(std::span<const Phrase> phrases, std::string_view key);

/// Gives the words to `append` piece by piece, with each {name} replaced by its argument, and {name:s} by the s after
/// the colon unless that is 1.
/// @param value_of the argument of a name, a string_view, or nothing
template <class ValueOf, class Append>
void fill(std::string_view words, const ValueOf& value_of, const Append& append) {
    while (!words.empty()) {
        const auto open = words.find('{');
        const auto close = words.find('}', open);
        if (close == std::string_view::npos) break;
        const std::string_view place = words.substr(open + 1, close - open - 1);
        const auto colon = std::min(place.find(':'), place.size());
        const std::optional<std::string_view> value = value_of(place.substr(0, colon));
        append(words.substr(0, open));
        if (!value) append(words.substr(open, close - open + 1));
        else if (colon == place.size()) append(*value);
        else if (*value != "1") append(place.substr(colon + 1));
        words.remove_prefix(close + 1);
    }
    append(words);
}

/// The words, filled as above.
std::string filled(std::string_view words, Filling arguments);

}  // namespace neuroglass
