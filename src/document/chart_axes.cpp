// Where iterations and values lie on a chart; see chart_axes.h.
#include "document/chart_axes.h"

namespace neuroglass {

ValueAxis loss_axis(const Run& run) {
    double lowest = run.loss(), highest = run.loss();
    for (std::size_t sample = 0; sample < run.history().count_until(run.last_iteration()); ++sample) {
        lowest = std::min(lowest, run.history().loss(sample));
        highest = std::max(highest, run.history().loss(sample));
    }
    const double high = std::ceil(std::log10(std::clamp(highest, 1e-30, 1e300)));
    const double low = std::min(std::floor(std::log10(std::clamp(lowest, 1e-30, 1e300))), high - 2);
    return {true, std::pow(10, low), std::pow(10, high)};
}

ValueAxis covering(const ValueAxis& a, const ValueAxis& b) {
    return {a.logarithmic, std::min(a.min, b.min), std::max(a.max, b.max)};
}

float ChartAxes::y(double value) const {
    const auto [logarithmic, min, max] = values;
    const double share =
        logarithmic ? (std::log10(std::max(value, 1e-300)) - std::log10(min)) / (std::log10(max) - std::log10(min))
                    : (value - min) / (max - min);
    return bottom() - height * static_cast<float>(std::clamp(share, 0.0, 1.0));
}

}  // namespace neuroglass
