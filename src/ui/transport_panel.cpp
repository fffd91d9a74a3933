// What makes time pass: train or pause, step, reset, and how fast.
#include <cmath>

#include "ui/format.h"
#include "ui/pace.h"
#include "ui/panels.h"

namespace neuroglass {

void draw_transport(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    const Kit::Lock lock(kit, scene.locks("train"));
    const bool ended = scene.run.iteration() >= scene.run.last_iteration();
    const std::string_view train = kit.words(scene.playing ? "train.pause" : ended ? "train.again" : "train.start");
    const float gap = 8, side = std::min(96.f, (area.width - 2 * gap) * 0.3f);
    const Rect reset = area.take_right(side);
    area.take_right(gap);
    const Rect step = area.take_right(side);
    area.take_right(gap);
    const bool anything = scene.run.last_iteration() > 0;
    if (kit.button("train", area, train, anything ? Kit::Look::primary : Kit::Look::off, kit.words("train.hint")))
        actions.toggle_training = true;
    if (kit.button("step", step, kit.words("step"), ended ? Kit::Look::off : Kit::Look::plain, kit.words("step.hint")))
        actions.step = true;
    const bool begun = scene.run.iteration() > 0 || scene.playing;
    if (kit.button("reset", reset, kit.words("reset"), begun ? Kit::Look::plain : Kit::Look::off,
                   kit.words("reset.hint")))
        actions.reset = true;
}

void draw_speed(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    const Kit::Lock lock(kit, scene.locks("speed"));
    Rect line = area.take_top(24);
    kit.text(line.x, line.middle_y(), kit.words("speed"), size::text, kit.theme().text);
    kit.text(line.right(), line.middle_y(), kit.words(paces[scene.view.pace].label_key), size::label, kit.theme().muted,
             Kit::Align::right);
    constexpr auto last = static_cast<float>(paces.size() - 1);
    const auto slide = kit.slider("speed", area.take_top(kit.target()), static_cast<float>(scene.view.pace) / last,
                                  kit.words("speed.hint"));
    float wanted = static_cast<float>(scene.view.pace) + static_cast<float>(slide.presses);
    if (slide.moved_to) wanted = std::round(*slide.moved_to * last);
    const auto pace = static_cast<std::size_t>(std::clamp(wanted, 0.f, last));
    if (pace != scene.view.pace) actions.change(scene.view).pace = pace;
}

}  // namespace neuroglass
