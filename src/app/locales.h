// In which language things are said: the author's choice, else the reader's own; English until the words of another one
// are there.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "document/view_settings.h"
#include "i18n/text.h"

namespace neuroglass {

class Locales {
public:
    /// A language that can be chosen from now on. @return whether its words could be read
    bool add(std::string_view words);
    /// @param readers as the browser names the reader's language, such as "zh-CN"
    void choose(UiState::LanguageChoice choice, std::string_view readers);
    /// The code of a language whose words are wanted and are not there; tells each time that it comes to be wanted.
    std::optional<std::string_view> take_wanted();

    /// The one that is shown.
    Language language() const { return language_; }
    std::string_view code() const { return language_ ? "zh" : "en"; }

private:
    std::optional<Dictionary> chinese_;
    Language language_ = english;
    bool wants_chinese_ = false, is_asked_for_ = false;
};

}  // namespace neuroglass
