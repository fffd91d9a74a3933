// The number that it is all about: what the network answers for the test example, what it should answer, and how it got there.
#include <cmath>

#include "core/article.h"
#include "core/numbers.h"
#include "ui/chart.h"
#include "ui/format.h"
#include "ui/panels.h"

namespace neuroglass {
namespace {

/// The test example's inputs, to be switched and typed. @return the place to the right of them
float draw_inputs(Kit& kit, const Experiment& experiment, Rect line, Actions& actions) {
    const std::size_t count = experiment.test_example.size();
    const float gap = 6, width = std::clamp((line.width - 110) / static_cast<float>(count) - gap, 28.f, 48.f);
    const auto apply = [&](std::size_t i, double value) -> std::optional<Error> {
        auto inputs = experiment.test_example;
        inputs[i] = value;
        const auto changed = with_test_example(experiment, std::move(inputs));
        if (!changed) return changed.error();
        actions.experiment = *changed;
        return std::nullopt;
    };
    for (std::size_t i = 0; i < count; ++i) {
        const double value = experiment.test_example[i];
        const std::string id = "test x" + std::to_string(i + 1);
        const Rect box{line.x + static_cast<float>(i) * (width + gap), line.y, width, line.height};
        if (box.right() > line.right()) return box.x;
        kit.number_box(id.c_str(), box, {significant(value, 6), exact_text(value)}, kit.words("test.input.hint"), [&](std::string_view typed) -> std::optional<Error> {
            const auto number = parse_number(typed);
            if (number) return apply(i, *number);
            return Error{"error.test_number", {{"input", std::to_string(i + 1)}, {"given", std::string(trimmed(typed))}}};
        }, [&] {
            if (value != 0 && value != 1) return false;
            apply(i, 1 - value);
            return true;
        });
        if (const int presses = kit.arrows(id.c_str())) apply(i, value + presses);
    }
    return line.x + static_cast<float>(count) * (width + gap);
}

bool equals_the_article(const Run& run) {
    if (!is_article(run.experiment())) return false;
    for (const ArticleFigure& figure : article_figures)
        if (figure.iteration == run.iteration()) return fixed_text(run.prediction(), 8) == fixed_text(figure.prediction, 8);
    return false;
}

}  // namespace

void draw_prediction(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    const Run& run = scene.run;
    const Theme& colours = kit.theme();
    area = draw_title(kit, area, kit.words("prediction.title"));

    const Rect line = area.take_top(kit.target());
    const float after = draw_inputs(kit, run.experiment(), line, actions);
    const auto expected = expected_answer(run.experiment());
    const std::string verdict = expected ? message("prediction.expected", std::array{std::pair<std::string, std::string>{"answer", std::string(significant(*expected, 6))}}, kit.frame().language)
                                         : std::string(kit.words("prediction.unknown"));
    kit.text(after + 6, line.middle_y(), verdict, size::text, colours.muted);

    const Rect number = area.take_top(64);
    const float wide = kit.text(number.x, number.middle_y() + 2, fixed(run.prediction(), 8), size::display, colours.text);
    if (equals_the_article(run)) {
        const std::string_view badge = kit.words("prediction.article");
        const float width = kit.text_width(badge, size::label) + 20;
        Rect pill{number.x + wide + 14, number.middle_y() - 10, width, 24};
        if (pill.right() > number.right()) pill = area.take_top(26), pill.width = width;
        kit.draw().AddRectFilled({pill.x, pill.y}, {pill.right(), pill.bottom()}, faded(colours.accent, 0.14f), 12);
        kit.text(pill.x + 10, pill.middle_y(), badge, size::label, colours.accent);
    }
    Chart chart{.id = "prediction chart", .hint = kit.words("prediction.chart.hint")};
    chart.value = [&](std::size_t sample) { return run.predict(run.history().weights(sample), run.experiment().test_example); };
    chart.now = run.prediction();
    chart.colour = colours.text;
    draw_chart(kit, scene, area, chart, actions);
}

}  // namespace neuroglass
