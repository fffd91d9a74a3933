// One bar a weight, to the right of the middle if positive, to the left if negative, with a ghost where it started,
// a tick where it is in each run kept for comparing, and its number, which can be typed.
#include <cmath>

#include "base/numbers.h"
#include "ui/format.h"
#include "ui/hand_weights.h"
#include "ui/panels/panels.h"
#include "ui/panels/weight_diagram.h"
#include "ui/widgets/pin_names.h"
#include "ui/widgets/weight_label.h"
#include "ui/widgets/weight_scale.h"

namespace neuroglass {
namespace {

constexpr float number_width = 126, legend_height = 22;

/// The number of a weight: what is typed there is where training starts from, the other weights as they are.
void draw_number(Ui& ui, const FrameContext& context, std::size_t index, Rect box, FrameOutput& output) {
    const Ui::Lock lock(ui, context.locks("weights"));
    const double weight = context.run.weights()[index];
    const Id id{"weight w", index + 1};
    const auto replace = [&](double value) {
        return start_from(context, with_weight(context.run, index, value), output);
    };
    const NumberText shown = fixed(weight, 8);
    const auto exact = [&] { return exact_text(weight); };
    const std::string_view name = ui.concat({ui.words("weights.title"), " ", weight_label(ui, context.run, index)});
    const Ui::Number number{shown, exact, true, name};
    ui.number_box(
        id, box, number, ui.words("weights.number.hint"), [&](std::string_view typed) -> std::optional<Error> {
            const WrittenNumber written = read_number(typed);
            if (written) return replace(written.value);
            const std::string max = exact_text(Dataset::max_value);
            return number_error(written, weight_name(context.run.experiment().model, index), typed, "-" + max, max);
        });
    constexpr double step = 0.1;
    if (const int presses = ui.arrows(id)) replace(weight + step * presses);
}

/// Thin ticks where the pins have this weight, each under its letter; letters that would meet stand side by side.
/// @param right where the place for letters ends
void draw_pins(Ui& ui, const FrameContext& context, std::size_t index, float y, float half_height, float right,
               bool letters, FunctionRef<float(double)> x_of) {
    struct Mark {
        float x;
        std::size_t pin;
    };
    FrameVector<Mark> marks(ui.arena());  // by rising x
    for (std::size_t i = 0; i < context.pins.size(); ++i)
        if (const auto weight = pin_weight(context.pins[i], context.run, index)) {
            const float x = x_of(*weight);
            marks.insert(std::ranges::upper_bound(marks, x, {}, &Mark::x), {x, i});
        }
    constexpr float letter = 11;
    FrameVector<float> places(marks.size(), ui.arena());
    for (std::size_t i = 0; i < marks.size(); ++i)
        places[i] = i == 0 ? marks[i].x : std::max(marks[i].x, places[i - 1] + letter);
    for (std::size_t i = marks.size(); i-- > 0;)
        places[i] = std::min(places[i], right - letter * (static_cast<float>(marks.size() - i) - 0.5f));
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const float x = marks[i].x;
        ui.draw().AddLine({x, y - half_height}, {x, y + half_height}, ui.theme().surface, 4);
        ui.draw().AddLine({x, y - half_height}, {x, y + half_height}, ui.theme().muted, 1.5f);
        if (letters)
            ui.text(places[i], y - half_height - 6, pin_letter(marks[i].pin), size::small, ui.theme().muted,
                    Ui::Align::centre);
    }
}

PanelSize measure(const Ui& ui, const FrameContext& context, float width) {
    if (context.run.weights().size() > max_listed_weights) return measure_weight_diagram(ui, context, width);
    const auto weights = static_cast<float>(context.run.weights().size());
    const float height = 30 + weights * 44 + 26, line = ui.frame().coarse ? ui.target() : is_low(ui) ? 22.f : 30.f;
    return {height, std::min(height, 30 + 24 + line * weights), true};
}

void draw(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    const Theme& colours = ui.theme();
    const bool by_hand = set_by_hand(context.run);
    if (by_hand) draw_seed_button(ui, "weights seed", context, area.right(), area.y + 30 - ui.target() / 2, output);
    area = draw_title(ui, area, ui.words("weights.title"));
    if (context.run.weights().size() > max_listed_weights) return draw_weight_diagram(ui, context, area, output);
    area.take_top(2);
    area.take_bottom(legend_height);
    const std::span<const double> weights = context.run.weights(), starts = context.run.starting_weights();
    const bool bias = context.run.experiment().model.has_bias();
    const float pitch = std::min(72.f, area.height / static_cast<float>(weights.size()));
    const ModelSpec& model = context.run.experiment().model;
    const bool single = model.is_single_neuron();
    const float text_size = pitch < 26 ? size::small : size::text, names = !single ? 66 : bias ? 58 : 36;
    const Rect bars{area.x + names, area.y, area.width - names - number_width,
                    pitch * static_cast<float>(weights.size())};
    const Rect legend{area.x, bars.bottom(), area.width, legend_height};
    const float zero = bars.middle_x();
    const double scale = weight_scale(context.run);
    const float half = bars.width / 2 - 2, right = area.right() - 2;  // of the digits
    const auto reach = [&](double weight) { return half * static_cast<float>(std::clamp(weight / scale, -1.0, 1.0)); };

    for (std::size_t i = 0; i < weights.size(); ++i) {
        const float y = bars.y + (static_cast<float>(i) + 0.5f) * pitch, thick = std::min(10.f, pitch * 0.3f);
        const float length = ui.animate({"bar", i}, reach(weights[i])),
                    ghost = ui.animate({"ghost", i}, reach(starts[i]));
        const float name = ui.text(area.x, y, weight_label(ui, context.run, i), text_size, colours.muted);
        if (single && bias && i + 1 == weights.size())
            ui.text(area.x + name + 5, y + 1, ui.words("network.bias"), size::small, colours.muted);
        ui.hairline(bars.x, y, bars.right(), y);
        const ImU32 colour = signed_colour(colours, shown_sign(fixed(weights[i], 8)), colours.muted);
        ui.draw().AddRectFilled({zero + std::min(0.f, length), y - thick}, {zero + std::max(0.f, length), y + thick},
                                colour, 2);
        ui.draw().AddRect({zero + std::min(0.f, ghost), y - thick - 3}, {zero + std::max(0.f, ghost), y + thick + 3},
                          colours.muted, 2, 0, 1);
        draw_pins(ui, context, i, y, thick + 3, bars.right(), pitch >= 36,
                  [&](double weight) { return zero + reach(weight); });
        const float tall = std::min(pitch, ui.target());
        draw_number(ui, context, i, {right + 10 - number_width, y - tall / 2, number_width, tall}, output);
    }
    ui.draw().AddLine({zero, bars.y}, {zero, bars.bottom()}, colours.muted, 1);
    const bool room = bars.width > 90;  // for the ends of the scale beside its middle
    if (room) ui.text(bars.x, legend.middle_y() + 2, fixed(-scale, 0), size::small, colours.muted);
    ui.text(zero, legend.middle_y() + 2, "0", size::small, colours.muted, Ui::Align::centre);
    if (room)
        ui.text(bars.right(), legend.middle_y() + 2, fixed(scale, 0), size::small, colours.muted, Ui::Align::right);
    const float ghost_width =
        ui.text(right, legend.middle_y() + 2, ui.words(by_hand ? "weights.by_hand" : "weights.ghost"), size::small,
                colours.muted, Ui::Align::right);
    const float x = right - ghost_width - 22;
    ui.draw().AddRect({x, legend.middle_y() - 4}, {x + 16, legend.middle_y() + 8}, colours.muted, 2, 0, 1);
}

}  // namespace

const Panel weights_panel = {.part = "weights", .measure = measure, .draw = draw};

}  // namespace neuroglass
