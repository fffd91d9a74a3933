// Which two inputs or weights a plot is drawn over; see axis_picker.h.
#include "ui/widgets/axis_picker.h"

#include "ui/format.h"
#include "ui/widgets/stepper.h"

namespace neuroglass {
namespace {

constexpr float letter = 20;  // between ‹ and ›

/// Of the buttons of two choosers beside words of that width; there are none where there is nothing to choose.
float side_of(const Ui& ui, std::size_t count, float words, float width) {
    return count <= 2 ? 0 : std::min(ui.target(), (width - words - 16 - 2 * letter) / 4);
}

}  // namespace

float draw_axis_chooser(Ui& ui, const AxisChooser& chooser, float x, float y, float side, std::size_t& wanted) {
    const int way = draw_stepper(ui,
                                 {.previous = {chooser.id, chooser.axis, " previous"},
                                  .next = {chooser.id, chooser.axis, " next"},
                                  .words = ui.concat({subscript(chooser.name, chooser.chosen + 1)}),
                                  .room = letter,
                                  .font_size = size::text,
                                  .colour = ui.theme().text,
                                  .previous_hint = chooser.hint,
                                  .next_hint = chooser.hint,
                                  .arrow_size = 16,
                                  .has_buttons = chooser.count > 2},
                                 x, y, side);
    if (way != 0) {
        const std::size_t step = way > 0 ? 1 : chooser.count - 1;
        wanted = (chooser.chosen + step) % chooser.count;
        if (wanted == chooser.other) wanted = (wanted + step) % chooser.count;
    }
    return 2 * side + letter;
}

float axes_title_width(const Ui& ui, const AxesTitle& title, float width) {
    const float words = ui.text_width(title.words, size::text),
                chooser = 2 * side_of(ui, title.count, words, width) + letter;
    return words + 8 + (title.count == 1 ? chooser : 2 * chooser + 8);
}

Axes draw_axes_title(Ui& ui, const AxesTitle& title, Axes shown, Rect line) {
    const float y = line.y + 10, words = ui.text(line.x, y, title.words, size::text, ui.theme().text);
    const float side = side_of(ui, title.count, words, line.width);
    Axes wanted = shown;
    float x = line.x + words + 8;
    x += draw_axis_chooser(ui, {title.id, " x", title.name, shown.across, shown.up, title.count, title.across_hint}, x,
                           y, side, wanted.across);
    if (title.count == 1) return wanted;
    ui.text(x + 2, y, ",", size::text, ui.theme().muted);
    draw_axis_chooser(ui, {title.id, " y", title.name, shown.up, shown.across, title.count, title.up_hint}, x + 8, y,
                      side, wanted.up);
    return wanted;
}

}  // namespace neuroglass
