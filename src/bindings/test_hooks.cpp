// The module for tests; see test_hooks.h.
#include "bindings/test_hooks.h"

#include <emscripten/heap.h>
#include <malloc.h>

#include "app/app.h"
#include "bindings/plain.h"
#include "formats/gallery_json.h"

namespace neuroglass {
namespace {

using emscripten::val;

val controls(App& app) {
    val array = val::array();
    for (const Focusable& stop : app.ui().focusables()) {
        val object = val::object();
        put(object, "id", stop.name());
        put(object, "hint", stop.hint);
        put(object, "x", stop.rect.x);
        put(object, "y", stop.rect.y);
        put(object, "width", stop.rect.width);
        put(object, "height", stop.rect.height);
        push(array, object);
    }
    return array;
}

val memory(const App&) {
    val object = val::object();
    put(object, "heap", emscripten_get_heap_size());
    put(object, "used", mallinfo().uordblks);
    return object;
}

std::string figures(const App& app) {
    const ShownExamples examples = app.examples().shown(app.session());
    if (!examples.shown || !examples.figures || !examples.figures->is_done()) return "";
    return example_json(*examples.shown, examples.figures);
}

double frames(const App& app) { return static_cast<double>(app.frames()); }

constexpr Method of_tests[] = {{"controls", answer<controls>},
                               {"frames", answer<frames>},
                               {"figures", answer<figures>},
                               {"memory", answer<memory>}};

}  // namespace

std::span<const Method> test_methods() { return of_tests; }

}  // namespace neuroglass
