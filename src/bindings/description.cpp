// Schema, parts, commands and exports as plain values; see description.h.
#include "bindings/description.h"

#include "bindings/plain.h"
#include "formats/entries.h"

namespace neuroglass {
namespace {

using emscripten::val;

/// A field as the form shows it, with its text now.
/// @param document that it is a field of
template <class Document>
val description(const App& app, const Field<Document>& field, const Document& document, const std::string& value) {
    const Language language = app.locales().language();
    const Parts& hidden = app.view().hidden;
    const std::string_view panel = field.panel == "model" ? "view" : field.panel;  // a tab
    const bool matters = !field.matters || field.matters(document);
    val object = val::object();
    put(object, "key", field.key);
    put(object, "kind", kind_name(field.kind));
    put(object, "label", text(field.label_key, language));
    put(object, "help", text(field.help_key.empty() ? field.label_key : field.help_key, language));
    put(object, "value", value);
    put(object, "locked", is_locked(app.view().locked, field));
    put(object, "part", field.panel);
    put(object, "hidden", !matters || hidden.has(field.part.empty() ? field.key : field.part) || hidden.has(panel));
    if (field.is_scalar()) {
        put(object, "min", std::max(field.min, static_cast<double>(field.values.size())));
        put(object, "max", field.max);
    }
    if (field.values.empty()) return object;
    const val values = val::array();
    for (const ChoiceValue& one_of_them : field.values) {
        val one = val::object();
        put(one, "name", one_of_them.name);
        put(one, "label", text(one_of_them.label_key, language));
        push(values, one);
    }
    put(object, "values", values);
    return object;
}

}  // namespace

val field_descriptions(const App& app) {
    const val all = val::array();
    const SharedState shared = app.session().shared_state();
    val data = val::undefined();
    for (const ExperimentField& field : experiment_fields()) {
        const Experiment& experiment = shared.experiment;
        if (field.kind == FieldInfo::Kind::dataset)
            data = description(app, field, experiment, app.data_text().rows(experiment.dataset));
        else push(all, description(app, field, experiment, text_of(field, experiment)));
    }
    push(all, data);  // the largest comes last
    for (const ViewField& field : view_fields())
        if (field.kind == FieldInfo::Kind::choice) push(all, description(app, field, shared, text_of(field, shared)));
    return all;
}

val part_descriptions(const App& app) {
    val all = val::array();
    for (const Part& part : parts()) {
        val object = val::object();
        put(object, "name", part.name);
        put(object, "label", text(part.label_key, app.locales().language()));
        put(object, "panel", part.panel);
        put(object, "canLock", part.can_lock);
        put(object, "hidden", app.view().hidden.has(part.name));
        put(object, "locked", app.view().locked.has(part.name));
        push(all, object);
    }
    return all;
}

val command_description(const App& app, const std::string& id) {
    const Language language = app.locales().language();
    const auto found = std::ranges::find(commands(), id, &CommandInfo::id);
    if (id.empty() || found == commands().end()) return val::undefined();
    val object = val::object();
    put(object, "key", found->label_key);
    put(object, "label", text(found->label_key, language));
    put(object, "hint", text(found->hint_key, language));
    put(object, "locked", found->is_locked(app.view().locked));
    return object;
}

val export_descriptions(const App& app) {
    val all = val::array();
    for (const ExportInfo& file : exports) {
        if (file.needs_canvas) continue;
        val object = val::object();
        put(object, "id", file.id);
        put(object, "label", text(file.label_key, app.locales().language()));
        put(object, "isText", file.is_text);
        push(all, object);
    }
    return all;
}

val example_descriptions(const App& app) {
    val all = val::array();
    for (const Example& example : app.examples().all()) {
        val object = val::object();
        put(object, "id", example.id);
        put(object, "author", example.author);
        put(object, "year", example.year);
        put(object, "title", example.title);
        push(all, object);
    }
    return all;
}

}  // namespace neuroglass
