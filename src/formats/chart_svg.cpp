// A chart of a run's history as SVG; see chart_svg.h.
#include "formats/chart_svg.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/numbers.h"
#include "colours.h"
#include "document/chart_axes.h"

namespace neuroglass {
namespace {

constexpr float width = 720, height = 420, letter_width = 7;  // of a letter at font size 12, about
constexpr const char* ink = light_colours.text.css;
constexpr const char* muted = light_colours.muted.css;
constexpr const char* faint = light_colours.hairline.css;
constexpr const char* accent = light_colours.accent.css;

std::string escaped(std::string_view words) {
    std::string safe;
    for (const char c : words) {
        switch (c) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            default: safe += static_cast<unsigned char>(c) < 32 ? ' ' : c;
        }
    }
    return safe;
}

std::string place(float coordinate) { return fixed_text(static_cast<double>(coordinate), 2); }

std::string text(float x, float y, std::string_view words, const char* anchor, const char* colour, int font_size = 12) {
    return "<text x=\"" + place(x) + "\" y=\"" + place(y) + "\" text-anchor=\"" + anchor + "\" fill=\"" + colour +
           "\" font-size=\"" + std::to_string(font_size) + "\">" + escaped(words) + "</text>\n";
}

std::string line(float x0, float y0, float x1, float y1, const char* colour) {
    return "<line x1=\"" + place(x0) + "\" y1=\"" + place(y0) + "\" x2=\"" + place(x1) + "\" y2=\"" + place(y1) +
           "\" stroke=\"" + colour + "\"/>\n";
}

std::string stroke(const Colour& colour, const char* stroke_width) {
    return "stroke=\"" + std::string(colour.css) + "\" stroke-width=\"" + stroke_width + '"';
}

std::string grid(const ChartAxes& axes) {
    std::string grid;
    axes.each_value_tick([&](double value) {
        grid += line(axes.left, axes.y(value), axes.right(), axes.y(value), faint);
        grid += text(axes.left - 8, axes.y(value) + 4, exact_text(rounded(value, 2)), "end", muted);
    });
    const auto label_width = [](std::int64_t iteration) {
        return letter_width * static_cast<float>(std::to_string(iteration).size());
    };
    axes.iterations().each_label(label_width, 0, [&](std::int64_t iteration, float x, IterationAxis::Label label) {
        grid += line(x, axes.bottom(), x, axes.bottom() + 4, muted);
        grid += text(x, axes.bottom() + 18, std::to_string(iteration),
                     label == IterationAxis::Label::centred ? "middle" : "end", muted);
    });
    return grid + line(axes.left, axes.bottom(), axes.right(), axes.bottom(), muted) +
           line(axes.left, axes.top, axes.left, axes.bottom(), muted);
}

struct Curve {
    std::string points;
    float end_x = 0, end_y = 0;
    void add(float x, float y) {
        points += (points.empty() ? "" : " ") + place(x) + ',' + place(y);
        end_x = x, end_y = y;
    }
    std::string polyline(const std::string& look) const {
        return "<polyline points=\"" + points + "\" fill=\"none\" stroke-linejoin=\"round\" " + look + "/>\n";
    }
};

/// What of a run the chart shows.
struct Shown {
    ChartOf values;
    std::span<const double> test_example;  // of the run that the chart is of; another run is asked it too, if it can be
    bool of_row = false, held_out = false;  // the loss: as that of a row; of the rows held out

