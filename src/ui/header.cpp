// The line at the top: what this is, the tabs, undo and redo, help, and the switch between light and dark.
#include "ui/panels.h"
#include "ui/tabs.h"

namespace neuroglass {
namespace {

/// An arrow bent to the left (-1) or to the right (+1).
void draw_bent_arrow(Kit& kit, Rect at, float way, ImU32 ink) {
    const float x = at.middle_x(), y = at.middle_y();
    kit.draw().AddBezierCubic({x - 6 * way, y + 5}, {x + 9 * way, y + 6}, {x + 9 * way, y - 4}, {x + 2 * way, y - 4},
                              ink, 1.8f);
    kit.draw().AddLine({x + 2 * way, y - 4}, {x - 3 * way, y - 4}, ink, 1.8f);
    const ImVec2 tip{x - 7 * way, y - 4}, top{x - 2 * way, y - 8}, bottom{x - 2 * way, y};
    way > 0 ? kit.draw().AddTriangleFilled(tip, top, bottom, ink) : kit.draw().AddTriangleFilled(tip, bottom, top, ink);
}

/// An arrow up and out of a box.
void draw_share_icon(Kit& kit, Rect at, ImU32 ink) {
    const float x = at.middle_x(), y = at.middle_y();
    const ImVec2 box[] = {{x - 3, y - 2}, {x - 7, y - 2}, {x - 7, y + 8},
                          {x + 7, y + 8}, {x + 7, y - 2}, {x + 3, y - 2}};
    kit.draw().AddPolyline(box, 6, ink, 0, 1.5f);
    const ImVec2 head[] = {{x - 4, y - 5}, {x, y - 9}, {x + 4, y - 5}};
    kit.draw().AddPolyline(head, 3, ink, 0, 1.5f);
    kit.draw().AddLine({x, y - 8}, {x, y + 3}, ink, 1.5f);
}

/// A form: lines with their boxes.
void draw_form_icon(Kit& kit, Rect at, ImU32 ink) {
    const float x = at.middle_x(), y = at.middle_y();
    for (const float row : {-6.f, 2.f}) {
        kit.draw().AddRect({x - 8, y + row}, {x - 3, y + row + 5}, ink, 1, 0, 1.5f);
        kit.draw().AddLine({x, y + row + 2.5f}, {x + 8, y + row + 2.5f}, ink, 1.5f);
    }
}

void choose_language(Kit& kit, const Scene& scene, Actions& actions) {
    actions.change(scene.view).tongue = kit.frame().language == english ? View::Tongue::zh : View::Tongue::en;
}

}  // namespace

void draw_page_buttons(Kit& kit, const Scene& scene, Rect line, Actions& actions) {
    const float width = (line.width - 16) / 3;
    const auto place = [&] {
        const Rect button = line.take_left(width);
        line.take_left(8);
        return button;
    };
    if (kit.button("page language", place(), kit.words("language.other"), Kit::Look::plain, kit.words("language.hint")))
        choose_language(kit, scene, actions);
    if (kit.button("page form", place(), kit.words("form.open"), Kit::Look::plain, kit.words("form.open.hint")))
        actions.form = true;
    if (!scene.hides("share") &&
        kit.button("page share", place(), kit.words("share.open"), Kit::Look::plain, kit.words("share.open.hint")))
        actions.share = true;
    if (!actions.form && !actions.share) return;
    View& view = actions.change(scene.view);
    view.menu = view.help = false;  // what was asked for comes in its place
}

void draw_header(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    using Appearance = View::Appearance;
    const float side = kit.target();
    Rect buttons = area;
    const auto place = [&] {
        const Rect button = buttons.take_right(side);
        buttons.take_right(4);
        return Rect{button.x, area.middle_y() - side / 2, side, side};
    };
    const Rect appearance = place(), help = place();
    const float name = kit.text_width(kit.words("app.name"), size::heading);
    const auto draw_name = [&] {
        kit.text(area.x, area.middle_y(), kit.words("app.name"), size::heading, kit.theme().text);
    };
    const bool has_tabs = !scene.hides("tabs");
    const float tabs = has_tabs ? tabs_width(kit) : 0;
    const bool side_by_side = area.x + name + 16 + tabs + 2 * (side + 4) < buttons.right();
    if (side_by_side) {
        draw_name();
        // What there is no room for is in the help.
        const auto place_if_room = [&]() -> std::optional<Rect> {
            if (area.x + name + 16 + tabs + 3 * (side + 4) >= buttons.right()) return std::nullopt;
            return place();
        };
        const auto share = scene.hides("share") ? std::nullopt : place_if_room(), form = place_if_room(),
                   language = place_if_room();
        const Rect redo = place(), undo = place();
        const float start = std::min(area.width >= 1100 ? area.x + 304 : area.x + name + 16, buttons.right() - tabs);
        if (has_tabs) draw_tabs(kit, scene, {start, area.y, tabs, area.height}, actions);
        if (share && kit.icon_button("share", *share, kit.words("share.open.hint"),
                                     [&](ImU32 ink) { draw_share_icon(kit, *share, ink); }))
            actions.share = true;
        if (form && kit.icon_button("form", *form, kit.words("form.open.hint"),
                                    [&](ImU32 ink) { draw_form_icon(kit, *form, ink); }))
            actions.form = true;
        if (language && kit.button("language", *language, kit.words("language.other.short"), Kit::Look::quiet,
                                   kit.words("language.hint"), size::label))
            choose_language(kit, scene, actions);
        const std::string_view subject = kit.words("app.subject");
        if (start + tabs + 24 + kit.text_width(subject, size::label) < buttons.right())
            kit.text(buttons.right() - 12, area.middle_y(), subject, size::label, kit.theme().muted, Kit::Align::right);
        const auto arrow = [&](Rect at, float way, bool possible) {
            return [&kit, at, way, possible](ImU32 ink) {
                draw_bent_arrow(kit, at, way, possible ? ink : kit.theme().track);
            };
        };
        if (kit.icon_button("undo", undo, kit.words("undo.hint"), arrow(undo, 1, scene.can_undo))) actions.undo = true;
        if (kit.icon_button("redo", redo, kit.words("redo.hint"), arrow(redo, -1, scene.can_redo))) actions.redo = true;
    } else if (has_tabs) {
        std::string_view label;
        for (const TabEntry& entry : tab_entries)
            if (entry.tab == scene.view.tab) label = kit.words(entry.label_key);
        const std::string shown = std::string(label) + " ▾";
        const float width = kit.text_width(shown, size::label) + 24;
        if (area.x + name + 8 <= buttons.right() - width) draw_name();
        if (kit.button("menu", {buttons.right() - width, area.middle_y() - side / 2, width, side}, shown,
                       scene.view.menu ? Kit::Look::chosen : Kit::Look::plain, kit.words("menu.hint"), size::label)) {
            View& view = actions.change(scene.view);
            view.menu = !scene.view.menu;
            view.help = false;
        }
    } else {
        draw_name();
    }
    if (kit.button("help", help, "?", scene.view.help ? Kit::Look::chosen : Kit::Look::quiet, kit.words("help.hint"))) {
        View& view = actions.change(scene.view);
        view.help = !scene.view.help;
        view.menu = false;
    }
    if (kit.button("appearance", appearance, "◐", Kit::Look::quiet, kit.words("appearance.hint"), 18))
        actions.change(scene.view).appearance = kit.frame().dark ? Appearance::light : Appearance::dark;
}

Rect draw_title(Kit& kit, Rect area, std::string_view title) {
    const Rect line = area.take_top(28);
    kit.text(line.x, line.y + 10, title, size::text, kit.theme().text);
    return area;
}

}  // namespace neuroglass
