// Parts of the screen by their names; see part_names.h.
#include "formats/part_names.h"

#include <algorithm>

#include "base/numbers.h"
#include "formats/link_error.h"

namespace neuroglass {
namespace {

constexpr std::string_view every = "all", no_panel = "none";

/// The names of those parts that are wanted.
template <class Wanted>
std::string joined(Wanted wanted, std::string_view between = ",") {
    std::string names;
    for (const Part& part : parts())
        if (wanted(part)) (names += names.empty() ? "" : between) += part.name;
    return names;
}

/// Calls use(name) for each name, in lower case. @return the first that it does not take
template <class Use>
std::optional<std::string> for_each_name(std::string_view given, Use use) {
    constexpr std::string_view between = ",; \t\r\n";
    const std::string plain = plain_word(plain_signs(given));
    std::string_view names = plain;
    while (true) {
        names.remove_prefix(std::min(names.find_first_not_of(between), names.size()));
        if (names.empty()) return std::nullopt;
        const auto name = names.substr(0, names.find_first_of(between));
        if (!use(name)) return std::string(name);
        names.remove_prefix(name.size());
    }
}

const Part* find_part(std::string_view name) {
    const auto found = std::ranges::find(parts(), name, &Part::name);
    return found == parts().end() ? nullptr : &*found;
}

bool can_lock(const Part& part) { return part.can_lock; }
bool is_panel(const Part& part) { return part.panel; }

}  // namespace

std::string names_of(const Parts& set, bool all_parts) {
    if (set.empty()) return {};
    std::string names = joined([&](const Part& part) { return set.has(part.name); });
    return !all_parts && names == joined(can_lock) ? std::string(every) : names;
}

Result<Parts> parse_parts(std::string_view field, std::string_view text, bool all_parts) {
    const auto allowed = [&](const Part& part) { return all_parts || part.can_lock; };
    const std::string names = !all_parts && plain_word(text) == every ? joined(can_lock) : std::string(text);
    Parts named;
    const auto wrong = for_each_name(names, [&](std::string_view name) {
        const Part* const part = find_part(name);
        return part && allowed(*part) && named.set(name);
    });
    if (wrong) return choice_error(field, *wrong, joined(allowed, ", "));
    return named;
}

std::string shown_panels(const Parts& hidden) {
    const auto is_hidden = [&](const Part& part) { return part.panel && hidden.has(part.name); };
    if (hidden.empty() || std::ranges::none_of(parts(), is_hidden)) return {};
    const std::string names = joined([&](const Part& part) { return part.panel && !is_hidden(part); });
    return names.empty() ? std::string(no_panel) : names;
}

std::optional<Error> show_panels(ViewSettings& view, std::string_view field, std::string_view text) {
    const auto tabs = find_view_field("tab")->values;
    Parts panels;
    std::optional<std::size_t> wanted_tab;
    const auto wrong = for_each_name(text, [&](std::string_view name) {
        const Part* const part = find_part(name);
        if (part && part->panel) return panels.set(name);
        const auto of_tab = std::ranges::find(tabs, name, &ChoiceValue::name);
        if (of_tab == tabs.end()) return name == no_panel;
        wanted_tab = static_cast<std::size_t>(of_tab - tabs.begin());
        return panels.set("view");
    });
    if (wrong) {
        std::string allowed = joined(is_panel, ", ");
        for (const ChoiceValue& of_tab : tabs) allowed += ", " + std::string(of_tab.name);
        return choice_error(field, *wrong, allowed);
    }
    const bool all = trimmed(text).empty();
    for (const Part& part : parts())
        if (part.panel) view.hidden.set(part.name, !all && !panels.has(part.name));
    if (wanted_tab) view.tab = static_cast<ViewSettings::Tab>(*wanted_tab);
    return std::nullopt;
}

}  // namespace neuroglass
