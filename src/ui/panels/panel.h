// What a panel is: how much room it wants, and how it is drawn. One that stands in the middle of the screen under a tab
// of its own says so at the end of its file, and needs no entry anywhere else:
//   NEUROGLASS_TAB(9, example) = {.measure = measure_example, .draw = draw_example};
// Its words are tab.example and tab.example.hint; links call it tab=example.
#pragma once

#include <string_view>

#include "ui/frame_context.h"
#include "ui/toolkit/ui.h"

namespace neuroglass {

struct PanelSize {
    PanelSize(float height) : preferred(height), min(height) {}
    PanelSize(float at_ease, float at_least, bool uses_more) : preferred(at_ease), min(at_least), grows(uses_more) {}

    float preferred, min;  // the height at which it is at ease, and the least at which it can still be read
    bool grows = true;     // uses any room that is left
};

struct Panel {
    std::string_view part{};  // by which an author hides it; "": something within another, or only a tab's
    PanelSize (*measure)(const Ui& ui, const FrameContext& context, float width);
    /// @param area all that it may draw in
    void (*draw)(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);
    bool shows_weights = false;  // the weights panel beside it would say the same again

    float height(const Ui& ui, const FrameContext& context, float width) const {
        return measure(ui, context, width).preferred;
    }
};

#define NEUROGLASS_TAB(place, name) \
    extern const Panel name##_tab;  \
    const Panel name##_tab

/// What the tab opens.
const Panel& tab_panel(const FrameContext& context);

/// Canvases on which a number and its name are all that there is room for.
inline bool is_low(const Ui& ui) { return ui.frame().height < 300; }

}  // namespace neuroglass
