// Long runs against the same loop in long double: where a run magnifies nothing, 200,000 updates of rounded numbers
// stay where exact ones would be.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <limits>

#include "core/network.h"
#include "support/bits.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

using Weights = std::vector<double>;

/// The formulas of the README with 64 bits of precision.
/// @param rounds whether outputs and new weights are rounded to doubles, and nothing else is
Weights trained_in_long_double(const Weights& start, const Dataset& dataset, bool bias, double rate,
                               std::int64_t iterations, bool rounds) {
    static_assert(std::numeric_limits<long double>::digits > 60, "needs a long double that is finer than double");
    const auto rounded = [&](long double value) { return rounds ? static_cast<double>(value) : value; };
    const std::size_t inputs = dataset.input_count();
    std::vector<long double> w(start.begin(), start.end()), gradient(w.size());
    for (bool moved = true; iterations > 0 && moved; --iterations) {
        std::fill(gradient.begin(), gradient.end(), 0);
        for (std::size_t row = 0; row < dataset.rows(); ++row) {
            const double* x = dataset.inputs(row).data();
            long double z = bias ? w[inputs] : 0;
            for (std::size_t i = 0; i < inputs; ++i) z += x[i] * w[i];
            const long double out = rounded(1 / (1 + std::exp(-z)));
            const long double delta = (dataset.target(row) - out) * out * (1 - out);
            for (std::size_t i = 0; i < inputs; ++i) gradient[i] += x[i] * delta;
            if (bias) gradient[inputs] += delta;
        }
        moved = false;  // and never again, where no weight moves now
        for (std::size_t i = 0; i < w.size(); ++i) {
            const long double before = w[i];
            w[i] = rounded(before + rate * gradient[i]);
            moved = moved || w[i] != before;
        }
    }
    return {w.begin(), w.end()};
}

Weights trained(const Network& network, const Weights& start, const Dataset& dataset, double rate,
                std::int64_t iterations) {
    TrainingState state{start};
    network.train(state, dataset, rate, iterations);
    return state.weights;
}

double worst_difference(const Weights& a, const Weights& b) {
    double worst = 0;
    for (std::size_t i = 0; i < a.size(); ++i) worst = std::max(worst, relative_difference(a[i], b[i]));
    return worst;
}

// A run is stable where exact arithmetic comes to the same end though outputs and weights are rounded to doubles: of
// one that magnifies this rounding nothing better can be asked.
TEST(LongRun, TwoHundredStableRunsEndWhereLongDoubleDoes) {
    constexpr double stable = 2e-14, promised = 1e-12;
    Draw draw;
    SCOPED_TRACE(draw.trace());
    int drawn = 0;
    double worst = 0;
    for (int compared = 0; compared < 200; ++drawn) {
        ASSERT_LT(drawn, 1000) << "hardly a run is stable";
        const Dataset dataset = draw.dataset(static_cast<std::size_t>(draw.one_in(10) ? 5 : draw.whole(1, 4)),
                                             static_cast<std::size_t>(draw.whole(1, 4)));
        const bool bias = draw.one_in(2);
        const double rate = draw.spread(0.02, 2);
        const std::int64_t iterations = draw.whole(50'000, 200'000);
        const Network network({{dataset.input_count(), 1}, bias});
        const Weights start = network.starting_weights(static_cast<std::uint32_t>(draw.whole(0, 4294967295)));
        const Weights exact = trained_in_long_double(start, dataset, bias, rate, iterations, false);
        if (worst_difference(exact, trained_in_long_double(start, dataset, bias, rate, iterations, true)) > stable)
            continue;
        ++compared;
        const double difference = worst_difference(trained(network, start, dataset, rate, iterations), exact);
        EXPECT_LT(difference, promised) << "run " << drawn;
        worst = std::max(worst, difference);
    }
    std::printf("200 stable of %d runs; worst difference %.1e\n", drawn, worst);
}

// One row, a bias, 83,803 updates, the last ones far smaller than the rounding of z; the weights are long double's.
TEST(LongRun, UpdatesSmallerThanTheRoundingOfZDoNotLetTheWeightsWander) {
    const Dataset dataset = *Dataset::make(1, {-5}, {0.11746305297882409});
    const Network network({{1, 1}, true});
    const Weights start = network.starting_weights(17);
    const Weights exact = trained_in_long_double(start, dataset, true, 0.5, 83'803, false);
    EXPECT_LT(worst_difference(exact, {0.3837916009857964, -0.09771880791172718}), 1e-15);
    EXPECT_LT(worst_difference(trained(network, start, dataset, 0.5, 83'803), exact), 1e-15);
}

}  // namespace
}  // namespace neuroglass
