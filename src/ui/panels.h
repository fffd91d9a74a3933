// All that is on the screen: where the panels lie at each width, and the keys that work everywhere.
#pragma once

#include "ui/kit.h"
#include "ui/scene.h"

namespace neuroglass {

class Panels {
public:
    /// Draws everything into Dear ImGui's frame, which has begun and which the caller ends.
    Actions draw(const Scene& scene, const KitFrame& frame);
    Kit& kit() { return kit_; }
    const Kit& kit() const { return kit_; }
    /// The height at which what was drawn last is at ease, in CSS pixels.
    float wanted_height() const { return wanted_height_; }

private:
    Kit kit_;
    float wanted_height_ = 0;
};

// One panel each. `area` is all that it may draw in.
void draw_header(Kit& kit, const Scene& scene, Rect area, Actions& actions);
/// What the page around does: another language, the form, sharing.
void draw_page_buttons(Kit& kit, const Scene& scene, Rect line, Actions& actions);
void draw_parameters(Kit& kit, const Scene& scene, Rect area, Actions& actions);
void draw_dock_parameters(Kit& kit, const Scene& scene, Rect line,
                          Actions& actions);  // iterations and seed in one line, for the phone
void draw_transport(Kit& kit, const Scene& scene, Rect area, Actions& actions);
void draw_speed(Kit& kit, const Scene& scene, Rect area, Actions& actions);
void draw_timeline(Kit& kit, const Scene& scene, Rect area, Actions& actions);
void draw_prediction(Kit& kit, const Scene& scene, Rect area, Actions& actions);
/// The test example's inputs, in as many lines as they need, with the right answer.
float test_inputs_height(const Kit& kit, const Scene& scene, float width);
void draw_weights(Kit& kit, const Scene& scene, Rect area, Actions& actions);
void draw_data(Kit& kit, const Scene& scene, Rect area, Actions& actions);
void draw_loss(Kit& kit, const Scene& scene, Rect area, Actions& actions);
void draw_surface(Kit& kit, const Scene& scene, Rect area, Actions& actions);
// What the tabs open.
void draw_network(Kit& kit, const Scene& scene, Rect area, Actions& actions);
void draw_arithmetic(Kit& kit, const Scene& scene, Rect area, Actions& actions);
void draw_truth_table(Kit& kit, const Scene& scene, Rect area, Actions& actions);
void draw_sweep(Kit& kit, const Scene& scene, Rect area, Actions& actions);
void draw_loss_surface(Kit& kit, const Scene& scene, Rect area, Actions& actions);
void draw_compare(Kit& kit, const Scene& scene, Rect area, Actions& actions);
void draw_take_away(Kit& kit, const Scene& scene, Rect area, Actions& actions);
void draw_help(Kit& kit, const Scene& scene, Actions& actions);

/// How high each panel wants to be at that width.
float parameters_height(const Kit& kit, const Scene& scene);
float weights_height(const Scene& scene);
float data_height(const Kit& kit, const Scene& scene);
float network_height(const Kit& kit, const Scene& scene, float width);
float arithmetic_height(const Kit& kit, const Scene& scene, float width);
float truth_table_height(const Kit& kit, const Scene& scene, float width);
float sweep_height(const Kit& kit, const Scene& scene, float width);
float loss_surface_height(const Kit& kit, const Scene& scene, float width);
float compare_height(const Kit& kit, const Scene& scene, float width);
float take_away_height(const Kit& kit, const Scene& scene, float width);

/// The title of a panel, at its top. @return the area below it
Rect draw_title(Kit& kit, Rect area, std::string_view title);

}  // namespace neuroglass
