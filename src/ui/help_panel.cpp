// What the keys do and what is to be seen here, over everything else until it is closed.
#include <array>

#include "ui/panels.h"

namespace neuroglass {

void draw_help(Kit& kit, const Scene& scene, Actions& actions) {
    if (!scene.view.help) return;
    const Theme& colours = kit.theme();
    const float width = std::min(520.f, kit.frame().width - 32);
    static constexpr std::array<std::pair<const char*, const char*>, 8> lines{{{"help.key.space", "help.space"},
                                                                               {"help.key.arrows", "help.arrows"},
                                                                               {"help.key.r", "help.r"},
                                                                               {"help.key.tab", "help.tab"},
                                                                               {"help.key.updown", "help.updown"},
                                                                               {"help.key.undo", "help.undo"},
                                                                               {"help.key.help", "help.help"},
                                                                               {"help.key.escape", "help.escape"}}};
    const bool page_buttons = !kit.frame().coarse && kit.frame().width >= 900 &&
                              kit.frame().width < 1200;  // elsewhere the header or the menu has them
    const float keys = width < 440 ? 68.f : 116.f, pitch = width < 440 ? 33.f : 30.f;
    const float about = kit.paragraph_height(width - 48, kit.words("help.about"), size::text);
    const float height =
        24 + 36 + about + 16 + pitch * static_cast<float>(lines.size()) + (page_buttons ? 8 + kit.target() : 0) + 24;
    const Rect box{kit.snapped((kit.frame().width - width) / 2), kit.snapped((kit.frame().height - height) / 2), width,
                   height};
    kit.draw().AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colours.surface, 10);
    kit.draw().AddRect({box.x, box.y}, {box.right(), box.bottom()}, colours.hairline, 10);
    Rect inside = box.inset(24);
    const Rect close = Rect{inside.right() - kit.target(), inside.y - 8, kit.target(), kit.target()};
    kit.text(inside.x, inside.y + 8, kit.words("help.title"), size::heading, colours.text);
    if (kit.button("close help", close, "×", Kit::Look::quiet, kit.words("help.close"), 20))
        actions.change(scene.view).help = false;
    inside.take_top(36);
    inside.take_top(kit.paragraph(inside.x, inside.y, inside.width, kit.words("help.about"), size::text, colours.text) +
                    16);
    for (const auto& [key, words] : lines) {
        const Rect line = inside.take_top(pitch);
        kit.text(line.x, line.y + 7, kit.words(key), size::label, colours.accent);
        kit.paragraph(line.x + keys, line.y, line.width - keys, kit.words(words), size::label, colours.text);
    }
    if (!page_buttons) return;
    inside.take_top(8);
    draw_page_buttons(kit, scene, inside.take_top(kit.target()), actions);
}

}  // namespace neuroglass
