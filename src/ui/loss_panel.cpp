// How wrong the network still is over all rows, by iteration, on logarithmic axes.
#include <cmath>

#include "ui/chart.h"
#include "ui/format.h"
#include "ui/panels.h"

namespace neuroglass {

void draw_loss(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    const Run& run = scene.run;
    kit.text(area.right(), area.y + 10, run.loss() < 1e-6 ? significant(run.loss(), 6) : fixed(run.loss(), 8), size::text, kit.theme().text, Kit::Align::right);
    area = draw_title(kit, area, kit.words("loss.title"));

    double lowest = run.loss(), highest = run.loss();
    for (std::size_t sample = 0; sample < run.history().count_until(run.last_iteration()); ++sample) {
        lowest = std::min(lowest, run.history().loss(sample));
        highest = std::max(highest, run.history().loss(sample));
    }
    const double high = std::ceil(std::log10(std::clamp(highest, 1e-30, 1e300)));
    const double low = std::min(std::floor(std::log10(std::clamp(lowest, 1e-30, 1e300))), high - 2);
    Chart chart{.id = "loss chart", .hint = kit.words("loss.chart.hint"), .logarithmic = true, .least = std::pow(10, low), .most = std::pow(10, high)};
    chart.value = [&](std::size_t sample) { return run.history().loss(sample); };
    chart.now = run.loss();
    chart.colour = kit.theme().text;
    chart.hover_digits = 9;
    draw_chart(kit, scene, area, chart, actions);
}

}  // namespace neuroglass
