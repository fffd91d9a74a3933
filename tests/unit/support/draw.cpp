// Random experiments for property tests; see draw.h.
#include "support/draw.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace neuroglass {
namespace {

std::uint64_t seed_of_this_time() {
    if (const char* given = std::getenv("NEUROGLASS_TEST_SEED"); given && *given) return std::strtoull(given, nullptr, 10);
    return std::random_device()();
}

}  // namespace

Draw::Draw() : seed_(seed_of_this_time()), random_(seed_) { std::printf("%s\n", trace().c_str()); }

std::int64_t Draw::whole(std::int64_t least, std::int64_t most) { return std::uniform_int_distribution(least, most)(random_); }

double Draw::real(double least, double most) { return std::uniform_real_distribution(least, most)(random_); }

double Draw::spread(double least, double most) { return std::exp(real(std::log(least), std::log(most))); }

Dataset Draw::dataset(std::size_t rows, std::size_t inputs) {
    const bool binary = one_in(2);
    const auto value = [&](double least, double most) { return binary ? static_cast<double>(whole(0, 1)) : real(least, most); };
    std::vector<double> all(rows * inputs), targets(rows);
    for (double& input : all) input = value(-2, 2);
    for (double& target : targets) target = value(0, 1);
    return *Dataset::make(inputs, all, targets);
}

Experiment Draw::experiment() {
    const auto rows = static_cast<std::size_t>(one_in(10) ? whole(1, 60) : whole(1, 8));
    const auto inputs = static_cast<std::size_t>(one_in(10) ? whole(1, 16) : whole(1, 6));
    Experiment experiment = with_dataset({}, dataset(rows, inputs));
    if (one_in(3)) {
        experiment.shape.bias = one_in(2);
        for (auto layers = whole(0, 2); layers > 0; --layers)
            experiment.shape.widths.insert(experiment.shape.widths.end() - 1, static_cast<std::size_t>(whole(1, 4)));
    }
    experiment.seed = static_cast<std::uint32_t>(whole(0, 4294967295));
    experiment.learning_rate = spread(1e-3, 100);
    experiment.iterations = one_in(4) ? whole(0, 600) : whole(0, 5000);
    return experiment;
}

Experiment Draw::single_neuron() {
    Experiment drawn = experiment();
    drawn.shape.widths = {drawn.dataset.input_count(), 1};
    drawn.shape.bias = one_in(2);
    if (one_in(2)) drawn.starting_weights.resize(weight_count(drawn.shape));
    for (double& weight : drawn.starting_weights) weight = one_in(4) ? static_cast<double>(whole(-2, 2)) : real(-2, 2);
    if (one_in(2))
        for (double& input : drawn.test_example) input = real(-2, 2);
    return drawn;
}

}  // namespace neuroglass
