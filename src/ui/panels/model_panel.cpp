// What the network is made of and how it learns: its layers and every choice that is not among the settings.
#include "ui/panels/panels.h"

namespace neuroglass {
namespace {

constexpr float max_width = 460, gap = 12;

PanelSize measure(const Ui& ui, const FrameContext& context, float width) {
    const float intro = ui.paragraph_height(width, ui.words("model.intro"), size::label);
    return 28 + intro + gap + model_parameters_panel.height(ui, context, std::min(width, max_width));
}

void draw(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    area = draw_title(ui, area, ui.words("model.title"));
    area.take_top(ui.paragraph(area.x, area.y, area.width, ui.words("model.intro"), size::label, ui.theme().muted) +
                  gap);
    area.width = std::min(area.width, max_width);
    model_parameters_panel.draw(ui, context, area, output);
}

}  // namespace

NEUROGLASS_TAB(8, model) = {.measure = measure, .draw = draw};

}  // namespace neuroglass
