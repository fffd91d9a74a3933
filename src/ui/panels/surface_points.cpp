// Rows of the data drawn by hand on the decision surface; see surface_points.h.
#include "ui/panels/surface_points.h"

#include <algorithm>
#include <cmath>

#include "document/data_edits.h"
#include "ui/format.h"

namespace neuroglass {
namespace {

using Tool = PointDrawing::Tool;
using Pointer = PointDrawing::Pointer;

constexpr float chip_gap = 2, moves_from = 4, brush_step = 14, brush_radius = 18;
constexpr double long_press_ms = 600;

/// The targets of a point of that class: the lower or the higher of two values, or 1 for one output and 0 for the
/// others.
FrameVector<double> targets_of(const Ui& ui, const Dataset& dataset, std::size_t drawn_class) {
    FrameVector<double> targets(dataset.target_count(), 0.0, ui.arena());
    if (targets.size() > 1) {
        targets[std::min(drawn_class, targets.size() - 1)] = 1;
        return targets;
    }
    const auto [low, high] = std::ranges::minmax(dataset.all_targets());
    if (low == high) targets[0] = drawn_class == 0 ? std::min(low, 0.0) : std::max(high, 1.0);
    else targets[0] = drawn_class == 0 ? low : high;
    return targets;
}

std::size_t class_count(const Dataset& dataset) { return std::max<std::size_t>(dataset.target_count(), 2); }

/// As fine as three digits of what the plot shows.
double rounded(double value, double range) {
    const double steps = std::pow(10, 2 - std::floor(std::log10(range)));
    return std::round(value * steps) / steps;
}

class Edit {
public:
    Edit(Ui& ui, const FrameContext& context, const PointPlot& plot, std::span<const double> inputs,
         FrameOutput& output)
        : ui_(ui),
          plot_(plot),
          inputs_(inputs),
          output_(output),
          now_(output.experiment(context.run.experiment())),
          points_(context.view.points),
          row_(context.view.row) {}

    /// What has become of it goes into the view. While the pointer is down this asks for one frame after the other.
    void finish(const UiState& before) const {
        if (points_ == before.points && row_ == before.row && points_.pointer == Pointer::up) return;
        UiState& view = output_.view(before);
        view.points = points_;
        view.row = row_;
    }

    void follow(const Response& response, ImVec2 mouse) {
        if (!response.down && !response.held) {
            points_.pointer = Pointer::up;
            return;
        }
        if (points_.pointer == Pointer::up) begin(mouse);
        const bool has_moved = std::hypot(mouse.x - points_.x, mouse.y - points_.y) >= moves_from;
        switch (points_.pointer) {
            case Pointer::up:
            case Pointer::done: break;
            case Pointer::waiting:
                if (response.held && (points_.tool == Tool::eraser || !points_.row)) {
                    draw(mouse);
                } else if (response.held && has_moved) {
                    points_.pointer = Pointer::moving;
                } else if (ui_.frame().now_ms - points_.since_ms >= long_press_ms && points_.row) {
                    points_.pointer = Pointer::done;
                    remove(*points_.row);
                }
                break;
            case Pointer::moving:
                if (*points_.row < now_.dataset.rows()) move(*points_.row, mouse);  // it may have gone meanwhile
                break;
            case Pointer::drawing:
                if (points_.tool == Tool::eraser) erase(mouse);
                else if (std::hypot(mouse.x - points_.x, mouse.y - points_.y) >= brush_step) add(scattered(mouse));
        }
    }

    void take_keys() {
        if (!row_ || *row_ >= now_.dataset.rows()) return;
        const std::size_t row = *row_;
        const auto inputs = now_.dataset.inputs(row);
        const double across = (plot_.max_across - plot_.min_across) / 50, up = (plot_.max_up - plot_.min_up) / 50;
        const auto shift = [&](double right, double higher) {
            set(row, inputs[plot_.across] + right * across, inputs[plot_.up] + higher * up);
        };
        if (ui_.take(ImGuiKey_LeftArrow)) shift(-1, 0);
        if (ui_.take(ImGuiKey_RightArrow)) shift(1, 0);
        if (ui_.take(ImGuiKey_UpArrow)) shift(0, 1);
        if (ui_.take(ImGuiKey_DownArrow)) shift(0, -1);
        if (ui_.take(ImGuiKey_Delete) || ui_.take(ImGuiKey_Backspace)) remove(row);
    }

private:
    void begin(ImVec2 mouse) {
        points_.pointer = Pointer::waiting;
        points_.axes = {plot_.across, plot_.up};
        points_.range = {plot_.min_across, plot_.max_across, plot_.min_up, plot_.max_up};
        points_.row = nearest(mouse);
        points_.x = mouse.x, points_.y = mouse.y;
        points_.since_ms = ui_.frame().now_ms;
        if (points_.row && points_.tool != Tool::eraser) row_ = points_.row;
    }

    /// The row whose point is there.
    std::optional<std::size_t> nearest(ImVec2 mouse) const {
        float reach = ui_.frame().touching ? 20.f : 10.f;
        std::optional<std::size_t> found;
        for (std::size_t row = 0; row < now_.dataset.rows(); ++row) {
            const ImVec2 at = plot_.at(now_.dataset.inputs(row));
            const float distance = std::hypot(at.x - mouse.x, at.y - mouse.y);
            if (distance > reach) continue;
            reach = distance;
            found = row;
        }
        return found;
    }

    void draw(ImVec2 mouse) {
        points_.pointer = points_.tool == Tool::pen ? Pointer::moving : Pointer::drawing;
        if (points_.tool == Tool::eraser) return erase(mouse);
        points_.row = now_.dataset.rows();
        add(mouse);
    }

