// Lays out the tables; see layout.h.
#include "ui/layouts/layout.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace neuroglass {
namespace {

using Columns = std::array<Rect, max_columns>;

/// Those before the rest from the left, those behind it from the right.
Columns columns_of(const Layout& layout, Rect area) {
    float left_by_fixed = area.width;
    for (const Column& column : layout.columns)
        if (column.share == 0 && !column.rest) left_by_fixed -= column.min + card_gap;
    const auto width_of = [&](const Column& column) {
        return std::clamp(left_by_fixed * column.share, column.min, column.max > 0 ? column.max : HUGE_VALF);
    };
    Columns columns{};
    std::size_t first = 0, last = layout.columns.size() - 1;
    for (; !layout.columns[first].rest; ++first) {
        columns[first] = area.take_left(width_of(layout.columns[first]));
        area.take_left(card_gap);
    }
    for (; last > first; --last) {
        columns[last] = area.take_right(width_of(layout.columns[last]));
        area.take_right(card_gap);
    }
    columns[first] = area;
    return columns;
}

/// A row that is shown.
struct Card {
    const Row* row;
    float height;
};

/// The cards that are shown, each as high as it wants to be; as it must be where that depends on its column.
FrameVector<Card> cards_of(const Ui& ui, const Layout& layout, const FrameContext& context, const Columns& columns) {
    FrameVector<Card> cards(ui.arena());
    cards.reserve(layout.rows.size());
    for (const Row& row : layout.rows) {
        if (row.when && !row.when(ui, context)) continue;
        const Height& height = row.height;
        const float inside = columns[row.column].width - 2 * card_pad;
        const bool takes_rest = height.rest && !height.min;
        const PanelSize size = takes_rest ? PanelSize(0) : row.panel->measure(ui, context, inside);
        cards.push_back({&row, height.own ? size.preferred + height.more : std::max(height.fixed, size.min)});
    }
    return cards;
}

struct Total {
    float cards = 0, spaces = 0;  // what is around the cards' insides, and below each card
};

Total total_of(std::span<const Card> cards, std::size_t column) {
    Total total;
    for (const Card& card : cards)
        if (card.row->column == column) {
            total.spaces += card_extra;
            if (card.row->height.max_share == 0) total.cards += card.height;
        }
    return total;
}

/// Gives the cards whose height depends on their column's theirs, but for those that take the rest.
void share_out(std::span<Card> cards, std::span<const Column> columns, float height) {
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const float spaces = total_of(cards, column).spaces;
        for (Card& card : cards) {
            if (card.row->column != column) continue;
            const Height& wanted = card.row->height;
            if (wanted.share > 0) card.height = std::max(card.height, (height - spaces + card_gap) * wanted.share);
            if (wanted.max_share > 0) card.height = std::min(card.height, (height - spaces) * wanted.max_share);
        }
    }
}

/// What a card can have that takes the rest of its column. @param later the cards after it
float rest_of(const Rect& column, std::size_t index, std::span<const Card> later) {
    const Total total = total_of(later, index);
    float rest = column.height - card_extra - total.spaces + card_gap;
    for (const Card& card : later)
        if (card.row->column == index) rest -= card.height;
    return rest;
}

}  // namespace

void draw_layout(Ui& ui, const Layout& layout, const FrameContext& context, Rect area, FrameOutput& output) {
    const Rect foot = area.take_bottom(layout.foot->height(ui, context, area.width));
    draw_question(ui, context, area);
    const float said = draw_messages(ui, context, area, output);

    Columns columns = columns_of(layout, area);
    FrameVector<Card> cards = cards_of(ui, layout, context, columns);
    float height = layout.fills > 0 ? std::max(area.height, layout.fills) : 0;
    for (std::size_t column = 0; column < layout.columns.size(); ++column) {
        const Total total = total_of(cards, column);
        height = std::max(height, total.cards + total.spaces - card_gap + layout.below);
    }
    share_out(cards, layout.columns, height);

    const Id id = layout.scrolls_as_one ? Id(layout.name) : scroll_id(layout.name, context);
    const float up = ui.begin_scroll(
        id, {area.x - layout.scroll_left, area.y, area.width + layout.scroll_left + layout.scroll_right, area.height},
        height + said);
    for (Rect& column : columns) column = {column.x, column.y - up, column.width, height};
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const auto& [row, wanted] = cards[i];
        Rect& column = columns[row->column];
        const float inside = row->height.rest ? rest_of(column, row->column, std::span(cards).subspan(i + 1)) : wanted;
        if (row->scrolls) place_scrolled(ui, context, column, inside, *row->panel, output);
        else place(ui, context, column, inside, row->panel->draw, output);
    }
    ui.end_scroll();
    layout.foot->draw(ui, context, foot, output);
}

}  // namespace neuroglass
