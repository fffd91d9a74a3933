// The words of a command line, sorted into flags and their values. Does not know what a flag means.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace neuroglass {

struct Flag {
    std::string name;            // with its dashes
    std::string_view value_key;  // into src/i18n: what stands for its value in the help; empty: takes none
    bool takes_value() const { return !value_key.empty(); }
};

class Arguments {
public:
    /// Accepts --flag=value and --flag value. Errors name the flag: unknown, given twice, without its value, with one
    /// it does not take.
    /// @param takes_word whether one word may stand among the flags
    static Result<Arguments> parse(std::span<const std::string_view> words, std::span<const Flag> flags,
                                   bool takes_word = false);

    bool has(std::string_view flag) const;
    /// The value given for the flag, if it was given.
    std::optional<std::string_view> value(std::string_view flag) const;
    /// The word that was given beside the flags; empty: none.
    const std::string& word() const { return word_; }

private:
    struct Given {
        std::string flag, value;
    };
    std::vector<Given> given_;
    std::string word_;
};

}  // namespace neuroglass
