// The parts of the screen; see view_settings.h. Adding one is one entry in a table.
#include "document/view_settings.h"

#include <algorithm>
#include <array>
#include <vector>

#include "document/schema.h"

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
    for (const FieldInfo& field : experiment_fields())
        if (field.is_scalar() || field.kind == FieldInfo::Kind::layers || field.kind == FieldInfo::Kind::rows)
            all.push_back({field.key, false, true, field.label_key});
    return all;
}

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

}  // namespace neuroglass
