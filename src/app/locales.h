// In which language things are said: the author's choice, else the reader's own; English until the words of another one
// are there.
#pragma once

#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string_view>

#include "i18n/text.h"
#include "languages.h"

namespace neuroglass {

class Locales {
public:
    /// A language that can be shown from now on. @param code of a row of `languages` after English
    /// @return whether there is such a row, and its words could be read
    bool add(std::string_view code, std::string_view words);
    /// @param choice  0: the reader's own; else 1 + the index into `languages`
    /// @param readers as the browser names the reader's language, such as "zh-CN"
    void choose(std::size_t choice, std::string_view readers);
    /// The code of a language whose words are wanted and are not there; tells each time that it comes to be wanted.
    std::optional<std::string_view> take_wanted();

    /// The one that is shown, and its index into `languages`.
    Language language() const { return index_ > 0 ? &*dictionaries_[index_] : english; }
    std::size_t index() const { return index_; }
    std::string_view code() const { return languages[index_].code; }

private:
    std::array<std::optional<Dictionary>, std::size(languages)> dictionaries_;  // none for English
    std::size_t index_ = 0, wanted_ = 0, asked_for_ = 0;
};

}  // namespace neuroglass
