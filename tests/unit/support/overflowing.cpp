// See overflowing.h.
#include "support/overflowing.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace neuroglass {

Experiment overflowing(std::uint32_t min_seed, double rate, std::size_t more_rows) {
    for (std::uint32_t seed = min_seed;; ++seed) {
        const auto w = starting_weights({}, Init::article, 1, seed);
        if (w[2] < 0.1) continue;
        const double scale = std::ldexp(1, 498);  // exact, and below the limit of 1e150
        std::vector<double> inputs(3 * (3 + more_rows)), targets(3 + more_rows);
        std::ranges::copy(std::array{0., 0., 1., w[1] * scale, -w[0] * scale, 1000., std::copysign(1e150, w[1]),
                                     std::copysign(1e150, w[0]), 0.},
                          inputs.begin());
        targets[1] = 1e150;
        Experiment experiment = with_dataset({}, *Dataset::make(3, inputs, targets));
        experiment.seed = seed;
        experiment.training.rate = rate;
        experiment.iterations = 1'000'000;
        return experiment;
    }
}

}  // namespace neuroglass
