// Between our values and JavaScript's plain ones: numbers, arrays, objects; copies, never views of memory.
#pragma once

#include <emscripten/val.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>

#include "document/schema.h"

namespace neuroglass {

emscripten::val numbers(std::span<const double> values);

/// Sets a property: one function for all keys, where val::set is another one for each length of a key.
void put(emscripten::val& object, const char* key, const emscripten::val& value);
void put(emscripten::val& object, const char* key, std::string_view text);
/// A number of any type is one of JavaScript's; a truth value stays one.
template <class Value>
    requires std::is_arithmetic_v<Value>
void put(emscripten::val& object, const char* key, Value value) {
    using Plain = std::conditional_t<std::is_same_v<Value, bool>, bool, double>;
    put(object, key, emscripten::val(static_cast<Plain>(value)));
}

/// Adds to the end of an array.
void push(const emscripten::val& array, const emscripten::val& item);

/// A number, or a list where there are several.
emscripten::val one_or_more(std::span<const double> values);

/// That of each row. @param count how many a row has
emscripten::val of_rows(std::span<const double> values, std::size_t count);

/// The rows of a dataset, or so many of them, as `inputs` and `targets`.
void put_rows(emscripten::val& object, const Dataset& dataset, std::size_t rows = Dataset::max_rows);

/// A number, a toggle, the name of a choice, or a list.
emscripten::val plain_value(const FieldInfo& field, const Value& value);

/// A number of iterations from any JavaScript number: without its fraction, within what a double counts exactly; NaN is
/// 0.
inline std::int64_t whole(double number) {
    constexpr double max = 9007199254740991;
    return std::isnan(number) ? 0 : static_cast<std::int64_t>(std::clamp(number, -max, max));
}

}  // namespace neuroglass
