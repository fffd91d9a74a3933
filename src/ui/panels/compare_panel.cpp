// The pinned runs beside the one that is shown: what they are called, their numbers at this iteration, and how far they
// are from its.
#include <cmath>

#include "ui/format.h"
#include "ui/panels/panels.h"
#include "ui/widgets/command_button.h"
#include "ui/widgets/pin_names.h"
#include "ui/widgets/weight_label.h"

namespace neuroglass {
namespace {

constexpr float figure_height = 40;

/// Of a large network the first ones only.
std::size_t compared_weights(const Run& run) { return std::min<std::size_t>(run.weights().size(), 64); }

float legend_height(const Ui& ui) { return ui.target() + 4; }
float intro_height(const Ui& ui, float width) {
    return ui.paragraph_height(width, ui.words("compare.intro"), size::label) + 12;
}

/// One run a line: its letter, its name, and what can be done with it.
void draw_legend(Ui& ui, const FrameContext& context, Rect& area, FrameOutput& output) {
    const Theme& colours = ui.theme();
    const std::span<const std::string> names = context.run_names;
    for (std::size_t i = 0; i < names.size(); ++i) {
        Rect line = area.take_top(legend_height(ui));
        const float side = ui.target();
        ui.text(line.x, line.middle_y(), i == 0 ? ui.words("compare.now") : pin_letter(i - 1), size::text,
                i == 0 ? colours.text : colours.muted);
        if (i > 0) {
            const std::string_view letter = pin_letter(i - 1);
            const Rect remove = line.take_right(side),
                       use = line.take_right(ui.text_width(ui.words("compare.use"), size::label) + 20);
            if (ui.button({"unpin ", letter}, {remove.x, line.middle_y() - side / 2, side, side}, "×",
                          ButtonStyle::quiet, ui.words("compare.remove.hint"), 18))
                output.request(command::Unpin{i - 1});
            if (ui.button({"use ", letter}, {use.x, line.middle_y() - side / 2, use.width, side},
                          ui.words("compare.use"), ButtonStyle::quiet, ui.words("compare.use.hint"), size::label))
                output.request(command::UsePin{i - 1});
        }
        const float font_size = ui.text_width(names[i], size::text) > line.width - 52 ? size::small : size::text;
        ui.text(line.x + 48, line.middle_y(), names[i], font_size, colours.text);
    }
}

/// With its sign, and with more digits where so few of them would show nothing of it.
std::string_view shown_difference(const Ui& ui, double difference, int decimals) {
    if (difference == 0) return "=";
    const NumberText shown = fixed(difference, decimals, true);
    if (shown_sign(shown) != 0 || std::isnan(difference)) return ui.concat({shown});
    return ui.concat({difference > 0 ? "+" : "", significant(difference, 2)});
}

/// One quantity of the run that is shown, then of the pins.
struct Figures {
    std::string_view name;
    FrameVector<std::optional<double>> values;
};

FrameVector<Figures> figures_of(const Ui& ui, const FrameContext& context) {
    const Run& run = context.run;
    FrameVector<Figures> all(ui.arena());
    const auto add = [&](std::string_view name, double now, const auto& of_pin) {
        FrameVector<std::optional<double>> values(ui.arena());
        values.push_back(now);
        for (const Pin& pin : context.pins) values.push_back(of_pin(pin));
        all.push_back({name, std::move(values)});
    };
    add(ui.words("compare.prediction"), run.prediction(), [&](const Pin& pin) { return pin_prediction(pin, run); });
    add(ui.words("loss.title"), run.loss(), [](const Pin& pin) { return pin.loss(); });
    for (std::size_t i = 0; i < compared_weights(run); ++i)
        add(weight_label(ui, run, i), run.weights()[i], [&](const Pin& pin) { return pin_weight(pin, run, i); });
    return all;
}

PanelSize measure(const Ui& ui, const FrameContext& context, float width) {
    const float head = 28 + intro_height(ui, width) + ui.target() + 16;
    if (context.pins.empty()) return head;
    return head + legend_height(ui) * static_cast<float>(context.pins.size() + 1) + 16 + 24 +
           figure_height * static_cast<float>(compared_weights(context.run) + 2);
}

void draw(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    const Theme& colours = ui.theme();
    area = draw_title(ui, area, ui.words("compare.title"));
    area.take_top(intro_height(ui, area.width) - 12 -
                  ui.paragraph_height(area.width, ui.words("compare.intro"), size::label));
    area.take_top(ui.paragraph(area.x, area.y, area.width, ui.words("compare.intro"), size::label, colours.muted) + 12);
    const Rect head = area.take_top(ui.target());
    if (info_of(command::Pin{}).is_usable(context.command_context())) {
        const float width = ui.text_width(ui.words(info_of(command::Pin{}).label_key), size::text) + 32;
        command_button(ui, context, output, "pin", {head.x, head.y, width, head.height}, command::Pin{});
    } else {
        ui.text(head.x, head.middle_y(), ui.words("compare.full"), size::label, colours.muted);
    }
    area.take_top(16);
    if (context.pins.empty()) return;
    draw_legend(ui, context, area, output);
    area.take_top(16);

    const float label = area.width < 460 ? 58 : 96;
    const float column = (area.width - label) / static_cast<float>(context.pins.size() + 1);
    const int decimals = column > 104 ? 8 : column > 76 ? 5 : 3;
    const float font_size = column > 118 ? size::text : size::label;
    const auto right = [&](std::size_t i) { return area.x + label + column * static_cast<float>(i + 1) - 4; };
    const Rect names = area.take_top(24);
    for (std::size_t i = 0; i <= context.pins.size(); ++i)
        ui.text(right(i), names.middle_y(), i == 0 ? ui.words("compare.now") : pin_letter(i - 1), size::label,
                colours.muted, Ui::Align::right);
    for (const Figures& figures : figures_of(ui, context)) {
        const Rect line = area.take_top(figure_height);
        ui.hairline(line.x, line.y, line.right(), line.y);
        ui.text(line.x, line.y + 13, figures.name, size::label, colours.muted);
        if (figures.name == ui.words("compare.prediction"))
            ui.text(line.x, line.y + 30, ui.words("compare.difference"), size::small, colours.muted);
        for (std::size_t i = 0; i < figures.values.size(); ++i) {
            if (!figures.values[i]) {
                ui.text(right(i), line.y + 13, "–", font_size, colours.muted, Ui::Align::right);
                continue;
            }
            ui.text(right(i), line.y + 13, fixed(*figures.values[i], decimals), font_size, colours.text,
                    Ui::Align::right);
            if (i == 0) continue;
            const double difference = *figures.values[i] - *figures.values[0];
            const std::string_view shown = shown_difference(ui, difference, decimals);
            ui.text(right(i), line.y + 30, shown, size::small, signed_colour(colours, shown_sign(shown), colours.muted),
                    Ui::Align::right);
        }
    }
}

}  // namespace

NEUROGLASS_TAB(8, compare) = {.measure = measure, .draw = draw};

}  // namespace neuroglass
