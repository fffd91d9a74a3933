// How a network is trained: what its loss is, and what an update does with the gradient. Pure data.
#pragma once

#include <cstddef>
#include <cstdint>

namespace neuroglass {

/// Over the rows of one update; y is a target, a the output, Σ runs over the outputs and the rows.
enum class LossFunction : std::uint8_t {
    half_squared_error,       // ½ Σ (y - a)²
    half_mean_squared_error,  // that / rows
    mean_squared_error,       // Σ (y - a)² / rows
    cross_entropy,            // -Σ (y ln a + (1 - y) ln(1 - a)); with softmax -Σ y ln a
    mean_cross_entropy,       // that / rows
};

enum class Optimizer : std::uint8_t {
    gradient_descent,  // w += rate g, where g points downhill
    momentum,          // v = momentum v + rate g; w += v (Rumelhart, Hinton and Williams 1986)
    adam,              // Kingma and Ba 2015, algorithm 1
};

enum class Order : std::uint8_t {
    listed,
    shuffled,  // each epoch anew
};

/// The article's: all rows at once, and ½ Σ (y - a)².
struct TrainingSpec {
    static constexpr double max_momentum = 0.999, max_weight_decay = 10;

    LossFunction loss = LossFunction::half_squared_error;
    Optimizer optimizer = Optimizer::gradient_descent;
    double rate = 1;
    double momentum = 0.9;
    double weight_decay = 0;  // λ: λ/2 Σ w² is added to the loss, over the weights that are no biases
    std::size_t batch = 0;    // rows of an update; 0: all
    Order order = Order::listed;

    bool is_cross_entropy() const { return loss >= LossFunction::cross_entropy; }

    bool operator==(const TrainingSpec&) const = default;
};

/// How many numbers the optimizer keeps for each weight.
inline std::size_t slots_of(Optimizer optimizer) { return static_cast<std::size_t>(optimizer); }

}  // namespace neuroglass
