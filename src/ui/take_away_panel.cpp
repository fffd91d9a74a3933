// The experiment as a program, a table or a picture to keep, and back in from a file.
#include <array>

#include "ui/panels.h"

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

float button_width(const Kit& kit, std::string_view key) { return kit.text_width(kit.words(key), size::label) + 24; }
float buttons_width(const Kit& kit) {
    return button_width(kit, "take.save") + button_gap + button_width(kit, "take.copy");
}

float line_height(const Kit& kit, const Line& line, float width) {
    return std::max(kit.target(), 20 + kit.paragraph_height(width - buttons_width(kit) - 16, kit.words(line.about_key),
                                                            size::label)) +
           14;
}

float open_height(const Kit& kit, float width) {
    return kit.target() + 8 + kit.paragraph_height(width, kit.words("take.open.about"), size::label);
}

}  // namespace

float take_away_height(const Kit& kit, const Scene&, float width) {
    float height = 28 + 16 + open_height(kit, width);
    for (const Line& line : lines) height += line_height(kit, line, width);
    return height;
}

void draw_take_away(Kit& kit, const Scene& scene, Rect area, Actions& actions) {
    const Theme& colours = kit.theme();
    area = draw_title(kit, area, kit.words("take.title"));
    const float about = kit.paragraph(area.x, area.y + kit.target() + 8, area.width, kit.words("take.open.about"),
                                      size::label, colours.muted);
    const std::string_view words = kit.words("take.open");
    {
        const Kit::Lock lock(kit, scene.locks("data"));
        if (kit.button("open", {area.x, area.y, kit.text_width(words, size::text) + 32, kit.target()}, words,
                       Kit::Look::plain, kit.words("take.open.hint")))
            actions.open_file = true;
    }
    area.take_top(kit.target() + 8 + about + 16);
    for (const Line& line : lines) {
        const Rect whole = area.take_top(line_height(kit, line, area.width));
        kit.hairline(whole.x, whole.y, whole.right(), whole.y);
        const Rect place = {whole.x, whole.y + 7, whole.width, whole.height - 14};
        kit.text(place.x, place.y + 8, kit.words(line.name_key), size::text, colours.text);
        kit.paragraph(place.x, place.y + 19, place.width - buttons_width(kit) - 16, kit.words(line.about_key),
                      size::label, colours.muted);
        Rect buttons{place.right() - buttons_width(kit), place.y, buttons_width(kit), kit.target()};
        const Rect save = buttons.take_right(button_width(kit, "take.save"));
        buttons.take_right(button_gap);
        const std::string id(line.id);
        if (kit.button(("save " + id).c_str(), save, kit.words("take.save"), Kit::Look::plain,
                       kit.words("take.save.hint"), size::label))
            actions.save = line.what;
        if (line.is_text && kit.button(("copy " + id).c_str(), buttons, kit.words("take.copy"), Kit::Look::quiet,
                                       kit.words("take.copy.hint"), size::label))
            actions.copy = line.what;
    }
}

}  // namespace neuroglass
