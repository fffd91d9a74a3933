// JavaScript's way in; see methods.h. Embind would bring much more of its own for functions and classes; of it we take
// its values alone.
#include "bindings/methods.h"

#include <emscripten.h>
#include <emscripten/bind.h>

EM_JS_DEPS(neuroglass_methods, "$Emval,$UTF8ToString");
// clang-format off
EM_JS(void, js_add_methods, (emscripten::EM_VAL handle, const void* methods, int count, void* object, void* end), {
    const target = handle ? Emval.toValue(handle) : Module;
    for (let i = 0; i < count; ++i)
        target[UTF8ToString(_neuroglass_name(methods, i))] = (...given) => {
            if (end && !object) throw new Error('It is deleted.');
            const asked = { 'given': given };
            _neuroglass_ask(methods, i, object, Emval.toHandle(asked));
            return asked['answer'];
        };
    if (end) target['delete'] = () => {
        if (object) _neuroglass_end(object, end);
        object = 0;
    };
});
// clang-format on

namespace neuroglass {

using emscripten::val;

namespace {

/// What values are made of; Embind's own bindings would register a dozen others.
bool offer() {
    using namespace emscripten::internal;
    _embind_register_bool(TypeID<bool>::get(), "bool", true, false);
    _embind_register_float(TypeID<double>::get(), "double", sizeof(double));
    _embind_register_std_string(TypeID<std::string>::get(), "std::string");
    static Module module;
    const auto methods = module_methods();
    js_add_methods(nullptr, methods.data(), static_cast<int>(methods.size()), &module, nullptr);
    return true;
}

[[maybe_unused]] const bool is_offered = offer();

}  // namespace

val object_with(std::span<const Method> methods, void* object, void (*end)(void*)) {
    const val target = val::object();
    js_add_methods(target.as_handle(), methods.data(), static_cast<int>(methods.size()), object,
                   reinterpret_cast<void*>(end));
    return target;
}

extern "C" {
EMSCRIPTEN_KEEPALIVE const char* neuroglass_name(const Method* methods, std::size_t i) { return methods[i].name; }
EMSCRIPTEN_KEEPALIVE void neuroglass_ask(const Method* methods, std::size_t i, void* object,
                                         emscripten::EM_VAL handle) {
    val asked = val::take_ownership(handle);
    asked.set("answer", methods[i].answer(object, asked["given"]));
}
EMSCRIPTEN_KEEPALIVE void neuroglass_end(void* object, void (*end)(void*)) { end(object); }

// All that is asked of Embind's own source file, which is not linked then.
[[gnu::weak]] EMSCRIPTEN_KEEPALIVE const char* __getTypeName(const std::type_info*) { return nullptr; }
[[gnu::weak]] void _emval_coro_resume() {}
}

}  // namespace neuroglass
