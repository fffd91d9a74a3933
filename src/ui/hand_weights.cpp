// Weights set by hand; see hand_weights.h.
#include "ui/hand_weights.h"

namespace neuroglass {

std::optional<Error> start_from(const FrameContext& context, std::vector<double> weights, FrameOutput& output) {
    if (std::ranges::equal(weights, context.run.weights())) return std::nullopt;
    if (std::ranges::equal(weights, context.run.starting_weights())) {
        output.request(command::Seek{0});
        return std::nullopt;
    }
    auto changed = with_starting_weights(context.run.experiment(), std::move(weights));
    if (!changed) return changed.error();
    output.request(command::SetExperiment{*changed});
    return std::nullopt;
}

std::vector<double> with_weight(const Run& run, std::size_t index, double weight) {
    std::vector<double> weights(run.weights().begin(), run.weights().end());
    weights[index] = weight;
    return weights;
}

void start_from_seed(const FrameContext& context, FrameOutput& output) {
    if (!set_by_hand(context.run)) return;
    output.request(command::SetExperiment{*with_starting_weights(context.run.experiment(), {})});
}

float draw_seed_button(Ui& ui, const Id& id, const FrameContext& context, float right, float y, FrameOutput& output) {
    const std::string_view label = ui.text_of("weights.seed", {{"seed", context.run.experiment().seed}});
    const float width = ui.text_width(label, size::label) + 20;
    const Rect rect{right - width, y - ui.target() / 2, width, ui.target()};
    const Ui::Lock lock(ui, context.locks("weights"));
    if (ui.button(id, rect, label, ButtonStyle::plain, ui.words("weights.seed.hint"), size::label))
        start_from_seed(context, output);
    return width;
}

}  // namespace neuroglass
