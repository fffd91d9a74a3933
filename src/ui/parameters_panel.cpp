// The parameters of the experiment, each with the control that its registry entry calls for.
#include <cmath>

#include "core/parameters.h"
#include "ui/format.h"
#include "ui/panels.h"

namespace neuroglass {
namespace {

constexpr float box_width = 136;

NumberText shown_value(const Parameter& parameter, double value) {
    return parameter.kind == Parameter::Kind::integer ? grouped(static_cast<std::int64_t>(value)) : significant(value, 9);
}

/// One parameter of the experiment as the panels have changed it so far, and how to change it further.
struct Field {
    const Parameter& parameter;
    const Experiment now;
    Actions& actions;

    Field(const Parameter& which, const Scene& scene, Actions& asked)
        : parameter(which), now(asked.experiment ? *asked.experiment : scene.run.experiment()), actions(asked) {}

    double value() const { return parameter.get(now); }
    std::optional<Error> apply(double wanted) const {
        const auto changed = with_parameter(now, parameter, wanted);
        if (!changed) return changed.error();
        actions.experiment = *changed;
        return std::nullopt;
    }
    void step(double presses) const { apply(stepped(parameter, value(), presses)); }
};

void draw_box(Kit& kit, const Field& field, const std::string& id, Rect box) {
    kit.number_box(id.c_str(), box, shown_value(field.parameter, field.value()), kit.words(field.parameter.help_key), [&](std::string_view typed) {
        const auto parsed = parse_value(field.parameter, typed);
        return parsed ? field.apply(*parsed) : std::optional(parsed.error());
    });
    if (const int presses = kit.arrows(id.c_str())) field.step(presses);
}

void draw_step_button(Kit& kit, const Field& field, const std::string& id, Rect place, int presses) {
    const bool up = presses > 0;
    if (kit.button((id + (up ? " next" : " previous")).c_str(), place, up ? "›" : "‹", Kit::Look::plain, kit.words(up ? "seed.next" : "seed.previous"), 18)) field.step(presses);
}

}  // namespace

float parameter_height(const Kit& kit) { return 2 * kit.target() + 4; }
float parameters_height(const Kit& kit) { return static_cast<float>(parameters().size()) * (parameter_height(kit) + 12); }

void draw_parameter(Kit& kit, const Scene& scene, std::string_view key, Rect area, Actions& actions) {
    const Field field(*find_parameter(key), scene, actions);
    const Parameter& parameter = field.parameter;
    const std::string id(key);
    const float height = kit.target();
    Rect line = area.take_top(height);
    const Rect box = line.take_right(box_width);
    kit.text(line.x, line.middle_y(), kit.words(parameter.label_key), size::text, kit.theme().text);
    draw_box(kit, field, id, box);

    area.take_top(4);
    Rect below = area.take_top(height);
    if (parameter.scale == Parameter::Scale::logarithmic) {
        const auto slide = kit.slider((id + " slider").c_str(), below, static_cast<float>(slider_position(parameter, field.value())), kit.words(parameter.help_key));
        if (slide.moved_to) field.apply(slider_value(parameter, static_cast<double>(*slide.moved_to)));
        if (slide.presses != 0) field.step(slide.presses);
    } else {
        const auto square = [&] {
            const Rect button = below.take_right(height);
            below.take_right(8);
            return button;
        };
        const Rect dice = square(), next = square(), previous = square();
        draw_step_button(kit, field, id, previous, -1);
        draw_step_button(kit, field, id, next, 1);
        if (kit.button((id + " dice").c_str(), dice, "⚄", Kit::Look::plain, kit.words("seed.dice"), 20)) actions.roll = true;
    }
}

void draw_dock_parameters(Kit& kit, const Scene& scene, Rect line, Actions& actions) {
    constexpr float gap = 8;
    const auto labelled = [&](const Field& field, Rect box) {
        draw_box(kit, field, "dock " + std::string(field.parameter.key), box);
        const std::string_view label = kit.words(field.parameter.label_key);
        const float taken = kit.text_width(shown_value(field.parameter, field.value()), size::text) + kit.text_width(label, size::label) + 28;
        if (taken < box.width) kit.text(box.x + 10, box.middle_y(), label, size::label, kit.theme().muted);
    };
    const Rect iterations = line.take_left((line.width - gap) / 2);
    labelled(Field(*find_parameter("iterations"), scene, actions), iterations);
    line.take_left(gap);
    const Field seed(*find_parameter("seed"), scene, actions);
    const float side = kit.target() * 0.9f;
    draw_step_button(kit, seed, "dock seed", line.take_left(side), -1);
    line.take_left(4);
    const Rect next = line.take_right(side);
    line.take_right(4);
    labelled(seed, line);
    draw_step_button(kit, seed, "dock seed", next, 1);
}

void draw_parameters(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    for (const Parameter& parameter : parameters()) {
        draw_parameter(kit, scene, parameter.key, area.take_top(parameter_height(kit)), actions);
        area.take_top(12);
    }
}

}  // namespace neuroglass
