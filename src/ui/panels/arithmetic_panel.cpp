// Every number of the next update: of all rows side by side, or of one row with each formula written out; and what
// becomes of the weights.
#include <algorithm>
#include <array>

#include "ui/format.h"
#include "ui/panels/arithmetic_rules.h"
#include "ui/panels/panels.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/term_table.h"

namespace neuroglass {
namespace {

constexpr std::size_t max_columns = 40, max_next_units = 32;
constexpr float section_gap = 12;

/// Of a row, in the order in which they are computed.
constexpr std::array row_quantities{
    Quantity::pre_activation,        Quantity::output, Quantity::target, Quantity::error,
    Quantity::activation_derivative, Quantity::delta};

/// Of each weight, between what it is now and what it will be.
constexpr std::array weight_quantities{Quantity::gradient,         Quantity::decay,      Quantity::decayed_gradient,
                                       Quantity::old_velocity,     Quantity::old_mean,   Quantity::mean,
                                       Quantity::corrected_mean,   Quantity::old_square, Quantity::square,
                                       Quantity::corrected_square, Quantity::update,     Quantity::new_weight};

NumberText counted(std::size_t number) { return grouped(static_cast<std::int64_t>(number)); }

// --- all rows ---

/// How the table divides its width.
struct Columns {
    float font_size, name, label, pitch;  // the label is the name and, where there is room, the rule
    std::size_t shown, first;             // rows
    Rect place(Rect line, std::size_t column) const {
        const float right = line.x + label + pitch * static_cast<float>(column + 1) - TermTable::gap / 2;
        return {right - pitch + TermTable::gap, line.y, pitch - TermTable::gap, line.height};
    }
};

/// With the rules and in full size if all rows fit so, else what shows most rows.
Columns columns_of(const TermTable& table, const UiState& view) {
    const Ui& ui = table.ui();
    const std::size_t rows = std::min(table.explanation().rows(), max_columns);
    Columns best{};
    for (const bool rules : {true, false})
        for (const float font_size : {size::label, size::small}) {
            float name = ui.text_width("w₁x₁", font_size), rule = 0;
            for (const Quantity quantity : row_quantities) {
                if (!table.explanation().has(quantity)) continue;
                const char* const key = rule_key(table.explanation(), quantity);
                name = std::max(name, ui.text_width(table.name({quantity}), font_size));
                if (*key && rules) rule = std::max(rule, ui.text_width(ui.words(key), font_size) + 14);
            }
            name += 12;
            const float room = table.width() - name - rule, pitch = table.number_width(font_size) + TermTable::gap;
            const std::size_t shown =
                std::clamp<std::size_t>(static_cast<std::size_t>(std::max(0.f, room / pitch)), 1, rows);
            if (shown > best.shown)
                best = {font_size, name, name + rule, std::min(room / static_cast<float>(shown), pitch + 40), shown, 0};
            if (shown == rows) break;
        }
    best.first = std::min(view.first_row, table.explanation().rows() - best.shown);
    return best;
}

void draw_row_numbers(TermTable& table, const Columns& columns) {
    const Rect line = table.line();
    for (std::size_t column = 0; column < columns.shown; ++column) {
        const Rect place = columns.place(line, column);
        table.text(place.right(), line,
                   table.ui().text_of("network.row", {{"row", counted(columns.first + column + 1)}}), columns.font_size,
                   table.ui().theme().muted, Ui::Align::right);
    }
    table.hairline({line.x, line.bottom(), line.width, 0});
}

void draw_line(TermTable& table, const Columns& columns, Quantity quantity, std::size_t input, std::string_view name,
               std::string_view rule) {
    const ImU32 muted = table.ui().theme().muted;
    const Rect line = table.line();
    table.text(line.x, line, name, columns.font_size, rule.empty() ? muted : table.ui().theme().text);
    if (columns.label > columns.name) table.text(line.x + columns.name, line, rule, columns.font_size, muted);
    for (std::size_t column = 0; column < columns.shown; ++column) {
        const std::size_t row = columns.first + column;
        const Rect place = columns.place(line, column);
        if (table.explanation().has_of_row(quantity, row))
            table.number({quantity, row, input}, place, columns.font_size);
        else table.text(place.right(), line, "–", columns.font_size, muted, Ui::Align::right);
    }
}

void draw_section(TermTable& table, std::string_view title) {
    table.line(section_gap);
    table.paragraph(title, size::label, table.ui().theme().text);
}

std::string_view update_title(const TermTable& table) {
    static constexpr const char* keys[] = {"arithmetic.update", "arithmetic.update_momentum", "arithmetic.update_adam"};
    const char* const key = keys[static_cast<std::size_t>(table.explanation().training().optimizer)];
    return table.ui().text_of(key, {{"rate", table.number({Quantity::rate})}});
}

/// Now, sum, update and new in a line for each weight, without the sum or in a line each where it is narrow.
void draw_weights(TermTable& table) {
    constexpr std::pair<Quantity, const char*> all[] = {{Quantity::weight, "arithmetic.now"},
                                                        {Quantity::gradient, "arithmetic.sum"},
                                                        {Quantity::update, "arithmetic.change"},
                                                        {Quantity::new_weight, "arithmetic.new"}};
    draw_section(table, update_title(table));
    const Ui& ui = table.ui();
    const std::size_t weights = table.explanation().inputs();
    for (const std::size_t count : {4u, 3u})
        for (const float font_size : {size::label, size::small}) {
            const float label = ui.text_width("w₁₀", font_size) + 8,
                        wide = table.number_width(font_size) + TermTable::gap;
            if (label + wide * static_cast<float>(count) > table.width()) continue;
            const Columns columns{font_size, label,
                                  label,     std::min((table.width() - label) / static_cast<float>(count), wide + 40),
                                  count,     0};
            const Rect head = table.line();
            table.hairline({head.x, head.bottom(), head.width, 0});
            for (std::size_t i = 0; i <= weights; ++i) {
                const Rect line = i == 0 ? head : table.line();
                if (i > 0) table.text(line.x, line, subscript("w", i), font_size, ui.theme().muted);
                for (std::size_t column = 0; column < count; ++column) {
                    const auto& [quantity, key] = all[count == 3 && column > 0 ? column + 1 : column];
                    const Rect place = columns.place(line, column);
                    if (i == 0)
                        table.text(place.right(), line, ui.words(key), font_size, ui.theme().muted, Ui::Align::right);
                    else table.number({quantity, 0, i - 1}, place, font_size);
                }
            }
            return;
        }
    for (std::size_t i = 0; i < weights; ++i)
        for (const auto& [quantity, key] : all) {
            const Rect line = table.line();
            if (quantity == Quantity::weight) table.hairline(line);
            table.text(line.x, line, table.name({quantity, 0, i}), size::small, ui.theme().muted);
            const float wide = std::min(table.number_width(size::small), line.width);
            table.number({quantity, 0, i}, {line.right() - wide - 5, line.y, wide, line.height}, size::small);
        }
}

void draw_all_rows(TermTable& table, const Columns& columns) {
    const std::size_t inputs = table.explanation().inputs();
    draw_row_numbers(table, columns);
    for (const Quantity quantity : {Quantity::input, Quantity::product})
        for (std::size_t i = 0; i < inputs; ++i)
            draw_line(table, columns, quantity, i, table.name({quantity, 0, i}), "");
    const Explanation& explanation = table.explanation();
    for (std::size_t k = 0; k < explanation.next_units() && k < max_next_units; ++k)
        draw_line(table, columns, Quantity::back_product, k, table.name({Quantity::back_product, 0, k}), "");
    for (const Quantity quantity : row_quantities) {
        if (!explanation.has(quantity)) continue;
        const char* const key = rule_key(explanation, quantity);
        draw_line(table, columns, quantity, 0, table.name({quantity}), *key ? table.ui().words(key) : "");
    }
    draw_section(table, table.ui().words("arithmetic.gives"));
    draw_row_numbers(table, columns);
    for (std::size_t i = 0; i < inputs; ++i)
        draw_line(table, columns, Quantity::row_gradient, i, subscript("w", i + 1),
                  table.name({Quantity::row_gradient, 0, i}));
    draw_weights(table);
}

// --- one row ---

/// Name, formula and number; the formula in lines of its own where it is long.
void draw_formula(TermTable& table, Term term, float name_width) {
    const Ui& ui = table.ui();
    const Rect line = table.line();
    const float wide = std::min(table.number_width(size::label), line.width - name_width);
    table.text(line.x, line, table.name(term), size::label, ui.theme().muted);
    table.number(term, {line.right() - wide - 5, line.y, wide, line.height}, size::label);
    const std::string_view formula = table.formula(term);
    if (formula.empty()) return;
    const float room = line.width - name_width - wide - 24;
    if (ui.text_width(formula, size::label) <= room)
        return table.text(line.x + name_width, line, formula, size::label, ui.theme().text);
    table.paragraph(table.wrapped(formula, line.width - 16, size::small), size::small, ui.theme().text, 16);
    table.line(4);
}

void draw_one_row(TermTable& table, std::size_t row) {
    const Explanation& explanation = table.explanation();
    const bool is_test = row == explanation.test_row();
    float name_width = 0;
    for (const Quantity quantity : {Quantity::output, Quantity::target, Quantity::activation_derivative,
                                    Quantity::row_gradient, Quantity::update, Quantity::gradient})
        name_width = std::max(
            name_width, table.ui().text_width(table.name({quantity, 0, explanation.inputs() - 1}), size::label) + 16);
    for (const Quantity quantity : {Quantity::input, Quantity::weight, Quantity::product})
        for (std::size_t i = 0; i < explanation.inputs(); ++i)
            draw_formula(table, {quantity, quantity == Quantity::weight ? 0 : row, i}, name_width);
    const bool trains = explanation.trains(row);
    for (const Quantity quantity : row_quantities) {
        if (!explanation.has(quantity) ||
            (!trains && quantity > Quantity::output && (is_test || quantity != Quantity::target)))
            continue;
        if (quantity == Quantity::error)
            for (std::size_t k = 0; k < explanation.next_units(); ++k)
                draw_formula(table, {Quantity::back_product, row, k}, name_width);
        draw_formula(table, {quantity, row}, name_width);
    }
    if (is_test) return draw_section(table, table.ui().words("arithmetic.test_only"));
    if (!trains) return draw_section(table, table.ui().words("arithmetic.not_in_batch"));
    draw_section(table, update_title(table));
    for (std::size_t i = 0; i < explanation.inputs(); ++i) {
        table.line(4);
        draw_formula(table, {Quantity::row_gradient, row, i}, name_width);
        for (const Quantity quantity : weight_quantities)
            if (explanation.has(quantity, i)) draw_formula(table, {quantity, 0, i}, name_width);
    }
}

// --- the head ---

struct ToolButton {
    const char *id, *label_key, *hint_key;
    bool chosen;
    void (*press)(const FrameContext& context, FrameOutput& output);
};

float tool_width(const Ui& ui, const ToolButton& button) {
    return std::max(ui.text_width(ui.words(button.label_key), size::label) + 18, ui.target()) + 2;
}

/// Buttons that stay in one line. @param rest what of the line is left; another one where they do not fit
void draw_tools(TermTable& table, Rect& rest, std::span<const ToolButton> group, const FrameContext& context,
                FrameOutput* output) {
    const Ui& ui = table.ui();
    float wanted = 0;
    for (const ToolButton& button : group) wanted += tool_width(ui, button);
    if (wanted > rest.width) rest = table.line(ui.target());
    for (const ToolButton& button : group) {
        Rect rect = rest.take_left(tool_width(ui, button));
        rect.width -= 2;
        const ButtonStyle style = button.chosen ? ButtonStyle::chosen : ButtonStyle::quiet;
        if (table.draw() && table.draw()->button(button.id, rect, ui.words(button.label_key), style,
                                                 ui.words(button.hint_key), size::label))
            button.press(context, *output);
    }
    rest.take_left(12);
}

void draw_head(TermTable& table, const FrameContext& context, FrameOutput* output) {
    const Ui& ui = table.ui();
    const std::int64_t from = context.run.iteration();
    const auto titled = [&](const char* key) {
        return ui.text_of(key, {{"from", grouped(from)}, {"to", grouped(from + 1)}});
    };
    std::string_view title = titled("arithmetic.title");
    if (ui.text_width(title, size::text) > table.width()) title = titled("arithmetic.title_short");
    const Rect line = table.line(28);
    if (table.draw()) draw_title(*table.draw(), line, title);

    using Context = const FrameContext&;
    const UiState& view = context.view;
    const ToolButton rows[] = {{"arithmetic all rows", "arithmetic.all_rows", "arithmetic.all_rows.hint", view.all_rows,
                                [](Context now, FrameOutput& asked) { asked.view(now.view).all_rows = true; }},
                               {"arithmetic one row", "arithmetic.one_row", "arithmetic.one_row.hint", !view.all_rows,
                                [](Context now, FrameOutput& asked) {
                                    UiState& changed = asked.view(now.view);
                                    changed.all_rows = false;
                                    if (!changed.row) changed.row = 0;
                                }}};
    const ToolButton digits[] = {{"arithmetic short", "arithmetic.short", "arithmetic.short.hint", !view.full_precision,
                                  [](Context now, FrameOutput& asked) { asked.view(now.view).full_precision = false; }},
                                 {"arithmetic full", "arithmetic.full", "arithmetic.full.hint", view.full_precision,
                                  [](Context now, FrameOutput& asked) { asked.view(now.view).full_precision = true; }}};
    const ToolButton copy[] = {{"arithmetic copy", "arithmetic.copy", "arithmetic.copy.hint", false,
                                [](Context, FrameOutput& asked) { asked.request(command::Copy{Export::arithmetic}); }}};
    Rect rest = table.line(ui.target());
    draw_tools(table, rest, rows, context, output);
    draw_tools(table, rest, digits, context, output);
    draw_tools(table, rest, copy, context, output);
    table.line(8);
}

/// Its words and hints are for rows, or for pages of them.
Stepper row_stepper(const Ui& ui, std::string_view words, const char* previous_key, const char* next_key) {
    return {.previous = "arithmetic previous",
            .next = "arithmetic next",
            .words = words,
            .room = std::max(132.f, ui.text_width(words, size::label) + 12),
            .font_size = size::label,
            .colour = ui.theme().text,
            .previous_hint = ui.words(previous_key),
            .next_hint = ui.words(next_key)};
}

void choose_row(TermTable& table, const FrameContext& context, std::size_t row, FrameOutput* output) {
    const Ui& ui = table.ui();
    const std::size_t rows = table.explanation().rows();
    const Rect line = table.line(ui.target());
    if (!table.draw()) return;
    const std::string_view words =
        row == rows ? ui.words("network.test")
                    : ui.text_of("arithmetic.row_of", {{"first", counted(row + 1)}, {"count", counted(rows)}});
    draw_row_picker(*table.draw(), context, row_stepper(ui, words, "arithmetic.row.previous", "arithmetic.row.next"),
                    line.x, line.middle_y(), line.height, *output);
}

void choose_page(TermTable& table, const FrameContext& context, const Columns& columns, FrameOutput* output) {
    const std::size_t rows = table.explanation().rows();
    if (columns.shown == rows) return;
    const Ui& ui = table.ui();
    const Rect line = table.line(ui.target());
    if (!table.draw()) return;
    if (const auto first = draw_page_picker(*table.draw(), "arithmetic previous", "arithmetic next",
                                            {columns.first, columns.shown, rows}, line.x, line.middle_y(), line.height))
        output->view(context.view).first_row = *first;
}

/// The unit that is chosen in the network; else the first output.
UnitPlace unit_of(const FrameContext& context) {
    return context.view.unit.value_or(UnitPlace{context.run.network().layers().size() - 1, 0});
}

/// ‹ and ›, which go through the units from the inputs to the outputs.
void choose_unit(TermTable& table, const FrameContext& context, FrameOutput* output) {
    const auto layers = context.run.network().layers();
    if (context.run.experiment().model.is_single_neuron()) return;
    const Ui& ui = table.ui();
    const Rect line = table.line(ui.target());
    if (!table.draw()) return;
    const UnitPlace now = unit_of(context);
    const std::string_view words = now.layer + 1 == layers.size()
                                       ? ui.text_of("network.output_unit", {{"unit", now.unit + 1}})
                                       : ui.text_of("network.unit", {{"unit", now.unit + 1}, {"layer", now.layer + 1}});
    Stepper stepper = row_stepper(ui, words, "arithmetic.unit.previous", "arithmetic.unit.next");
    stepper.previous = "arithmetic previous unit";
    stepper.next = "arithmetic next unit";
    const int way = draw_stepper(*table.draw(), stepper, line.x, line.middle_y(), line.height);
    if (way == 0) return;
    const std::size_t count = context.run.network().unit_count(), place = layers[now.layer].first_unit + now.unit;
    const std::size_t next = way > 0 ? (place + 1) % count : (place + count - 1) % count;
    std::size_t l = 0;
    while (next >= layers[l].first_unit + layers[l].units) ++l;
    output->view(context.view).unit = UnitPlace{l, next - layers[l].first_unit};
}

/// Draws it all, or measures it: then there is nothing to draw on and nobody who asks.
float lay_out(const Ui& ui, Ui* draw, const FrameContext& context, Rect area, FrameOutput* output) {
    const Explanation explanation(context.run, unit_of(context), ui.arena(), Explanation::work_of_frame);
    TermTable table(ui, draw, explanation, context.view.full_precision ? 17 : 8, area);
    draw_head(table, context, output);
    choose_unit(table, context, output);
    if (context.view.all_rows) {
        const Columns columns = columns_of(table, context.view);
        choose_page(table, context, columns, output);
        draw_all_rows(table, columns);
    } else {
        const std::size_t row = std::min(context.view.row.value_or(explanation.test_row()), explanation.test_row());
        choose_row(table, context, row, output);
        draw_one_row(table, row);
    }
    if (const auto pressed = table.draw_numbers(context.view.all_rows ? ui.words("arithmetic.press") : "")) {
        if (!context.view.all_rows) return table.height();
        output->view(context.view).all_rows = false;
        output->view(context.view).row = pressed->row;
    }
    return table.height();
}

PanelSize measure(const Ui& ui, const FrameContext& context, float width) {
    return lay_out(ui, nullptr, context, {0, 0, width, 0}, nullptr);
}

void draw(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    lay_out(ui, &ui, context, area, &output);
}

}  // namespace

NEUROGLASS_TAB(3, arithmetic) = {.measure = measure, .draw = draw, .shows_weights = true};

}  // namespace neuroglass
