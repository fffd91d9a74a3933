// The tabs side by side, or as a list; see tabs.h.
#include "ui/panels/tabs.h"

#include "ui/panels/panels.h"
#include "ui/widgets/command_button.h"

namespace neuroglass {

#define NEUROGLASS_DECLARED(name) extern const Panel name##_tab;
NEUROGLASS_EACH_TAB(NEUROGLASS_DECLARED)

namespace {

#define NEUROGLASS_LISTED(name) &name##_tab,
constexpr const Panel* tab_panels[] = {NEUROGLASS_EACH_TAB(NEUROGLASS_LISTED)};  // in the order of Tab

constexpr float pad = 12, min_pad = 7;

float words_width(const Ui& ui) {
    float width = 0;
    for (const TabInfo& entry : tab_infos) width += ui.text_width(ui.words(entry.label_key), size::label);
    return width;
}

void choose(const FrameContext& context, UiState::Tab tab, FrameOutput& output) {
    UiState& view = output.view(context.view);
    view.tab = tab;
    view.menu = view.help = false;
}

PanelSize measure(const Ui& ui, const FrameContext& context, float width) {
    return tab_panel(context).measure(ui, context, width);
}

void draw(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    tab_panel(context).draw(ui, context, area, output);
}

}  // namespace

const Panel& tab_panel(const FrameContext& context) { return *tab_panels[static_cast<std::size_t>(context.view.tab)]; }

const Panel view_panel = {.part = "view", .measure = measure, .draw = draw};

float tabs_width(const Ui& ui, float room) {
    const float words = words_width(ui), sides = 2 * static_cast<float>(tab_infos.size());
    return words + sides * std::clamp((room - words) / sides, min_pad, pad);
}

void draw_tabs(Ui& ui, const FrameContext& context, Rect line, FrameOutput& output) {
    const float side = ui.target(), around = (line.width - words_width(ui)) / static_cast<float>(tab_infos.size());
    for (const TabInfo& entry : tab_infos) {
        const std::string_view label = ui.words(entry.label_key);
        const Rect place = line.take_left(ui.text_width(label, size::label) + around);
        const bool chosen = context.view.tab == entry.tab;
        if (ui.button(entry.id, {place.x, line.middle_y() - side / 2, place.width, side}, label,
                      chosen ? ButtonStyle::chosen : ButtonStyle::quiet, ui.words(entry.hint_key), size::label))
            choose(context, entry.tab, output);
    }
}

void draw_menu(Ui& ui, const FrameContext& context, FrameOutput& output) {
    const Theme& colours = ui.theme();
    const float width = std::min(460.f, ui.frame().width - 24);
    const auto line_height = [&](const TabInfo& entry) {
        return 38 + ui.paragraph_height(width - 44, ui.words(entry.hint_key), size::small);
    };
    float height = 2 * 12 + 16 + 2 * ui.target();
    for (const TabInfo& entry : tab_infos) height += line_height(entry);
    const Rect screen{0, 56, ui.frame().width, ui.frame().height - 56};
    const float up = ui.begin_scroll("menu", screen, height + 24);
    const Rect box{ui.snapped((ui.frame().width - width) / 2), screen.y + 8 - up, width, height};
    ui.draw().AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colours.surface, 10);
    ui.draw().AddRect({box.x, box.y}, {box.right(), box.bottom()}, colours.hairline, 10);
    Rect inside = box.inset(12);
    for (const TabInfo& entry : tab_infos) {
        const Rect line = inside.take_top(line_height(entry));
        const Response response = ui.control(entry.id, line, {}, Sense::press);
        const bool chosen = context.view.tab == entry.tab;
        if (chosen || response.hovered)
            ui.draw().AddRectFilled({line.x, line.y + 1}, {line.right(), line.bottom() - 1},
                                    faded(colours.accent, chosen ? 0.14f : 0.07f), size::radius);
        ui.text(line.x + 10, line.y + 15, ui.words(entry.label_key), size::text, colours.accent);
        ui.paragraph(line.x + 10, line.y + 28, line.width - 20, ui.words(entry.hint_key), size::small, colours.muted);
        if (response.pressed) choose(context, entry.tab, output);
    }
    inside.take_top(8);
    draw_page_buttons(ui, context, inside.take_top(ui.target()), output);
    inside.take_top(8);
    Rect undo = inside.take_left(inside.width / 2 - 4);
    inside.take_left(8);
    command_button(ui, context, output, "menu undo", undo, command::Undo{});
    command_button(ui, context, output, "menu redo", inside, command::Redo{});
    ui.end_scroll();
}

}  // namespace neuroglass
