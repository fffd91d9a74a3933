// Where an iteration stands on a logarithmic axis that still has a place for 0: every decade is one unit long, 0 to 1
// half a unit. The timeline, the charts, the sliders and the playback share it, so that they agree.
#pragma once

#include <cmath>

namespace neuroglass {

/// 0 -> 0, 1 -> 0.5, 10 -> 1.5, 100 -> 2.5, ...
inline double scale_position(double iteration) { return iteration < 1 ? iteration / 2 : 0.5 + std::log10(iteration); }

/// The inverse of scale_position.
inline double scale_iteration(double position) { return position < 0.5 ? position * 2 : std::pow(10, position - 0.5); }

}  // namespace neuroglass
