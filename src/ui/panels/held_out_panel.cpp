// How the network does with the rows that it learns from, and with those that were held out: their loss, how many it
// takes for what they are, and which classes it takes for which.
#include "document/chart_axes.h"
#include "document/data_names.h"
#include "engine/inspect/classes.h"
#include "engine/model/loss.h"
#include "ui/format.h"
#include "ui/panels/panels.h"
#include "ui/widgets/column_label.h"
#include "ui/widgets/parameter_row.h"

namespace neuroglass {
namespace {

constexpr std::string_view shown_parameters[] = {"held_out", "held_out_seed"};
constexpr float below_parameter = 10, head_height = 28, line_height = 24, matrix_head = 44, between = 28,
                min_side_by_side = 480, below_note = 14;

float cell_height(const Classes& classes) { return classes.count() > 4 ? 24.f : 34.f; }

float matrix_height(const Classes& classes) {
    return classes.count() == 0 ? 0 : matrix_head + static_cast<float>(classes.count()) * cell_height(classes);
}

bool is_shown(const ExperimentField& parameter, const FrameContext& context) {
    return !context.hides(parameter.key) && parameter.matters(context.run.experiment());
}

/// The value of a class's target, or the number of its output.
NumberText number_of_class(const Dataset& dataset, const Classes& classes, std::size_t index) {
    if (dataset.target_count() > 1) return subscript("y", index + 1);
    for (const double target : dataset.all_targets())
        if (classes.of({&target, 1}) == index) return significant(target, 3);
    return {};
}

/// What a class is called: its name, or its number.
std::string_view name_of(const Ui& ui, const Experiment& experiment, const Classes& classes, std::size_t index,
                         float width) {
    if (!class_name(experiment, index).empty()) return class_label(ui, experiment, index, size::label, width);
    return ui.concat({number_of_class(experiment.dataset, classes, index)});
}

/// Some of the rows, all trained or all held out.
struct Group {
    std::string_view title_key;
    std::span<const std::size_t> rows;
    double loss;  // of a row
    ImU32 colour;
};

class Report {
public:
    Report(Ui& ui, const FrameContext& context)
        : ui_(ui), run_(context.run), dataset_(run_.experiment().dataset), classes_(dataset_) {}

    static float height(const Classes& classes) {
        return head_height + line_height * (classes.count() == 0 ? 1.f : 2.f) + matrix_height(classes);
    }

    void draw(const Group& group, Rect area) const {
        const Theme& colours = ui_.theme();
        const Rect head = area.take_top(head_height);
        ui_.draw().AddLine({head.x, head.middle_y()}, {head.x + 18, head.middle_y()}, group.colour, 3);
        const float width =
            ui_.text(head.x + 26, head.middle_y(), ui_.words(group.title_key), size::text, colours.text);
        ui_.text(head.x + 36 + width, head.middle_y(), ui_.text_of("held_out.rows", {{"rows", group.rows.size()}}),
                 size::label, colours.muted);
        line(area.take_top(line_height), "held_out.loss", significant(group.loss, 4));
        if (classes_.count() == 0) return;
        const std::size_t right = right_rows(classes_, dataset_, run_.outputs(), group.rows);
        const double share = 100 * static_cast<double>(right) / static_cast<double>(group.rows.size());
        line(area.take_top(line_height), "held_out.right",
             ui_.text_of("held_out.share",
                         {{"right", right}, {"rows", group.rows.size()}, {"percent", fixed(share, 1)}}));
        draw_matrix(group, area);
    }

private:
    void line(Rect place, std::string_view key, std::string_view value) const {
        const float width = ui_.text(place.x, place.middle_y(), ui_.words(key), size::label, ui_.theme().muted);
        ui_.text(place.x + width + 10, place.middle_y(), value, size::text, ui_.theme().text);
    }

