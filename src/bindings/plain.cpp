// Between our values and JavaScript's; see plain.h.
#include "bindings/plain.h"

#include <emscripten.h>

#include <algorithm>

EM_JS_DEPS(neuroglass_plain, "$Emval");
// clang-format off
EM_JS(emscripten::EM_VAL, js_numbers, (const double* values, int count), { return Emval.toHandle(Array.from(HEAPF64.subarray(values >> 3, (values >> 3) + count))); });
EM_JS(void, js_push, (emscripten::EM_VAL array, emscripten::EM_VAL item), { Emval.toValue(array).push(Emval.toValue(item)); });
// clang-format on

namespace neuroglass {

using emscripten::val;

void put(val& object, const char* key, const val& value) { object.set(key, value); }

void put(val& object, const char* key, std::string_view text) { put(object, key, val(std::string(text))); }

void push(const val& array, const val& item) { js_push(array.as_handle(), item.as_handle()); }

val numbers(std::span<const double> values) {
    return val::take_ownership(js_numbers(values.data(), static_cast<int>(values.size())));
}

val one_or_more(std::span<const double> values) { return values.size() == 1 ? val(values[0]) : numbers(values); }

val of_rows(std::span<const double> values, std::size_t count) {
    const val rows = val::array();
    for (std::size_t i = 0; i < values.size(); i += count) push(rows, one_or_more(values.subspan(i, count)));
    return rows;
}

void put_rows(val& object, const Dataset& dataset, std::size_t rows) {
    const val inputs = val::array();
    rows = std::min(rows, dataset.rows());
    for (std::size_t row = 0; row < rows; ++row) push(inputs, numbers(dataset.inputs(row)));
    put(object, "inputs", inputs);
    put(object, "targets", of_rows(dataset.all_targets().first(rows * dataset.target_count()), dataset.target_count()));
}

val plain_value(const FieldInfo& field, const Value& value) {
    if (const auto* const text = std::get_if<std::string>(&value)) return val(*text);
    const auto* const number = std::get_if<double>(&value);
    if (!number) return numbers(std::get<std::vector<double>>(value));
    if (field.kind == FieldInfo::Kind::toggle && *number <= 1) return val(*number != 0);
    if (*number < static_cast<double>(field.values.size()))
        return val(std::string(field.values[static_cast<std::size_t>(*number)].name));
    return val(*number);
}

}  // namespace neuroglass
