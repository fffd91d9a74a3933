// Data that is ready to be learnt from, a line each: small tables that books teach with, and shapes whose points are
// drawn. Links, files, flags and the list on the screen know them by these names. Reads no text.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "document/schema.h"

namespace neuroglass {

struct ReadySet {
    std::string_view label_key;         // "ready." and its name
    std::string_view bits{};            // rows whose numbers are all 0 or 1
    std::span<const double> numbers{};  // rows of other numbers
    std::size_t inputs = 2, targets = 1;
    std::optional<Recipe> recipe{};  // as it is drawn unless someone says otherwise

    std::string_view name() const { return label_key.substr(label_key.find('.') + 1); }
};

std::span<const ReadySet> ready_data();
/// The one of that name, or nullptr.
const ReadySet* find_ready_set(std::string_view name);
/// The one that draws that shape.
const ReadySet& ready_set_of(Recipe::Shape shape);

Dataset dataset_of(const ReadySet& set);

/// The experiment with data that is ready, which has no names; with the article's comes its test example. A loss that
/// is a sum over the rows gives way to its mean for the many rows of drawn data, so that the same rate suits them, and
/// the mean to the sum when these give way to others.
Experiment with_ready_data(Experiment experiment, Dataset dataset);

/// What of a recipe can be chosen: its rows, noise and seed.
std::span<const Field<Recipe>> recipe_fields();

}  // namespace neuroglass
