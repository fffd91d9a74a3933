// How wrong a network is over all rows of a dataset, at any weights. Trains nothing.
#pragma once

#include <span>

#include "engine/model/dataset.h"
#include "engine/model/network.h"

namespace neuroglass {

/// ½ Σ (target - output)² over the rows, in their order.
/// @param weights (network.weight_count())
/// @param outputs (rows), overwritten with the network's output for each row; or empty
double loss_of(const Network& network, std::span<const double> weights, const Dataset& dataset,
               std::span<double> outputs = {});

}  // namespace neuroglass
