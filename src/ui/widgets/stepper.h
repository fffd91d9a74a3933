// ‹ words ›: two buttons that go to what is before and behind what is shown between them. Keeps no choice.
#pragma once

#include <optional>
#include <string_view>

#include "ui/frame_context.h"
#include "ui/toolkit/ui.h"

namespace neuroglass {

struct Stepper {
    Id previous, next;
    std::string_view words;
    float room;  // for the words, between the buttons
    float font_size;
    ImU32 colour;
    Hint previous_hint, next_hint;
    float arrow_size = 18;
    bool has_buttons = true;  // else there is nothing to go to
};

/// @param x    its left end
/// @param y    its middle
/// @param side of its buttons
/// @return -1 or 1 where one of them was pressed, else 0
int draw_stepper(Ui& ui, const Stepper& stepper, float x, float y, float side);

/// Rows first to first + shown - 1 of so many.
struct RowPage {
    std::size_t first, shown, rows;
};
/// ‹ rows 13 to 24 of 400 ›; behind the last page comes the first, and before that the last.
/// @param words what stands between the buttons, of anything but rows
/// @return the first row of the page that was asked for
std::optional<std::size_t> draw_page_picker(Ui& ui, const Id& previous, const Id& next, RowPage page, float x, float y,
                                            float side, std::string_view words = {});

/// Goes through the rows of the data and the test example (no row), which stands behind the last and before the first.
std::optional<std::size_t> row_beside(std::optional<std::size_t> row, std::size_t rows, int way);
/// A stepper that chooses whose numbers are shown.
void draw_row_picker(Ui& ui, const FrameContext& context, const Stepper& stepper, float x, float y, float side,
                     FrameOutput& output);

}  // namespace neuroglass