    void add(ImVec2 at) {
        points_.x = at.x, points_.y = at.y;
        if (now_.dataset.rows() == Dataset::max_rows) return;
        row_ = now_.dataset.rows();
        move(now_.dataset.rows(), at);
    }

    void erase(ImVec2 mouse) {
        if (const auto row = nearest(mouse)) remove(*row);
    }

    void remove(std::size_t row) {
        row_.reset();
        if (const auto without = without_row(now_, row)) output_.request(command::SetExperiment{*without});
    }

    void move(std::size_t row, ImVec2 mouse) {
        const auto share = [](float value) { return static_cast<double>(std::clamp(value, 0.f, 1.f)); };
        const Rect& place = plot_.place;
        set(row, plot_.min_across + share((mouse.x - place.x) / place.width) * (plot_.max_across - plot_.min_across),
            plot_.min_up + share((place.bottom() - mouse.y) / place.height) * (plot_.max_up - plot_.min_up));
    }

    /// That row at that place; a new one with the inputs that no axis shows, and of the chosen class.
    void set(std::size_t row, double across, double up) {
        const Dataset& dataset = now_.dataset;
        std::vector<double> numbers(inputs_.begin(), inputs_.end());
        if (row < dataset.rows()) {
            numbers.assign(dataset.inputs(row).begin(), dataset.inputs(row).end());
            numbers.insert(numbers.end(), dataset.targets(row).begin(), dataset.targets(row).end());
        } else {
            const auto targets = targets_of(ui_, dataset, points_.drawn_class);
            numbers.insert(numbers.end(), targets.begin(), targets.end());
        }
        numbers[plot_.across] = rounded(across, plot_.max_across - plot_.min_across);
        numbers[plot_.up] = rounded(up, plot_.max_up - plot_.min_up);
        const auto changed = with_block(now_, {row, 0}, numbers, numbers.size());
        if (changed && changed->dataset != dataset) output_.request(command::SetExperiment{*changed});
    }

    /// Somewhere around the brush, spread evenly.
    ImVec2 scattered(ImVec2 mouse) const {
        const auto count = static_cast<float>(now_.dataset.rows());
        const float angle = count * 2.399963f, radius = brush_radius * std::sqrt(std::fmod(count * 0.618034f, 1.f));
        return {mouse.x + radius * std::cos(angle), mouse.y + radius * std::sin(angle)};
    }

    Ui& ui_;
    const PointPlot& plot_;
    std::span<const double> inputs_;
    FrameOutput& output_;
    const Experiment& now_;
    PointDrawing points_;
    std::optional<std::size_t> row_;
};

}  // namespace

bool can_draw_points(const FrameContext& context) {
    return context.run.experiment().test_example.size() > 1 && !context.locks("data");
}

bool draws_points(const FrameContext& context) { return context.view.points.on && can_draw_points(context); }

float points_button_width(const Ui& ui) { return ui.text_width(ui.words("points.draw"), size::label) + 18; }

void draw_points_button(Ui& ui, const FrameContext& context, Rect place, FrameOutput& output) {
    const bool on = draws_points(context);
    if (!ui.button("draw points", place, ui.words("points.draw"), on ? ButtonStyle::chosen : ButtonStyle::quiet,
                   ui.words("points.draw.hint"), size::label))
        return;
    PointDrawing& points = output.view(context.view).points;
    points = PointDrawing();
    points.on = !on;
}

float point_tools_height(const Ui& ui, const FrameContext& context) {
    if (!draws_points(context)) return 0;
    return class_count(context.run.experiment().dataset) > 2 ? 2 * ui.target() : ui.target();
}

void draw_point_tools(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    if (!draws_points(context)) return;
    const Dataset& dataset = context.run.experiment().dataset;
    const PointDrawing& points = context.view.points;
    const auto style = [](bool chosen) { return chosen ? ButtonStyle::chosen : ButtonStyle::quiet; };
    Rect line = area.take_top(ui.target());
    constexpr std::pair<Tool, const char*> tools[] = {
        {Tool::pen, "points.pen"}, {Tool::brush, "points.brush"}, {Tool::eraser, "points.eraser"}};
    for (const auto& [tool, key] : tools) {
        const std::string_view words = ui.words(key);
        const Rect place = line.take_left(ui.text_width(words, size::label) + 16);
        if (ui.button(key, place, words, style(points.tool == tool), ui.words("points.tools.hint"), size::label))
            output.view(context.view).points.tool = tool;
    }
    const std::size_t count = class_count(dataset);
    if (count > 2) line = area.take_top(ui.target());
    const float width = std::min(36.f, line.width / static_cast<float>(count) - chip_gap);
    if (count == 2) line.take_left(std::max(0.f, line.width - 2 * (width + chip_gap)));
    for (std::size_t one = 0; one < count; ++one) {
        const Rect place = line.take_left(width);
        line.take_left(chip_gap);
        const auto targets = targets_of(ui, dataset, one);
        const NumberText name = targets.size() > 1 ? whole(one + 1) : significant(targets[0], 3);
        const bool chosen = points.drawn_class == one && points.tool != Tool::eraser;
        if (!ui.button({"points class ", one + 1}, place, name, style(chosen), ui.words("points.class.hint"),
                       size::label))
            continue;
        PointDrawing& asked = output.view(context.view).points;
        asked.drawn_class = one;
        if (asked.tool == Tool::eraser) asked.tool = Tool::pen;
    }
}

void edit_points(Ui& ui, const FrameContext& context, const PointPlot& plot, std::span<const double> inputs,
                 const Response& response, FrameOutput& output) {
    Edit edit(ui, context, plot, inputs, output);
    edit.follow(response, ImGui::GetIO().MousePos);
    if (response.focused) edit.take_keys();
    edit.finish(context.view);
}

}  // namespace neuroglass
