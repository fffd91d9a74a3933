// Weights set by hand: what the panels ask for when a person types one or presses a point, and the way back to the
// seed's.
#pragma once

#include "ui/frame_context.h"
#include "ui/toolkit/ui.h"

namespace neuroglass {

inline bool set_by_hand(const Run& run) { return !run.experiment().starting_weights.empty(); }

/// Asks for training to start from these weights; for iteration 0 where it did, and for nothing where they are those
/// shown now.
/// @param weights (weights of the run)
/// Errors: a weight that is too large.
std::optional<Error> start_from(const FrameContext& context, std::vector<double> weights, FrameOutput& output);

/// The weights shown now with one of them replaced.
std::vector<double> with_weight(const Run& run, std::size_t index, double weight);

/// Asks for the weights that the seed draws.
void start_from_seed(const FrameContext& context, FrameOutput& output);

/// A button that does so. @return its width, which ends at `right`
float draw_seed_button(Ui& ui, const Id& id, const FrameContext& context, float right, float y, FrameOutput& output);

}  // namespace neuroglass
