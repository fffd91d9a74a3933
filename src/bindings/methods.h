// How JavaScript asks the module, and objects in it: by the name of a method and a list of what it gives. There is one
// way in for all of them.
#pragma once

#include <emscripten/val.h>

#include <concepts>
#include <span>
#include <type_traits>
#include <utility>

#include "bindings/given.h"

namespace neuroglass {

struct Method {
    const char* name;
    emscripten::val (*answer)(void* object, const emscripten::val& given);
};

/// Those of the module itself, which are given no object.
std::span<const Method> module_methods();

/// A JavaScript object that asks `object`, which its delete() ends. @param methods that stay
emscripten::val object_with(std::span<const Method> methods, void* object, void (*end)(void* object));
template <class Object>
emscripten::val object_of(Object* object, std::span<const Method> methods) {
    return object_with(methods, object, [](void* ended) { delete static_cast<Object*>(ended); });
}

template <class Type>
Type given_as(const emscripten::val& value) {
    if constexpr (std::same_as<Type, std::string>) return text_of(value);
    else if constexpr (std::same_as<Type, double>) return number_of(value);
    else return value;
}

template <class Call>
emscripten::val answer_of(const Call& call) {
    if constexpr (std::is_void_v<decltype(call())>) {
        call();
        return emscripten::val::undefined();
    } else {
        return emscripten::val(call());
    }
}

template <class Answer, class Object, class... Given, std::size_t... places>
emscripten::val answer_by(Answer (*function)(Object&, Given...), void* object, const emscripten::val& given,
                          std::index_sequence<places...>) {
    return answer_of([&] {
        return function(*static_cast<Object*>(object), given_as<std::remove_cvref_t<Given>>(item(given, places))...);
    });
}

template <class Answer, class Object, class... Given>
constexpr auto places_of(Answer (*)(Object&, Given...)) {
    return std::index_sequence_for<Given...>();
}

/// A function of an object, and of texts, numbers and whatever else, as a method of it.
template <auto function>
emscripten::val answer(void* object, const emscripten::val& given) {
    return answer_by(function, object, given, places_of(function));
}

/// What a function of the module itself takes in place of an object.
struct Module {};

}  // namespace neuroglass
