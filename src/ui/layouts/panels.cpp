// All that is on the screen; see panels/panels.h.
#include "ui/panels/panels.h"

#include "ui/layouts/layout.h"
#include "ui/panels/tabs.h"
#include "ui/widgets/command_button.h"

namespace neuroglass {
namespace {

bool hides_a_panel(const FrameContext& context) {
    return std::ranges::any_of(parts(), [&](const Part& part) { return part.panel && context.hides(part.name); });
}

}  // namespace

void Panels::draw(const FrameContext& context, const UiInput& frame, FrameOutput& output) {
    output.clear();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({frame.width, frame.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::Begin("neuroglass", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoBringToFrontOnFocus);
    ui_.begin(frame);
    const Layout& layout = layout_for(frame.width);
    Rect area = Rect{0, 0, frame.width, frame.height}.inset(layout.margin, 0);
    if (!context.hides(header_panel.part))
        header_panel.draw(ui_, context, area.take_top(header_panel.height(ui_, context, area.width)), output);
    preferred_height_ = layout.preferred_height;  // unless only some of the panels are shown
    if (context.view.help) {
        draw_help(ui_, context, output);
    } else if (context.view.menu) {
        draw_menu(ui_, context, output);
    } else if (hides_a_panel(context) || frame.height - question_height(ui_, context, area.width) < layout.min_height) {
        preferred_height_ = area.y + draw_figure(ui_, context, area, output);
    } else {
        draw_layout(ui_, layout, context, area, output);
    }
    take_shortcuts(ui_, context, output);
    ui_.end();
    ImGui::End();
    ImGui::PopStyleVar();
}

}  // namespace neuroglass
