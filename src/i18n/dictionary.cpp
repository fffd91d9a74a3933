// A language out of a file; see dictionary.h.
#include "i18n/dictionary.h"

#include <algorithm>

namespace neuroglass {

std::optional<Dictionary> Dictionary::parse(std::string_view file) {
    constexpr std::string_view between = " = ";
    Dictionary dictionary;
    dictionary.source_.reserve(file.size() + 1);  // never more is put in, so that what points into it stays valid
    while (!file.empty()) {
        std::string_view line = file.substr(0, file.find('\n'));
        file.remove_prefix(std::min(file.size(), line.size() + 1));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.starts_with('#')) continue;
        const auto key_end = line.find(between);
        if (key_end == std::string_view::npos || key_end == 0) return std::nullopt;
        auto& source = dictionary.source_;
        const char* const key = source.data() + source.size();
        source.insert(source.end(), line.begin(), line.begin() + static_cast<std::ptrdiff_t>(key_end));
        source.push_back('\0');
        const char* const words = source.data() + source.size();
        for (std::string_view rest = line.substr(key_end + between.size()); !rest.empty(); rest.remove_prefix(1)) {
            const bool line_end = rest.starts_with("\\n");
            source.push_back(line_end ? '\n' : rest.front());
            if (line_end) rest.remove_prefix(1);
        }
        source.push_back('\0');
        const Phrase phrase{key, words};
        auto& phrases = dictionary.phrases_;  // files are in order, so that this is at the end
        phrases.insert(std::ranges::upper_bound(phrases, key_of(phrase), {}, key_of), phrase);
    }
    if (std::ranges::adjacent_find(dictionary.phrases_, {}, key_of) != dictionary.phrases_.end()) return std::nullopt;
    return dictionary;
}

}  // namespace neuroglass
