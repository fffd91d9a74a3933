// What the written programs of a network depend on, found once for Python and C++. Writes no code.
#pragma once

#include <algorithm>
#include <string>

#include "engine/model/experiment.h"
#include "formats/magnitude_bounds.h"

namespace neuroglass {

struct NetworkCode {
    explicit NetworkCode(const Experiment& experiment)
        : model(experiment.model),
          training(experiment.training),
          held_out(held_out_rows(experiment.held_out, experiment.dataset.rows())),
          rows(experiment.dataset.rows() - held_out.size()),
          batch(training.batch == 0 ? rows : std::min(training.batch, rows)),
          updates((rows + batch - 1) / batch),
          bias(model.has_bias()),
          partial(batch < rows),
          shuffled(partial && training.order == Order::shuffled),
          mean(training.loss != LossFunction::half_squared_error && training.loss != LossFunction::cross_entropy),
          by_hand(!experiment.starting_weights.empty()),
          bounds(experiment) {}

    const ModelSpec& model;
    const TrainingSpec& training;
    std::vector<std::size_t> held_out;
    std::size_t rows;            // that are trained
    std::size_t batch, updates;  // rows of an update, updates of an epoch
    bool bias;
    bool partial, shuffled;  // where an update takes a part of the rows
    bool mean;               // of the loss over the rows
    bool by_hand;            // the starting weights
    MagnitudeBounds bounds;

    bool uses(Activation activation) const {
        return model.output_activation == activation || (!model.hidden.empty() && model.activation == activation);
    }
    /// All layers have the same.
    bool has_one_activation() const { return model.hidden.empty() || model.activation == model.output_activation; }
    /// Each layer draws from the normal distribution, and its biases are 0.
    bool draws_normally(Init init) const {
        return !by_hand && (init == Init::normal || init == Init::xavier || init == Init::he);
    }
    bool decays() const { return training.weight_decay != 0; }
    /// An output may round to 0 or 1, of which the cross-entropy then has the logarithm of 0.
    bool logarithm_may_be_infinite() const { return training.is_cross_entropy() && !(bounds.max_sum < 36); }
    /// "3-4-1"
    std::string shape() const {
        std::string text = std::to_string(model.inputs);
        for (const std::size_t units : model.hidden) text += '-' + std::to_string(units);
        return text + '-' + std::to_string(model.outputs);
    }
    /// "3, 4, 1"
    std::string units() const {
        std::string text = std::to_string(model.inputs);
        for (const std::size_t units : model.hidden) text += ", " + std::to_string(units);
        return text + ", " + std::to_string(model.outputs);
    }
};

}  // namespace neuroglass
