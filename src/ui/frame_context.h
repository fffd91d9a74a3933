// What the panels are shown, and what they answer. A panel reads the run and says what the person asked for; only the
// Session changes anything.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "document/commands.h"
#include "document/data_edits.h"
#include "document/gallery.h"
#include "document/shared_state.h"
#include "engine/inspect/digits.h"
#include "engine/train/run.h"
#include "engine/train/sweep.h"
#include "imgui.h"
#include "ui/toolkit/rect.h"

namespace neuroglass {

/// What the network answers at every pixel over two of its inputs, the others held.
struct SurfacePlot {
    int width = 0, height = 0;              // device pixels
    std::span<const double> corner{};       // (inputs), at the lower left corner; until the frame has been drawn
    std::size_t across = 0, up = 0;         // the inputs; the same one where there is only one
    double span_across = 0, span_up = 0;    // from edge to edge of the image
    std::optional<std::size_t> output = 0;  // none: the class of the largest
    double min = 0, level = 0.5, max = 1;   // the output at `low`, on the contour, at `high`
    ImU32 low = 0, middle = 0, high = 0, line = 0;
    std::array<ImU32, Dataset::max_targets> classes{};
};

struct LossScale {
    double min, max;
};

/// The loss at every pixel over two weights, the others as they are.
struct LossPlot {
    int width = 0, height = 0;                                      // device pixels
    std::size_t across = 0, up = 0;                                 // the weights
    double min_across = 0, max_across = 0, min_up = 0, max_up = 0;  // at the edges of the image
    ImU32 low = 0, high = 0, line = 0;  // for little and much loss, and the contours, one a decade
    std::optional<LossScale> losses{};  // at `low` and at `high`, where they have been looked for
};

/// A run kept for comparing, trained along to the iteration that is shown.
using Pin = Run;
inline constexpr std::size_t max_pins = SharedState::max_pins;

/// The published examples, which come when they are asked for.
struct ShownExamples {
    enum class State { coming, failed, here } state = State::coming;
    std::span<const Example> all{};
    const Example* shown = nullptr;          // the one that the run is
    const Recomputation* figures = nullptr;  // its own, as far as they are there
    bool reveal = false;                     // it has just become that one: to be brought into view
};

struct FrameContext {
    const Run& run;
    const UiState& view;
    bool playing = false;
    std::int64_t target_iteration = 0;  // where training is on its way to; the present iteration when it has arrived
    ImTextureID surface_texture = 0, loss_texture = 0;
    bool surface_is_coarse = false, loss_is_coarse = false;  // drawn with far fewer pixels than there are
    const Sweep* sweep = nullptr;                            // while its tab is open
    std::span<const DigitCheck> digit_checks{};              // while somebody asks why digits differ
    std::span<const Pin> pins{};
    std::span<const std::string> run_names{};  // of the run and the pins, while they are compared; see pin_names.h
    ShownExamples examples{};
    bool can_undo = false, can_redo = false;
    std::string_view notice{};  // what became of the last request, until the next one
    bool notice_is_error = false;

    /// Which of several outputs is shown, and what it is for any inputs.
    std::size_t shown_output() const { return std::min(view.shown_output, run.experiment().model.outputs - 1); }
    double answer(std::span<const double> inputs) const { return answer(run, run.weights(), inputs); }
    double answer(const Run& other, std::span<const double> weights, std::span<const double> inputs) const {
        const auto outputs = other.predictions(weights, inputs);
        return outputs[std::min(view.shown_output, outputs.size() - 1)];
    }
    /// What it should be for the test example, where the data says so.
    std::optional<double> right_answer() const {
        const auto answers = expected_answers(run.experiment());
        return answers.empty() ? std::nullopt : std::optional(answers[shown_output()]);
    }

    CommandContext command_context() const { return {run, playing, can_undo, can_redo, pins.size(), view.phase > 0u}; }
    bool hides(std::string_view part) const { return view.hidden.has(part); }
    bool locks(std::string_view part) const { return view.locked.has(part); }
};

/// What the panels answer: what the person asked for, in that order, and what the plots are to show in this frame.
struct FrameOutput {
    std::vector<Command> commands{};
    std::optional<SurfacePlot> surface{};
    std::optional<LossPlot> loss_surface{};
    std::optional<Cell> focused_cell{};  // of the data's table

    void clear() {
        commands.clear();
        surface.reset();
        loss_surface.reset();
        focused_cell.reset();
    }
    void request(Command command);
    /// Asks for the iteration that the pointer holds, but not again and again while it is held still.
    void seek_anew(std::int64_t iteration, const FrameContext& context);
    /// The experiment as asked for so far.
    const Experiment& experiment(const Experiment& now) const;
    /// The view as asked for so far, to be changed.
    UiState& view(const UiState& now);
};

}  // namespace neuroglass
