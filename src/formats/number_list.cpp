// Texts, errors and rows among numbers; see number_list.h.
#include "formats/number_list.h"

namespace neuroglass {

void add_numbers(NumberList& list, std::span<const double> numbers) {
    list.insert(list.end(), numbers.begin(), numbers.end());
}

void add_text(NumberList& list, std::string_view text) {
    add_number(list, text.size());
    for (const char byte : text) list.push_back(byte);
}

void add_rows(NumberList& list, const Dataset& dataset) {
    for (const std::size_t count : {dataset.rows(), dataset.input_count(), dataset.target_count()})
        add_number(list, count);
    add_numbers(list, dataset.all_inputs());
    add_numbers(list, dataset.all_targets());
}

NumberList error_numbers(const Error& error) {
    NumberList numbers{0};
    add_text(numbers, error.key);
    for (const auto& [name, value] : error.arguments) {
        add_text(numbers, name);
        add_text(numbers, value);
    }
    return numbers;
}

double NumberReader::number() {
    const double number = rest_.front();
    rest_ = rest_.subspan(1);
    return number;
}

std::vector<double> NumberReader::numbers(std::size_t count) {
    const auto taken = rest_.first(count);
    rest_ = rest_.subspan(count);
    return {taken.begin(), taken.end()};
}

std::string NumberReader::text() {
    std::string text;
    for (const double byte : numbers(count())) text += static_cast<char>(byte);
    return text;
}

Dataset NumberReader::dataset(std::size_t rows) {
    const std::size_t inputs = count(), targets = count();
    auto all_inputs = numbers(rows * inputs), all_targets = numbers(rows * targets);
    return *Dataset::make(inputs, std::move(all_inputs), std::move(all_targets), targets);
}

Error NumberReader::error() {
    Error error{text(), {}};
    while (!at_end()) {
        auto name = text();
        error.arguments.emplace_back(std::move(name), text());
    }
    return error;
}

}  // namespace neuroglass
