// Which two inputs or weights a plot is drawn over; see axis_picker.h.
#include "ui/widgets/axis_picker.h"

#include "ui/format.h"

namespace neuroglass {
namespace {

constexpr float letter = 20;  // between ‹ and ›

}  // namespace

float draw_axis_chooser(Ui& ui, const AxisChooser& chooser, float x, float y, float side, std::size_t& wanted) {
    const auto next = [&](std::size_t from, std::size_t step) {
        do from = (from + step) % chooser.count;
        while (from == chooser.other && chooser.count > 1);
        return from;
    };
    const auto arrow = [&](const char* which, float left, std::string_view label, std::size_t step) {
        if (ui.button({chooser.id, chooser.axis, which}, {left, y - side / 2, side, side}, label, ButtonStyle::quiet,
                      chooser.hint, 16))
            wanted = next(chooser.chosen, step);
    };
    if (chooser.count > 2) arrow(" previous", x, "‹", chooser.count - 1);
    ui.text(x + side + letter / 2, y, subscript(chooser.name, chooser.chosen + 1), size::text, ui.theme().text,
            Ui::Align::centre);
    if (chooser.count > 2) arrow(" next", x + side + letter, "›", 1);
    return 2 * side + letter;
}

Axes draw_axes_title(Ui& ui, const AxesTitle& title, Axes shown, Rect line) {
    const float y = line.y + 10, words = ui.text(line.x, y, title.words, size::text, ui.theme().text);
    const float side = std::min(ui.target(), (line.width - words - 16 - 2 * letter) / 4);
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
