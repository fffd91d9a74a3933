// How wrong a network is; see loss.h.
#include "engine/model/loss.h"

namespace neuroglass {

double loss_of(const Network& network, std::span<const double> weights, const Dataset& dataset,
               std::span<double> outputs) {
    double sum = 0;
    for (std::size_t row = 0; row < dataset.rows(); ++row) {
        const double output = network.predict(weights, dataset.inputs(row));
        const double error = dataset.target(row) - output;
        sum += error * error;
        if (!outputs.empty()) outputs[row] = output;
    }
    return sum / 2;
}

}  // namespace neuroglass
