// What stands beside the pointer over a plot; see plot_tooltip.h.
#include "ui/widgets/plot_tooltip.h"

namespace neuroglass {
namespace {

constexpr float pad = 8, line_height = 18;

float font_size(const TooltipLine& line) { return line.aside ? size::small : size::label; }

}  // namespace

TooltipSize tooltip_size(const Ui& ui, std::span<const TooltipLine> lines) {
    float width = 0;
    for (const TooltipLine& line : lines) width = std::max(width, ui.text_width(line.words, font_size(line)));
    return {width + 2 * pad, line_height * static_cast<float>(lines.size()) + 6};
}

void draw_tooltip(Ui& ui, float left, float top, std::span<const TooltipLine> lines) {
    const auto [width, height] = tooltip_size(ui, lines);
    const Theme& colours = ui.theme();
    ui.draw().AddRectFilled({left, top}, {left + width, top + height}, colours.text, 4);
    float y = top + 3 + line_height / 2;
    for (const TooltipLine& line : lines) {
        ui.text(left + pad, y, line.words, font_size(line),
                line.aside ? faded(colours.surface, 0.8f) : colours.surface);
        y += line_height;
    }
}

}  // namespace neuroglass
