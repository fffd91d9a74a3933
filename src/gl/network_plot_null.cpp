// The plots of a network where there is no screen.
#include "gl/network_plot.h"

namespace neuroglass {

NetworkPlot::NetworkPlot(Kind kind) : kind_(kind) { shaded_.texture = kind == Kind::output ? 5 : 6; }
NetworkPlot::~NetworkPlot() = default;
void NetworkPlot::upload() {}
void NetworkPlot::add(int, int) {}
void NetworkPlot::shade() {}

}  // namespace neuroglass
