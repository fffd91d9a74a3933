// An experiment as nothing but numbers; see experiment_numbers.h.
#include "formats/experiment_numbers.h"

#include "document/schema.h"
#include "formats/number_list.h"

namespace neuroglass {

std::vector<double> experiment_numbers(const Experiment& experiment) {
    NumberList numbers;
    for (const ExperimentField& field : experiment_fields()) {
        const Value value = field.get(experiment);
        if (const auto* const number = std::get_if<double>(&value)) {
            numbers.push_back(*number);
        } else if (const auto* const list = std::get_if<std::vector<double>>(&value)) {
            add_number(numbers, list->size());
            add_numbers(numbers, *list);
        } else if (const auto* const text = std::get_if<std::string>(&value)) {
            add_text(numbers, *text);
        } else {
            const Dataset& dataset = std::get<Dataset>(value);
            if (const auto& recipe = dataset.recipe())
                add_numbers(numbers, {{0, static_cast<double>(recipe->shape), static_cast<double>(recipe->rows),
                                       recipe->noise, static_cast<double>(recipe->seed)}});
            else add_rows(numbers, dataset);
        }
    }
    return numbers;
}

namespace {

Experiment take_experiment(NumberReader& reader) {
    Experiment experiment;
    for (const ExperimentField& field : experiment_fields()) {
        if (field.is_scalar()) {
            field.set(experiment, reader.number());
        } else if (field.kind == FieldInfo::Kind::dataset) {
            const std::size_t rows = reader.count();
            if (rows > 0) {
                field.set(experiment, reader.dataset(rows));
                continue;
            }
            Recipe recipe{.shape = static_cast<Recipe::Shape>(reader.count()), .rows = reader.count()};
            recipe.noise = reader.number();
            recipe.seed = static_cast<std::uint32_t>(reader.number());
            field.set(experiment, Dataset::drawn(recipe));
        } else if (field.kind == FieldInfo::Kind::text) {
            field.set(experiment, reader.text());
        } else {
            field.set(experiment, reader.numbers(reader.count()));
        }
    }
    return experiment;
}

}  // namespace

Experiment experiment_of_numbers(std::span<const double> numbers) {
    NumberReader reader(numbers);
    return take_experiment(reader);
}

std::vector<double> read_numbers(const Result<Experiment>& read) {
    if (!read) return error_numbers(read.error());
    auto numbers = experiment_numbers(*read);
    numbers.insert(numbers.begin(), 1);
    return numbers;
}

Result<Experiment> read_of_numbers(std::span<const double> numbers) {
    NumberReader reader(numbers);
    if (reader.number() == 0) return reader.error();
    return take_experiment(reader);
}

}  // namespace neuroglass
