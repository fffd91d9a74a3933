// The training rows with their targets and what the network answers to each now, and the test example below them.
#include <cmath>

#include "ui/format.h"
#include "ui/panels/panels.h"
#include "ui/widgets/choice_line.h"
#include "ui/widgets/number_columns.h"

namespace neuroglass {
namespace {

constexpr std::size_t max_shown = 40;
constexpr float ellipsis = 20;

struct Columns {
    float first_input, input_pitch, target, output;
    std::size_t inputs;  // how many are shown; an ellipsis stands for the others
    float text_size;     // of their numbers
    float x(std::size_t input) const { return first_input + (static_cast<float>(input) + 0.5f) * input_pitch; }
};

float row_height(const Ui& ui) { return ui.target(); }

/// One line of the table; pressing it shows its numbers in the network.
bool draw_row(Ui& ui, const Id& id, Rect line, const Columns& columns, std::span<const double> inputs,
              std::optional<double> target, double output, bool chosen) {
    const Theme& colours = ui.theme();
    const Response response = choice_line(ui, id, line, ui.words("data.row.hint"), chosen);
    for (std::size_t i = 0; i < columns.inputs; ++i)
        ui.text(columns.x(i), line.middle_y(), significant(inputs[i], 3), columns.text_size, colours.text,
                Ui::Align::centre);
    if (columns.inputs < inputs.size())
        ui.text(columns.x(columns.inputs) - columns.input_pitch / 2 + ellipsis / 2, line.middle_y(), "…", size::text,
                colours.muted, Ui::Align::centre);
    const NumberText number = significant(target.value_or(0), 3);
    const std::string_view wanted = target ? number : std::string_view("?");
    const float wanted_size = ui.text_width(wanted, size::text) > 48 ? size::small : size::text,
                arrow = std::max(34.f, ui.text_width(wanted, wanted_size) / 2 + 11);
    ui.text(columns.target - arrow, line.middle_y(), "→", size::text, colours.muted, Ui::Align::centre);
    ui.text(columns.target, line.middle_y(), wanted, wanted_size, colours.text, Ui::Align::centre);
    const NumberText answer = fixed(output, 3);
    ui.text(columns.output, line.middle_y(), answer, size::text,
            signed_colour(colours, shown_side(answer), colours.text), Ui::Align::right);
    return response.pressed;
}

Columns columns_of(const Ui& ui, const Experiment& experiment, Rect area) {
    constexpr float tail = 138;  // arrow, target and output
    const std::size_t count = experiment.test_example.size();
    const float room = area.width - tail;
    const auto [text_size, widest, all] = number_columns(ui, count, room, 26, 8, [&](const auto& measure) {
        for (std::size_t row = 0; row < std::min(experiment.dataset.rows(), max_shown); ++row)
            measure(experiment.dataset.inputs(row));
        measure(experiment.test_example);
    });
    const std::size_t shown = all ? count : static_cast<std::size_t>(std::max(1.f, (room - ellipsis) / widest));
    const float pitch = all ? std::min(std::max(44.f, widest), room / static_cast<float>(count)) : widest;
    return {area.x + 4, pitch, area.right() - 96, area.right() - 8, shown, text_size};
}

/// The way to other data, and back to the article's.
void draw_files(Ui& ui, const FrameContext& context, Rect line, FrameOutput& output) {
    const Ui::Lock lock(ui, context.locks("data"));
    const auto button = [&](const char* id, std::string_view label, std::string_view hint) {
        const Rect place = line.take_right(ui.text_width(label, size::label) + 20);
        return ui.button(id, place, label, ButtonStyle::quiet, hint, size::label);
    };
    if (button("data open", ui.words("data.open"), ui.words("take.open.about"))) output.request(command::OpenFile{});
    const Experiment& experiment = context.run.experiment();
    if (experiment.dataset == Dataset::article()) return;
    if (!button("data article", ui.words("data.article"), ui.words("data.article.hint"))) return;
    Experiment article = with_dataset(experiment, Dataset::article());
    article.test_example = Experiment().test_example;
    output.request(command::SetExperiment{article});
}

PanelSize measure(const Ui& ui, const FrameContext& context, float) {
    const std::size_t rows = std::min(context.run.experiment().dataset.rows(), max_shown);
    const float height = 28 + 24 + static_cast<float>(rows + 1) * row_height(ui) + 28;
    return {height, height, false};
}

void draw(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    const Theme& colours = ui.theme();
    const Dataset& dataset = context.run.experiment().dataset;
    draw_files(ui, context, {area.x, area.y + 10 - ui.target() / 2, area.width, ui.target()}, output);
    area = draw_title(ui, area, ui.words("data.title"));
    const Columns columns = columns_of(ui, context.run.experiment(), area);
    const Rect head = area.take_top(24);
    for (std::size_t i = 0; i < columns.inputs; ++i)
        ui.text(columns.x(i), head.middle_y(), subscript("x", i + 1), size::label, colours.muted, Ui::Align::centre);
    ui.text(columns.target, head.middle_y(), ui.words("data.target"), size::label, colours.muted, Ui::Align::centre);
    ui.text(columns.output, head.middle_y(), ui.words("data.output"), size::label, colours.muted, Ui::Align::right);
    ui.hairline(area.x, head.bottom(), area.right(), head.bottom());

    const std::size_t shown = std::min(dataset.rows(), max_shown), shown_output = context.shown_output();
    for (std::size_t row = 0; row < shown; ++row) {
        if (draw_row(ui, {"row ", row + 1}, area.take_top(row_height(ui)), columns, dataset.inputs(row),
                     dataset.targets(row)[shown_output],
                     context.run.outputs()[row * dataset.target_count() + shown_output], context.view.row == row))
            output.view(context.view).row = row;
    }
    Rect line = area.take_top(24);
    ui.hairline(line.x, line.y + 2, line.right(), line.y + 2);
    std::string_view label = ui.words("data.test");
    if (shown < dataset.rows()) {
        const NumberText more = grouped(static_cast<std::int64_t>(dataset.rows() - shown));
        label = ui.concat({ui.text_of("data.more", {{"rows", more}}), "  ", label});
    }
    ui.text(line.x + 4, line.middle_y() + 2, label, size::label, colours.muted);
    const Experiment& experiment = context.run.experiment();
    if (draw_row(ui, "row test", area.take_top(row_height(ui)), columns, experiment.test_example,
                 context.right_answer(), context.answer(experiment.test_example), !context.view.row))
        output.view(context.view).row = std::nullopt;
}

}  // namespace

const Panel data_panel = {.part = "data", .measure = measure, .draw = draw};

}  // namespace neuroglass
