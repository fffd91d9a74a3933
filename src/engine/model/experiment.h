// The value that decides everything: same experiment, same run. Says nothing of how or where it is shown.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/model/dataset.h"
#include "engine/model/held_out.h"
#include "engine/model/init.h"
#include "engine/model/model.h"
#include "engine/model/scaling.h"
#include "engine/model/training.h"

namespace neuroglass {

struct Experiment {
    static constexpr std::int64_t max_iterations = 1'000'000'000;
    /// Of the largest model on the widest data.
    static constexpr std::size_t max_weights =
        (Dataset::max_inputs + 1) * ModelSpec::max_units +
        (ModelSpec::max_hidden_layers - 1) * (ModelSpec::max_units + 1) * ModelSpec::max_units +
        (ModelSpec::max_units + 1) * Dataset::max_targets;

    Dataset dataset = Dataset::article();
    std::vector<double> test_example = {1, 0, 1};  // (dataset.input_count())
    HeldOut held_out{};
    Scaling scaling = Scaling::none;
    ModelSpec model{};
    TrainingSpec training{};
    Init init = Init::article;
    double init_scale = 1;  // of Init::normal
    std::uint32_t seed = 1;
    std::int64_t iterations = 10'000;        // where the run ends
    std::string names{}, classes{};          // of the columns, and of what the targets tell apart; parted by commas
    std::vector<double> starting_weights{};  // (weight_count(model)), set by hand; empty: drawn from the seed

    bool operator==(const Experiment&) const = default;
};

/// The experiment with other data; the model follows, and so do the test example (then: the first row) and weights set
/// by hand (then: those of the seed) where their length no longer fits, rows held out by hand that are gone, and names
/// where there are other columns.
Experiment with_dataset(Experiment experiment, Dataset dataset);

/// The experiment with another model; weights set by hand follow likewise.
Experiment with_model(Experiment experiment, ModelSpec model);

/// The experiment with hidden layers of so many units.
/// Errors: too many layers, or a count that is not whole or out of range.
Result<Experiment> with_layers(Experiment experiment, std::vector<double> units);

/// Why output activation, loss, layers and targets do not go together: the key of a sentence that says what would; "":
/// they do.
const char* misfit(const Experiment& experiment);

/// What of an experiment does not go together, with what would; nothing where all of it does.
std::optional<Error> check_fit(const Experiment& experiment);

/// The experiment where it goes together; else with the usual output activation and loss, and the targets of its data.
Experiment fitting(Experiment experiment);

/// What its inputs are scaled by: of the rows that are trained.
std::vector<InputScale> input_scales(const Experiment& experiment);
/// @param inputs (rows, scales)
std::vector<double> scaled(std::span<const double> inputs, std::span<const InputScale> scales);
/// What a network is given of the experiment: its data and its test example are scaled, and nothing is left to scale.
Experiment scaled(const Experiment& experiment);

/// The weights of iteration 0: those set by hand, or those of the seed. (weight_count(model))
std::vector<double> starting_weights(const Experiment& experiment);

/// The experiment with another test example. Errors: wrong length, or a number that is not finite or too large.
Result<Experiment> with_test_example(Experiment experiment, std::vector<double> test_example);

/// The experiment started from weights set by hand; from those of its seed, if there are none.
/// @param weights (weight_count(experiment.model)), or empty
/// Errors: wrong length, or a number that is not finite or too large.
Result<Experiment> with_starting_weights(Experiment experiment, std::vector<double> weights);

/// Whether two experiments differ in nothing but seed, starting weights, test example, names and where the run ends.
bool same_but_for_the_start(const Experiment& a, const Experiment& b);

/// The first target of the row whose inputs equal the test example, if there is one.
std::optional<double> expected_answer(const Experiment& experiment);
/// All targets of that row; empty where there is none. Good as long as the experiment is.
std::span<const double> expected_answers(const Experiment& experiment);

}  // namespace neuroglass
