// The module's way in: `new Module.App()` makes an App on `Module.canvas`, with a method for each row of methods.h.
// Embind would bring much more of its own for a class; of it we take its values alone.
#include "bindings/methods.h"

#include <emscripten.h>
#include <emscripten/bind.h>

#include "bindings/test_hooks.h"

EM_JS_DEPS(neuroglass_methods, "$Emval,$UTF8ToString");
// clang-format off
EM_JS(void, app_offer, (int count), {
    Module['App'] = function() {
        let app = _neuroglass_make();
        this['delete'] = () => { _neuroglass_delete(app); app = 0; };
        for (let i = 0; i < count; ++i)
            this[UTF8ToString(_neuroglass_name(i))] = (...given) => {
                if (!app) throw new Error('The App is deleted.');
                const asked = { 'given': given };
                _neuroglass_ask(app, i, Emval.toHandle(asked));
                return asked['answer'];
            };
    };
});
// clang-format on

namespace neuroglass {
namespace {

using emscripten::val;

const Method& method(std::size_t i) {
    return i < methods().size() ? methods()[i] : test_methods()[i - methods().size()];
}

/// What values are made of; Embind's own bindings would register a dozen others.
bool offer() {
    using namespace emscripten::internal;
    _embind_register_bool(TypeID<bool>::get(), "bool", true, false);
    _embind_register_float(TypeID<double>::get(), "double", sizeof(double));
    _embind_register_std_string(TypeID<std::string>::get(), "std::string");
    app_offer(static_cast<int>(methods().size() + test_methods().size()));
    return true;
}

[[maybe_unused]] const bool is_offered = offer();

}  // namespace

extern "C" {
EMSCRIPTEN_KEEPALIVE App* neuroglass_make() { return new App; }
EMSCRIPTEN_KEEPALIVE void neuroglass_delete(App* app) { delete app; }
EMSCRIPTEN_KEEPALIVE const char* neuroglass_name(std::size_t i) { return method(i).name; }
EMSCRIPTEN_KEEPALIVE void neuroglass_ask(App* app, std::size_t i, emscripten::EM_VAL handle) {
    val asked = val::take_ownership(handle);
    asked.set("answer", method(i).answer(*app, asked["given"]));
}

// All that is asked of Embind's own source file, which is not linked then.
[[gnu::weak]] EMSCRIPTEN_KEEPALIVE const char* __getTypeName(const std::type_info*) { return nullptr; }
[[gnu::weak]] void _emval_coro_resume() {}
}

}  // namespace neuroglass
