// What the panels are shown, and what they answer. A panel reads the run and says what the person asked for; only App
// changes anything.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "document/shared_state.h"
#include "engine/train/run.h"
#include "engine/train/sweep.h"
#include "imgui.h"
#include "text/text.h"
#include "ui/toolkit/rect.h"

namespace neuroglass {

/// How the run is looked at; none of it changes a number. To what a link carries it adds what a person is in the middle
/// of.
struct UiState : ViewSettings {
    Language language = english;  // the one that is shown
    std::vector<double>
        surface_inputs;            // (inputs), where those of the decision surface's inputs stand that are not its axes
    std::size_t surface_slid = 1;  // which of the others the slider moves
    std::size_t first_row = 0;     // the leftmost row of the arithmetic, where not all fit
    bool help = false;
    bool menu = false;  // the list of the tabs is open, where they do not fit side by side
};

/// One number per pixel of the decision surface: z = z0 + x dz_dx + y dz_dy, in pixels from the lower left corner.
struct SurfacePlot {
    int width = 0, height = 0;  // device pixels
    double z0 = 0, dz_dx = 0, dz_dy = 0;
    ImU32 low = 0, middle = 0, high = 0, line = 0;
};

/// The loss at every pixel over two weights, the others as they are.
struct LossPlot {
    int width = 0, height = 0;                                      // device pixels
    std::size_t across = 0, up = 0;                                 // the weights
    double min_across = 0, max_across = 0, min_up = 0, max_up = 0;  // at the edges of the image
    ImU32 low = 0, high = 0, line = 0;  // for little and much loss, and the contours, one a decade
};

/// A run kept for comparing, trained along to the iteration that is shown.
using Pin = Run;
inline constexpr std::size_t max_pins = SharedState::max_pins;

/// What can be taken out of the page.
enum class Export { python, cpp, csv, json, png, loss_svg, prediction_svg, arithmetic, page };

struct FrameContext {
    const Run& run;
    const UiState& view;
    bool playing = false;
    std::int64_t target_iteration = 0;  // where training is on its way to; the present iteration when it has arrived
    ImTextureID surface_texture = 0, loss_texture = 0;
    const Sweep* sweep = nullptr;  // while its tab is open
    std::span<const Pin> pins{};
    bool can_undo = false, can_redo = false;
    std::string_view notice{};  // what became of the last request, until the next one
    bool notice_is_error = false;

    bool hides(std::string_view part) const { return view.hidden.has(part); }
    bool locks(std::string_view part) const { return view.locked.has(part); }
};

struct Actions {
    std::optional<Experiment> experiment{};
    std::optional<UiState> view{};
    std::optional<std::int64_t> seek{};
    bool toggle_training = false, step = false, step_back = false, reset = false;
    bool roll = false;  // a seed by chance
    bool undo = false, redo = false;
    bool pin = false;  // keeps the run for comparing
    std::optional<std::size_t> unpin{};
    std::optional<Export> save{}, copy{};  // as a file, or to the clipboard
    bool open_file = false;
    bool close_notice = false;
    bool share = false, form = false;      // for the page around
    std::optional<SurfacePlot> surface{};  // what the textures are to show in this frame
    std::optional<LossPlot> loss_surface{};

    bool changed() const {
        return experiment || view || seek || toggle_training || step || step_back || reset || roll || undo || redo ||
               pin || unpin || save || copy || open_file || close_notice || share || form;
    }
    /// Asks for the iteration that the pointer holds, but not again and again while it is held still.
    void seek_anew(std::int64_t iteration, const FrameContext& context) {
        if (iteration != context.target_iteration || context.playing) seek = iteration;
    }
    /// The view as asked for so far, to be changed.
    UiState& change(const UiState& now) { return view ? *view : view.emplace(now); }
};

}  // namespace neuroglass
