// What makes time pass: train or pause, step, reset, and how fast.
#include <cmath>

#include "document/playback_speed.h"
#include "ui/format.h"
#include "ui/panels/panels.h"
#include "ui/widgets/command_button.h"

namespace neuroglass {
namespace {

constexpr float speed_line = 24;

PanelSize measure_transport(const Ui& ui, const FrameContext&, float) { return ui.target(); }

void draw_transport(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    const Ui::Lock lock(ui, context.locks("train"));
    const bool ended = context.run.iteration() >= context.run.last_iteration();
    const std::string_view train = ui.words(context.playing ? "train.pause" : ended ? "train.again" : "train.start");
    const float gap = 8, side = std::min(96.f, (area.width - 2 * gap) * 0.3f);
    const Rect reset = area.take_right(side);
    area.take_right(gap);
    const Rect step = area.take_right(side);
    area.take_right(gap);
    const CommandInfo& toggle = info_of(command::TogglePlay{});
    const bool anything = toggle.is_usable(context.command_context());
    if (ui.button("train", area, train, anything ? ButtonStyle::primary : ButtonStyle::off, ui.words(toggle.hint_key)))
        output.request(command::TogglePlay{});
    command_button(ui, context, output, "step", step, command::Step{});
    command_button(ui, context, output, "reset", reset, command::Reset{});
}

PanelSize measure_speed(const Ui& ui, const FrameContext&, float) { return speed_line + ui.target(); }

void draw_speed(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    const Ui::Lock lock(ui, context.locks("speed"));
    Rect line = area.take_top(speed_line);
    ui.text(line.x, line.middle_y(), ui.words("speed"), size::text, ui.theme().text);
    ui.text(line.right(), line.middle_y(), ui.words(playback_speeds[context.view.speed].label_key), size::label,
            ui.theme().muted, Ui::Align::right);
    constexpr auto last = static_cast<float>(playback_speeds.size() - 1);
    const auto slide = ui.slider("speed", area.take_top(ui.target()), static_cast<float>(context.view.speed) / last,
                                 ui.words("speed.hint"));
    float wanted = static_cast<float>(context.view.speed) + static_cast<float>(slide.presses);
    if (slide.moved_to) wanted = std::round(*slide.moved_to * last);
    const auto speed = static_cast<std::size_t>(std::clamp(wanted, 0.f, last));
    if (speed != context.view.speed) output.view(context.view).speed = speed;
}

}  // namespace

const Panel transport_panel = {.part = "train", .measure = measure_transport, .draw = draw_transport};
const Panel speed_panel = {.part = "speed", .measure = measure_speed, .draw = draw_speed};

}  // namespace neuroglass
