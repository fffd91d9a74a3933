// CSV among numbers, in the module that reads it; see csv_numbers.h.
#include "formats/csv_numbers.h"

#include "formats/csv_columns.h"

namespace neuroglass {
namespace {

struct Asked {
    std::size_t targets;
    CsvChoice choice;
};

Asked asked_of(std::span<const double> numbers) {
    NumberReader reader(numbers);
    const auto columns = [&] {
        std::vector<std::size_t> list(reader.count());
        for (std::size_t& column : list) column = reader.count();
        return list;
    };
    Asked asked{reader.count(), {}};
    const double named = reader.number();
    if (named >= 0) asked.choice.named = named == 1;
    asked.choice.leaves_out = reader.number() == 1;
    asked.choice.inputs = columns();
    asked.choice.targets = columns();
    return asked;
}

NumberList rows_numbers(const CsvRows& rows) {
    NumberList numbers{1};
    for (const std::size_t number : {rows.first_heading, rows.last_heading, rows.left_out}) add_number(numbers, number);
    add_rows(numbers, rows.dataset);
    add_text(numbers, rows.names);
    add_text(numbers, rows.classes);
    return numbers;
}

}  // namespace

NumberList read_csv_numbers(std::string_view text, std::span<const double> numbers) {
    const Asked asked = asked_of(numbers);
    const auto rows = read_csv(text, asked.targets, asked.choice);
    return rows ? rows_numbers(*rows) : error_numbers(rows.error());
}

NumberList read_csv_columns_numbers(std::string_view text, std::span<const double> asked) {
    NumberReader reader(asked);
    const std::size_t targets = reader.count();
    CsvColumns columns;
    if (const double named = reader.number(); named >= 0) columns.named = named == 1;
    columns.leaves_out = reader.number() == 1;
    for (auto* const list : {&columns.inputs, &columns.targets, &columns.ignored}) {
        list->resize(reader.count());
        for (std::string& column : *list) column = reader.text();
    }
    const auto rows = read_csv_columns(text, targets, columns);
    return rows ? rows_numbers(*rows) : error_numbers(rows.error());
}

NumberList open_csv_numbers(std::string_view text, std::span<const double> numbers) {
    const auto opened = open_csv(text, asked_of(numbers).targets);
    if (!opened) return error_numbers(opened.error());
    return *opened ? rows_numbers(**opened) : NumberList{2};
}

NumberList preview_csv_numbers(std::string_view text, std::span<const double> asked) {
    const auto preview = preview_csv(text, asked_of(asked).choice.named);
    if (!preview) return error_numbers(preview.error());
    NumberList numbers{1};
    for (const bool truth : {preview->named, preview->can_name, preview->is_unclear}) numbers.push_back(truth ? 1 : 0);
    add_number(numbers, preview->row_count);
    add_number(numbers, preview->columns.size());
    for (const CsvPreview::Column& column : preview->columns) {
        add_text(numbers, column.name);
        for (const std::size_t number :
             {column.numbers, column.words, column.missing, column.classes, column.first_missing})
            add_number(numbers, number);
    }
    add_number(numbers, preview->rows.size());
    for (const auto& cells : preview->rows) {
        add_number(numbers, cells.size());
        for (const std::string& cell : cells) add_text(numbers, cell);
    }
    return numbers;
}

NumberList read_block_numbers(std::string_view text) {
    const auto block = read_block(text);
    if (!block) return error_numbers(block.error());
    NumberList numbers{1};
    add_number(numbers, block->width);
    add_numbers(numbers, block->numbers);
    return numbers;
}

}  // namespace neuroglass
