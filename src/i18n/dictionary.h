// A language that comes as a file: its phrases, parsed from lines of "key = words". English is compiled in and needs
// none.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "i18n/phrase.h"

namespace neuroglass {

class Dictionary {
public:
    /// Lines of "key = words", in which \n stands for a line end; blank lines and those that begin with # say nothing.
    /// Nothing where a line is neither or a key stands twice.
    static std::optional<Dictionary> parse(std::string_view file);

    // A copy's phrases would point into the source of the first.
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;
    Dictionary(Dictionary&&) = default;
    Dictionary& operator=(Dictionary&&) = default;

    std::span<const Phrase> phrases() const { return phrases_; }

private:
    Dictionary() = default;

    std::vector<char> source_;
    std::vector<Phrase> phrases_;  // by rising key; their text is in source_
};

/// The language that something is said in: a dictionary, where it lacks words English.
using Language = const Dictionary*;
inline constexpr Language english = nullptr;

}  // namespace neuroglass
