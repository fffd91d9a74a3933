// Columns by name; see csv_columns.h.
#include "formats/csv_columns.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "document/data_names.h"

namespace neuroglass {
namespace {

using Columns = std::vector<std::size_t>;

bool is_empty(const CsvPreview::Column& column) { return column.numbers + column.words == 0; }

/// Error where there is no such column.
Result<std::size_t> column_of(const CsvPreview& preview, const std::string& given) {
    const auto named = std::ranges::find(preview.columns, plain_name(given), &CsvPreview::Column::name);
    if (named != preview.columns.end() && !given.empty())
        return static_cast<std::size_t>(named - preview.columns.begin());
    std::size_t number = 0;
    const auto [end, wrong] = std::from_chars(given.data(), given.data() + given.size(), number);
    if (wrong == std::errc() && end == given.data() + given.size() && number >= 1 && number <= preview.columns.size())
        return number - 1;
    std::string names;
    for (const CsvPreview::Column& column : preview.columns)
        if (!column.name.empty()) names += ", " + column.name;
    return Error{"error.csv_column",
                 {{"given", shown(given)}, {"max", std::to_string(preview.columns.size())}, {"names", names}}};
}

Result<Columns> columns_of(const CsvPreview& preview, const std::vector<std::string>& given) {
    Columns columns;
    for (const std::string& one : given) {
        const auto column = column_of(preview, one);
        if (!column) return column.error();
        columns.push_back(*column);
    }
    return columns;
}

}  // namespace

Result<CsvRows> read_csv_columns(std::string_view text, std::size_t targets, const CsvColumns& columns) {
    CsvChoice choice{.leaves_out = columns.leaves_out, .named = columns.named};
    if (!columns.are_chosen()) return read_csv(text, targets, choice);
    const auto preview = preview_csv(text, columns.named);
    if (!preview) return preview.error();
    const auto inputs = columns_of(*preview, columns.inputs), chosen = columns_of(*preview, columns.targets),
               ignored = columns_of(*preview, columns.ignored);
    for (const auto* const list : {&inputs, &chosen, &ignored})
        if (!*list) return list->error();
    const auto left = [&] {  // the columns that nothing has been said of
        Columns all;
        for (std::size_t i = 0; i < preview->columns.size(); ++i) {
            const auto has = [&](const Columns& list) { return std::ranges::find(list, i) != list.end(); };
            if (!is_empty(preview->columns[i]) && !has(*ignored) && !has(choice.inputs) && !has(choice.targets))
                all.push_back(i);
        }
        return all;
    };
    choice.inputs = *inputs;
    choice.targets = *chosen;
    if (choice.targets.empty()) {  // where nothing is left, the table says that there is no input
        const Columns others = left();
        choice.targets = {others.empty() ? preview->columns.size() - 1 : others.back()};
    }
    if (choice.inputs.empty()) choice.inputs = left();
    return read_csv(text, targets, choice);
}

}  // namespace neuroglass
