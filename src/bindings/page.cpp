// What a page may ask of the App. Takes and returns plain values only; what was wrong with a request comes back as a
// sentence.
#include <cstring>

#include "app/app.h"
#include "base/numbers.h"
#include "bindings/description.h"
#include "bindings/given.h"
#include "bindings/methods.h"
#include "bindings/plain.h"
#include "bindings/test_hooks.h"
#include "document/chart_axes.h"
#include "document/data_edits.h"
#include "document/data_names.h"
#include "document/schema.h"
#include "engine/inspect/classes.h"
#include "engine/inspect/truth_table.h"
#include "formats/csv_numbers.h"
#include "formats/share_link.h"
#include "ui/widgets/pin_names.h"

namespace neuroglass {
namespace {

using emscripten::val;

/// The experiment but for its data, which is long, and for what of its model is as it is by default.
val experiment_object(const Experiment& experiment) {
    val object = val::object();
    for (const ExperimentField& field : experiment_fields())
        if (field.kind != FieldInfo::Kind::dataset && field.in_options &&
            ((field.panel != "model" && field.panel != "data") || is_told(field, experiment)))
            put(object, std::string(field.option()).c_str(), plain_value(field, field.get(experiment)));
    return object;
}

/// All that the screen shows, as one plain object.
val state(const App& app) {
    const Run& run = app.run();
    val object = val::object();
    put(object, "experiment", experiment_object(run.experiment()));
    put(object, "iteration", static_cast<double>(run.iteration()));
    put(object, "goal", static_cast<double>(app.session().target_iteration()));
    put(object, "last", static_cast<double>(run.last_iteration()));
    put(object, "playing", app.playing());
    put(object, "weights", numbers(run.weights()));
    put(object, "outputs", numbers(run.outputs()));
    put(object, "prediction", run.prediction());
    put(object, "loss", run.loss());
    put(object, "tab", static_cast<int>(app.view().tab));
    put(object, "pins", app.pins().size());
    put(object, "language", app.locales().code());
    put(object, "dark", app.dark());
    put(object, "notice", app.notice());
    put(object, "noticeIsError", app.notices().is_error());
    put(object, "announcement", app.announcer().words());
    put(object, "announcements", app.announcer().count());
    if (app.sweep()) {
        put(object, "sweepIteration", static_cast<double>(app.sweep()->iteration()));
        put(object, "sweepCount", app.sweep()->count());
    }
    put(object, "height", app.preferred_height());
    return object;
}

constexpr std::size_t max_listed = 200;  // rows, for what lists them in the page around

/// The first rows of the data, {inputs, targets}, and the `count` of all; `columns`, what inputs and targets are
/// called, "" where they have no name; `start`, the weights at iteration 0, and their `names`.
val rows(const App& app) {
    val object = val::object();
    const Experiment& experiment = app.run().experiment();
    put_rows(object, experiment.dataset, max_listed);
    put(object, "count", experiment.dataset.rows());
    const val columns = val::array();
    for (std::size_t i = 0; i < experiment.dataset.input_count() + experiment.dataset.target_count(); ++i)
        push(columns, val(std::string(name_at(experiment.names, i))));
    put(object, "columns", columns);
    put(object, "start", numbers(app.run().starting_weights()));
    const val names = val::array();
    const ModelSpec& model = app.run().experiment().model;
    for (std::size_t i = 0; i < app.run().weights().size(); ++i) push(names, val(weight_name(model, i)));
    put(object, "names", names);
    return object;
}

/// Sets one number of the data. @param row,column one that there is, from 0; a target stands behind the inputs
/// @return "", or what was wrong
std::string set_cell(App& app, double row, double column, const std::string& text) {
    const WrittenNumber number = read_number(text);
    const std::string max = exact_text(Dataset::max_value);
    if (!number) return app.sentence(number_error(number, "data", text, "-" + max, max));
    const auto changed = with_value(app.run().experiment(),
                                    {static_cast<std::size_t>(row), static_cast<std::size_t>(column)}, number.value);
    if (!changed) return app.sentence(changed.error());
    const auto refusal = app.act(command::SetExperiment{*changed});
    return refusal ? app.sentence(*refusal) : "";
}

/// What the network answers to the first inputs, in the order of truth_table(); `answer` and `row` (from 0) are null
/// where there is none.
val answers(const App& app) {
    const Run& run = app.run();
    val array = val::array();
    const auto lines = truth_table(run.experiment());
    for (const TruthLine& line : std::span(lines).first(std::min(lines.size(), max_listed))) {
        const double prediction = run.predict(line.inputs);
        val object = val::object();
        put(object, "inputs", numbers(line.inputs));
        put(object, "prediction", prediction);
        put(object, "answer", line.answer ? val(*line.answer) : val::null());
        put(object, "right", line.answer ? val(is_right(prediction, *line.answer)) : val::null());
        put(object, "row", line.row ? val(static_cast<double>(*line.row)) : val::null());
        put(object, "test", line.is_test_example);
        push(array, object);
    }
    return array;
}

/// The runs kept for comparing: name, of what it differs in from the run and the others; prediction and loss at the
/// iteration that is shown.
/// The rows that are trained and those held out, {key, rows, loss, right}: a key of words, how many there are, the loss
/// of one of them, and how many are taken for what they are, or null; none where none are held out.
val row_groups(const App& app) {
    const Run& run = app.run();
    const val groups = val::array();
    if (run.held_out_rows().empty()) return groups;
    const Dataset& dataset = run.experiment().dataset;
    const Classes classes(dataset);
    const auto add = [&](std::string_view key, std::span<const std::size_t> rows, double loss) {
        val object = val::object();
        put(object, "key", key);
        put(object, "rows", rows.size());
        put(object, "loss", loss);
        const auto right = static_cast<double>(right_rows(classes, dataset, run.outputs(), rows));
        put(object, "right", classes.count() == 0 ? val::null() : val(right));
        push(groups, object);
    };
    add("held_out.trained", run.trained_rows(), trained_loss_shown(run, run.loss(), true));
    add("held_out.held_out", run.held_out_rows(), held_out_loss_shown(run, run.held_out_loss()));
    return groups;
}

val pins(const App& app) {
    const std::vector<std::string> names = pin_names(app.run(), app.pins(), app.locales().language());
    val array = val::array();
    for (std::size_t i = 0; i < app.pins().size(); ++i) {
        val object = val::object();
        put(object, "name", names[i + 1]);
        put(object, "prediction", pin_prediction(app.pins()[i], app.run()));
        put(object, "loss", app.pins()[i].loss());
        push(array, object);
    }
    return array;
}

Entries entries_of(const val& array) {
    Entries entries;
    for (std::size_t i = 0; i < length_of(array); ++i)
        entries.emplace_back(text_of(item(item(array, i), 0)), text_of(item(item(array, i), 1)));
    return entries;
}

val sentences(const App& app, const std::vector<Error>& errors) {
    val array = val::array();
    for (const Error& error : errors) push(array, val(app.sentence(error)));
    return array;
}

/// For a form. @return "", or what was wrong, which names the field as the form does
std::string set(App& app, const std::string& key, const std::string& value) {
    auto error = app.set(key, value);
    if (!error) return "";
    const FieldInfo* const field = find_field(key);
    for (auto& [name, given] : error->arguments)
        if (field && !field->label_key.empty() && given == key && (name == "field" || name == "flag"))
            given = text(field->label_key, app.locales().language());
    return app.sentence(*error);
}

/// @param entries an array of [key, value]. @return what was wrong, a sentence each
val set_entries(App& app, const val& entries) { return sentences(app, app.set_entries(entries_of(entries))); }

std::string entry(const App& app, const std::string& key) { return entry_text(app.session().shared_state(), key); }

/// All that is shown as an array of [key, value], which set_entries takes.
val entries(const App& app) {
    val array = val::array();
    for (const auto& [key, value] : all_entries(app.session().shared_state(), app.data_text())) {
        val pair = val::array();
        push(pair, val(key));
        push(pair, val(value));
        push(array, pair);
    }
    return array;
}

/// Reads entries, and shows nothing of them: so that what reads them is asked for.
/// @param given an array of [key, value]; a whole link is one by the key `link`
void read(App& app, const val& given) {
    for (const auto& entry : entries_of(given)) {
        if (entry.first == "link") parse_share_link(entry.second);
        else with_entries(app.session().shared_state(), {entry});
    }
}

/// @param answer what came of a choice of the columns of a file, the bytes of csv_numbers.h @return "", or what is
/// wrong
std::string use_data(App& app, const val& answer) {
    const std::vector<unsigned char> bytes = bytes_of(answer);
    NumberList numbers(bytes.size() / sizeof(double));
    std::memcpy(numbers.data(), bytes.data(), bytes.size());
    const auto wrong = app.use_data(csv_of_numbers(numbers));
    return wrong ? app.sentence(*wrong) : "";
}

/// @return what was wrong with it, a sentence each
val open_link(App& app, const std::string& text) { return sentences(app, app.open_link(text)); }

/// The link to what is shown, with some entries set otherwise.
/// @param entries an array of [key, value]. @return {text}, or {error}
val link_with(const App& app, const val& entries) {
    const ParseResult parsed = with_entries(app.session().shared_state(), entries_of(entries));
    const auto text = share_link(parsed.shared, app.data_text());
    val object = val::object();
    if (!parsed.errors.empty()) put(object, "error", app.sentence(parsed.errors.front()));
    else text ? put(object, "text", *text) : put(object, "error", app.sentence(text.error()));
    return object;
}

val link(const App& app) { return link_with(app, val::array()); }

/// The network's output for those inputs as it is now. @return {value}, or {error, type}: as error_object() has it
val predict(const App& app, const val& inputs) {
    const auto values = inputs_from(inputs, "inputs", app.run().experiment().dataset.input_count());
    val object = val::object();
    if (values) {
        put(object, "value", app.run().predict(*values));
    } else {
        put(object, "error", app.sentence(values.error()));
        put(object, "type", is_of_another_kind(values.error()));
    }
    return object;
}

/// @param font the bytes of a font file, a Uint8Array
bool add_language(App& app, const std::string& code, const std::string& words, const val& font) {
    return app.add_language(code, words, bytes_of(font));
}

bool add_examples(App& app, const std::string& text) { return app.add_examples(text); }

void redraw(App& app) { app.redraw(); }

bool work(App& app, double budget_ms) { return app.work(budget_ms); }

std::string word(const App& app, const std::string& key) { return std::string(text(key, app.locales().language())); }

/// @return "", or what was wrong: there is no such command, or the author has locked it
std::string act(App& app, const std::string& name, double argument) {
    const auto command = parse_command(name, argument);
    if (!command) return app.sentence(command.error());
    const auto refusal = app.act(*command);
    return refusal ? app.sentence(*refusal) : "";
}

constexpr Method of_page[] = {
    {"state", answer<state>},
    {"pins", answer<pins>},
    {"rowGroups", answer<row_groups>},
    {"answers", answer<answers>},
    {"setCell", answer<set_cell>},
    {"rows", answer<rows>},
    {"fields", answer<field_descriptions>},
    {"parts", answer<part_descriptions>},
    {"read", answer<read>},
    {"useData", answer<use_data>},
    {"addLanguage", answer<add_language>},
    {"addExamples", answer<add_examples>},
    {"examples", answer<example_descriptions>},
    {"word", answer<word>},
    {"act", answer<act>},
    {"command", answer<command_description>},
    {"exports", answer<export_descriptions>},
    {"redraw", answer<redraw>},
    {"set", answer<set>},
    {"setEntries", answer<set_entries>},
    {"work", answer<work>},
    {"entry", answer<entry>},
    {"entries", answer<entries>},
    {"link", answer<link>},
    {"linkWith", answer<link_with>},
    {"openLink", answer<open_link>},
    {"predict", answer<predict>},
};

/// An App on `Module.canvas`, which whoever makes it must delete().
val make_app(Module&) {
    static const std::vector<Method> all = [] {
        std::vector<Method> of_app(std::begin(of_page), std::end(of_page));
        of_app.insert(of_app.end(), test_methods().begin(), test_methods().end());
        return of_app;
    }();
    return object_of(new App, all);
}

constexpr Method of_module[] = {{"makeApp", answer<make_app>}};

}  // namespace

std::span<const Method> module_methods() { return of_module; }

}  // namespace neuroglass
