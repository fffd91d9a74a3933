// A line of a table that a press chooses.
#pragma once

#include "ui/toolkit/ui.h"

namespace neuroglass {

inline void tint_line(Ui& ui, Rect line, float strength) {
    ui.draw().AddRectFilled({line.x, line.y + 1}, {line.right(), line.bottom() - 1}, faded(ui.theme().accent, strength),
                            size::radius);
}

/// Its ground is tinted where it is chosen, and a little under the pointer; what stands on it is the caller's.
inline Response choice_line(Ui& ui, const Id& id, Rect line, const Hint& hint, bool chosen) {
    const Response response = ui.control(id, line, hint, Sense::press);
    if (chosen || response.hovered) tint_line(ui, line, chosen ? 0.12f : 0.06f);
    return response;
}

}  // namespace neuroglass
