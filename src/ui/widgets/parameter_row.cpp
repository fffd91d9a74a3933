// The row of a parameter; see parameter_row.h.
#include "ui/widgets/parameter_row.h"

#include "ui/widgets/stepper.h"

namespace neuroglass {
namespace {

constexpr float box_width = 136;

/// A slider for what is spread over decades; a number to step through for the rest.
bool has_slider(const ExperimentField& parameter) { return parameter.scale == FieldInfo::Scale::logarithmic; }

/// ‹ value ›. What does not go together with the rest is stepped over.
void draw_choice(Ui& ui, const ParameterControl& control, Rect line) {
    const ExperimentField& parameter = control.parameter;
    const auto now = static_cast<std::size_t>(control.value()), count = parameter.values.size();
    const std::string_view words = ui.words(parameter.values[now].label_key);
    const float side = ui.target(), room = std::min(line.width * 0.62f, 190.f) - 2 * side;
    const bool fits = ui.text_width(words, size::text) <= room;
    const int way = draw_stepper(ui,
                                 {.previous = {parameter.key, " previous"},
                                  .next = {parameter.key, " next"},
                                  .words = words,
                                  .room = room,
                                  .font_size = fits ? size::text : size::small,
                                  .colour = ui.theme().text,
                                  .previous_hint = ui.words(parameter.help_key),
                                  .next_hint = ui.words(parameter.help_key)},
                                 line.right() - room - 2 * side, line.middle_y(), side);
    if (way == 0) return;
    for (std::size_t step = 1; step < count; ++step) {
        const std::size_t next = (now + (way > 0 ? step : count - step)) % count;
        if (!control.apply(static_cast<double>(next))) return;
    }
}

}  // namespace

Error named(Error error, const Ui& ui, const FieldInfo& field) {
    for (auto& [name, value] : error.arguments) {
        if (name == "field") value = ui.words(field.label_key);
        if (name == "min") value = shown_value(field, field.min);
        if (name == "max") value = shown_value(field, field.max);
    }
    return error;
}

NumberText shown_value(const FieldInfo& field, double value) {
    return field.kind == FieldInfo::Kind::integer ? grouped(static_cast<std::int64_t>(value)) : significant(value, 9);
}

std::optional<Error> ParameterControl::apply(double wanted) const {
    const auto changed = with_parameter(now(), parameter, wanted);
    if (!changed) return changed.error();
    if (*changed != now()) output.request(command::SetExperiment{*changed});
    return std::nullopt;
}

void draw_box(Ui& ui, const ParameterControl& control, const Id& id, Rect box) {
    const NumberText written = shown_value(control.parameter, control.value());
    const auto named_value = static_cast<std::size_t>(control.value());
    const std::string_view shown = named_value < control.parameter.values.size()
                                       ? ui.words(control.parameter.values[named_value].label_key)
                                       : std::string_view(written);
    const auto exact = [&] { return value_text(control.parameter, control.value()); };
    const Ui::Number number{shown, exact, false, ui.words(control.parameter.label_key)};
    ui.number_box(id, box, number, ui.words(control.parameter.help_key),
                  [&](std::string_view typed) -> std::optional<Error> {
                      const auto parsed = parse_value(control.parameter, typed);
                      if (parsed) return control.apply(*parsed);
                      return named(parsed.error(), ui, control.parameter);
                  });
    if (const int presses = ui.arrows(id)) control.step(presses);
}

void draw_step_button(Ui& ui, const ParameterControl& control, std::string_view dock, Rect place, int presses) {
    const bool up = presses > 0;
    const std::string_view own = up ? control.parameter.next_key : control.parameter.previous_key;
    const std::string_view hint = own.empty() ? control.parameter.help_key : own;
    if (ui.button({dock, control.parameter.key, up ? " next" : " previous"}, place, up ? "›" : "‹", ButtonStyle::plain,
                  ui.words(hint), 18))
        control.step(presses);
}

float parameter_height(const Ui& ui, const ExperimentField& parameter) {
    if (!parameter.values.empty() || parameter.kind == FieldInfo::Kind::toggle) return ui.target();
    return has_slider(parameter) || ui.frame().coarse ? 2 * ui.target() + 2 : ui.target();
}

void draw_parameter(Ui& ui, const FrameContext& context, const ExperimentField& parameter, Rect area,
                    FrameOutput& output) {
    const ParameterControl control{parameter, context, output};
    const std::string_view id = parameter.key;
    const float height = ui.target(), gap = 6;
    Rect line = area.take_top(height);
    const float label = ui.text(line.x, line.middle_y(), ui.words(parameter.label_key), size::text, ui.theme().text);
    const Ui::Lock lock(ui, context.locks(parameter.key));
    const bool as_toggle = parameter.kind == FieldInfo::Kind::toggle && control.value() <= 1;
    if (context.locks(parameter.key) && as_toggle) ui.padlock(line.x + label + 8, line.middle_y());
    if (as_toggle) {
        if (ui.toggle(id, line.take_right(56), control.value() != 0, ui.words(parameter.help_key)))
            control.apply(1 - control.value());
        return;
    }
    if (parameter.kind == FieldInfo::Kind::choice || parameter.kind == FieldInfo::Kind::toggle)
        return draw_choice(ui, control, line);
    if (has_slider(parameter)) {
        draw_box(ui, control, id, line.take_right(box_width));
        area.take_top(2);
        const auto slide =
            ui.slider({id, " slider"}, area.take_top(height),
                      static_cast<float>(slider_position(parameter, control.value())), ui.words(parameter.help_key));
        if (slide.moved_to) control.apply(slider_value(parameter, static_cast<double>(*slide.moved_to)));
        if (slide.presses != 0) control.step(slide.presses);
        return;
    }
    Rect buttons = line;
    if (ui.frame().coarse) {  // fingers need a line of their own for the buttons
        draw_box(ui, control, id, line.take_right(box_width));
        area.take_top(2);
        buttons = area.take_top(height);
    }
    const auto take = [&](float width) {
        const Rect taken = buttons.take_right(width);
        buttons.take_right(gap);
        return taken;
    };
    const bool has_dice = !parameter.random_key.empty() && (ui.frame().coarse || line.width >= 262);
    const Rect dice = has_dice ? take(height) : Rect{}, next = take(height);
    const Rect box = ui.frame().coarse ? Rect{} : take(box_width - 16);
    const Rect previous = take(height);
    draw_step_button(ui, control, {}, previous, -1);
    if (!ui.frame().coarse) draw_box(ui, control, id, box);
    draw_step_button(ui, control, {}, next, 1);
    if (has_dice && ui.button({id, " dice"}, dice, "⚄", ButtonStyle::plain, ui.words(parameter.random_key), 20))
        output.request(command::RandomSeed{});
}

}  // namespace neuroglass
