// One bar a weight, to the right of the middle if positive, to the left if negative, with a ghost where it started.
#include <cmath>

#include "ui/format.h"
#include "ui/panels.h"

namespace neuroglass {
namespace {

/// 1, 2, 5, 10, 20, ...: the least that holds every weight the run has seen, so that the scale changes rarely.
double bar_scale(const Run& run) {
    double largest = 0;
    for (std::size_t sample = 0; sample < run.history().count_until(run.last_iteration()); ++sample)
        for (const double weight : run.history().weights(sample)) largest = std::max(largest, std::abs(weight));
    for (const double weight : run.weights()) largest = std::max(largest, std::abs(weight));
    const double power = std::pow(10, std::floor(std::log10(std::max(largest, 1.0))));
    for (const double step : {1.0, 2.0, 5.0})
        if (largest <= step * power) return step * power;
    return 10 * power;
}

}  // namespace

float weights_height(const Scene& scene) { return 28 + std::min(static_cast<float>(scene.run.weights().size()) * 44, 400.f) + 26; }

void draw_weights(Kit& kit, const Scene& scene, Rect area, Actions&) {
    const Theme& colours = kit.theme();
    area = draw_title(kit, area, kit.words("weights.title"));
    const Rect legend = area.take_bottom(22);
    const std::span<const double> weights = scene.run.weights(), starts = scene.run.starting_weights();
    const float pitch = std::min(56.f, area.height / static_cast<float>(weights.size()));
    const float text_size = pitch < 26 ? size::small : size::text;
    const Rect bars{area.x + 36, area.y, area.width - 36 - 130, pitch * static_cast<float>(weights.size())};
    const float zero = bars.middle_x();
    const double scale = bar_scale(scene.run);
    const float half = bars.width / 2 - 2;
    const auto reach = [&](double weight) { return half * static_cast<float>(std::clamp(weight / scale, -1.0, 1.0)); };

    for (std::size_t i = 0; i < weights.size(); ++i) {
        const float y = bars.y + (static_cast<float>(i) + 0.5f) * pitch, thick = std::min(10.f, pitch * 0.3f);
        const float length = kit.glide("bar" + std::to_string(i), reach(weights[i])), ghost = kit.glide("ghost" + std::to_string(i), reach(starts[i]));
        kit.text(area.x, y, subscript("w", i + 1), text_size, colours.muted);
        kit.hairline(bars.x, y, bars.right(), y);
        const ImU32 colour = weights[i] < 0 ? colours.negative : colours.positive;
        kit.draw().AddRectFilled({zero + std::min(0.f, length), y - thick}, {zero + std::max(0.f, length), y + thick}, colour, 2);
        kit.draw().AddRect({zero + std::min(0.f, ghost), y - thick - 3}, {zero + std::max(0.f, ghost), y + thick + 3}, colours.muted, 2, 0, 1);
        kit.text(area.right(), y, fixed(weights[i], 8), text_size, colours.text, Kit::Align::right);
    }
    kit.draw().AddLine({zero, bars.y}, {zero, bars.bottom()}, colours.muted, 1);
    kit.text(bars.x, legend.middle_y() + 2, fixed(-scale, 0), size::small, colours.muted);
    kit.text(zero, legend.middle_y() + 2, "0", size::small, colours.muted, Kit::Align::centre);
    kit.text(bars.right(), legend.middle_y() + 2, fixed(scale, 0), size::small, colours.muted, Kit::Align::right);
    const float ghost_width = kit.text(area.right(), legend.middle_y() + 2, kit.words("weights.ghost"), size::small, colours.muted, Kit::Align::right);
    const float x = area.right() - ghost_width - 22;
    kit.draw().AddRect({x, legend.middle_y() - 4}, {x + 16, legend.middle_y() + 8}, colours.muted, 2, 0, 1);
}

}  // namespace neuroglass
