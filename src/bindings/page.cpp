// The module with the canvas: one App on `Module.canvas`, and what a page may ask of it. Takes and returns plain values only;
// what was wrong with a request comes back as a sentence.
#include <emscripten/bind.h>
#include <emscripten/heap.h>
#include <malloc.h>

#include "app/app.h"
#include "bindings/description.h"
#include "bindings/plain.h"
#include "core/parameters.h"
#include "core/truth_table.h"
#include "formats/share_link.h"

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
    object.set("goal", static_cast<double>(app.moment().iteration));
    object.set("last", static_cast<double>(run.last_iteration()));
    object.set("playing", app.playing());
    object.set("weights", numbers(run.weights()));
    object.set("outputs", numbers(run.outputs()));
    object.set("prediction", run.prediction());
    object.set("loss", run.loss());
    object.set("tab", static_cast<int>(app.view().tab));
    object.set("pins", app.pins().size());
    object.set("language", std::string(app.language_code()));
    object.set("dark", app.dark());
    object.set("notice", app.notice());
    object.set("noticeIsError", app.notice_is_error());
    object.set("announcement", app.announcement());
    object.set("announcements", app.announcements());
    if (app.sweep()) {
        object.set("sweepIteration", static_cast<double>(app.sweep()->iteration()));
        object.set("sweepCount", app.sweep()->count());
    }
    object.set("height", app.wanted_height());
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

/// The rows of the data, {inputs, targets}, and `start`, the weights at iteration 0.
val rows(const App& app) {
    const Dataset& dataset = app.run().experiment().dataset;
    val inputs = val::array(), targets = val::array();
    for (std::size_t row = 0; row < dataset.rows(); ++row) {
        inputs.call<void>("push", numbers(dataset.inputs(row)));
        targets.call<void>("push", dataset.target(row));
    }
    val object = val::object();
    object.set("inputs", inputs);
    object.set("targets", targets);
    object.set("start", numbers(app.run().starting_weights()));
    return object;
}

/// What the network answers to every input, in the order of truth_table(); `answer` and `row` (from 0) are null where there is none.
val answers(const App& app) {
    const Run& run = app.run();
    val array = val::array();
    for (const TruthLine& line : truth_table(run.experiment())) {
        const double prediction = run.predict(line.inputs);
        val object = val::object();
        object.set("inputs", numbers(line.inputs));
        object.set("prediction", prediction);
        object.set("answer", line.answer ? val(*line.answer) : val::null());
        object.set("right", line.answer ? val(is_right(prediction, *line.answer)) : val::null());
        object.set("row", line.row ? val(*line.row) : val::null());
        object.set("test", line.is_test_example);
        array.call<void>("push", object);
    }
    return array;
}

/// What the module takes and what of it is in use, in bytes.
val memory(const App&) {
    val object = val::object();
    object.set("heap", emscripten_get_heap_size());
    object.set("used", mallinfo().uordblks);
    return object;
}

Entries entries_of(const val& array) {
    Entries entries;
    for (const val& entry : emscripten::vecFromJSArray<val>(array)) entries.emplace_back(entry[0].as<std::string>(), entry[1].as<std::string>());
    return entries;
}

val sentences(const App& app, const std::vector<Error>& errors) {
    val array = val::array();
    for (const Error& error : errors) array.call<void>("push", app.sentence(error));
    return array;
}

/// @return "", or what was wrong
std::string set(App& app, const std::string& key, const std::string& value) {
    const auto error = app.set(key, value);
    return error ? app.sentence(*error) : "";
}

/// @param entries an array of [key, value]. @return what was wrong, a sentence each
val set_entries(App& app, const val& entries) {
    return sentences(app, app.set_entries(entries_of(entries)));
}

val keys() {
    val array = val::array();
    for (const std::string_view key : entry_keys()) array.call<void>("push", std::string(key));
    return array;
}

/// What the entry is where nothing says otherwise, as set_entries takes it.
std::string initial(const App&, const std::string& key) { return key == "pin" ? "" : entry_text({}, key); }

std::string entry(const App& app, const std::string& key) { return entry_text(app.moment(), key); }

/// @return what was wrong with it, a sentence each
val open_link(App& app, const std::string& text) { return sentences(app, app.open_link(text)); }

/// The link to what is shown, with some entries set otherwise.
/// @param entries an array of [key, value]. @return {text}, or {error}
val link_with(const App& app, const val& entries) {
    const Reading reading = with_entries(app.moment(), entries_of(entries));
    const auto text = share_link(reading.moment);
    val object = val::object();
    if (!reading.errors.empty()) object.set("error", app.sentence(reading.errors.front()));
    else text ? object.set("text", *text) : object.set("error", app.sentence(text.error()));
    return object;
}

val link(const App& app) { return link_with(app, val::array()); }

/// The network's output for those inputs as it is now. @return {value}, or {error}
val predict(const App& app, const val& inputs) {
    const auto asked = with_test_example(app.run().experiment(), emscripten::vecFromJSArray<double>(inputs));
    val object = val::object();
    asked ? object.set("value", app.run().predict(asked->test_example)) : object.set("error", app.sentence(asked.error()));
    return object;
}

/// @param font the bytes of a font file, a Uint8Array
bool add_language(App& app, const std::string& words, const val& font) { return app.add_language(words, emscripten::convertJSArrayToNumberVector<unsigned char>(font)); }

std::string word(const App& app, const std::string& key) { return std::string(text(key, app.view().language)); }

void act(App& app, const std::string& name, double number) {
    Actions actions;
    if (name == "train") actions.toggle_training = !app.playing();
    if (name == "pause") actions.toggle_training = app.playing();
    if (name == "step") actions.step = true;
    if (name == "step_back") actions.step_back = true;
    if (name == "reset") actions.reset = true;
    if (name == "seek") actions.seek = whole(number);
    if (name == "undo") actions.undo = true;
    if (name == "redo") actions.redo = true;
    if (name == "pin") actions.pin = true;
    for (const auto& [file, what] : {std::pair{"python", Export::python}, {"cpp", Export::cpp}, {"csv", Export::csv}, {"json", Export::json}, {"loss_svg", Export::loss_svg}, {"prediction_svg", Export::prediction_svg}, {"page", Export::page}})
        if (name == std::string("save ") + file) actions.save = what;
    if (name == "unpin") actions.unpin = static_cast<std::size_t>(std::max<std::int64_t>(whole(number), 0));
    app.act(actions);
}

}  // namespace

EMSCRIPTEN_BINDINGS(neuroglass_page) {
    emscripten::class_<App>("App")
        .constructor<>()
        .function("state", &state)
        .function("controls", &controls)
        .function("memory", &memory)
        .function("answers", &answers)
        .function("rows", &rows)
        .function("fields", &field_descriptions)
        .function("parts", &part_descriptions)
        .function("addLanguage", &add_language)
        .function("word", &word)
        .function("act", &act)
        .function("set", &set)
        .function("setEntries", &set_entries)
        .function("work", &App::work)
        .function("entry", &entry)
        .function("initial", &initial)
        .function("link", &link)
        .function("linkWith", &link_with)
        .function("openLink", &open_link)
        .function("openFile", &App::open)
        .function("predict", &predict)
        .class_function("keys", &keys);
}

}  // namespace neuroglass
