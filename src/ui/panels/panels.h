// All that is on the screen: where the panels lie at each width, and the keys that work everywhere.
#pragma once

#include "ui/panels/panel.h"

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

// Those that layouts place by name; what the tabs open is found by tab_panel().
extern const Panel prediction_panel, weights_panel, data_panel, loss_panel, output_panel;

// `area` is all that each may draw in.
void draw_header(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);
/// What the page around does: another language, the form, sharing.
void draw_page_buttons(Ui& ui, const FrameContext& context, Rect line, FrameOutput& output);
void draw_parameters(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);
void draw_dock_parameters(Ui& ui, const FrameContext& context, Rect line,
                          FrameOutput& output);  // iterations and seed in one line, for the phone
void draw_transport(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);
void draw_speed(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);
void draw_timeline(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output);
void draw_help(Ui& ui, const FrameContext& context, FrameOutput& output);

/// How high they want to be.
float parameters_height(const Ui& ui, const FrameContext& context);

/// The title of a panel, at its top. @return the area below it
Rect draw_title(Ui& ui, Rect area, std::string_view title);

}  // namespace neuroglass
