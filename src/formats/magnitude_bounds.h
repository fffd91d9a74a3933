// How large the numbers of a training may grow, so that a program that we write is ready for it. Trains nothing.
#pragma once

#include "engine/model/experiment.h"

namespace neuroglass {

/// Whether it is the article's network with the article's rule and start: one sigmoid neuron, all rows at once.
bool is_of_articles_kind(const Experiment& experiment);

/// Bounds on what the training comes to, from the first weights on; infinite where there is none.
struct MagnitudeBounds {
    double max_weight, max_sum, max_loss;  // magnitudes; the sum is that of a unit's inputs times weights

    explicit MagnitudeBounds(const Experiment& experiment);

    /// Fixed notation is no longer what the program prints.
    bool needs_exponents() const { return !(max_weight < 1e9 && max_loss < 1e9); }
    bool exp_may_overflow() const { return !(max_sum < 700); }
    bool weights_may_overflow() const { return !(max_sum < 1e300 && max_weight < 1e300); }

private:
    void bound_neuron(const Experiment& experiment);
    void bound_network(const Experiment& experiment);
};

}  // namespace neuroglass
