// See link_error.h.
#include "formats/link_error.h"

#include "base/utf8.h"
#include "document/number_field.h"

namespace neuroglass {

Error link_error(std::string_view key, std::initializer_list<std::pair<std::string_view, std::string_view>> arguments) {
    Error made{std::string(key), {}};
    for (const auto& [name, value] : arguments) made.arguments.emplace_back(name, value);
    return made;
}

std::string joined(std::span<const std::string_view> names) {
    std::string all;
    for (const auto name : names) (all += all.empty() ? "" : ", ") += name;
    return all;
}

std::optional<Error> check_line(const FieldInfo& field, std::string_view text) {
    if (!is_utf8(text)) return link_error("error.link_utf8", {{"field", field.key}, {"given", shown(text)}});
    if (const std::size_t characters = utf8_characters(text); static_cast<double>(characters) > field.max)
        return link_error(
            "error.link_long",
            {{"field", field.key}, {"given", std::to_string(characters)}, {"max", value_text(field, field.max)}});
    if (has_control_character(text))
        return link_error("error.link_control", {{"field", field.key}, {"given", shown(text)}});
    return std::nullopt;
}

Error choice_error(std::string_view field, std::string_view given, std::string_view allowed) {
    return link_error("error.choice", {{"flag", field}, {"given", shown(given)}, {"allowed", allowed}});
}

Error choice_error(const FieldInfo& field, std::string_view given) {
    std::string allowed;
    for (const ChoiceValue& known : field.values) (allowed += allowed.empty() ? "" : ", ") += known.name;
    return choice_error(field.key, given, allowed);
}

}  // namespace neuroglass
