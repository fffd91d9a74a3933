// Weights set by hand; see hand_weights.h.
#include "ui/hand_weights.h"

namespace neuroglass {

std::optional<Error> start_from(const Scene& scene, std::vector<double> weights, Actions& actions) {
    if (std::ranges::equal(weights, scene.run.weights())) return std::nullopt;
    if (std::ranges::equal(weights, scene.run.starting_weights())) {
        actions.seek = 0;
        return std::nullopt;
    }
    auto changed = with_starting_weights(scene.run.experiment(), std::move(weights));
    if (!changed) return changed.error();
    actions.experiment = *changed;
    return std::nullopt;
}

std::vector<double> with_weight(const Run& run, std::size_t index, double weight) {
    std::vector<double> weights(run.weights().begin(), run.weights().end());
    weights[index] = weight;
    return weights;
}

void start_from_seed(const Scene& scene, Actions& actions) {
    if (!set_by_hand(scene.run)) return;
    actions.experiment = *with_starting_weights(scene.run.experiment(), {});
}

float draw_seed_button(Kit& kit, const char* id, const Scene& scene, float right, float y, Actions& actions) {
    const std::pair<std::string, std::string> seed{"seed", std::to_string(scene.run.experiment().seed)};
    const std::string label = message("weights.seed", {&seed, 1}, kit.frame().language);
    const float width = kit.text_width(label, size::label) + 20;
    const Rect rect{right - width, y - kit.target() / 2, width, kit.target()};
    const Kit::Lock lock(kit, scene.locks("weights"));
    if (kit.button(id, rect, label, Kit::Look::plain, kit.words("weights.seed.hint"), size::label))
        start_from_seed(scene, actions);
    return width;
}

}  // namespace neuroglass