    double now(const Run& run) const {
        if (values == ChartOf::prediction) return run.predict(asked(run));
        return held_out ? held_out_loss_shown(run, run.held_out_loss()) : trained_loss_shown(run, run.loss(), of_row);
    }
    double at(const Run& run, std::size_t sample) const {
        const History& history = run.history();
        if (values == ChartOf::prediction) return run.predict(history.weights(sample), asked(run));
        return held_out ? held_out_loss_shown(run, history.held_out_loss(sample))
                        : trained_loss_shown(run, history.loss(sample), of_row);
    }

private:
    std::span<const double> asked(const Run& run) const {
        return run.experiment().dataset.input_count() == test_example.size() ? test_example
                                                                             : run.experiment().test_example;
    }
};

/// The samples of the run's history from one iteration to another, both included.
void add_samples(Curve& curve, const Run& run, const Shown& shown, const ChartAxes& axes, std::int64_t first,
                 std::int64_t last) {
    const History& history = run.history();
    for (std::size_t sample = 0; sample < history.count_until(std::min(last, axes.last)); ++sample)
        if (history.iteration(sample) >= first)
            curve.add(axes.x(static_cast<double>(history.iteration(sample))), axes.y(shown.at(run, sample)));
}

/// To the iteration at which the run stands, and paler what was trained beyond.
std::string curve_of(const Run& run, const Shown& shown, const ChartAxes& axes, const Colour& colour) {
    Curve to_now, beyond;
    add_samples(to_now, run, shown, axes, 0, run.iteration() - 1);
    const float x = axes.x(static_cast<double>(run.iteration())), y = axes.y(shown.now(run));
    to_now.add(x, y);
    beyond.add(x, y);
    add_samples(beyond, run, shown, axes, run.iteration() + 1, run.last_iteration());
    const std::string ahead = beyond.end_x > x ? beyond.polyline(stroke(light_colours.chart_ahead, "1.5")) : "";
    return ahead + to_now.polyline(stroke(colour, "2"));
}

std::string shown_loss(double loss) { return exact_text(rounded(loss, 6)); }

}  // namespace

std::string chart_svg(const Run& run, ChartOf values, const ChartWords& words, std::span<const NamedRun> others) {
    const bool of_row = shows_loss_of_row(run);
    ValueAxis axis = values == ChartOf::loss ? loss_axis(run, of_row) : ValueAxis{};
    if (values == ChartOf::loss)
        for (const NamedRun& other : others) axis = covering(axis, loss_axis(other.run, of_row));
    const Shown shown{values, run.experiment().test_example, of_row};
    const ChartAxes axes{72, 52, width - 72 - 32, height - 52 - 60, axis, run.last_iteration()};

    std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + fixed_text(width, 0) + ' ' +
                      fixed_text(height, 0) + "\" font-family=\"sans-serif\" role=\"img\">\n<title>" +
                      escaped(words.title) + "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"" +
                      light_colours.surface.css + "\"/>\n" + text(axes.left, 26, words.title, "start", ink, 16) +
                      text((axes.left + axes.right()) / 2, axes.bottom() + 44, words.iterations, "middle", muted) +
                      grid(axes);

    std::vector<float> names;  // where they stand, so that none covers another
    for (const NamedRun& other : others) {
        Curve curve;
        add_samples(curve, other.run, shown, axes, 0, other.run.last_iteration());
        const float now = axes.x(static_cast<double>(other.run.iteration()));
        if (now > curve.end_x) curve.add(now, axes.y(shown.now(other.run)));
        float y = curve.end_y + 4;
        while (std::ranges::any_of(names, [&](float taken) { return std::abs(taken - y) < 13; })) y -= 13;
        names.push_back(y);
        svg += curve.polyline(stroke(light_colours.chart_pinned, "1.5") + " stroke-dasharray=\"6 4\"") +
               text(curve.end_x + 8, y, other.name, "start", muted);
    }

    if (values == ChartOf::loss && of_row) {
        const Shown held_out{values, {}, true, true};
        const std::string words_and_loss = std::string(words.held_out) + "  " + shown_loss(held_out.now(run));
        svg +=
            curve_of(run, held_out, axes, light_colours.accent) + text(axes.right(), 26, words_and_loss, "end", accent);
    }
    svg += curve_of(run, shown, axes, light_colours.text);

    const float x = axes.x(static_cast<double>(run.iteration())), y = axes.y(shown.now(run));
    const std::string reading =
        std::to_string(run.iteration()) + ":  " +
        (values == ChartOf::loss ? shown_loss(shown.now(run)) : fixed_text(run.prediction(), 8));
    const bool left_half = x < (axes.left + axes.right()) / 2;
    svg += line(x, axes.top, x, axes.bottom(), light_colours.chart_now.css) + "<circle cx=\"" + place(x) + "\" cy=\"" +
           place(y) + "\" r=\"4\" fill=\"" + accent + "\"/>\n";
    svg += text(x, axes.top - 8, reading, left_half ? "start" : "end", accent);
    return svg + "</svg>\n";
}

}  // namespace neuroglass
