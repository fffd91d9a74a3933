// From the plots that panels ask for to the images of any network that src/gl draws.
#pragma once

#include "engine/train/run.h"
#include "gl/network_plot.h"
#include "gl/surface.h"
#include "ui/frame_context.h"

namespace neuroglass {

/// One sigmoid unit, whose output and whose loss, where that is ½ Σ (y - a)², have exact shaders of their own.
bool has_plane(const Run& run);
bool has_plane_loss(const Run& run);

/// The output of such a unit.
SurfaceImage surface_image(const SurfacePlot& plot, const Run& run);

/// What any network answers at each pixel.
/// @param image overwritten, its memory reused
void fill_output_image(const SurfacePlot& plot, const Run& run, NetworkImage& image);

/// The loss of any network at its weights, but for the two on the axes.
/// @param plot  at least one pixel wide and high; two weights, and their ends are finite
/// @param image overwritten, its memory reused
void fill_loss_image(const LossPlot& plot, const Run& run, NetworkImage& image);

}  // namespace neuroglass
