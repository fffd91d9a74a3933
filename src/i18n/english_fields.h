// English for the fields of an experiment and of its view, and for the values that they choose from. Sorted by key,
// which the look-up relies on and the compiler checks.
#pragma once

#include <algorithm>
#include <array>

#include "i18n/phrase.h"

namespace neuroglass {

// clang-format off
inline constexpr auto english_fields = std::to_array<Phrase>({
    {"choice.bias.fixed", "On, not trained"},
    {"choice.cross_entropy", "Cross-entropy"},
    {"choice.dark", "Dark"},
    {"choice.digits", "Digits in the arithmetic"},
    {"choice.gradient_descent", "Gradient descent"},
    {"choice.half_mean_squared_error", "½ mean squared error"},
    {"choice.half_squared_error", "½ squared error"},
    {"choice.identity", "Identity"},
    {"choice.init.article", "−1 to 1 (NumPy)"},
    {"choice.init.normal", "Normal (NumPy)"},
    {"choice.init.python", "0 to 1 (Python)"},
    {"choice.init.unit", "0 to 1 (NumPy)"},
    {"choice.init.zeros", "Zeros"},
    {"choice.language", "Language"},
    {"choice.light", "Light"},
    {"choice.listed", "As listed"},
    {"choice.mean_cross_entropy", "Mean cross-entropy"},
    {"choice.mean_squared_error", "Mean squared error"},
    {"choice.momentum", "Momentum"},
    {"choice.off", "Off"},
    {"choice.on", "On"},
    {"choice.seeds.100", "100 seeds"},
    {"choice.seeds.1000", "1,000 seeds"},
    {"choice.seeds.10000", "10,000 seeds"},
    {"choice.shuffled", "Shuffled"},
    {"choice.sigmoid", "Sigmoid"},
    {"choice.step", "Step"},
    {"choice.system", "System"},
    {"choice.theme", "Theme"},
    {"choice.update.all", "All rows"},
    {"choice.update.row", "One row"},
    {"parameter.activation", "Activation"},
    {"parameter.activation.help", "What each hidden unit makes of its sum."},
    {"parameter.bias", "Bias"},
    {"parameter.bias.help", "Adds an input that is always 1, with a weight of its own, the last one."},
    {"parameter.held_out", "Held out"},
    {"parameter.held_out.help", "The share of the rows that is not trained: how does the network do with data it has not learnt from?"},
    {"parameter.held_out_rows", "Rows held out"},
    {"parameter.held_out_rows.help", "The rows that are not trained, chosen by hand in place of a share; from 1."},
    {"parameter.held_out_seed", "Held-out seed"},
    {"parameter.held_out_seed.help", "Chooses which rows are held out; the same seed always chooses the same ones."},
    {"parameter.init", "Initialisation"},
    {"parameter.init.help", "Where the weights of a seed come from: uniform or normal random numbers of NumPy or Python, or zeros. Xavier and He scale them by the size of the layer."},
    {"parameter.init_scale", "Scale"},
    {"parameter.init_scale.help", "What normal starting weights are multiplied by."},
    {"parameter.iterations", "Iterations"},
    {"parameter.iterations.help", "How many times all weights are updated; the run ends there."},
    {"parameter.layers", "Hidden layers"},
    {"parameter.layers.help", "How many units each hidden layer has, from the inputs to the outputs."},
    {"parameter.learning_rate", "Learning rate"},
    {"parameter.learning_rate.help", "How far each update moves the weights; the article uses 1."},
    {"parameter.loss_function", "Loss function"},
    {"parameter.loss_function.help", "What training makes smaller, over the rows of one update."},
    {"parameter.momentum", "Momentum"},
    {"parameter.momentum.help", "How much of the last update goes into the next one."},
    {"parameter.optimizer", "Optimizer"},
    {"parameter.optimizer.help", "How an update follows from the gradient."},
    {"parameter.order", "Order of the rows"},
    {"parameter.order.help", "As the data lists them, or shuffled anew for each epoch, from the seed."},
    {"parameter.output_activation", "Output activation"},
    {"parameter.output_activation.help", "What each output makes of its sum. Softmax makes shares of all outputs; step is the perceptron’s."},
    {"parameter.seed", "Seed"},
    {"parameter.seed.help", "Chooses the random starting weights; the same seed always gives the same ones."},
    {"parameter.targets", "Targets"},
    {"parameter.targets.help", "How many of a row’s last numbers are targets; the network has an output for each."},
    {"parameter.update", "Update after"},
    {"parameter.update.help", "How many rows an iteration takes before it changes the weights: all of them, one, or any number."},
    {"parameter.weight_decay", "Weight decay"},
    {"parameter.weight_decay.help", "λ: half of it times the sum of the squared weights, without biases, is added to the loss."},
});
// clang-format on
static_assert(std::ranges::is_sorted(english_fields, {}, key_of));

}  // namespace neuroglass
