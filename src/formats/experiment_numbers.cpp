// An experiment as nothing but numbers; see experiment_numbers.h.
#include "formats/experiment_numbers.h"

#include "document/schema.h"

namespace neuroglass {

namespace {

void add_text(std::vector<double>& numbers, const std::string& text) {
    numbers.push_back(static_cast<double>(text.size()));
    for (const char byte : text) numbers.push_back(byte);
}

std::string take_text(std::span<const double>& numbers) {
    std::string text;
    for (const double byte : numbers.subspan(1, static_cast<std::size_t>(numbers[0]))) text += static_cast<char>(byte);
    numbers = numbers.subspan(1 + text.size());
    return text;
}

}  // namespace

std::vector<double> experiment_numbers(const Experiment& experiment) {
    std::vector<double> numbers;
    const auto add = [&](std::span<const double> values) {
        numbers.insert(numbers.end(), values.begin(), values.end());
    };
    for (const ExperimentField& field : experiment_fields()) {
        const Value value = field.get(experiment);
        if (const auto* const number = std::get_if<double>(&value)) {
            numbers.push_back(*number);
        } else if (const auto* const list = std::get_if<std::vector<double>>(&value)) {
            numbers.push_back(static_cast<double>(list->size()));
            add(*list);
        } else if (const auto* const text = std::get_if<std::string>(&value)) {
            add_text(numbers, *text);
        } else {
            const Dataset& dataset = std::get<Dataset>(value);
            if (const auto& recipe = dataset.recipe()) {
                add({{0, static_cast<double>(recipe->shape), static_cast<double>(recipe->rows), recipe->noise,
                      static_cast<double>(recipe->seed)}});
                continue;
            }
            for (const std::size_t count : {dataset.rows(), dataset.input_count(), dataset.target_count()})
                numbers.push_back(static_cast<double>(count));
            add(dataset.all_inputs());
            add(dataset.all_targets());
        }
    }
    return numbers;
}

Experiment experiment_of_numbers(std::span<const double> numbers) {
    Experiment experiment;
    const auto take = [&](std::size_t count) {
        const auto taken = numbers.first(count);
        numbers = numbers.subspan(count);
        return std::vector(taken.begin(), taken.end());
    };
    const auto take_count = [&] { return static_cast<std::size_t>(take(1)[0]); };
    for (const ExperimentField& field : experiment_fields()) {
        if (field.is_scalar()) {
            field.set(experiment, take(1)[0]);
        } else if (field.kind == FieldInfo::Kind::dataset) {
            const std::size_t rows = take_count();
            if (rows == 0) {
                Recipe recipe{.shape = static_cast<Recipe::Shape>(take_count()), .rows = take_count()};
                recipe.noise = take(1)[0];
                recipe.seed = static_cast<std::uint32_t>(take(1)[0]);
                field.set(experiment, Dataset::drawn(recipe));
                continue;
            }
            const std::size_t inputs = take_count(), targets = take_count();
            auto all_inputs = take(rows * inputs), all_targets = take(rows * targets);
            field.set(experiment, *Dataset::make(inputs, std::move(all_inputs), std::move(all_targets), targets));
        } else if (field.kind == FieldInfo::Kind::text) {
            field.set(experiment, take_text(numbers));
        } else {
            field.set(experiment, take(take_count()));
        }
    }
    return experiment;
}

std::vector<double> read_numbers(const Result<Experiment>& read) {
    if (read) {
        auto numbers = experiment_numbers(*read);
        numbers.insert(numbers.begin(), 1);
        return numbers;
    }
    std::vector<double> numbers{0};
    add_text(numbers, read.error().key);
    for (const auto& [name, value] : read.error().arguments) {
        add_text(numbers, name);
        add_text(numbers, value);
    }
    return numbers;
}

Result<Experiment> read_of_numbers(std::span<const double> numbers) {
    const bool is_experiment = numbers[0] == 1;
    numbers = numbers.subspan(1);
    if (is_experiment) return experiment_of_numbers(numbers);
    Error error{take_text(numbers), {}};
    while (!numbers.empty()) {
        auto name = take_text(numbers);
        error.arguments.emplace_back(std::move(name), take_text(numbers));
    }
    return error;
}

}  // namespace neuroglass
