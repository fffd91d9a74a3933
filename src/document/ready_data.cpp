// The data that is ready; see ready_data.h.
#include "document/ready_data.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace neuroglass {
namespace {

using Shape = Recipe::Shape;

// Ten points of J. Brownlee's articles, and seven cars of Google's course: thousands of pounds, miles to the gallon.
constexpr double brownlee[] = {2.7810836,   2.550537003, 0, 1.465489372, 2.362125076, 0, 3.396561688, 4.400293529,  0,
                               1.38807019,  1.850220317, 0, 3.06407232,  3.005305973, 0, 7.627531214, 2.759262235,  1,
                               5.332441248, 2.088626775, 1, 6.922596716, 1.77106367,  1, 8.675418651, -0.242068655, 1,
                               7.673756466, 3.508563011, 1};
constexpr double cars[] = {3.5, 18, 3.69, 15, 3.44, 18, 3.43, 16, 4.34, 15, 4.42, 14, 2.37, 24};

constexpr std::string_view digits =  // three pixels across, five down; then which of the ten it is
    "111101101101111"
    "1000000000"
    "010110010010111"
    "0100000000"
    "111001111100111"
    "0010000000"
    "111001011001111"
    "0001000000"
    "101101111001001"
    "0000100000"
    "111100111001111"
    "0000010000"
    "111100111101111"
    "0000001000"
    "111001010010010"
    "0000000100"
    "111101010101111"
    "0000000010"
    "111101111001111"
    "0000000001";

constexpr ReadySet drawn(std::string_view label_key, Shape shape, double noise) {
    return {.label_key = label_key, .recipe = Recipe{.shape = shape, .noise = noise}};
}

constexpr ReadySet sets[] = {
    {.label_key = "ready.article", .bits = "011110001011", .inputs = 3},
    {.label_key = "ready.and", .bits = "000010100111"},
    {.label_key = "ready.or", .bits = "000011101111"},
    {.label_key = "ready.nand", .bits = "001011101110"},
    {.label_key = "ready.xor", .bits = "000011101110"},
    {.label_key = "ready.xor3", .bits = "0010011110110101100111100000", .inputs = 3},
    {.label_key = "ready.brownlee", .numbers = brownlee},
    {.label_key = "ready.cars", .numbers = cars, .inputs = 1},
    {.label_key = "ready.digits", .bits = digits, .inputs = 15, .targets = 10},
    drawn("ready.line", Shape::line, 0.1),
    drawn("ready.sine", Shape::sine, 0.05),
    drawn("ready.parabola", Shape::parabola, 0.05),
    drawn("ready.absolute", Shape::absolute, 0.05),
    drawn("ready.quadrants", Shape::quadrants, 0.05),
    drawn("ready.checkerboard", Shape::checkerboard, 0.02),
    drawn("ready.circle", Shape::circle, 0.05),
    drawn("ready.gaussians", Shape::gaussians, 0.3),
    drawn("ready.moons", Shape::moons, 0.1),
    drawn("ready.spiral", Shape::spiral, 0.03),
    drawn("ready.spiral3", Shape::spiral3, 0.03),
};

template <auto Member>
std::optional<Error> set(Recipe& recipe, const Value& value) {
    recipe.*Member = static_cast<std::remove_reference_t<decltype(recipe.*Member)>>(std::get<double>(value));
    return std::nullopt;
}
template <auto Member>
Value get(const Recipe& recipe) {
    return static_cast<double>(recipe.*Member);
}

constexpr Field<Recipe> fields[] = {
    {{.key = "data, rows",
      .kind = FieldInfo::Kind::integer,
      .min = 2,
      .max = Dataset::max_rows,
      .default_value = 200,
      .step = 0.1,
      .scale = FieldInfo::Scale::logarithmic,
      .label_key = "ready.rows",
      .help_key = "ready.rows.help"},
     get<&Recipe::rows>,
     set<&Recipe::rows>},
    {{.key = "data, noise",
      .kind = FieldInfo::Kind::number,
      .max = Recipe::max_noise,
      .step = 0.01,
      .label_key = "ready.noise",
      .help_key = "ready.noise.help"},
     get<&Recipe::noise>,
     [](Recipe& recipe, const Value& value) -> std::optional<Error> {
         recipe.noise = std::nearbyint(std::get<double>(value) * 1000) / 1000;
         return std::nullopt;
     }},
    {{.key = "data, seed",
      .kind = FieldInfo::Kind::integer,
      .max = 4294967295,
      .default_value = 1,
      .label_key = "ready.seed",
      .help_key = "ready.seed.help"},
     get<&Recipe::seed>,
     set<&Recipe::seed>},
};

}  // namespace

std::span<const ReadySet> ready_data() { return sets; }

const ReadySet* find_ready_set(std::string_view name) {
    const auto found = std::ranges::find(sets, name, &ReadySet::name);
    return found == std::end(sets) ? nullptr : found;
}

const ReadySet& ready_set_of(Recipe::Shape shape) {
    return *std::ranges::find_if(sets, [&](const ReadySet& one) { return one.recipe && one.recipe->shape == shape; });
}

Dataset dataset_of(const ReadySet& set) {
    if (set.recipe) return Dataset::drawn(*set.recipe);
    const std::size_t columns = set.inputs + set.targets, count = set.bits.size() + set.numbers.size();
    std::vector<double> inputs, targets;
    for (std::size_t i = 0; i < count; ++i)
        (i % columns < set.inputs ? inputs : targets).push_back(set.bits.empty() ? set.numbers[i] : set.bits[i] - '0');
    return *Dataset::make(set.inputs, std::move(inputs), std::move(targets), set.targets);
}

Experiment with_ready_data(Experiment experiment, Dataset dataset) {
    constexpr std::pair<LossFunction, LossFunction> sums_and_means[] = {
        {LossFunction::half_squared_error, LossFunction::half_mean_squared_error},
        {LossFunction::cross_entropy, LossFunction::mean_cross_entropy}};
    const bool was_drawn = experiment.dataset.recipe().has_value(), is_drawn = dataset.recipe().has_value();
    LossFunction& loss = experiment.training.loss;
    for (const auto& [sum, mean] : sums_and_means)
        if (is_drawn && loss == sum) loss = mean;
        else if (was_drawn && !is_drawn && loss == mean) loss = sum;
    experiment.names.clear();
    experiment.classes.clear();
    experiment = with_dataset(std::move(experiment), std::move(dataset));
    if (experiment.dataset == Dataset::article()) experiment.test_example = Experiment().test_example;
    return fitting(std::move(experiment));
}

std::span<const Field<Recipe>> recipe_fields() { return fields; }

}  // namespace neuroglass
