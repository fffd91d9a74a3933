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

// Those that the layouts place, each at the end of its file.
extern const Panel header_panel, data_panel, prediction_panel, loss_panel, output_panel, weights_panel, timeline_panel;
/// What its tab opens.
extern const Panel view_panel;
/// The parameters alone; the parameters, the transport and the speed; the parameters and the speed.
extern const Panel parameters_panel, settings_panel, more_settings_panel;
/// What makes time pass: train or pause, step and reset; and how fast.
extern const Panel transport_panel, speed_panel;
/// Iterations and seed in one line, for the phone.
extern const Panel dock_parameters_panel;

/// What the page around does: another language, the form, sharing.
void draw_page_buttons(Ui& ui, const FrameContext& context, Rect line, FrameOutput& output);
/// Over everything else.
void draw_help(Ui& ui, const FrameContext& context, FrameOutput& output);

/// The title of a panel, at its top. @return the area below it
Rect draw_title(Ui& ui, Rect area, std::string_view title);

}  // namespace neuroglass
