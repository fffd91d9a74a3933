// Says in the corner of a plot that it is drawn with few pixels, for more would take too long.
#pragma once

#include "ui/toolkit/ui.h"

namespace neuroglass {

inline void draw_coarse_note(Ui& ui, const Rect& plot) {
    const std::string_view words = ui.words("plot.coarse");
    const float width = ui.text_width(words, size::small);
    if (width + 12 > plot.width) return;
    ui.draw().AddRectFilled({plot.right() - width - 12, plot.y + 1}, {plot.right() - 1, plot.y + 19},
                            faded(ui.theme().surface, 0.85f), 3);
    ui.text(plot.right() - 6, plot.y + 10, words, size::small, ui.theme().text, Ui::Align::right);
}

}  // namespace neuroglass
