// How JavaScript asks the App: by the name of a method and a list of what it gives. There is one way in for all of
// them.
#pragma once

#include <emscripten/val.h>

#include <concepts>
#include <span>
#include <type_traits>
#include <utility>

#include "app/app.h"
#include "bindings/given.h"

namespace neuroglass {

struct Method {
    const char* name;
    emscripten::val (*answer)(App& app, const emscripten::val& given);
};

/// Those of the page.
std::span<const Method> methods();

template <class Type>
Type given_as(const emscripten::val& value) {
    if constexpr (std::same_as<Type, std::string>) return text_of(value);
    else if constexpr (std::same_as<Type, double>) return number_of(value);
    else return value;
}

template <class Answer, class Asked, class... Given, std::size_t... places>
emscripten::val answer_by(Answer (*function)(Asked&, Given...), App& app, const emscripten::val& given,
                          std::index_sequence<places...>) {
    const auto call = [&] { return function(app, given_as<std::remove_cvref_t<Given>>(item(given, places))...); };
    if constexpr (std::is_void_v<Answer>) {
        call();
        return emscripten::val::undefined();
    } else {
        return emscripten::val(call());
    }
}

template <class Answer, class Asked, class... Given>
constexpr auto places_of(Answer (*)(Asked&, Given...)) {
    return std::index_sequence_for<Given...>();
}

/// A function of the App, and of texts, numbers and whatever else, as a method.
template <auto function>
emscripten::val answer(App& app, const emscripten::val& given) {
    return answer_by(function, app, given, places_of(function));
}

}  // namespace neuroglass
