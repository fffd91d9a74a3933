// CSV among numbers, in the module that has asked for it; see csv_numbers.h.
#include "formats/csv_numbers.h"

namespace neuroglass {
namespace {

CsvRows take_rows(NumberReader& reader) {
    const std::size_t first_heading = reader.count(), last_heading = reader.count(), left_out = reader.count();
    CsvRows rows{.dataset = reader.dataset(reader.count()), .first_heading = first_heading};
    rows.last_heading = last_heading;
    rows.left_out = left_out;
    rows.names = reader.text();
    rows.classes = reader.text();
    return rows;
}

}  // namespace

NumberList choice_numbers(std::size_t targets, const CsvChoice& choice) {
    NumberList numbers;
    add_number(numbers, targets);
    numbers.push_back(choice.named ? (*choice.named ? 1 : 0) : -1);
    numbers.push_back(choice.leaves_out ? 1 : 0);
    for (const auto* const columns : {&choice.inputs, &choice.targets}) {
        add_number(numbers, columns->size());
        for (const std::size_t column : *columns) add_number(numbers, column);
    }
    return numbers;
}

Result<CsvRows> csv_of_numbers(std::span<const double> numbers) {
    NumberReader reader(numbers);
    if (reader.number() == 0) return reader.error();
    return take_rows(reader);
}

Result<std::optional<CsvRows>> opened_of_numbers(std::span<const double> numbers) {
    if (numbers.front() == 2) return std::optional<CsvRows>();
    const auto rows = csv_of_numbers(numbers);
    if (!rows) return rows.error();
    return std::optional(*rows);
}

Result<NumberBlock> block_of_numbers(std::span<const double> numbers) {
    NumberReader reader(numbers);
    if (reader.number() == 0) return reader.error();
    const std::size_t width = reader.count();
    return NumberBlock{reader.numbers(numbers.size() - 2), width};
}

}  // namespace neuroglass
