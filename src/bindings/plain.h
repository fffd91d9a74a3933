// Between our values and JavaScript's plain ones: numbers, arrays, objects; copies, never views of memory.
#pragma once

#include <emscripten/val.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>

#include "document/schema.h"

namespace neuroglass {

inline emscripten::val numbers(std::span<const double> values) {
    emscripten::val array = emscripten::val::array();
    for (std::size_t i = 0; i < values.size(); ++i) array.set(i, values[i]);
    return array;
}

/// Sets a property: one function for all keys, where val::set is another one for each length of a key.
[[gnu::noinline]] inline void put(emscripten::val& object, const char* key, const emscripten::val& value) {
    object.set(key, value);
}
template <class Value>
void put(emscripten::val& object, const char* key, const Value& value) {
    put(object, key, emscripten::val(value));
}

/// Adds to the end of an array; one function, too.
[[gnu::noinline]] inline void push(const emscripten::val& array, const emscripten::val& item) {
    array.call<void>("push", item);
}

/// A number, or a list where there are several.
inline emscripten::val one_or_more(std::span<const double> values) {
    return values.size() == 1 ? emscripten::val(values[0]) : numbers(values);
}

/// That of each row. @param count how many a row has
inline emscripten::val of_rows(std::span<const double> values, std::size_t count) {
    const emscripten::val rows = emscripten::val::array();
    for (std::size_t i = 0; i < values.size(); i += count) push(rows, one_or_more(values.subspan(i, count)));
    return rows;
}

/// The rows of a dataset, as `inputs` and `targets`.
inline void put_rows(emscripten::val& object, const Dataset& dataset) {
    const emscripten::val inputs = emscripten::val::array();
    for (std::size_t row = 0; row < dataset.rows(); ++row) push(inputs, numbers(dataset.inputs(row)));
    put(object, "inputs", inputs);
    put(object, "targets", of_rows(dataset.all_targets(), dataset.target_count()));
}

/// A number, a toggle, the name of a choice, or a list.
inline emscripten::val plain_value(const FieldInfo& field, const Value& value) {
    const auto* const number = std::get_if<double>(&value);
    if (!number) return numbers(std::get<std::vector<double>>(value));
    if (field.kind == FieldInfo::Kind::toggle && *number <= 1) return emscripten::val(*number != 0);
    if (*number < static_cast<double>(field.values.size()))
        return emscripten::val(std::string(field.values[static_cast<std::size_t>(*number)].name));
    return emscripten::val(*number);
}

/// A number of iterations from any JavaScript number: without its fraction, within what a double counts exactly; NaN is
/// 0.
inline std::int64_t whole(double number) {
    constexpr double max = 9007199254740991;
    return std::isnan(number) ? 0 : static_cast<std::int64_t>(std::clamp(number, -max, max));
}

}  // namespace neuroglass
