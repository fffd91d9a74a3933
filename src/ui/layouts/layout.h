// Where the panels lie, as a table: columns, and what lies in them from the top down. One function lays any of them out
// and draws it.
#pragma once

#include <span>

#include "ui/layouts/cards.h"

namespace neuroglass {

/// How wide a column is: a share of what the fixed ones leave, within bounds; a fixed one's bounds are the same.
struct Column {
    float share = 0, min = 0, max = 0;  // max 0: none
    bool rest = false;                  // what the others leave; one of them is

    static constexpr Column fixed(float width) { return {.min = width, .max = width}; }
};
inline constexpr std::size_t max_columns = 3;

/// How high a card's inside is. A fixed height and a share are no less than what the panel must have.
struct Height {
    float fixed = 0;
    bool own = false;     // as high as the panel wants to be
    bool min = false;     // as high as it must be
    float more = 0;       // than it wants to be
    float max_share = 0;  // but never more than this share of its column; 0: as much as it wants
    float share = 0;      // of its column
    bool rest = false;    // what the others of its column leave, at least the above
};

/// A panel on a card, in its column below those before it. The order is that of the Tab key, too.
struct Row {
    std::size_t column;
    const Panel* panel;
    Height height;
    bool (*when)(const Ui& ui, const FrameContext& context) = nullptr;  // else it is left out
    bool scrolls = false;                                               // within its card
};

struct Layout {
    const char* name;
    float min_width, min_height;      // of the screen, without the author's question
    float preferred_height;           // of the screen
    float margin;                     // beside the columns
    float scroll_left, scroll_right;  // how far what scrolls the columns reaches beyond them
    std::span<const Column> columns;
    std::span<const Row> rows;
    const Panel* foot;            // stays in sight below the columns
    float below;                  // the last card
    float fills = 0;              // the columns are as high as the screen, and at least this; 0: as high as their cards
    bool scrolls_as_one = false;  // whatever tab is open; else each tab has been scrolled to a place of its own
};

/// @param area below the header
void draw_layout(Ui& ui, const Layout& layout, const FrameContext& context, Rect area, FrameOutput& output);

/// The one for that width of the screen.
const Layout& layout_for(float width);

}  // namespace neuroglass
