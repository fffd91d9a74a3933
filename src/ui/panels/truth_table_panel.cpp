// What the network answers to every input there can be, right or wrong, and what that shows, in plain words.
#include <cmath>

#include "engine/inspect/truth_table.h"
#include "ui/format.h"
#include "ui/panels/panels.h"
#include "ui/widgets/choice_line.h"
#include "ui/widgets/column_label.h"
#include "ui/widgets/number_columns.h"

namespace neuroglass {
namespace {

constexpr std::size_t max_shown = 64, max_wrong_told = 3;
constexpr float head_height = 26, note_gap = 6;

float line_height(const Ui& ui) { return ui.frame().coarse ? 44.f : 28.f; }

/// [1, 0, 1]
std::string_view bracketed(const Ui& ui, std::span<const double> inputs) {
    FrameVector<NumberText> numbers(ui.arena());
    for (const double input : inputs) numbers.push_back(significant(input, 3));
    FrameVector<std::string_view> pieces(ui.arena());
    for (const NumberText& number : numbers) {
        pieces.push_back(pieces.empty() ? "[" : ", ");
        pieces.push_back(number);
    }
    pieces.push_back("]");
    return ui.concat(pieces);
}

/// What the table shows, in sentences.
FrameVector<std::string_view> notes(const Ui& ui, const FrameContext& context) {
    const Experiment& experiment = context.run.experiment();
    FrameVector<std::string_view> all(ui.arena());
    const auto lines = truth_table(experiment, ui.arena(), context.shown_output());
    const bool every = lists_every_input(experiment.dataset);
    std::size_t known = 0, right = 0;
    FrameVector<std::string_view> wrong(ui.arena());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const TruthLine& line = lines[i];
        if (!line.answer) continue;
        ++known;
        const bool is_of_row = !every && i < experiment.dataset.rows();  // which the run has answered
        const double prediction = is_of_row
                                      ? context.run.outputs()[i * experiment.model.outputs + context.shown_output()]
                                      : context.answer(line.inputs);
        if (is_right(prediction, *line.answer)) ++right;
        else if (wrong.size() < max_wrong_told)
            wrong.push_back(
                ui.text_of(line.row ? "inputs.wrong_row" : "inputs.wrong", {{"inputs", bracketed(ui, line.inputs)},
                                                                            {"prediction", fixed(prediction, 3)},
                                                                            {"answer", significant(*line.answer, 3)}}));
    }
    const auto rule = experiment.model.outputs == 1 ? copied_input(experiment.dataset) : std::nullopt;
    const std::string_view input = input_label(ui, experiment, rule.value_or(0), size::text, 200);
    all.push_back(
        ui.text_of(rule ? "inputs.by_rule" : "inputs.by_rows", {{"input", input}, {"right", right}, {"known", known}}));
    for (const std::string_view words : wrong) all.back() = ui.concat({all.back(), " ", words});
    if (const auto row = row_with(experiment.dataset, experiment.test_example))
        all.push_back(
            ui.text_of("inputs.test_is_row", {{"inputs", bracketed(ui, experiment.test_example)}, {"row", *row + 1}}));
    if (!experiment.model.is_single_neuron()) return all;
    if (!experiment.model.has_bias() && experiment.model.output_activation == Activation::sigmoid) {
        const FrameVector<double> zeros(experiment.test_example.size(), 0.0, ui.arena());
        all.push_back(ui.text_of("inputs.zero", {{"inputs", bracketed(ui, zeros)}}));
    }
    if (const auto rows = crossed_rows(experiment.dataset)) {
        const auto inputs = [&](std::size_t i) { return bracketed(ui, experiment.dataset.inputs((*rows)[i])); };
        const auto target = [&](std::size_t i) { return significant(experiment.dataset.target((*rows)[i]), 3); };
        all.push_back(ui.text_of("inputs.no_line", {{"first", inputs(0)},
                                                    {"second", inputs(1)},
                                                    {"target", target(0)},
                                                    {"third", inputs(2)},
                                                    {"fourth", inputs(3)},
                                                    {"other", target(2)}}));
    } else if (rule && known > 0) {  // what this run shows, and what to try
        const bool bias = experiment.model.has_bias(), all_right = right == known;
        if (bias || !all_right)
            all.push_back(ui.words(!bias       ? "inputs.lesson_without_bias"
                                   : all_right ? "inputs.lesson_all_right"
                                               : "inputs.lesson_some_wrong"));
    }
    return all;
}

struct Columns {
    float first_input, pitch, answer, bar, bar_width, prediction, verdict;
    std::size_t inputs;  // how many fit
    float text_size;     // of their numbers
};

Columns columns_of(const Ui& ui, Rect area, std::span<const TruthLine> lines) {
    const std::size_t count = lines.front().inputs.size();
    const bool narrow = area.width < 460;
    const float verdict = narrow ? 24 : 150, prediction = ui.text_width("0.00000000", size::text) + 12,
                answer = narrow ? 40 : 64;
    const float room = area.width - verdict - prediction - answer - 24;
    const auto [text_size, pitch, all] =
        number_columns(ui, count, room, narrow ? 26.f : 34.f, 10, [&](const auto& measure) {
            for (const TruthLine& line : lines.first(std::min(lines.size(), max_shown))) measure(line.inputs);
        });
    const std::size_t inputs = all ? count : static_cast<std::size_t>(std::max(1.f, room / pitch));
    const float after = area.x + 8 + pitch * static_cast<float>(inputs);
    const float right = area.right() - verdict - 8;
    const float bar = after + answer + 8;
    return {
        area.x + 8 + pitch / 2, pitch,  after + answer / 2, bar, std::max(0.f, right - prediction - 16 - bar), right,
        area.right() - verdict, inputs, text_size};
}

void draw_head(Ui& ui, const Experiment& experiment, Rect line, const Columns& columns, std::string_view answer) {
    const std::size_t count = experiment.test_example.size();
    const ImU32 muted = ui.theme().muted;
    for (std::size_t i = 0; i < columns.inputs; ++i)
        ui.text(columns.first_input + static_cast<float>(i) * columns.pitch, line.middle_y(),
                i + 1 == columns.inputs && columns.inputs < count
                    ? std::string_view("…")
                    : input_label(ui, experiment, i, size::label, columns.pitch - 4),
                size::label, muted, Ui::Align::centre);
    ui.text(columns.answer, line.middle_y(), answer, size::label, muted, Ui::Align::centre);
    ui.text(columns.prediction, line.middle_y(), ui.words("inputs.prediction"), size::label, muted, Ui::Align::right);
    ui.hairline(line.x, line.bottom(), line.right(), line.bottom());
}

void draw_verdict(Ui& ui, Rect line, const Columns& columns, const TruthLine& truth, double prediction) {
    const Theme& colours = ui.theme();
    const bool right = truth.answer && is_right(prediction, *truth.answer);
    const std::string_view sign = !truth.answer ? "?" : right ? "✓" : "×";
    ui.text(columns.verdict + 12, line.middle_y(), sign, size::text,
            truth.answer && !right ? colours.negative : colours.text, Ui::Align::centre);
    if (line.right() - columns.verdict < 60) return;
    std::string_view which;  // of all inputs it is
    if (truth.is_test_example) which = ui.words("inputs.is_test");
    else if (truth.row) which = ui.text_of("inputs.is_row", {{"row", *truth.row + 1}});
    std::string_view known = "inputs.unknown";
    if (truth.answer) known = right ? "inputs.right" : "inputs.is_wrong";
    const std::string_view all = which.empty() ? ui.words(known) : ui.joined(ui.words(known), which);
    const float left = columns.verdict + 28;
    const auto fits = [&](std::string_view words) { return left + ui.text_width(words, size::label) <= line.right(); };
    const std::string_view words = fits(all) ? all : which;  // the sign says the rest
    if (fits(words)) ui.text(left, line.middle_y(), words, size::label, colours.muted);
}

PanelSize measure(const Ui& ui, const FrameContext& context, float width) {
    float height = 28 + head_height + 8 + 8;
    height += line_height(ui) *
              static_cast<float>(std::min(
                  truth_table(context.run.experiment(), ui.arena(), context.shown_output()).size(), max_shown));
    for (const std::string_view note : notes(ui, context))
        height += ui.paragraph_height(width, note, size::label) + note_gap;
    return height;
}

void draw(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    const Theme& colours = ui.theme();
    const Experiment& experiment = context.run.experiment();
    const std::size_t count = experiment.test_example.size();
    const bool every = lists_every_input(experiment.dataset);
    area = draw_title(ui, area, ui.words(every ? "inputs.title" : "inputs.title_rows"));
    const auto lines = truth_table(experiment, ui.arena(), context.shown_output());
    const Columns columns = columns_of(ui, area, lines);
    draw_head(ui, experiment, area.take_top(head_height), columns, ui.words(every ? "inputs.answer" : "data.target"));

    for (std::size_t i = 0; i < std::min(lines.size(), max_shown); ++i) {
        const TruthLine& truth = lines[i];
        const Rect line = area.take_top(line_height(ui));
        const Id id{"input ", bracketed(ui, truth.inputs)};
        const Ui::Lock lock(ui, context.locks("test") || context.hides("test"));
        const Response response = choice_line(ui, id, line, ui.words("inputs.line.hint"), truth.is_test_example);
        for (std::size_t k = 0; k < columns.inputs; ++k)
            ui.text(columns.first_input + static_cast<float>(k) * columns.pitch, line.middle_y(),
                    k + 1 == columns.inputs && columns.inputs < count ? std::string_view("…")
                                                                      : significant(truth.inputs[k], 3),
                    columns.text_size, colours.text, Ui::Align::centre);
        ui.text(columns.answer, line.middle_y(), truth.answer ? std::string_view(significant(*truth.answer, 3)) : "–",
                size::text, truth.row ? colours.text : colours.muted, Ui::Align::centre);

        const double prediction = context.answer(truth.inputs);
        const NumberText shown = fixed(prediction, 8);
        const ImU32 side = signed_colour(colours, shown_side(shown), colours.muted);
        if (columns.bar_width > 30) {  // from the middle: which side of 0.5, and how far
            const float middle = columns.bar + columns.bar_width / 2, half = columns.bar_width / 2;
            const float end = middle + half * ui.animate(id, static_cast<float>(2 * prediction - 1));
            ui.draw().AddRectFilled({columns.bar, line.middle_y() - 3},
                                    {columns.bar + columns.bar_width, line.middle_y() + 3}, faded(colours.track, 0.5f),
                                    3);
            ui.draw().AddRectFilled({std::min(middle, end), line.middle_y() - 3},
                                    {std::max(middle, end), line.middle_y() + 3}, side, 3);
            for (const Pin& pin : context.pins) {
                if (pin.experiment().test_example.size() != count) continue;
                const float x =
                    middle + half * static_cast<float>(2 * context.answer(pin, pin.weights(), truth.inputs) - 1);
                ui.draw().AddRectFilled({x - 1, line.middle_y() - 6}, {x + 1, line.middle_y() + 6}, colours.muted);
            }
            ui.draw().AddRectFilled({middle - 0.5f, line.middle_y() - 7}, {middle + 0.5f, line.middle_y() + 7},
                                    colours.muted);
        }
        ui.text(columns.prediction, line.middle_y(), shown, size::text, colours.text, Ui::Align::right);
        draw_verdict(ui, line, columns, truth, prediction);
        if (!response.pressed) continue;
        if (const auto changed = with_test_example(experiment, {truth.inputs.begin(), truth.inputs.end()}))
            output.request(command::SetExperiment{*changed});
    }
    area.take_top(8);
    ui.hairline(area.x, area.y, area.right(), area.y);
    area.take_top(8);
    for (const std::string_view note : notes(ui, context))
        area.take_top(ui.paragraph(area.x, area.y, area.width, note, size::label, colours.text) + note_gap);
}

}  // namespace

NEUROGLASS_TAB(4, inputs) = {.measure = measure, .draw = draw};

}  // namespace neuroglass
