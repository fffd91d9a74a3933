// The line at the top: what this is, the tabs, undo and redo, help, and the switch between light and dark.
#include "languages.h"
#include "ui/panels/panels.h"
#include "ui/panels/tabs.h"
#include "ui/widgets/command_button.h"

namespace neuroglass {
namespace {

/// An arrow bent to the left (-1) or to the right (+1).
void draw_bent_arrow(Ui& ui, Rect at, float way, ImU32 colour) {
    const float x = at.middle_x(), y = at.middle_y();
    ui.draw().AddBezierCubic({x - 6 * way, y + 5}, {x + 9 * way, y + 6}, {x + 9 * way, y - 4}, {x + 2 * way, y - 4},
                             colour, 1.8f);
    ui.draw().AddLine({x + 2 * way, y - 4}, {x - 3 * way, y - 4}, colour, 1.8f);
    const ImVec2 tip{x - 7 * way, y - 4}, top{x - 2 * way, y - 8}, bottom{x - 2 * way, y};
    way > 0 ? ui.draw().AddTriangleFilled(tip, top, bottom, colour)
            : ui.draw().AddTriangleFilled(tip, bottom, top, colour);
}

/// An arrow up and out of a box.
void draw_share_icon(Ui& ui, Rect at, ImU32 colour) {
    const float x = at.middle_x(), y = at.middle_y();
    const ImVec2 box[] = {{x - 3, y - 2}, {x - 7, y - 2}, {x - 7, y + 8},
                          {x + 7, y + 8}, {x + 7, y - 2}, {x + 3, y - 2}};
    ui.draw().AddPolyline(box, 6, colour, 0, 1.5f);
    const ImVec2 head[] = {{x - 4, y - 5}, {x, y - 9}, {x + 4, y - 5}};
    ui.draw().AddPolyline(head, 3, colour, 0, 1.5f);
    ui.draw().AddLine({x, y - 8}, {x, y + 3}, colour, 1.5f);
}

/// A form: lines with their boxes.
void draw_form_icon(Ui& ui, Rect at, ImU32 colour) {
    const float x = at.middle_x(), y = at.middle_y();
    for (const float row : {-6.f, 2.f}) {
        ui.draw().AddRect({x - 8, y + row}, {x - 3, y + row + 5}, colour, 1, 0, 1.5f);
        ui.draw().AddLine({x, y + row + 2.5f}, {x + 8, y + row + 2.5f}, colour, 1.5f);
    }
}

/// Goes to the next language, whose name it shows.
void language_button(Ui& ui, const FrameContext& context, FrameOutput& output, const char* id, Rect at,
                     ButtonStyle style) {
    const std::size_t next = (ui.frame().language_index + 1) % std::size(languages);
    const bool is_small = style == ButtonStyle::quiet;
    const LanguageInfo& language = languages[next];
    const std::string_view hint = ui.text_of("language.hint", {{"language", language.name}});
    if (ui.button(id, at, is_small ? language.short_name : language.name, style, hint,
                  is_small ? size::label : size::text))
        output.view(context.view).language_choice = 1 + next;
}

}  // namespace

void draw_page_buttons(Ui& ui, const FrameContext& context, Rect line, FrameOutput& output) {
    const float width = (line.width - 16) / 3;
    const auto place = [&] {
        const Rect button = line.take_left(width);
        line.take_left(8);
        return button;
    };
    language_button(ui, context, output, "page language", place(), ButtonStyle::plain);
    command_button(ui, context, output, "page form", place(), command::OpenForm{});
    if (!context.hides("share")) command_button(ui, context, output, "page share", place(), command::OpenShare{});
}

namespace {

PanelSize measure(const Ui&, const FrameContext&, float) { return 56; }

void draw(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    using Appearance = UiState::Appearance;
    const float side = ui.target();
    Rect buttons = area;
    const auto place = [&] {
        const Rect button = buttons.take_right(side);
        buttons.take_right(4);
        return Rect{button.x, area.middle_y() - side / 2, side, side};
    };
    const Rect appearance = place(), help = place();
    const float name = ui.text_width(ui.words("app.name"), size::heading);
    const auto draw_name = [&] {
        ui.text(area.x, area.middle_y(), ui.words("app.name"), size::heading, ui.theme().text);
    };
    const bool has_tabs = !context.hides("tabs");
    const float room = buttons.right() - area.x - name - 16 - 2 * (side + 4),
                tabs = has_tabs ? tabs_width(ui, room) : 0;
    const bool side_by_side = tabs <= room;
    if (side_by_side) {
        draw_name();
        // What there is no room for is in the help.
        const auto place_if_room = [&]() -> std::optional<Rect> {
            if (area.x + name + 16 + tabs + 3 * (side + 4) >= buttons.right()) return std::nullopt;
            return place();
        };
        const auto share = context.hides("share") ? std::nullopt : place_if_room(), form = place_if_room(),
                   language = place_if_room();
        const Rect redo = place(), undo = place();
        const float start = std::min(area.width >= 1100 ? area.x + 304 : area.x + name + 16, buttons.right() - tabs);
        if (has_tabs) draw_tabs(ui, context, {start, area.y, tabs, area.height}, output);
        if (share && ui.icon_button("share", *share, ui.words(info_of(command::OpenShare{}).hint_key),
                                    [&](ImU32 colour) { draw_share_icon(ui, *share, colour); }))
            output.request(command::OpenShare{});
        if (form && ui.icon_button("form", *form, ui.words(info_of(command::OpenForm{}).hint_key),
                                   [&](ImU32 colour) { draw_form_icon(ui, *form, colour); }))
            output.request(command::OpenForm{});
        if (language) language_button(ui, context, output, "language", *language, ButtonStyle::quiet);
        const std::string_view subject = ui.words("app.subject");
        if (start + tabs + 24 + ui.text_width(subject, size::label) < buttons.right())
            ui.text(buttons.right() - 12, area.middle_y(), subject, size::label, ui.theme().muted, Ui::Align::right);
        const auto arrow = [&](Rect at, float way, bool possible) {
            return [&ui, at, way, possible](ImU32 colour) {
                draw_bent_arrow(ui, at, way, possible ? colour : ui.theme().track);
            };
        };
        if (ui.icon_button("undo", undo, ui.words(info_of(command::Undo{}).hint_key), arrow(undo, 1, context.can_undo)))
            output.request(command::Undo{});
        if (ui.icon_button("redo", redo, ui.words(info_of(command::Redo{}).hint_key),
                           arrow(redo, -1, context.can_redo)))
            output.request(command::Redo{});
    } else if (has_tabs) {
        std::string_view label;
        for (const TabInfo& entry : tab_infos)
            if (entry.tab == context.view.tab) label = ui.words(entry.label_key);
        const std::string_view shown = ui.concat({label, " ▾"});
        const float width = ui.text_width(shown, size::label) + 24;
        if (area.x + name + 8 <= buttons.right() - width) draw_name();
        if (ui.button("menu", {buttons.right() - width, area.middle_y() - side / 2, width, side}, shown,
                      context.view.menu ? ButtonStyle::chosen : ButtonStyle::plain, ui.words("menu.hint"), size::label))
            output.request(command::ToggleMenu{});
    } else {
        draw_name();
    }
    if (ui.button("help", help, "?", context.view.help ? ButtonStyle::chosen : ButtonStyle::quiet,
                  ui.words("help.hint")))
        output.request(command::ToggleHelp{});
    if (ui.button("appearance", appearance, "◐", ButtonStyle::quiet, ui.words("appearance.hint"), 18))
        output.view(context.view).appearance = ui.frame().dark ? Appearance::light : Appearance::dark;
}

}  // namespace

const Panel header_panel = {.part = "header", .measure = measure, .draw = draw};

Rect draw_title(Ui& ui, Rect area, std::string_view title) {
    const Rect line = area.take_top(28);
    ui.text(line.x, line.y + 10, title, size::text, ui.theme().text);
    return area;
}

}  // namespace neuroglass