    /// A line for each class that rows are of, a column for each that they are taken for.
    void draw_matrix(const Group& group, Rect area) const {
        const Theme& colours = ui_.theme();
        const std::size_t count = classes_.count();
        const auto matrix = confusion_matrix(classes_, dataset_, run_.outputs(), group.rows, ui_.arena());
        Rect head = area.take_top(matrix_head);
        ui_.text(head.x, head.y + 14, ui_.words("held_out.matrix"), size::small, colours.muted);
        const Experiment& experiment = run_.experiment();
        const float names = experiment.classes.empty() ? 34.f : std::min(110.f, area.width / 3),
                    most = experiment.classes.empty() ? 64.f : 110.f;
        const float side = std::min(most, (area.width - names) / static_cast<float>(count)), left = area.x + names,
                    height = cell_height(classes_);
        const auto name = [&](std::size_t index, float width) {
            return name_of(ui_, experiment, classes_, index, width);
        };
        const auto middle = [&](std::size_t column) { return left + (static_cast<float>(column) + 0.5f) * side; };
        for (std::size_t column = 0; column < count; ++column)
            ui_.text(middle(column), head.bottom() - 9, name(column, side - 4), size::label, colours.text,
                     Ui::Align::centre);
        for (std::size_t row = 0; row < count; ++row) {
            const Rect line = area.take_top(height);
            ui_.text(left - 8, line.middle_y(), name(row, names - 10), size::label, colours.text, Ui::Align::right);
            std::size_t all = 0;
            for (std::size_t column = 0; column < count; ++column) all += matrix[row * count + column];
            for (std::size_t column = 0; column < count; ++column) {
                const std::size_t rows = matrix[row * count + column];
                const Rect cell{middle(column) - side / 2 + 1, line.y + 1, side - 2, line.height - 2};
                const float share = all == 0 ? 0 : static_cast<float>(rows) / static_cast<float>(all);
                const ImU32 colour = row == column ? colours.positive : colours.negative;
                ui_.draw().AddRectFilled({cell.x, cell.y}, {cell.right(), cell.bottom()}, colours.ground, 3);
                ui_.draw().AddRectFilled({cell.x, cell.y}, {cell.right(), cell.bottom()}, faded(colour, 0.45f * share),
                                         3);
                ui_.text(cell.middle_x(), cell.middle_y(), grouped(static_cast<std::int64_t>(rows)), size::label,
                         rows == 0 ? colours.muted : colours.text, Ui::Align::centre);
            }
        }
    }

    Ui& ui_;
    const Run& run_;
    const Dataset& dataset_;
    Classes classes_;
};

std::string_view note(const Ui& ui, const Run& run) {
    const auto lowest = run.lowest_held_out_loss();
    if (!lowest) return ui.words("held_out.none");
    const bool beyond = run.iteration() > lowest->iteration;
    return ui.text_of(
        beyond ? "held_out.beyond" : "held_out.lowest",
        {{"iteration", grouped(lowest->iteration)}, {"loss", significant(held_out_loss_shown(run, lowest->loss), 4)}});
}

float note_height(const Ui& ui, const Run& run, float width) {
    return ui.paragraph_height(width, note(ui, run), size::label) + below_note;
}

PanelSize measure(const Ui& ui, const FrameContext& context, float width) {
    float height = 28 + note_height(ui, context.run, width);
    for (const std::string_view key : shown_parameters)
        if (const ExperimentField& parameter = *find_parameter(key); is_shown(parameter, context))
            height += parameter_height(ui, parameter) + below_parameter;
    const float report = Report::height(Classes(context.run.experiment().dataset));
    const bool two = !context.run.held_out_rows().empty();
    return height + report + (two && width < min_side_by_side ? report + between : 0);
}

void draw(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    const Run& run = context.run;
    area = draw_title(ui, area, ui.words("held_out.title"));
    for (const std::string_view key : shown_parameters) {
        const ExperimentField& parameter = *find_parameter(key);
        if (!is_shown(parameter, context)) continue;
        const Rect place = area.take_top(parameter_height(ui, parameter));
        draw_parameter(ui, context, parameter,
                       {place.x, place.y, area.width < min_side_by_side ? place.width : 320, place.height}, output);
        area.take_top(below_parameter);
    }
    ui.paragraph(area.x, area.y, area.width, note(ui, run), size::label, ui.theme().muted);
    area.take_top(note_height(ui, run, area.width));

    const Report report(ui, context);
    const Group trained{"held_out.trained", run.trained_rows(), trained_loss_shown(run, run.loss(), true),
                        ui.theme().text},
        held_out{"held_out.held_out", run.held_out_rows(), held_out_loss_shown(run, run.held_out_loss()),
                 ui.theme().accent};
    const bool two = !held_out.rows.empty(), beside = area.width >= min_side_by_side;
    Rect first = beside ? area.take_left((area.width - between) / 2)
                        : area.take_top(Report::height(Classes(run.experiment().dataset)));
    report.draw(trained, first);
    beside ? area.take_left(between) : area.take_top(between);
    if (two) report.draw(held_out, area);
}

}  // namespace

NEUROGLASS_TAB(5, held_out) = {.measure = measure, .draw = draw};

}  // namespace neuroglass
