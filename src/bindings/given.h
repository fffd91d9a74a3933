// What JavaScript gives to either module, as plain values: numbers, truth values, arrays, and texts, which describe
// whatever else was given.
#pragma once

#include <emscripten/val.h>

#include <string>
#include <vector>

#include "base/result.h"
#include "formats/plain_experiment.h"

namespace neuroglass {

bool is_list(const emscripten::val& value);
std::size_t length_of(const emscripten::val& array);
emscripten::val item(const emscripten::val& array, std::size_t i);

/// What was given, as JavaScript's String() has it, and as its Number() does.
std::string text_of(const emscripten::val& value);
double number_of(const emscripten::val& value);
/// The names of what an object itself has.
std::vector<std::string> keys_of(const emscripten::val& object);
/// @param bytes a Uint8Array
std::vector<unsigned char> bytes_of(const emscripten::val& bytes);
/// The same for a message: a list is only said to be one.
std::string shown(const emscripten::val& value);

/// @param depth how many lists it stands in
Plain plain_of(const emscripten::val& value, std::size_t depth = 0);

/// Inputs for a network that has so many. `place` names them in the message.
Result<std::vector<double>> inputs_from(const emscripten::val& value, const std::string& place, std::size_t wanted);

/// Where not a number, but what it is a number of, is at fault.
bool is_of_another_kind(const Error& error);

}  // namespace neuroglass
