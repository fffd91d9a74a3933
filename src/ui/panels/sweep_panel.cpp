// The same experiment from many seeds: how their predictions and weights spread at the iteration that is shown, and a
// press to take one of them.
#include <cmath>
#include <optional>

#include "document/number_field.h"
#include "engine/inspect/truth_table.h"
#include "engine/numeric/histogram.h"
#include "ui/format.h"
#include "ui/panels/panels.h"
#include "ui/widgets/pin_names.h"
#include "ui/widgets/plot_tooltip.h"
#include "ui/widgets/weight_label.h"

namespace neuroglass {
namespace {

constexpr std::array<std::size_t, 3> counts{100, 1000, 10'000};
constexpr float prediction_height = 132, weight_height = 72, axis_height = 20;
constexpr std::size_t max_bins = 60;

/// One value of every seed, and of the run that is shown.
struct Spread {
    Id id;
    std::string_view name;
    double middle;                                     // parts orange from blue
    std::optional<double> now;                         // of the run, where it is at the iteration of the seeds
    FrameVector<double> values;                        // (seeds)
    FrameVector<std::pair<std::size_t, double>> pins;  // of the pins that have this value: which, and the value
};

void adopt(const FrameContext& context, std::size_t index, FrameOutput& output) {
    const double seed = context.sweep->first_seed() + static_cast<double>(index);
    Experiment experiment = context.run.experiment();
    experiment.starting_weights.clear();
    if (const auto changed = with_parameter(experiment, *find_parameter("seed"), seed))
        output.request(command::SetExperiment{*changed});
}

/// The seed whose value is nearest to the wanted one, or, going up or down, the next beyond it.
std::optional<std::size_t> nearest(const FrameContext& context, const Spread& spread, double wanted, int way) {
    std::optional<std::size_t> found;
    double best = HUGE_VAL;
    for (std::size_t i = 0; i < context.sweep->count(); ++i) {
        const double distance = way == 0 ? std::abs(spread.values[i] - wanted) : (spread.values[i] - wanted) * way;
        if (way != 0 && !(distance > 0)) continue;
        if (distance < best) best = distance, found = i;
    }
    return found;
}

void draw_reading(Ui& ui, const FrameContext& context, const Spread& spread, Rect plot, std::size_t index, float x) {
    const NumberText seed = grouped(context.sweep->first_seed() + static_cast<std::int64_t>(index));
    const TooltipLine lines[] = {
        {ui.concat({ui.text_of("seeds.reading", {{"seed", seed}}), "  ", fixed(spread.values[index], 8)})},
        {ui.words(ui.locked() ? "locked.hint" : "seeds.press"), true}};
    const float width = tooltip_size(ui, lines).width;
    draw_tooltip(ui, centred_within(x, width, plot.x, plot.right()), plot.y - 4, lines);
}

void draw_spread(Ui& ui, const FrameContext& context, const Spread& spread, Rect area, FrameOutput& output) {
    const Theme& colours = ui.theme();
    const Rect axis = area.take_bottom(axis_height);
    ui.text(axis.middle_x(), axis.middle_y() + 2, spread.name, size::label, colours.text, Ui::Align::centre);
    const Rect plot{area.x + 8, area.y, area.width - 16, area.height};
    FrameVector<double> all(spread.values, ui.arena());
    if (spread.now) all.push_back(*spread.now);
    for (const auto& [pin, value] : spread.pins) all.push_back(value);
    const Bins bins = round_bins(all, max_bins);
    const Histogram counted = histogram(spread.values, bins, ui.arena());
    const auto place = [&](double value) {
        return plot.x +
               plot.width * static_cast<float>(std::clamp((value - bins.min) / (bins.max - bins.min), 0.0, 1.0));
    };
    const auto highest = static_cast<float>(std::max<std::size_t>(1, *std::ranges::max_element(counted.counts)));
    const float pitch = plot.width / static_cast<float>(bins.count);
    for (std::size_t i = 0; i < bins.count; ++i) {
        if (counted.counts[i] == 0) continue;
        const float tall = std::max(2.f, (plot.height - 12) * static_cast<float>(counted.counts[i]) / highest),
                    x = plot.x + static_cast<float>(i) * pitch;
        ui.draw().AddRectFilled({x + 0.5f, plot.bottom() - tall}, {x + pitch - 0.5f, plot.bottom()},
                                faded(bins.edge(i) < spread.middle ? colours.negative : colours.positive, 0.8f));
    }
    ui.draw().AddRectFilled({plot.x, plot.bottom()}, {plot.right(), plot.bottom() + 1}, colours.muted);
    for (const auto& [pin, value] : spread.pins) {
        const float x = place(value);
        ui.draw().AddRectFilled({x - 0.5f, plot.y + 8}, {x + 0.5f, plot.bottom()}, colours.muted);
        ui.text(x + 7, plot.y + 8 + 12 * static_cast<float>(pin), pin_letter(pin), size::small, colours.muted,
                Ui::Align::centre);
    }
    if (spread.now) {
        const float here = place(*spread.now);
        ui.draw().AddRectFilled({here - 1, plot.y}, {here + 1, plot.bottom()}, colours.text);
        ui.draw().AddTriangleFilled({here - 5, plot.y - 1}, {here + 5, plot.y - 1}, {here, plot.y + 6}, colours.text);
    }
    ui.text(plot.x, axis.middle_y() + 2, significant(bins.min, 6), size::small, colours.muted);
    ui.text(plot.right(), axis.middle_y() + 2, significant(bins.max, 6), size::small, colours.muted, Ui::Align::right);

    const Ui::Lock lock(ui, context.locks("seed"));
    const Response response = ui.control(spread.id, plot, ui.words("seeds.hint"), Sense::press, true);
    if (response.hovered || response.pressed) {
        const float x = ImGui::GetIO().MousePos.x;
        const double wanted = bins.min + static_cast<double>((x - plot.x) / plot.width) * (bins.max - bins.min);
        const auto index = response.focused ? std::nullopt : nearest(context, spread, wanted, 0);
        if (index && response.hovered) draw_reading(ui, context, spread, plot, *index, x);
        if (index && response.pressed) adopt(context, *index, output);
    }
    if (const int presses = ui.arrows(spread.id, true))
        if (spread.now)
            if (const auto index = nearest(context, spread, *spread.now, presses > 0 ? 1 : -1))
                adopt(context, *index, output);
}

/// Whether the seeds are counted that get every row right, not only the test example: a network's, as long as it takes
/// only a part of a frame.
bool counts_solved(const Sweep& sweep) {
    constexpr std::int64_t max_work = 2'000'000;
    return !sweep.experiment().model.hidden.empty() && sweep.has_classes() && sweep.work_of_solving() <= max_work;
}

/// How many seeds, and how many of them answer right, in a sentence.
void draw_summary(Ui& ui, const FrameContext& context, Rect line) {
    const Sweep& sweep = *context.sweep;
    std::string_view words;
    const NumberText count = grouped(static_cast<std::int64_t>(sweep.count())), iteration = grouped(sweep.iteration());
    if (sweep.iteration() != context.run.iteration()) {
        words = ui.text_of("seeds.underway",
                           {{"count", count}, {"iteration", iteration}, {"goal", grouped(context.run.iteration())}});
    } else if (counts_solved(sweep)) {
        std::int64_t right = 0;
        for (std::size_t i = 0; i < sweep.count(); ++i) right += sweep.solves(i);
        const bool all = context.run.held_out_rows().empty();
        words = ui.text_of(all ? "seeds.solved" : "seeds.solved_trained",
                           {{"count", count}, {"iteration", iteration}, {"right", grouped(right)}});
    } else if (const auto answer = expected_answer(context.run.experiment())) {
        std::int64_t right = 0;
        for (std::size_t i = 0; i < sweep.count(); ++i) right += is_right(sweep.prediction(i), *answer);
        words = ui.text_of("seeds.right", {{"count", count}, {"iteration", iteration}, {"right", grouped(right)}});
    } else {
        words = ui.text_of("seeds.at", {{"count", count}, {"iteration", iteration}});
    }
    ui.paragraph(line.x, line.y + 4, line.width, words, size::label, ui.theme().text);
}

/// Of a large network none: their places change from seed to seed, and say nothing side by side.
std::size_t shown_weights(const Run& run) { return run.weights().size() > 24 ? 0 : run.weights().size(); }

PanelSize measure(const Ui& ui, const FrameContext& context, float) {
    return 28 + ui.target() + 36 + prediction_height + axis_height +
           (weight_height + 8) * static_cast<float>(shown_weights(context.run));
}

void draw(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    area = draw_title(ui, area, ui.words("seeds.title"));
    Rect choice = area.take_top(ui.target());
    for (const std::size_t count : counts) {
        const NumberText label = grouped(static_cast<std::int64_t>(count));
        const Rect place = choice.take_left(ui.text_width(label, size::label) + 28);
        choice.take_left(4);
        const bool chosen = context.view.seed_count == count;
        if (ui.button({"seeds ", count}, place, label, chosen ? ButtonStyle::chosen : ButtonStyle::quiet,
                      ui.words("seeds.count.hint"), size::label))
            output.view(context.view).seed_count = count;
    }
    if (!context.sweep) return;  // in the next frame
    draw_summary(ui, context, area.take_top(36));

    const Sweep& sweep = *context.sweep;
    // While the seeds are still on their way to the run's iteration, the run is marked where it was when it was there:
    // it is one of them, or else it is marked again when they have come.
    const bool together = sweep.iteration() == context.run.iteration();
    const std::int64_t own = static_cast<std::int64_t>(context.run.experiment().seed) - sweep.first_seed();
    const bool is_one_of_them =
        context.run.experiment().starting_weights.empty() && own >= 0 && own < static_cast<std::int64_t>(sweep.count());
    const auto spread = [&](const Id& id, std::string_view name, double middle, double run_now, const auto& value) {
        std::optional<double> now;
        if (together) now = run_now;
        else if (is_one_of_them) now = value(static_cast<std::size_t>(own));
        FrameVector<double> values(sweep.count(), ui.arena());
        for (std::size_t i = 0; i < values.size(); ++i) values[i] = value(i);
        return Spread{
            id, name, middle, now, std::move(values), FrameVector<std::pair<std::size_t, double>>(ui.arena())};
    };
    const auto draw = [&](Spread made, float height, const auto& pin_value) {
        for (std::size_t i = 0; i < context.pins.size(); ++i)
            if (const std::optional<double> value = pin_value(context.pins[i]); value && together)
                made.pins.emplace_back(i, *value);
        draw_spread(ui, context, made, area.take_top(height), output);
    };
    draw(spread("seeds prediction", ui.words("seeds.prediction"), 0.5, context.run.prediction(),
                [&](std::size_t i) { return sweep.prediction(i); }),
         prediction_height + axis_height,
         [&](const Pin& pin) { return std::optional(pin_prediction(pin, context.run)); });
    for (std::size_t w = 0; w < shown_weights(context.run); ++w) {
        area.take_top(8);
        const std::string_view name = weight_label(ui, context.run, w);
        draw(spread({"seeds w", w + 1}, name, 0, context.run.weights()[w],
                    [&](std::size_t i) { return sweep.weight(i, w); }),
             weight_height, [&](const Pin& pin) { return pin_weight(pin, context.run, w); });
    }
}

}  // namespace

NEUROGLASS_TAB(6, seeds) = {.measure = measure, .draw = draw};

}  // namespace neuroglass
