// The module with the canvas: one App on `Module.canvas`, and what a page may ask of it.
#include <emscripten/bind.h>

#include "app/app.h"
#include "bindings/plain.h"
#include "core/parameters.h"

namespace neuroglass {
namespace {

using emscripten::val;

val experiment_object(const Experiment& experiment) {
    val object = val::object();
    for (const Parameter& parameter : parameters()) {
        const double value = parameter.get(experiment);
        parameter.kind == Parameter::Kind::toggle ? object.set(std::string(parameter.key), value != 0) : object.set(std::string(parameter.key), value);
    }
    object.set("starting_weights", numbers(experiment.starting_weights));
    object.set("test", numbers(experiment.test_example));
    return object;
}

/// All that the screen shows, as one plain object.
val state(const App& app) {
    const Run& run = app.run();
    val object = val::object();
    object.set("experiment", experiment_object(run.experiment()));
    object.set("iteration", static_cast<double>(run.iteration()));
    object.set("playing", app.playing());
    object.set("weights", numbers(run.weights()));
    object.set("outputs", numbers(run.outputs()));
    object.set("prediction", run.prediction());
    object.set("loss", run.loss());
    object.set("tab", static_cast<int>(app.view().tab));
    object.set("pins", app.pins().size());
    object.set("notice", app.notice());
    if (app.sweep()) {
        object.set("sweepIteration", static_cast<double>(app.sweep()->iteration()));
        object.set("sweepCount", app.sweep()->count());
    }
    object.set("frames", static_cast<double>(app.frames()));
    return object;
}

/// Every control on the canvas in the order of the Tab key: its name, what it does, its place in CSS pixels.
val controls(App& app) {
    val array = val::array();
    for (const Kit::Stop& stop : app.kit().stops()) {
        val object = val::object();
        object.set("id", stop.id);
        object.set("hint", stop.hint);
        object.set("x", stop.rect.x);
        object.set("y", stop.rect.y);
        object.set("width", stop.rect.width);
        object.set("height", stop.rect.height);
        array.call<void>("push", object);
    }
    return array;
}

}  // namespace

EMSCRIPTEN_BINDINGS(neuroglass_page) {
    emscripten::class_<App>("App").constructor<>().function("state", &state).function("controls", &controls);
}

}  // namespace neuroglass
