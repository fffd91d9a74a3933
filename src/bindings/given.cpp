// What JavaScript gives, as plain values; see given.h.
#include "bindings/given.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace neuroglass {

using emscripten::val;

std::string text_of(const val& value) { return val::global("String")(value).as<std::string>(); }

std::string shown(const val& value) { return value.isArray() ? "[…]" : text_of(value); }

Plain plain_of(const val& value, std::size_t depth) {
    if (value.isNumber()) {
        const double number = value.as<double>();
        if (std::isfinite(number)) return {.kind = Plain::Kind::number, .number = number};
        return {.kind = Plain::Kind::number, .number = number, .given = shown(value)};
    }
    if (value.isTrue() || value.isFalse())
        return {.kind = Plain::Kind::boolean, .number = value.isTrue() ? 1.0 : 0.0, .given = shown(value)};
    if (value.isString()) return {.kind = Plain::Kind::text, .given = shown(value)};
    Plain plain{.given = shown(value)};
    if (!value.isArray() || depth == Plain::max_depth) return plain;
    plain.kind = Plain::Kind::list;
    const auto count = std::min(value["length"].as<std::size_t>(), Plain::max_items);
    for (std::size_t i = 0; i < count; ++i) plain.items.push_back(plain_of(value[i], depth + 1));
    return plain;
}

Result<std::vector<double>> inputs_from(const val& value, const std::string& place, std::size_t wanted) {
    if (!value.isArray()) return Error{"error.json_list", {{"field", place}}};
    const auto count = value["length"].as<std::size_t>();
    if (count < wanted)
        return Error{"error.inputs_length",
                     {{"place", place}, {"given", std::to_string(count)}, {"wanted", std::to_string(wanted)}}};
    return numbers_of(plain_of(value, 1), place, "x", wanted);
}

bool is_of_another_kind(const Error& error) {
    static constexpr std::array<std::string_view, 10> keys{
        "error.freed",     "error.json_field",  "error.json_list", "error.json_missing", "error.json_number",
        "error.json_rows", "error.json_toggle", "error.number",    "error.options",      "error.place"};
    return std::ranges::find(keys, error.key) != keys.end();
}

}  // namespace neuroglass
