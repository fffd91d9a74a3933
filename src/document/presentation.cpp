// The parts and the choices; see presentation.h. Adding one is one entry in a table.
#include "document/presentation.h"

#include <algorithm>
#include <array>
#include <vector>

#include "document/parameters.h"

namespace neuroglass {
namespace {

constexpr std::array fixed_parts{
    Part{"header", true, false, "part.header"},
    Part{"view", true, false, "part.view"},
    Part{"prediction", true, false, "prediction.title"},
    Part{"weights", true, true, "weights.title"},
    Part{"loss", true, false, "loss.title"},
    Part{"output", true, false, "part.output"},
    Part{"data", true, true, "data.title"},
    Part{"settings", true, false, "part.settings"},
    Part{"train", true, true, "part.train"},
    Part{"timeline", true, true, "part.timeline"},
    Part{"tabs", false, false, "part.tabs"},
    Part{"share", false, false, "part.share"},
    Part{"speed", false, true, "speed"},
    Part{"test", false, true, "part.test"},
};

std::vector<Part> all_parts() {
    std::vector<Part> all(fixed_parts.begin(), fixed_parts.end());
    for (const Parameter& parameter : parameters()) all.push_back({parameter.key, false, true, parameter.label_key});
    return all;
}

using Value = Choice::Value;
constexpr Value tabs[] = {
    {"network", "tab.network"},    {"arithmetic", "tab.arithmetic"},     {"inputs", "tab.inputs"},
    {"seeds", "tab.seeds"},        {"loss-surface", "tab.loss_surface"}, {"compare", "tab.compare"},
    {"take-away", "tab.take_away"}};
constexpr Value tongues[] = {{"auto", "choice.system"}, {"en", "choice.english"}, {"zh", "choice.chinese"}};
constexpr Value appearances[] = {{"auto", "choice.system"}, {"light", "choice.light"}, {"dark", "choice.dark"}};
constexpr Value speeds[] = {
    {"1", "pace.1"},       {"10", "pace.10"},         {"100", "pace.100"},        {"decades", "pace.decades"},
    {"1000", "pace.1000"}, {"100000", "pace.100000"}, {"at-once", "pace.at_once"}};
constexpr Value arithmetics[] = {{"rows", "arithmetic.all_rows"}, {"row", "arithmetic.one_row"}};
constexpr Value digits[] = {{"8", "arithmetic.short"}, {"17", "arithmetic.full"}};
constexpr Value seed_counts[] = {
    {"100", "choice.seeds.100"}, {"1000", "choice.seeds.1000"}, {"10000", "choice.seeds.10000"}};
constexpr std::size_t seed_numbers[] = {100, 1000, 10'000};

template <auto Field>
std::size_t index_of(const Presentation& presentation) {
    return static_cast<std::size_t>(presentation.*Field);
}
template <auto Field>
void set_index(Presentation& presentation, std::size_t index) {
    presentation.*Field = static_cast<std::remove_reference_t<decltype(presentation.*Field)>>(index);
}

constexpr std::array choice_table{
    Choice{"tab", tabs, "part.tabs", index_of<&Presentation::tab>, set_index<&Presentation::tab>},
    Choice{"language", tongues, "choice.language", index_of<&Presentation::tongue>, set_index<&Presentation::tongue>},
    Choice{"theme", appearances, "choice.theme", index_of<&Presentation::appearance>,
           set_index<&Presentation::appearance>},
    Choice{"speed", speeds, "speed", index_of<&Presentation::pace>, set_index<&Presentation::pace>},
    Choice{"arithmetic", arithmetics, "tab.arithmetic",
           [](const Presentation& p) { return std::size_t{p.all_rows ? 0u : 1u}; },
           [](Presentation& p, std::size_t index) { p.all_rows = index == 0; }},
    Choice{"digits", digits, "choice.digits", index_of<&Presentation::full_precision>,
           [](Presentation& p, std::size_t index) { p.full_precision = index == 1; }},
    Choice{"seeds", seed_counts, "tab.seeds",
           [](const Presentation& p) {
               return static_cast<std::size_t>(std::ranges::find(seed_numbers, p.seed_count) - seed_numbers);
           },
           [](Presentation& p, std::size_t index) { p.seed_count = seed_numbers[index]; }},
};

std::optional<std::size_t> index_of_part(std::string_view name) {
    const auto all = parts();
    const auto found = std::ranges::find(all, name, &Part::name);
    return found == all.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - all.begin()));
}

}  // namespace

std::span<const Part> parts() {
    static const std::vector<Part> all = all_parts();
    return all;
}

bool Parts::has(std::string_view name) const {
    const auto index = index_of_part(name);
    return index && (bits_ >> *index & 1) != 0;
}

bool Parts::set(std::string_view name, bool wanted) {
    const auto index = index_of_part(name);
    if (!index) return false;
    const std::uint64_t bit = std::uint64_t{1} << *index;
    bits_ = wanted ? bits_ | bit : bits_ & ~bit;
    return true;
}

Axes axes_within(std::size_t count, std::size_t across, std::size_t up) {
    across = std::min(across, count - 1), up = std::min(up, count - 1);
    return {across, up == across ? (across + 1) % count : up};
}

std::span<const Choice> choices() { return choice_table; }

const Choice* find_choice(std::string_view key) {
    const auto found = std::ranges::find(choice_table, key, &Choice::key);
    return found == choice_table.end() ? nullptr : &*found;
}

}  // namespace neuroglass
