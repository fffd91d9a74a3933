// Several seeds side by side; see train_lanes.h. The loops are those of Network and of SingleNeuronKernel, on lanes.
#include "engine/kernels/train_lanes.h"

#include <cassert>

#include "engine/kernels/single_neuron.h"
#include "engine/kernels/single_neuron_kernel.h"
#include "engine/numeric/sigmoid.h"

namespace neuroglass {
namespace {

constexpr std::size_t max_weights = Dataset::max_inputs + 1;

void load(SimdDoubles* to, std::span<const double> from) {
    for (std::size_t i = 0; i * SimdDoubles::count < from.size(); ++i)
        to[i] = SimdDoubles::load(&from[i * SimdDoubles::count]);
}

void store(std::span<double> to, const SimdDoubles* from) {
    for (std::size_t i = 0; i * SimdDoubles::count < to.size(); ++i) from[i].store(&to[i * SimdDoubles::count]);
}

/// Network::train_once, with the same sums in the same order.
void train_once(SimdDoubles* w, const Dataset& dataset, std::size_t weights, double rate) {
    const std::size_t inputs = dataset.input_count();
    SimdDoubles gradient[max_weights];
    for (std::size_t row = 0; row < dataset.rows(); ++row) {
        const double* x = dataset.inputs(row).data();
        SimdDoubles z = x[0] * w[0];
        for (std::size_t i = 1; i < inputs; ++i) z += x[i] * w[i];
        if (weights > inputs) z += w[inputs];
        const SimdDoubles out = sigmoid(z);
        const SimdDoubles delta = delta_of(dataset.target(row) - out, out);
        if (row == 0)  // not before the loop: that would become a call of memset
            for (std::size_t i = 0; i < weights; ++i) gradient[i] = (i < inputs ? x[i] : 1) * delta;
        else
            for (std::size_t i = 0; i < weights; ++i) gradient[i] += (i < inputs ? x[i] : 1) * delta;
    }
    for (std::size_t i = 0; i < weights; ++i) w[i] += rate * gradient[i];
}

}  // namespace

bool train_lanes(const Shape& shape, std::span<double> lane_weights, const Dataset& dataset, double rate,
                 std::int64_t iterations) {
    if (shape.widths.size() != 2 || shape.widths[1] != 1) return false;
    const std::size_t weights = weight_count(shape);
    assert(weights <= max_weights && lane_weights.size() == weights * SimdDoubles::count);
    SimdDoubles w[max_weights];
    load(w, lane_weights);
    if (is_small_single_neuron(shape, dataset)) {
        SingleNeuronKernel(dataset, rate, dataset.rows(), weights).train(w, iterations);
    } else {
        for (; iterations > 0; --iterations) train_once(w, dataset, weights, rate);
    }
    store(lane_weights, w);
    return true;
}

}  // namespace neuroglass
