// Every number of the next update: of all rows side by side, or of one row with each formula written out; and what
// becomes of the weights.
#include <algorithm>
#include <array>

#include "ui/arithmetic_sheet.h"
#include "ui/format.h"
#include "ui/panels.h"

namespace neuroglass {
namespace {

constexpr std::size_t most_columns = 40;
constexpr float section_gap = 12;

struct RowStep {
    Step step;
    const char* rule_key;  // "": it is given
};
constexpr std::array row_steps{RowStep{Step::pre_activation, "arithmetic.rule.z"},
                               RowStep{Step::output, "arithmetic.rule.output"},
                               RowStep{Step::target, ""},
                               RowStep{Step::error, "arithmetic.rule.error"},
                               RowStep{Step::slope, "arithmetic.rule.slope"},
                               RowStep{Step::delta, "arithmetic.rule.delta"}};

using Arguments = std::vector<std::pair<std::string, std::string>>;

std::string say(const Kit& kit, const char* key, const Arguments& arguments) {
    return message(key, arguments, kit.frame().language);
}
std::string counted(std::size_t number) { return std::string(grouped(static_cast<std::int64_t>(number))); }

// --- all rows ---

/// How the table divides its width.
struct Columns {
    float font_size, name, label, pitch;  // the label is the name and, where there is room, the rule
    std::size_t shown, first;             // rows
    Rect place(Rect line, std::size_t column) const {
        const float right = line.x + label + pitch * static_cast<float>(column + 1) - ArithmeticSheet::gap / 2;
        return {right - pitch + ArithmeticSheet::gap, line.y, pitch - ArithmeticSheet::gap, line.height};
    }
};

/// With the rules and in full size if all rows fit so, else what shows most rows.
Columns columns_of(const ArithmeticSheet& sheet, const View& view) {
    const Kit& kit = sheet.kit();
    const std::size_t rows = std::min(sheet.explanation().rows(), most_columns);
    Columns best{};
    for (const bool rules : {true, false})
        for (const float font_size : {size::label, size::small}) {
            float name = kit.text_width("w₁x₁", font_size), rule = 0;
            for (const auto& [step, rule_key] : row_steps) {
                name = std::max(name, kit.text_width(sheet.name({step}), font_size));
                if (*rule_key && rules) rule = std::max(rule, kit.text_width(kit.words(rule_key), font_size) + 14);
            }
            name += 12;
            const float room = sheet.width() - name - rule,
                        pitch = sheet.number_width(font_size) + ArithmeticSheet::gap;
            const std::size_t shown =
                std::clamp<std::size_t>(static_cast<std::size_t>(std::max(0.f, room / pitch)), 1, rows);
            if (shown > best.shown)
                best = {font_size, name, name + rule, std::min(room / static_cast<float>(shown), pitch + 40), shown, 0};
            if (shown == rows) break;
        }
    best.first = std::min(view.first_row, sheet.explanation().rows() - best.shown);
    return best;
}

void draw_row_numbers(ArithmeticSheet& sheet, const Columns& columns) {
    const Rect line = sheet.line();
    for (std::size_t column = 0; column < columns.shown; ++column) {
        const Rect place = columns.place(line, column);
        sheet.text(place.right(), line, say(sheet.kit(), "network.row", {{"row", counted(columns.first + column + 1)}}),
                   columns.font_size, sheet.kit().theme().muted, Kit::Align::right);
    }
    sheet.hairline({line.x, line.bottom(), line.width, 0});
}

void draw_line(ArithmeticSheet& sheet, const Columns& columns, Step step, std::size_t input, std::string_view name,
               std::string_view rule) {
    const ImU32 muted = sheet.kit().theme().muted;
    const Rect line = sheet.line();
    sheet.text(line.x, line, name, columns.font_size, rule.empty() ? muted : sheet.kit().theme().text);
    if (columns.label > columns.name) sheet.text(line.x + columns.name, line, rule, columns.font_size, muted);
    for (std::size_t column = 0; column < columns.shown; ++column)
        sheet.number({step, columns.first + column, input}, columns.place(line, column), columns.font_size);
}

void draw_section(ArithmeticSheet& sheet, std::string_view title) {
    sheet.line(section_gap);
    sheet.paragraph(title, size::label, sheet.kit().theme().text);
}

std::string update_title(const ArithmeticSheet& sheet) {
    return say(sheet.kit(), "arithmetic.update", {{"rate", sheet.number({Step::rate})}});
}

/// Now, sum, change and new in a line for each weight, without the sum or in a line each where it is narrow.
void draw_weights(ArithmeticSheet& sheet) {
    constexpr std::pair<Step, const char*> all[] = {{Step::weight, "arithmetic.now"},
                                                    {Step::total, "arithmetic.sum"},
                                                    {Step::change, "arithmetic.change"},
                                                    {Step::new_weight, "arithmetic.new"}};
    draw_section(sheet, update_title(sheet));
    const Kit& kit = sheet.kit();
    const std::size_t weights = sheet.explanation().inputs();
    for (const std::size_t count : {4u, 3u})
        for (const float font_size : {size::label, size::small}) {
            const float label = kit.text_width("w₁₀", font_size) + 8,
                        wide = sheet.number_width(font_size) + ArithmeticSheet::gap;
            if (label + wide * static_cast<float>(count) > sheet.width()) continue;
            const Columns columns{font_size, label,
                                  label,     std::min((sheet.width() - label) / static_cast<float>(count), wide + 40),
                                  count,     0};
            const Rect head = sheet.line();
            sheet.hairline({head.x, head.bottom(), head.width, 0});
            for (std::size_t i = 0; i <= weights; ++i) {
                const Rect line = i == 0 ? head : sheet.line();
                if (i > 0) sheet.text(line.x, line, subscript("w", i), font_size, kit.theme().muted);
                for (std::size_t column = 0; column < count; ++column) {
                    const auto& [step, key] = all[count == 3 && column > 0 ? column + 1 : column];
                    const Rect place = columns.place(line, column);
                    if (i == 0)
                        sheet.text(place.right(), line, kit.words(key), font_size, kit.theme().muted,
                                   Kit::Align::right);
                    else sheet.number({step, 0, i - 1}, place, font_size);
                }
            }
            return;
        }
    for (std::size_t i = 0; i < weights; ++i)
        for (const auto& [step, key] : all) {
            const Rect line = sheet.line();
            if (step == Step::weight) sheet.hairline(line);
            sheet.text(line.x, line, sheet.name({step, 0, i}), size::small, kit.theme().muted);
            const float wide = std::min(sheet.number_width(size::small), line.width);
            sheet.number({step, 0, i}, {line.right() - wide - 5, line.y, wide, line.height}, size::small);
        }
}

void draw_all_rows(ArithmeticSheet& sheet, const Columns& columns) {
    const std::size_t inputs = sheet.explanation().inputs();
    draw_row_numbers(sheet, columns);
    for (const Step step : {Step::input, Step::product})
        for (std::size_t i = 0; i < inputs; ++i) draw_line(sheet, columns, step, i, sheet.name({step, 0, i}), "");
    for (const auto& [step, rule_key] : row_steps)
        draw_line(sheet, columns, step, 0, sheet.name({step}), *rule_key ? sheet.kit().words(rule_key) : "");
    draw_section(sheet, sheet.kit().words("arithmetic.gives"));
    draw_row_numbers(sheet, columns);
    for (std::size_t i = 0; i < inputs; ++i)
        draw_line(sheet, columns, Step::contribution, i, subscript("w", i + 1), sheet.name({Step::contribution, 0, i}));
    draw_weights(sheet);
}

// --- one row ---

/// Name, formula and number; the formula in lines of its own where it is long.
void draw_formula(ArithmeticSheet& sheet, Cell cell, float name_width) {
    const Kit& kit = sheet.kit();
    const Rect line = sheet.line();
    const float wide = std::min(sheet.number_width(size::label), line.width - name_width);
    sheet.text(line.x, line, sheet.name(cell), size::label, kit.theme().muted);
    sheet.number(cell, {line.right() - wide - 5, line.y, wide, line.height}, size::label);
    const std::string formula = sheet.formula(cell);
    if (formula.empty()) return;
    const float room = line.width - name_width - wide - 24;
    if (kit.text_width(formula, size::label) <= room)
        return sheet.text(line.x + name_width, line, formula, size::label, kit.theme().text);
    sheet.paragraph(sheet.wrapped(formula, line.width - 16, size::small), size::small, kit.theme().text, 16);
    sheet.line(4);
}

void draw_one_row(ArithmeticSheet& sheet, std::size_t row) {
    const Explanation& explanation = sheet.explanation();
    const bool is_test = row == explanation.test_row();
    float name_width = 0;
    for (const Step step : {Step::output, Step::target, Step::slope, Step::contribution, Step::change, Step::total})
        name_width = std::max(
            name_width, sheet.kit().text_width(sheet.name({step, 0, explanation.inputs() - 1}), size::label) + 16);
    for (const Step step : {Step::input, Step::weight, Step::product})
        for (std::size_t i = 0; i < explanation.inputs(); ++i)
            draw_formula(sheet, {step, step == Step::weight ? 0 : row, i}, name_width);
    for (const auto& [step, rule_key] : row_steps)
        if (!is_test || step < Step::target) draw_formula(sheet, {step, row}, name_width);
    if (is_test) return draw_section(sheet, sheet.kit().words("arithmetic.test_only"));
    draw_section(sheet, update_title(sheet));
    for (std::size_t i = 0; i < explanation.inputs(); ++i) {
        sheet.line(4);
        for (const Cell cell :
             {Cell{Step::contribution, row, i}, {Step::total, 0, i}, {Step::change, 0, i}, {Step::new_weight, 0, i}})
            draw_formula(sheet, cell, name_width);
    }
}

// --- the head ---

void draw_head(ArithmeticSheet& sheet, const Scene& scene, Actions* actions) {
    const Kit& kit = sheet.kit();
    const std::int64_t from = scene.run.iteration();
    const Arguments iterations{{"from", std::string(grouped(from))}, {"to", std::string(grouped(from + 1))}};
    std::string title = say(kit, "arithmetic.title", iterations);
    if (kit.text_width(title, size::text) > sheet.width()) title = say(kit, "arithmetic.title_short", iterations);
    const Rect line = sheet.line(28);
    if (sheet.draw()) draw_title(*sheet.draw(), line, title);

    struct Button {
        const char *id, *label_key, *hint_key;
        bool chosen;
        std::size_t together;  // how many, from this one on, stay in one line
    };
    const View& view = scene.view;
    const Button buttons[] = {
        {"arithmetic all rows", "arithmetic.all_rows", "arithmetic.all_rows.hint", view.all_rows, 2},
        {"arithmetic one row", "arithmetic.one_row", "arithmetic.one_row.hint", !view.all_rows, 0},
        {"arithmetic short", "arithmetic.short", "arithmetic.short.hint", !view.full_precision, 2},
        {"arithmetic full", "arithmetic.full", "arithmetic.full.hint", view.full_precision, 0},
        {"arithmetic copy", "arithmetic.copy", "arithmetic.copy.hint", false, 1}};
    const auto width = [&](const Button& button) {
        return std::max(kit.text_width(kit.words(button.label_key), size::label) + 18, kit.target()) + 2;
    };
    Rect rest = sheet.line(kit.target());
    for (const Button& button : buttons) {
        float wanted = 0;
        for (std::size_t i = 0; i < button.together; ++i) wanted += width((&button)[i]);
        if (wanted > rest.width) rest = sheet.line(kit.target());
        Rect rect = rest.take_left(width(button));
        rect.width -= 2;
        if (button.together == 0) rest.take_left(12);
        if (!sheet.draw() || !sheet.draw()->button(button.id, rect, kit.words(button.label_key),
                                                   button.chosen ? Kit::Look::chosen : Kit::Look::quiet,
                                                   kit.words(button.hint_key), size::label))
            continue;
        switch (&button - buttons) {
            case 0: actions->change(view).all_rows = true; break;
            case 1:
                actions->change(view).all_rows = false;
                if (!view.row) actions->change(view).row = 0;
                break;
            case 2: actions->change(view).full_precision = false; break;
            case 3: actions->change(view).full_precision = true; break;
            case 4: actions->copy = Export::arithmetic; break;
        }
    }
    sheet.line(8);
}

/// ‹ words ›  @return -1 or 1 where one of them was pressed
int draw_chooser(ArithmeticSheet& sheet, const std::string& words, const char* previous_key, const char* next_key) {
    const Kit& kit = sheet.kit();
    const float side = kit.target(), width = std::max(132.f, kit.text_width(words, size::label) + 12);
    const Rect line = sheet.line(side);
    sheet.text(line.x + side + width / 2, line, words, size::label, kit.theme().text, Kit::Align::centre);
    if (!sheet.draw()) return 0;
    const bool previous = sheet.draw()->button("arithmetic previous", {line.x, line.y, side, side}, "‹",
                                               Kit::Look::quiet, kit.words(previous_key), 18);
    const bool next = sheet.draw()->button("arithmetic next", {line.x + side + width, line.y, side, side}, "›",
                                           Kit::Look::quiet, kit.words(next_key), 18);
    return next - previous;
}

void choose_row(ArithmeticSheet& sheet, const Scene& scene, std::size_t row, Actions* actions) {
    const std::size_t rows = sheet.explanation().rows();
    const std::string words =
        row == rows ? std::string(sheet.kit().words("network.test"))
                    : say(sheet.kit(), "arithmetic.row_of", {{"first", counted(row + 1)}, {"count", counted(rows)}});
    const int step = draw_chooser(sheet, words, "arithmetic.row.previous", "arithmetic.row.next");
    if (step == 0) return;
    const std::size_t next = (row + rows + 1 + static_cast<std::size_t>(step)) % (rows + 1);
    actions->change(scene.view).row = next == rows ? std::nullopt : std::optional(next);
}

void choose_page(ArithmeticSheet& sheet, const Scene& scene, const Columns& columns, Actions* actions) {
    const std::size_t rows = sheet.explanation().rows(), last = columns.first + columns.shown;
    if (columns.shown == rows) return;
    const char* key = columns.shown == 1 ? "arithmetic.row_of" : "arithmetic.rows";
    const int step =
        draw_chooser(sheet,
                     say(sheet.kit(), key,
                         {{"first", counted(columns.first + 1)}, {"last", counted(last)}, {"count", counted(rows)}}),
                     "arithmetic.rows.previous", "arithmetic.rows.next");
    if (step > 0) actions->change(scene.view).first_row = last == rows ? 0 : last;
    if (step < 0)
        actions->change(scene.view).first_row =
            columns.first == 0 ? rows - columns.shown : columns.first - std::min(columns.first, columns.shown);
}

/// Draws it all, or measures it: then there is nothing to draw on and nobody who asks.
float lay_out(const Kit& kit, Kit* draw, const Scene& scene, Rect area, Actions* actions) {
    const Explanation explanation(scene.run);
    ArithmeticSheet sheet(kit, draw, explanation, scene.view.full_precision ? 17 : 8, area);
    draw_head(sheet, scene, actions);
    if (scene.view.all_rows) {
        const Columns columns = columns_of(sheet, scene.view);
        choose_page(sheet, scene, columns, actions);
        draw_all_rows(sheet, columns);
    } else {
        const std::size_t row = std::min(scene.view.row.value_or(explanation.test_row()), explanation.test_row());
        choose_row(sheet, scene, row, actions);
        draw_one_row(sheet, row);
    }
    if (const auto pressed = sheet.draw_numbers(scene.view.all_rows ? kit.words("arithmetic.press") : "")) {
        if (!scene.view.all_rows) return sheet.height();
        actions->change(scene.view).all_rows = false;
        actions->change(scene.view).row = pressed->row;
    }
    return sheet.height();
}

}  // namespace

float arithmetic_height(const Kit& kit, const Scene& scene, float width) {
    return lay_out(kit, nullptr, scene, {0, 0, width, 0}, nullptr);
}

void draw_arithmetic(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    lay_out(kit, &kit, scene, area, &actions);
}

}  // namespace neuroglass
