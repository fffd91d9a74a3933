// The cards that panels stand on, the strips above them that say something, and what stands in the middle. Decides
// nothing of where.
#pragma once

#include "ui/panels/panels.h"

namespace neuroglass {

using DrawPanel = void (*)(Ui&, const FrameContext&, Rect, FrameOutput&);

inline constexpr float card_pad = 16, card_gap = 16;
inline constexpr float card_extra = 2 * card_pad + card_gap;  // padding above and below, and the space to the next one

struct Spacing {
    float pad = card_pad, gap = card_gap;
    float extra() const { return 2 * pad + gap; }
};

/// A panel on a surface of its own, which its column makes room for.
void place(Ui& ui, const FrameContext& context, Rect& column, float height, DrawPanel draw, FrameOutput& output,
           Spacing spacing = {});

/// As place(), for what may be higher than its card.
void place_scrolled(Ui& ui, const FrameContext& context, Rect& column, float height, const Panel& panel,
                    FrameOutput& output);
/// Each tab has been scrolled to a place of its own.
Id scroll_id(const char* layout, const FrameContext& context);

/// What the author asks the reader, as long as the page is there.
void draw_question(Ui& ui, const FrameContext& context, Rect& area);
/// With the space below it; 0 where nothing is asked.
float question_height(const Ui& ui, const FrameContext& context, float width);
/// What has to be said: that the run had to stop, and what became of the last request. It lies over the foot of the
/// area, so that nothing moves under the pointer.
/// @return how high it is, by which what lies below must be able to scroll further; 0 where there is nothing to say
float draw_messages(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);

/// Only some of the panels, or little room: in as many columns as there is width for, and scrolled where they do not
/// fit.
/// @return how high the area would have to be so that all is at ease
float draw_figure(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);

}  // namespace neuroglass
