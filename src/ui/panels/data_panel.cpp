// The training rows with their targets and what the network answers to each now, and the test example below them.
#include <cmath>

#include "base/numbers.h"
#include "document/ready_data.h"
#include "ui/format.h"
#include "ui/panels/panels.h"
#include "ui/panels/ready_list.h"
#include "ui/widgets/choice_line.h"
#include "ui/widgets/column_label.h"
#include "ui/widgets/number_columns.h"
#include "ui/widgets/stepper.h"

namespace neuroglass {
namespace {

constexpr std::size_t rows_at_ease = 12, min_rows = 4;
constexpr float tick_column = 30, ellipsis = 20, head_height = 24, test_head = 24, foot = 4;

struct Columns {
    float first_input, input_pitch, target, output;
    std::size_t inputs;  // how many are shown; an ellipsis stands for the others
    float text_size;     // of their numbers
    float x(std::size_t input) const { return first_input + (static_cast<float>(input) + 0.5f) * input_pitch; }
};

float row_height(const Ui& ui) { return ui.target(); }

/// Whether each row says if it is trained: where some are not, or where it is all about that.
bool has_ticks(const FrameContext& context) {
    return !context.run.held_out_rows().empty() || context.view.tab == ViewSettings::Tab::held_out;
}

/// Whether the network learns from that row; a press changes it.
void draw_tick(Ui& ui, const FrameContext& context, std::size_t row, Rect place, FrameOutput& output) {
    const bool held_out = std::ranges::binary_search(context.run.held_out_rows(), row);
    const Ui::Lock lock(ui, context.locks("held_out_rows"));
    const auto icon = [&](ImU32 colour) {
        const float x = place.middle_x(), y = place.middle_y();
        ui.draw().AddRect({x - 7, y - 7}, {x + 7, y + 7}, colour, 3, 0, 1.5f);
        const ImVec2 tick[] = {{x - 4, y}, {x - 1, y + 3}, {x + 4, y - 3}};
        if (!held_out) ui.draw().AddPolyline(tick, 3, colour, 0, 2);
    };
    if (!ui.icon_button({"trained ", row + 1}, place, ui.words("data.trained.hint"), icon)) return;
    const Experiment& now = output.experiment(context.run.experiment());
    if (const auto changed = with_held_out(now, row, !held_out)) output.request(command::SetExperiment{*changed});
}

/// The rows that are shown as a table whose numbers can be typed.
struct Table {
    Ui& ui;
    const FrameContext& context;
    const Columns& columns;
    RowPage page;
    FrameOutput& output;

    const Dataset& data() const { return context.run.experiment().dataset; }
    /// The column of the target that is shown.
    std::size_t target() const { return data().input_count() + context.shown_output(); }
    Rect place(Cell cell, Rect line) const {
        if (cell.column == target()) return {columns.target - 26, line.y, 52, line.height};
        return {columns.x(cell.column) - columns.input_pitch / 2, line.y, columns.input_pitch, line.height};
    }

    void draw_cell(Cell cell, Rect line, float text_size) const {
        const double value = value_at(data(), cell);
        const Id id{"cell ", cell.row + 1, cell.column + 1};
        const NumberText shown_text = significant(value, 3);
        const Experiment& experiment = context.run.experiment();
        const std::string_view column =
            cell.column < target()
                ? input_label(ui, experiment, cell.column, size::text, 300)
                : target_label(ui, experiment, context.shown_output(), ui.words("data.target"), size::text, 300);
        const auto exact = [&] { return exact_text(value); };
        const std::string_view name = ui.text_of("data.cell", {{"row", cell.row + 1}, {"column", column}});
        ui.draw().ChannelsSetCurrent(ui.is_edited(id) ? 1 : 0);
        const bool entered = ui.number_box(
            id, place(cell, line),
            {.shown = shown_text,
             .exact = exact,
             .quiet = true,
             .name = name,
             .takes = NumberField::Takes::cell,
             .cell_font_size = text_size},
            name,
            [&](std::string_view typed) -> std::optional<Error> {
                const WrittenNumber number = read_number(typed);
                const std::string max = exact_text(Dataset::max_value);
                if (!number) return number_error(number, name, typed, "-" + max, max);
                if (auto wrong = check_value(number.value, std::string(name))) return wrong;
                return ask(with_value(output.experiment(context.run.experiment()), cell, number.value));
            },
            [&] {
                output.view(context.view).row = cell.row;
                return false;
            });
        ui.draw().ChannelsSetCurrent(0);
        if (ui.is_focused(id)) output.focused_cell = cell;
        const Ui::Steps steps = ui.steps(id);
        move(cell, line, entered ? 1 : steps.down, steps.right);
        if (entered && ui.frame().touching && cell.row + 1 < data().rows())
            ui.edit_next({"cell ", cell.row + 2, cell.column + 1});
    }

