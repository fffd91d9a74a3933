// The number that it is all about: what the network answers for the test example, what it should answer, and how it got
// there.
#include <cmath>

#include "base/numbers.h"
#include "document/article.h"
#include "document/data_names.h"
#include "ui/format.h"
#include "ui/panels/panels.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/column_label.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/verdict_sign.h"

namespace neuroglass {
namespace {

constexpr float gap = 6, input_width = 48;
constexpr std::size_t most_inputs = 21;  // of a page

/// Smaller where it then still stands beside the inputs.
float verdict_size(const Ui& ui, std::string_view verdict, float room) {
    return 6 + ui.text_width(verdict, size::text) > room ? size::label : size::text;
}

std::string_view verdict_of(const Ui& ui, const FrameContext& context) {
    const auto expected = context.right_answer();
    if (!expected) return ui.words("prediction.unknown");
    const NumberText number = significant(*expected, 6);
    const Experiment& experiment = context.run.experiment();
    const bool is_class = experiment.model.outputs == 1 && (*expected == 0 || *expected == 1);
    const std::string_view name = is_class ? class_name(experiment, *expected == 1 ? 1 : 0) : std::string_view();
    const std::string_view answer =
        name.empty() ? ui.concat({number}) : ui.concat({number, " (", cut(ui, name, size::text, 120), ")"});
    return ui.text_of("prediction.expected", {{"answer", answer}});
}

/// Those of the test example's inputs that are shown.
RowPage input_page(const FrameContext& context) {
    const std::size_t count = context.run.experiment().test_example.size(), shown = std::min(count, most_inputs);
    return {std::min(context.view.first_input, count - shown), shown, count};
}

/// The test example's inputs, to be switched and typed, in as many lines as they need, and beside them what `verdict`
/// says.
void draw_inputs(Ui& ui, const FrameContext& context, Rect& area, std::string_view verdict, FrameOutput& output) {
    const Experiment& experiment = context.run.experiment();
    const Ui::Lock lock(ui, context.locks("test") || context.hides("test"));
    const auto [first, shown_inputs, count] = input_page(context);
    Rect line = area.take_top(ui.target());
    float x = line.x;
    const auto make_room = [&](float wanted) {
        if (x == line.x || x + wanted <= line.right()) return;
        area.take_top(gap);
        line = area.take_top(ui.target());
        x = line.x;
    };
    const auto apply = [&](std::size_t i, double value) -> std::optional<Error> {
        auto inputs = experiment.test_example;
        inputs[i] = value;
        const auto changed = with_test_example(experiment, std::move(inputs));
        if (!changed) return changed.error();
        output.request(command::SetExperiment{*changed});
        return std::nullopt;
    };
    for (std::size_t i = first; i < first + shown_inputs; ++i) {
        const double value = experiment.test_example[i];
        const Id id{"test x", i + 1};
        make_room(input_width);
        const Rect box{x, line.y, input_width, line.height};
        x += input_width + gap;
        const NumberText shown = significant(value, 3);
        const auto exact = [&] { return exact_text(value); };
        const std::string_view name = ui.concat({ui.words("part.test"), " x", whole(i + 1)});
        ui.number_box(
            id, box, {shown, exact, false, name}, ui.words("test.input.hint"),
            [&](std::string_view typed) -> std::optional<Error> {
                const WrittenNumber number = read_number(typed);
                if (number) return apply(i, number.value);
                const std::string max = exact_text(Dataset::max_value);
                return number_error(number, "x" + std::to_string(i + 1), typed, "-" + max, max);
            },
            [&] {
                if (value != 0 && value != 1) return false;
                apply(i, 1 - value);
                return true;
            });
        if (const int presses = ui.arrows(id)) apply(i, value + presses);
    }
    const float words = verdict_size(ui, verdict, line.right() - x);
    make_room(6 + ui.text_width(verdict, words));
    ui.text(x + 6, line.middle_y(), verdict, words, ui.theme().muted);
    if (shown_inputs == count) return;
    const Rect pages = area.take_top(ui.target());
    const std::string_view which =
        ui.concat({subscript("x", first + 1), " – ", subscript("x", first + shown_inputs), " / ", whole(count)});
    if (const auto other = draw_page_picker(ui, "test previous", "test next", {first, shown_inputs, count}, pages.x,
                                            pages.middle_y(), pages.height, which))
        output.view(context.view).first_input = *other;
}

bool equals_the_article(const Run& run) {
    if (!is_article(run.experiment())) return false;
    for (const ArticleFigure& figure : article_figures)
        if (figure.iteration == run.iteration())
            return fixed_text(run.prediction(), 8) == fixed_text(figure.prediction, 8);
    return false;
}

/// Who printed figures of this moment, and whether they come out; "": nobody.
std::string_view badge_of(const Ui& ui, const FrameContext& context) {
    if (equals_the_article(context.run)) return ui.words("prediction.article");
    const Example* const example = context.examples.shown;
    const auto verdict = example ? example->verdict_at(context.run.iteration()) : std::nullopt;
    return verdict ? ui.concat({verdict_sign(*verdict), example->author}) : std::string_view();
}

/// The test example's inputs, in as many lines as they need, with the right answer.
float test_inputs_height(const Ui& ui, const FrameContext& context, float width) {
    float height = ui.target(), x = 0;
    const auto stand = [&](float wanted) {
        if (x > 0 && x + wanted > width) height += gap + ui.target(), x = 0;
        x += wanted + gap;
    };
    const auto [first, shown, count] = input_page(context);
    for (std::size_t i = 0; i < shown; ++i) stand(input_width);
    const std::string_view verdict = verdict_of(ui, context);
    stand(6 + ui.text_width(verdict, verdict_size(ui, verdict, width - x)));
    return height + (shown < count ? ui.target() : 0);
}

/// ‹ output 1 of 3 ›, at the right of the title; nothing for a single one.
void draw_output_picker(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    const std::size_t count = context.run.experiment().model.outputs, shown = context.shown_output();
    if (count == 1) return;
    const Experiment& experiment = context.run.experiment();
    const std::string_view words = class_name(experiment, shown).empty()
                                       ? ui.text_of("prediction.output", {{"output", shown + 1}, {"count", count}})
                                       : class_label(ui, experiment, shown, size::label, 140);
    const float side = ui.target(), room = ui.text_width(words, size::label) + 8;
    const int way = draw_stepper(ui,
                                 {.previous = "output previous",
                                  .next = "output next",
                                  .words = words,
                                  .room = room,
                                  .font_size = size::label,
                                  .colour = ui.theme().muted,
                                  .previous_hint = ui.words("prediction.output.previous"),
                                  .next_hint = ui.words("prediction.output.next")},
                                 area.right() - 2 * side - room, area.y + 10, side);
    if (way != 0) output.view(context.view).shown_output = way > 0 ? (shown + 1) % count : (shown + count - 1) % count;
}

PanelSize measure(const Ui& ui, const FrameContext& context, float width) {
    const float inputs = test_inputs_height(ui, context, width);
    return {228 + inputs, 28 + inputs + 64 + (is_low(ui) ? 0.f : 60.f), true};
}

void draw(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    const Run& run = context.run;
    const Theme& colours = ui.theme();
    draw_output_picker(ui, context, area, output);
    area = draw_title(ui, area, ui.words("prediction.title"));

    draw_inputs(ui, context, area, verdict_of(ui, context), output);

    const double now = context.answer(run.experiment().test_example);
    const Rect number = area.take_top(64);
    const float wide = ui.text(number.x, number.middle_y() + 2, fixed(now, 8), size::display, colours.text);
    const std::string_view badge = badge_of(ui, context);
    const float badge_width = ui.text_width(badge, size::label) + 20;
    const bool badge_beside = number.x + wide + 14 + badge_width <= number.right();
    if (!badge.empty() && (badge_beside || area.height >= 26)) {
        Rect pill{number.x + wide + 14, number.middle_y() - 10, badge_width, 24};
        if (!badge_beside) pill = area.take_top(26), pill.width = badge_width;
        ui.draw().AddRectFilled({pill.x, pill.y}, {pill.right(), pill.bottom()}, faded(colours.accent, 0.14f), 12);
        ui.text(pill.x + 10, pill.middle_y(), badge, size::label, colours.accent);
    }
    constexpr float min_chart = 56;
    if (area.height < min_chart) return;
    Chart chart{.id = "prediction chart", .hint = ui.words("prediction.chart.hint")};
    const auto predicted = [&](std::size_t sample) {
        return context.answer(run, run.history().weights(sample), run.experiment().test_example);
    };
    const auto pin_predicted = [&](const Pin& pin, std::size_t sample) {
        const auto& asked = pin.experiment().test_example.size() == run.experiment().test_example.size()
                                ? run.experiment().test_example
                                : pin.experiment().test_example;
        return context.answer(pin, pin.history().weights(sample), asked);
    };
    chart.value = predicted;
    chart.pin_value = pin_predicted;
    chart.now = now;
    chart.colour = colours.text;
    chart.shown = [](double value) { return fixed(value, 8); };
    draw_chart(ui, context, area, chart, output);
}

}  // namespace

const Panel prediction_panel = {.part = "prediction", .measure = measure, .draw = draw};

}  // namespace neuroglass
