// Where iterations and values lie on a chart; see chart_axes.h.
#include "document/chart_axes.h"

#include "engine/model/loss.h"

namespace neuroglass {

bool shows_loss_of_row(const Run& run) { return !run.held_out_rows().empty(); }

double trained_loss_shown(const Run& run, double loss, bool of_row) {
    return !of_row ? loss : loss_per_row(run.experiment().training.loss, loss, run.trained_rows().size());
}

double held_out_loss_shown(const Run& run, double loss) {
    return loss_per_row(run.experiment().training.loss, loss, run.held_out_rows().size());
}

ValueAxis loss_axis(const Run& run, bool of_row) {
    double lowest = trained_loss_shown(run, run.loss(), of_row), highest = lowest;
    const auto hold = [&](double loss) {
        lowest = std::min(lowest, loss);
        highest = std::max(highest, loss);
    };
    for (std::size_t sample = 0; sample < run.history().count_until(run.last_iteration()); ++sample) {
        hold(trained_loss_shown(run, run.history().loss(sample), of_row));
        if (of_row && !run.held_out_rows().empty()) hold(held_out_loss_shown(run, run.history().held_out_loss(sample)));
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
