// The tabs side by side, or as a list; see tabs.h.
#include "ui/tabs.h"

#include "ui/panels.h"

namespace neuroglass {
namespace {

constexpr float pad = 12;

void choose(const Scene& scene, View::Tab tab, Actions& actions) {
    View& view = actions.change(scene.view);
    view.tab = tab;
    view.menu = view.help = false;
}

}  // namespace

float tabs_width(const Kit& kit) {
    float width = 0;
    for (const TabEntry& entry : tab_entries)
        width += kit.text_width(kit.words(entry.label_key), size::label) + 2 * pad;
    return width;
}

void draw_tabs(Kit& kit, const Scene& scene, Rect line, Actions& actions) {
    const float side = kit.target();
    for (const TabEntry& entry : tab_entries) {
        const std::string_view label = kit.words(entry.label_key);
        const Rect place = line.take_left(kit.text_width(label, size::label) + 2 * pad);
        const bool chosen = scene.view.tab == entry.tab;
        if (kit.button(entry.id, {place.x, line.middle_y() - side / 2, place.width, side}, label,
                       chosen ? Kit::Look::chosen : Kit::Look::quiet, kit.words(entry.hint_key), size::label))
            choose(scene, entry.tab, actions);
    }
}

void draw_menu(Kit& kit, const Scene& scene, Actions& actions) {
    const Theme& colours = kit.theme();
    const float width = std::min(460.f, kit.frame().width - 24);
    const auto line_height = [&](const TabEntry& entry) {
        return 38 + kit.paragraph_height(width - 44, kit.words(entry.hint_key), size::small);
    };
    float height = 2 * 12 + 16 + 2 * kit.target();
    for (const TabEntry& entry : tab_entries) height += line_height(entry);
    const Rect screen{0, 56, kit.frame().width, kit.frame().height - 56};
    const float up = kit.begin_scroll("menu", screen, height + 24);
    const Rect box{kit.snapped((kit.frame().width - width) / 2), screen.y + 8 - up, width, height};
    kit.draw().AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colours.surface, 10);
    kit.draw().AddRect({box.x, box.y}, {box.right(), box.bottom()}, colours.hairline, 10);
    Rect inside = box.inset(12);
    for (const TabEntry& entry : tab_entries) {
        const Rect line = inside.take_top(line_height(entry));
        const Kit::Touch touch = kit.control(entry.id, line, {}, Kit::Grip::press);
        const bool chosen = scene.view.tab == entry.tab;
        if (chosen || touch.hovered)
            kit.draw().AddRectFilled({line.x, line.y + 1}, {line.right(), line.bottom() - 1},
                                     faded(colours.accent, chosen ? 0.14f : 0.07f), size::radius);
        kit.text(line.x + 10, line.y + 15, kit.words(entry.label_key), size::text, colours.accent);
        kit.paragraph(line.x + 10, line.y + 28, line.width - 20, kit.words(entry.hint_key), size::small, colours.muted);
        if (touch.pressed) choose(scene, entry.tab, actions);
    }
    inside.take_top(8);
    draw_page_buttons(kit, scene, inside.take_top(kit.target()), actions);
    inside.take_top(8);
    Rect undo = inside.take_left(inside.width / 2 - 4);
    inside.take_left(8);
    if (kit.button("menu undo", undo, kit.words("undo"), scene.can_undo ? Kit::Look::plain : Kit::Look::quiet,
                   kit.words("undo.hint")))
        actions.undo = true;
    if (kit.button("menu redo", inside, kit.words("redo"), scene.can_redo ? Kit::Look::plain : Kit::Look::quiet,
                   kit.words("redo.hint")))
        actions.redo = true;
    kit.end_scroll();
}

}  // namespace neuroglass
