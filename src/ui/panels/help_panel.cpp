// What the keys do and what is to be seen here, over everything else until it is closed.
#include "ui/panels/panels.h"

namespace neuroglass {
namespace {

struct Line {
    std::string_view keys_key, help_key;
};

/// The keys of all commands that have a line in the help, and before that of Undo those that go through the controls.
std::vector<Line> lines_of_help() {
    std::vector<Line> lines;
    for (const CommandInfo& info : commands()) {
        if (&info == &info_of(command::Undo{}))
            lines.insert(lines.end(), {{"help.key.tab", "help.tab"}, {"help.key.updown", "help.updown"}});
        if (!info.help_key.empty()) lines.push_back({info.keys_key, info.help_key});
    }
    return lines;
}

}  // namespace

void draw_help(Ui& ui, const FrameContext& context, FrameOutput& output) {
    if (!context.view.help) return;
    static const std::vector<Line> lines = lines_of_help();
    const Theme& colours = ui.theme();
    const float width = std::min(520.f, ui.frame().width - 32);
    const bool page_buttons = !ui.frame().coarse && ui.frame().width >= 900 &&
                              ui.frame().width < 1200;  // elsewhere the header or the menu has them
    const float about = ui.paragraph_height(width - 48, ui.words("help.about"), size::text);
    const float rest = 24 + 36 + about + 16 + (page_buttons ? 8 + ui.target() : 0) + 24;
    const float count = static_cast<float>(lines.size()), keys = width < 440 ? 68.f : 116.f;
    const float pitch = std::clamp((ui.frame().height - rest - 4) / count, 27.f, width < 440 ? 33.f : 30.f);
    const float height = rest + pitch * count;
    const Rect box{ui.snapped((ui.frame().width - width) / 2), ui.snapped((ui.frame().height - height) / 2), width,
                   height};
    ui.draw().AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colours.surface, 10);
    ui.draw().AddRect({box.x, box.y}, {box.right(), box.bottom()}, colours.hairline, 10);
    Rect inside = box.inset(24);
    const Rect close = Rect{inside.right() - ui.target(), inside.y - 8, ui.target(), ui.target()};
    ui.text(inside.x, inside.y + 8, ui.words("help.title"), size::heading, colours.text);
    if (ui.button("close help", close, "×", ButtonStyle::quiet, ui.words("help.close"), 20))
        output.view(context.view).help = false;
    inside.take_top(36);
    inside.take_top(ui.paragraph(inside.x, inside.y, inside.width, ui.words("help.about"), size::text, colours.text) +
                    16);
    for (const auto& [key, words] : lines) {
        const Rect line = inside.take_top(pitch);
        ui.text(line.x, line.y + 7, ui.words(key), size::label, colours.accent);
        ui.paragraph(line.x + keys, line.y, line.width - keys, ui.words(words), size::label, colours.text);
    }
    if (!page_buttons) return;
    inside.take_top(8);
    draw_page_buttons(ui, context, inside.take_top(ui.target()), output);
}

}  // namespace neuroglass
