// The value that decides everything: same experiment, same run. Says nothing of how or where it is shown.
#pragma once

#include <cstdint>
#include <vector>

#include "core/dataset.h"
#include "core/network.h"

namespace neuroglass {

struct Experiment {
    Dataset dataset = Dataset::article();
    std::vector<double> test_example = {1, 0, 1};  // (dataset.input_count())
    Shape shape = {{3, 1}, false};
    std::uint32_t seed = 1;
    std::int64_t iterations = 10'000;  // where the run ends
    double learning_rate = 1;

    bool operator==(const Experiment&) const = default;
};

/// The experiment with other data; the shape follows, and so does the test example where its length no longer fits (then: the first row).
Experiment with_dataset(Experiment experiment, Dataset dataset);

/// The experiment with another test example. Errors: wrong length, or a number that is not finite or too large.
Result<Experiment> with_test_example(Experiment experiment, std::vector<double> test_example);

/// The target of the row whose inputs equal the test example, if there is one.
std::optional<double> expected_answer(const Experiment& experiment);

}  // namespace neuroglass
