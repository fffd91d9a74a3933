// The line at the top: what this is, help, and the switch between light and dark.
#include "ui/panels.h"

namespace neuroglass {

void draw_header(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    using Appearance = View::Appearance;
    const float side = kit.target();
    Rect buttons = area;
    const auto place = [&] {
        const Rect button = buttons.take_right(side);
        buttons.take_right(8);
        return Rect{button.x, area.middle_y() - side / 2, side, side};
    };
    const Rect appearance = place(), help = place();
    const float name = kit.text(area.x, area.middle_y(), kit.words("app.name"), size::heading, kit.theme().text);
    const std::string_view subject = kit.words("app.subject");
    if (area.x + name + 24 + kit.text_width(subject, size::text) < buttons.right())
        kit.text(area.x + name + 16, area.middle_y() + 2, subject, size::text, kit.theme().muted);

    if (kit.button("help", help, "?", scene.view.help ? Kit::Look::chosen : Kit::Look::quiet, kit.words("help.hint")))
        actions.change(scene.view).help = !scene.view.help;
    if (kit.button("appearance", appearance, "◐", Kit::Look::quiet, kit.words("appearance.hint"), 18))
        actions.change(scene.view).appearance = kit.frame().dark ? Appearance::light : Appearance::dark;
}

Rect draw_title(Kit& kit, Rect area, std::string_view title) {
    const Rect line = area.take_top(28);
    kit.text(line.x, line.y + 10, title, size::text, kit.theme().text);
    return area;
}

}  // namespace neuroglass
