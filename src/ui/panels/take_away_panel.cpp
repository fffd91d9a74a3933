// The experiment as a program, a table or a picture to keep, and back in from a file.
#include <array>

#include "ui/panels/panels.h"

namespace neuroglass {
namespace {

struct Line {
    Export what;
    const char* id;
    std::string_view name_key, about_key;
    bool is_text;
};

constexpr std::array lines{
    Line{Export::python, "python", "take.python", "take.python.about", true},
    Line{Export::cpp, "cpp", "take.cpp", "take.cpp.about", true},
    Line{Export::csv, "csv", "take.csv", "take.csv.about", true},
    Line{Export::json, "json", "take.json", "take.json.about", true},
    Line{Export::png, "png", "take.png", "take.png.about", false},
    Line{Export::loss_svg, "loss svg", "take.loss_svg", "take.loss_svg.about", true},
    Line{Export::prediction_svg, "prediction svg", "take.prediction_svg", "take.prediction_svg.about", true},
    Line{Export::page, "page", "share.file", "share.file.about", false},
};

constexpr float button_gap = 6;

float button_width(const Ui& ui, std::string_view key) { return ui.text_width(ui.words(key), size::label) + 24; }
float buttons_width(const Ui& ui) { return button_width(ui, "take.save") + button_gap + button_width(ui, "take.copy"); }

float line_height(const Ui& ui, const Line& line, float width) {
    return std::max(ui.target(),
                    20 + ui.paragraph_height(width - buttons_width(ui) - 16, ui.words(line.about_key), size::label)) +
           14;
}

float open_height(const Ui& ui, float width) {
    return ui.target() + 8 + ui.paragraph_height(width, ui.words("take.open.about"), size::label);
}

}  // namespace

float take_away_height(const Ui& ui, const FrameContext&, float width) {
    float height = 28 + 16 + open_height(ui, width);
    for (const Line& line : lines) height += line_height(ui, line, width);
    return height;
}

void draw_take_away(Ui& ui, const FrameContext& context, Rect area, Actions& actions) {
    const Theme& colours = ui.theme();
    area = draw_title(ui, area, ui.words("take.title"));
    const float about = ui.paragraph(area.x, area.y + ui.target() + 8, area.width, ui.words("take.open.about"),
                                     size::label, colours.muted);
    const std::string_view words = ui.words("take.open");
    {
        const Ui::Lock lock(ui, context.locks("data"));
        if (ui.button("open", {area.x, area.y, ui.text_width(words, size::text) + 32, ui.target()}, words,
                      ButtonStyle::plain, ui.words("take.open.hint")))
            actions.open_file = true;
    }
    area.take_top(ui.target() + 8 + about + 16);
    for (const Line& line : lines) {
        const Rect whole = area.take_top(line_height(ui, line, area.width));
        ui.hairline(whole.x, whole.y, whole.right(), whole.y);
        const Rect place = {whole.x, whole.y + 7, whole.width, whole.height - 14};
        ui.text(place.x, place.y + 8, ui.words(line.name_key), size::text, colours.text);
        ui.paragraph(place.x, place.y + 19, place.width - buttons_width(ui) - 16, ui.words(line.about_key), size::label,
                     colours.muted);
        Rect buttons{place.right() - buttons_width(ui), place.y, buttons_width(ui), ui.target()};
        const Rect save = buttons.take_right(button_width(ui, "take.save"));
        buttons.take_right(button_gap);
        const std::string id(line.id);
        if (ui.button(("save " + id).c_str(), save, ui.words("take.save"), ButtonStyle::plain,
                      ui.words("take.save.hint"), size::label))
            actions.save = line.what;
        if (line.is_text && ui.button(("copy " + id).c_str(), buttons, ui.words("take.copy"), ButtonStyle::quiet,
                                      ui.words("take.copy.hint"), size::label))
            actions.copy = line.what;
    }
}

}  // namespace neuroglass
