// From the loss surface that a panel asks for to the image that src/gl draws.
#pragma once

#include "engine/train/run.h"
#include "gl/loss_surface.h"
#include "ui/frame_context.h"

namespace neuroglass {

/// Each row's z over the pixels, at the run's weights but for the two on the axes; only for a single neuron.
/// @param plot at least one pixel wide and high; its ends are finite
/// @param reused memory for its rows
LossImage loss_image(const LossPlot& plot, const Run& run, std::vector<LossImage::Row> reused = {});

}  // namespace neuroglass
