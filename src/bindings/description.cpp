// The registries as plain values; see description.h.
#include "bindings/description.h"

#include "bindings/plain.h"
#include "document/parameters.h"
#include "formats/share_link.h"

namespace neuroglass {
namespace {

using emscripten::val;

/// @param part where it is on the canvas: hidden with that, too
val field(const App& app, const Moment& moment, std::string_view key, std::string_view part, const char* kind,
          std::string_view label_key, std::string_view help_key) {
    const Language language = app.view().language;
    val object = val::object();
    put(object, "key", std::string(key));
    put(object, "kind", std::string(kind));
    put(object, "label", std::string(text(label_key, language)));
    put(object, "help", std::string(text(help_key, language)));
    put(object, "value", entry_text(moment, key));
    put(object, "locked", app.view().locked.has(key));
    put(object, "part", std::string(part));
    const std::string_view own = key == "tab" ? "tabs" : key;
    put(object, "hidden", app.view().hidden.has(own) || app.view().hidden.has(part));
    return object;
}

const char* kind_name(Parameter::Kind kind) {
    switch (kind) {
        case Parameter::Kind::integer: return "integer";
        case Parameter::Kind::real: return "real";
        case Parameter::Kind::toggle: return "toggle";
    }
    return "";
}

std::string_view part_of(const Choice& choice) {
    if (choice.key == "speed") return "train";
    return choice.key == "language" || choice.key == "theme" ? "header" : "view";
}

}  // namespace

val field_descriptions(const App& app) {
    val all = val::array();
    const Moment moment = app.moment();
    const auto add = [&](const val& object) { push(all, object); };
    for (const Parameter& parameter : parameters()) {
        val object = field(app, moment, parameter.key, "settings", kind_name(parameter.kind), parameter.label_key,
                           parameter.help_key);
        put(object, "least", parameter.least);
        put(object, "most", parameter.most);
        add(object);
    }
    add(field(app, moment, "test", "prediction", "numbers", "part.test", "form.test.help"));
    add(field(app, moment, "weights", "weights", "numbers", "form.weights", "form.weights.help"));
    add(field(app, moment, "data", "data", "data", "data.title", "form.data.help"));
    for (const Choice& choice : choices()) {
        val object = field(app, moment, choice.key, part_of(choice), "choice", choice.label_key, choice.label_key);
        val values = val::array();
        for (const Choice::Value& value : choice.values) {
            val one = val::object();
            put(one, "name", std::string(value.name));
            put(one, "label", std::string(text(value.label_key, app.view().language)));
            push(values, one);
        }
        put(object, "values", values);
        add(object);
    }
    return all;
}

val part_descriptions(const App& app) {
    val all = val::array();
    for (const Part& part : parts()) {
        val object = val::object();
        put(object, "name", std::string(part.name));
        put(object, "label", std::string(text(part.label_key, app.view().language)));
        put(object, "panel", part.panel);
        put(object, "canLock", part.can_lock);
        put(object, "hidden", app.view().hidden.has(part.name));
        put(object, "locked", app.view().locked.has(part.name));
        push(all, object);
    }
    return all;
}

}  // namespace neuroglass
