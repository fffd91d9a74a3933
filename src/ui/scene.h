// What the panels are shown, and what they answer. A panel reads the run and says what the person asked for; only App changes anything.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/run.h"
#include "imgui.h"
#include "text/text.h"
#include "ui/rect.h"

namespace neuroglass {

/// How the run is looked at; none of it changes a number.
struct View {
    enum class Appearance { system, light, dark };

    Language language = Language::english;
    Appearance appearance = Appearance::system;
    std::optional<std::size_t> row;      // whose numbers the network shows; none: the test example's
    std::size_t surface_x = 0, surface_y = 2;  // the inputs that the decision surface is drawn over
    std::vector<double> surface_inputs;  // (inputs), where the others stand
    std::size_t surface_slid = 1;        // which of the others the slider moves
    std::size_t pace = 3;                // index into the paces of ui/pace.h
    bool help = false;
};

/// One number per pixel of the decision surface: z = z0 + x dz_dx + y dz_dy, in pixels from the lower left corner.
struct SurfacePlot {
    int width = 0, height = 0;           // device pixels
    double z0 = 0, dz_dx = 0, dz_dy = 0;
    ImU32 low = 0, middle = 0, high = 0, line = 0;
};

struct Scene {
    const Run& run;
    const View& view;
    bool playing = false;
    std::int64_t goal = 0;               // where training is on its way to; the present iteration when it has arrived
    ImTextureID surface_texture = 0;
};

struct Actions {
    std::optional<Experiment> experiment;
    std::optional<View> view;
    std::optional<std::int64_t> seek;
    bool toggle_training = false, step = false, step_back = false, reset = false;
    bool roll = false;                   // a seed by chance
    std::optional<SurfacePlot> surface;  // what the texture is to show in this frame

    bool changed() const { return experiment || view || seek || toggle_training || step || step_back || reset || roll; }
    /// Asks for the iteration that the pointer holds, but not again and again while it is held still.
    void seek_anew(std::int64_t iteration, const Scene& scene) {
        if (iteration != scene.goal || scene.playing) seek = iteration;
    }
    /// The view as asked for so far, to be changed.
    View& change(const View& now) { return view ? *view : view.emplace(now); }
};

}  // namespace neuroglass