    std::optional<Error> ask(const Result<Experiment>& changed) const {
        if (!changed) return changed.error();
        output.request(command::SetExperiment{*changed});
        return std::nullopt;
    }

    /// To a cell beside that one, as far as there is one; beyond the rows that are shown these move on.
    void move(Cell from, Rect line, int down, int right) const {
        if (down == 0 && right == 0) return;
        // The inputs that are shown, then the target.
        const int columns_shown = static_cast<int>(columns.inputs) + 1;
        const int column = from.column == target() ? columns_shown - 1 : static_cast<int>(from.column);
        const int next = std::clamp(column + right, 0, columns_shown - 1);
        const int row = std::clamp(static_cast<int>(from.row) + down, 0, static_cast<int>(data().rows()) - 1);
        const int top = static_cast<int>(page.first), bottom = static_cast<int>(page.first + page.shown) - 1;
        if (row < top || row > bottom)
            output.view(context.view).first_data_row =
                static_cast<std::size_t>(top + (row < top ? row - top : row - bottom));
        const Cell to{static_cast<std::size_t>(row),
                      next == columns_shown - 1 ? target() : static_cast<std::size_t>(next)};
        const Rect there = place(to, line).moved(0, static_cast<float>(row - static_cast<int>(from.row)) * line.height);
        ui.move_focus({"cell ", to.row + 1, to.column + 1}, there);
    }
};

/// One line of the table; pressing it shows its numbers in the network.
/// @param table where its numbers can be typed; nullptr: they cannot
bool draw_row(Ui& ui, const Id& id, Rect line, const Columns& columns, std::span<const double> inputs,
              std::optional<double> target, double output, bool chosen, const Table* table = nullptr,
              std::size_t row = 0) {
    const Theme& colours = ui.theme();
    const float answer_left = columns.target + 30;
    const Rect pressed = table ? Rect{answer_left, line.y, line.right() - answer_left, line.height} : line;
    if (table && chosen) tint_line(ui, line, 0.12f);
    const Response response = choice_line(ui, id, pressed, ui.words("data.row.hint"), chosen && !table);
    const NumberText number = significant(target.value_or(0), 3);
    const std::string_view wanted = target ? number : std::string_view("?");
    const float wanted_size = ui.text_width(wanted, size::text) > 48 ? size::small : size::text,
                arrow = std::max(34.f, ui.text_width(wanted, wanted_size) / 2 + 11);
    for (std::size_t i = 0; i < columns.inputs; ++i)
        if (table) table->draw_cell({row, i}, line, columns.text_size);
        else
            ui.text(columns.x(i), line.middle_y(), significant(inputs[i], 3), columns.text_size, colours.text,
                    Ui::Align::centre);
    if (columns.inputs < inputs.size())
        ui.text(columns.x(columns.inputs) - columns.input_pitch / 2 + ellipsis / 2, line.middle_y(), "…", size::text,
                colours.muted, Ui::Align::centre);
    ui.text(columns.target - arrow, line.middle_y(), "→", size::text, colours.muted, Ui::Align::centre);
    if (table) table->draw_cell({row, table->target()}, line, wanted_size);
    else ui.text(columns.target, line.middle_y(), wanted, wanted_size, colours.text, Ui::Align::centre);
    const NumberText answer = fixed(output, 3);
    ui.text(columns.output, line.middle_y(), answer, size::text,
            signed_colour(colours, shown_side(answer), colours.text), Ui::Align::right);
    return response.pressed;
}

constexpr float note_line = 20;

/// Of what says that the network is given other numbers.
float note_height(const FrameContext& context) {
    return context.run.experiment().scaling == Scaling::none ? 0 : note_line;
}

/// What stands above and below the rows. @param paged there is a line to go through them
float height_of_rest(const Ui& ui, const FrameContext& context, bool paged) {
    const float edits = context.locks("data") ? 0 : ui.target(), pages = paged ? ui.target() : 0;
    return head_height + pages + edits + note_height(context) + test_head + row_height(ui) + foot;
}

/// Those that there is room for.
RowPage shown_rows(const Ui& ui, const FrameContext& context, float height) {
    const std::size_t rows = context.run.experiment().dataset.rows();
    const auto fitting = [&](bool paged) {
        const float room = (height - height_of_rest(ui, context, paged)) / row_height(ui);
        return static_cast<std::size_t>(std::max(1.f, room + 0.01f));
    };
    if (fitting(false) >= rows) return {0, rows, rows};
    const std::size_t count = std::min(fitting(true), rows);
    return {std::min(context.view.first_data_row, rows - count), count, rows};
}

Columns columns_of(const Ui& ui, const Experiment& experiment, RowPage page, Rect area) {
    constexpr float tail = 138;  // arrow, target and output
    const std::size_t count = experiment.test_example.size();
    const float room = area.width - tail;
    const auto [text_size, widest, all] = number_columns(ui, count, room, 26, 8, [&](const auto& measure) {
        for (std::size_t row = page.first; row < page.first + page.shown; ++row)
            measure(experiment.dataset.inputs(row));
        measure(experiment.test_example);
    });
    const std::size_t shown = all ? count : static_cast<std::size_t>(std::max(1.f, (room - ellipsis) / widest));
    const float pitch = all ? std::min(std::max(44.f, widest), room / static_cast<float>(count)) : widest;
    return {area.x + 4, pitch, area.right() - 96, area.right() - 8, shown, text_size};
}

bool shows_ready(const FrameContext& context) { return context.view.ready_data && !context.locks("data"); }

/// The way to other data, and back to the article's.
void draw_files(Ui& ui, const FrameContext& context, Rect line, FrameOutput& output) {
    const Ui::Lock lock(ui, context.locks("data"));
    const auto button = [&](const char* id, std::string_view label, std::string_view hint, bool chosen = false) {
        const Rect place = line.take_right(ui.text_width(label, size::label) + 20);
        return ui.button(id, place, label, chosen ? ButtonStyle::chosen : ButtonStyle::quiet, hint, size::label);
    };
    if (button("data open", ui.words("data.open"), ui.words("take.open.about"))) output.request(command::OpenFile{});
    if (button("data ready", ui.words("data.ready"), ui.words("data.ready.hint"), shows_ready(context)))
        output.view(context.view).ready_data = !context.view.ready_data;
    const Experiment& experiment = context.run.experiment();
    if (experiment.dataset == Dataset::article()) return;
    if (!button("data article", ui.words("data.article"), ui.words("data.article.hint"))) return;
    output.request(command::SetExperiment{with_ready_data(experiment, Dataset::article())});
}

float move_width(const Ui& ui) { return ui.frame().coarse ? 36.f : 28.f; }

/// The chosen row, or else the last one, up and down, where there is room at the right.
void draw_moves(Ui& ui, Rect line, std::size_t row, const Table& table) {
    const auto move = [&](const char* id, std::string_view label, std::string_view hint, bool possible,
                          std::size_t other) {
        const Rect place = line.take_left(move_width(ui));
        const ButtonStyle style = possible ? ButtonStyle::quiet : ButtonStyle::off;
        if (!ui.button(id, place, label, style, hint, size::label) || !possible) return;
        table.output.request(command::SetExperiment{with_rows_swapped(table.context.run.experiment(), row, other)});
        table.output.view(table.context.view).row = other;
    };
    line = {line.right() - 2 * move_width(ui), line.y, 2 * move_width(ui), line.height};
    move("data.move_up", "↑", ui.words("data.move_up"), row > 0, row - 1);
    move("data.move_down", "↓", ui.words("data.move_down"), row + 1 < table.data().rows(), row + 1);
}

/// Rows and inputs that come and go.
void draw_edits(Ui& ui, const FrameContext& context, Rect line, const Table& table) {
    const Experiment& now = context.run.experiment();
    const std::size_t rows = now.dataset.rows(), inputs = now.dataset.input_count();
    const std::size_t row = std::min(context.view.row.value_or(rows - 1), rows - 1);  // the chosen or the last one
    struct Edit {
        std::string_view words, hint;
        bool possible;
        FunctionRef<Result<Experiment>()> make;
    };
    const auto add_row = [&] { return with_row(now); };
    const auto remove_row = [&] { return without_row(now, row); };
    const auto add_input = [&] { return with_input(now); };
    const auto remove_input = [&] { return without_input(now, inputs - 1); };
    const Edit edits[] = {{"data.add_row", "data.add_row.hint", rows < Dataset::max_rows, add_row},
                          {"data.remove_row", "data.remove_row.hint", rows > 1, remove_row},
                          {"data.add_input", "data.add_input.hint", inputs < Dataset::max_inputs, add_input},
                          {"data.remove_input", "data.remove_input.hint", inputs > 1, remove_input}};
    for (const auto& [key, hint, possible, make] : edits) {
        const std::string_view words = ui.words(key);
        const Rect place = line.take_left(ui.text_width(words, size::label) + (ui.frame().coarse ? 14.f : 10.f));
        const ButtonStyle style = possible ? ButtonStyle::quiet : ButtonStyle::off;
        if (!ui.button(key, place, words, style, ui.words(hint), size::label) || !possible) continue;
        const auto changed = make();
        if (changed && changed->dataset.rows() > rows)
            table.output.view(context.view).first_data_row = rows;  // the last ones, with the new one among them
        table.ask(changed);
    }
    if (line.width >= 2 * move_width(ui)) draw_moves(ui, line, row, table);
}

PanelSize measure(const Ui& ui, const FrameContext& context, float width) {
    if (shows_ready(context)) return 28 + ready_list_height(ui, context, width);
    const std::size_t rows = context.run.experiment().dataset.rows();
    const auto height = [&](std::size_t most) {
        return 28 + height_of_rest(ui, context, rows > most) +
               static_cast<float>(std::min(rows, most)) * row_height(ui);
    };
    return {height(rows_at_ease), height(min_rows), rows > rows_at_ease};
}

void draw(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    const Theme& colours = ui.theme();
    const Dataset& dataset = context.run.experiment().dataset;
    draw_files(ui, context, {area.x, area.y + 10 - ui.target() / 2, area.width, ui.target()}, output);
    area = draw_title(ui, area, ui.words("data.title"));
    if (shows_ready(context)) return draw_ready_list(ui, context, area, output);
    const RowPage page = shown_rows(ui, context, area.height);
    const float ticks = has_ticks(context) ? tick_column : 0;
    Rect head = area.take_top(head_height);
    ui.hairline(head.x, head.bottom(), head.right(), head.bottom());
    head.take_left(ticks);
    const Columns columns = columns_of(ui, context.run.experiment(), page, head);
    for (std::size_t i = 0; i < columns.inputs; ++i)
        ui.text(columns.x(i), head.middle_y(),
                input_label(ui, context.run.experiment(), i, size::label, columns.input_pitch - 4), size::label,
                colours.muted, Ui::Align::centre);
    ui.text(
        columns.target, head.middle_y(),
        target_label(ui, context.run.experiment(), context.shown_output(), ui.words("data.target"), size::label, 80),
        size::label, colours.muted, Ui::Align::centre);
    ui.text(columns.output, head.middle_y(), ui.words("data.output"), size::label, colours.muted, Ui::Align::right);

    const std::size_t shown_output = context.shown_output();
    const Table table{ui, context, columns, page, output};
    const bool locked = context.locks("data");
    ImDrawList& list = ui.draw();
    list.ChannelsSplit(2);  // what is typed lies over its neighbours
    for (std::size_t row = page.first; row < page.first + page.shown; ++row) {
        Rect line = area.take_top(row_height(ui));
        if (const Rect tick = line.take_left(ticks); ticks > 0) draw_tick(ui, context, row, tick, output);
        if (draw_row(ui, {"row ", row + 1}, line, columns, dataset.inputs(row), dataset.targets(row)[shown_output],
                     context.run.outputs()[row * dataset.target_count() + shown_output], context.view.row == row,
                     locked ? nullptr : &table, row))
            output.view(context.view).row = row;
    }
    list.ChannelsMerge();
    if (output.focused_cell && !ui.wants_text() && ui.take_with_control(U'c', false))
        output.request(command::Copy{Export::data});
    if (page.shown < page.rows) {
        const Rect line = area.take_top(ui.target());
        if (const auto first =
                draw_page_picker(ui, "data previous", "data next", page, line.x, line.middle_y(), line.height))
            output.view(context.view).first_data_row = *first;
    }
    if (!locked) draw_edits(ui, context, area.take_top(ui.target()), table);
    if (Rect note = area.take_top(note_height(context)); note.height > 0) {
        const ExperimentField& scaling = *find_parameter("scaling");
        const auto chosen = static_cast<std::size_t>(number_of(scaling, context.run.experiment()));
        ui.text(note.x + 4, note.middle_y(),
                ui.text_of("data.scaled", {{"how", ui.words(scaling.values[chosen].label_key)}}), size::label,
                colours.muted);
    }
    Rect line = area.take_top(test_head);
    ui.hairline(line.x, line.y + 2, line.right(), line.y + 2);
    ui.text(line.x + 4, line.middle_y() + 2, ui.words("data.test"), size::label, colours.muted);
    line = area.take_top(row_height(ui));
    line.take_left(ticks);
    const Experiment& experiment = context.run.experiment();
    if (draw_row(ui, "row test", line, columns, experiment.test_example, context.right_answer(),
                 context.answer(experiment.test_example), !context.view.row))
        output.view(context.view).row = std::nullopt;
}

}  // namespace

const Panel data_panel = {.part = "data", .measure = measure, .draw = draw};

}  // namespace neuroglass
