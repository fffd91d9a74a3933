// What JavaScript gives, as plain values; see given.h.
#include "bindings/given.h"

#include <emscripten.h>

#include <algorithm>
#include <array>
#include <cmath>

using emscripten::EM_VAL;

EM_JS_DEPS(neuroglass_given, "$Emval");
// clang-format off
EM_JS(EM_VAL, js_text, (EM_VAL value), { return Emval.toHandle(String(Emval.toValue(value))); });
EM_JS(double, js_number, (EM_VAL value), { return Number(Emval.toValue(value)); });
EM_JS(void, js_bytes, (EM_VAL bytes, unsigned char* copy), { HEAPU8.set(Emval.toValue(bytes), copy); });
EM_JS(EM_VAL, js_keys, (EM_VAL object), { return Emval.toHandle(Object.keys(Emval.toValue(object))); });
EM_JS(bool, js_is_list, (EM_VAL value), { return Array.isArray(Emval.toValue(value)); });
// clang-format on

namespace neuroglass {

using emscripten::val;

bool is_list(const val& value) { return js_is_list(value.as_handle()); }

std::size_t length_of(const val& array) { return static_cast<std::size_t>(array["length"].as<double>()); }

val item(const val& array, std::size_t i) { return array[static_cast<double>(i)]; }

std::string text_of(const val& value) { return val::take_ownership(js_text(value.as_handle())).as<std::string>(); }

double number_of(const val& value) { return js_number(value.as_handle()); }

std::vector<std::string> keys_of(const val& object) {
    const val keys = val::take_ownership(js_keys(object.as_handle()));
    std::vector<std::string> names;
    for (std::size_t i = 0; i < length_of(keys); ++i) names.push_back(text_of(item(keys, i)));
    return names;
}

std::vector<unsigned char> bytes_of(const val& bytes) {
    std::vector<unsigned char> copy(length_of(bytes));
    js_bytes(bytes.as_handle(), copy.data());
    return copy;
}

std::string shown(const val& value) { return is_list(value) ? "[…]" : text_of(value); }

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
    if (!is_list(value) || depth == Plain::max_depth) return plain;
    plain.kind = Plain::Kind::list;
    const std::size_t count = std::min(length_of(value), Plain::max_items);
    for (std::size_t i = 0; i < count; ++i) plain.items.push_back(plain_of(item(value, i), depth + 1));
    return plain;
}

Result<std::vector<double>> inputs_from(const val& value, const std::string& place, std::size_t wanted) {
    if (!is_list(value)) return Error{"error.json_list", {{"field", place}}};
    const std::size_t count = length_of(value);
    if (count < wanted)
        return Error{"error.inputs_length",
                     {{"place", place}, {"given", std::to_string(count)}, {"wanted", std::to_string(wanted)}}};
    return numbers_of(plain_of(value, 1), place, "x", wanted);
}

bool is_of_another_kind(const Error& error) {
    static constexpr std::array<std::string_view, 12> keys{
        "error.freed",       "error.json_field", "error.json_list", "error.json_missing",
        "error.json_number", "error.json_data",  "error.json_text", "error.json_rows",
        "error.json_toggle", "error.number",     "error.options",   "error.place"};
    return std::ranges::find(keys, error.key) != keys.end();
}

}  // namespace neuroglass
