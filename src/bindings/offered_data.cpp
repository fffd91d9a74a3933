// A file that can be read in more than one way; see offered_data.h.
#include "bindings/offered_data.h"

#include "bindings/given.h"
#include "bindings/plain.h"

namespace neuroglass {

using emscripten::val;

namespace {

std::optional<bool> truth_of(const val& value) {
    return value.isUndefined() ? std::nullopt : std::optional(value.isTrue());
}

std::vector<std::size_t> columns_of(const val& list) {
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < length_of(list); ++i)
        columns.push_back(static_cast<std::size_t>(number_of(item(list, i))));
    return columns;
}

}  // namespace

val offered_data(const App& app, const val& named) {
    val object = val::object();
    const auto preview = preview_csv(app.offered(), truth_of(named));
    if (!preview) {
        put(object, "error", app.sentence(preview.error()));
        return object;
    }
    put(object, "named", preview->named);
    put(object, "canName", preview->can_name);
    put(object, "isUnclear", preview->is_unclear);
    put(object, "rowCount", preview->row_count);
    const val columns = val::array(), rows = val::array();
    for (const CsvPreview::Column& column : preview->columns) {
        val one = val::object();
        put(one, "name", column.name);
        put(one, "numbers", column.numbers);
        put(one, "words", column.words);
        put(one, "missing", column.missing);
        put(one, "classes", column.classes);
        put(one, "firstMissing", column.first_missing);
        push(columns, one);
    }
    for (const auto& cells : preview->rows) {
        const val row = val::array();
        for (const std::string& cell : cells) push(row, val(cell));
        push(rows, row);
    }
    put(object, "columns", columns);
    put(object, "rows", rows);
    return object;
}

std::string use_data(App& app, const val& choice) {
    const auto wrong = app.use_offered({.inputs = columns_of(choice["inputs"]),
                                        .targets = columns_of(choice["targets"]),
                                        .leaves_out = choice["leavesOut"].isTrue(),
                                        .named = truth_of(choice["named"])});
    return wrong ? app.sentence(*wrong) : "";
}

}  // namespace neuroglass
