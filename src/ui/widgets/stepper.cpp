// Two buttons around what they go through; see stepper.h.
#include "ui/widgets/stepper.h"

namespace neuroglass {

int draw_stepper(Ui& ui, const Stepper& stepper, float x, float y, float side) {
    const auto arrow = [&](const Id& id, float left, std::string_view sign, const Hint& hint) {
        return stepper.has_buttons &&
               ui.button(id, {left, y - side / 2, side, side}, sign, ButtonStyle::quiet, hint, stepper.arrow_size);
    };
    const bool previous = arrow(stepper.previous, x, "‹", stepper.previous_hint);
    ui.text(x + side + stepper.room / 2, y, stepper.words, stepper.font_size, stepper.colour, Ui::Align::centre);
    const bool next = arrow(stepper.next, x + side + stepper.room, "›", stepper.next_hint);
    return next - previous;
}

std::optional<std::size_t> draw_page_picker(Ui& ui, const Id& previous, const Id& next, RowPage page, float x, float y,
                                            float side, std::string_view words) {
    const auto [first, shown, rows] = page;
    const bool of_rows = words.empty();
    if (of_rows)
        words = ui.text_of(shown == 1 ? "arithmetic.row_of" : "arithmetic.rows",
                           {{"first", first + 1}, {"last", first + shown}, {"count", rows}});
    const int way = draw_stepper(ui,
                                 {.previous = previous,
                                  .next = next,
                                  .words = words,
                                  .room = std::max(132.f, ui.text_width(words, size::label) + 12),
                                  .font_size = size::label,
                                  .colour = ui.theme().text,
                                  .previous_hint = of_rows ? ui.words("arithmetic.rows.previous") : words,
                                  .next_hint = of_rows ? ui.words("arithmetic.rows.next") : words},
                                 x, y, side);
    if (way == 0) return std::nullopt;
    if (way > 0) return first + shown == rows ? 0 : first + shown;
    return first == 0 ? rows - shown : first - std::min(first, shown);
}

std::optional<std::size_t> row_beside(std::optional<std::size_t> row, std::size_t rows, int way) {
    const std::size_t now = std::min(row.value_or(rows), rows);
    const std::size_t beside = (now + rows + 1 + static_cast<std::size_t>(way)) % (rows + 1);
    return beside == rows ? std::nullopt : std::optional(beside);
}

void draw_row_picker(Ui& ui, const FrameContext& context, const Stepper& stepper, float x, float y, float side,
                     FrameOutput& output) {
    const int way = draw_stepper(ui, stepper, x, y, side);
    if (way == 0) return;
    output.view(context.view).row = row_beside(context.view.row, context.run.experiment().dataset.rows(), way);
}

}  // namespace neuroglass
