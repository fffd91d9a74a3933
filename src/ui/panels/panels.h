// All that is on the screen: where the panels lie at each width, and the keys that work everywhere.
#pragma once

#include "ui/frame_context.h"
#include "ui/toolkit/ui.h"

namespace neuroglass {

class Panels {
public:
    /// Draws everything into Dear ImGui's frame, which has begun and which the caller ends.
    /// @param output what was asked for, and what the plots are to show; overwritten
    void draw(const FrameContext& context, const UiInput& frame, FrameOutput& output);
    Ui& ui() { return ui_; }
    const Ui& ui() const { return ui_; }
    /// The height at which what was drawn last is at ease, in CSS pixels.
    float preferred_height() const { return preferred_height_; }

private:
    Ui ui_;
    float preferred_height_ = 0;
};

// One panel each. `area` is all that it may draw in.
void draw_header(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);
/// What the page around does: another language, the form, sharing.
void draw_page_buttons(Ui& ui, const FrameContext& context, Rect line, FrameOutput& output);
void draw_parameters(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);
void draw_dock_parameters(Ui& ui, const FrameContext& context, Rect line,
                          FrameOutput& output);  // iterations and seed in one line, for the phone
void draw_transport(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);
void draw_speed(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);
void draw_timeline(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);
void draw_prediction(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);
/// The test example's inputs, in as many lines as they need, with the right answer.
float test_inputs_height(const Ui& ui, const FrameContext& context, float width);
void draw_weights(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);
void draw_data(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);
void draw_loss(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);
void draw_surface(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);
// What the tabs open.
void draw_network(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);
void draw_arithmetic(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);
void draw_truth_table(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);
void draw_sweep(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);
void draw_loss_surface(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);
void draw_compare(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);
void draw_take_away(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);
void draw_help(Ui& ui, const FrameContext& context, FrameOutput& output);

/// How high each panel wants to be at that width.
float parameters_height(const Ui& ui, const FrameContext& context);
float weights_height(const FrameContext& context);
float data_height(const Ui& ui, const FrameContext& context);
float network_height(const Ui& ui, const FrameContext& context, float width);
float arithmetic_height(const Ui& ui, const FrameContext& context, float width);
float truth_table_height(const Ui& ui, const FrameContext& context, float width);
float sweep_height(const Ui& ui, const FrameContext& context, float width);
float loss_surface_height(const Ui& ui, const FrameContext& context, float width);
float compare_height(const Ui& ui, const FrameContext& context, float width);
float take_away_height(const Ui& ui, const FrameContext& context, float width);

/// The title of a panel, at its top. @return the area below it
Rect draw_title(Ui& ui, Rect area, std::string_view title);

}  // namespace neuroglass
