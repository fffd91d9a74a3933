// The words of a command line; see arguments.h.
#include "cli/arguments.h"

#include <algorithm>

namespace neuroglass {
namespace {

Error error(std::string_view key, std::string_view flag) { return {std::string(key), {{"flag", std::string(flag)}}}; }

}  // namespace

Result<Arguments> Arguments::parse(std::span<const std::string_view> words, std::span<const Flag> flags,
                                   bool takes_word) {
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (!word.starts_with('-')) {
            if (!takes_word || word.empty() || !arguments.word_.empty()) return error("error.word", word);
            arguments.word_ = word;
            continue;
        }
        const std::size_t equals = word.find('=');
        const std::string_view name = word.substr(0, equals);
        const auto flag = std::ranges::find(flags, name, &Flag::name);
        if (flag == flags.end()) return error("error.flag_unknown", name);
        if (arguments.has(name)) return error("error.flag_twice", name);
        std::string_view value;
        if (flag->takes_value()) {
            const bool follows = i + 1 < words.size() && !words[i + 1].starts_with("--");
            if (equals != std::string_view::npos) value = word.substr(equals + 1);
            else if (follows) value = words[++i];
            if (value.empty()) return error("error.flag_value", name);
        } else if (equals != std::string_view::npos) {
            return error("error.flag_no_value", name);
        }
        arguments.given_.push_back({std::string(name), std::string(value)});
    }
    return arguments;
}

bool Arguments::has(std::string_view flag) const { return value(flag).has_value(); }

std::optional<std::string_view> Arguments::value(std::string_view flag) const {
    const auto found = std::ranges::find(given_, flag, &Given::flag);
    if (found == given_.end()) return std::nullopt;
    return found->value;
}

}  // namespace neuroglass
