// The experiment as a program, a table or a picture to keep, and back in from a file.
#include "ui/format.h"
#include "ui/panels/panels.h"

namespace neuroglass {
namespace {

constexpr float button_gap = 6;

float button_width(const Ui& ui, std::string_view key) { return ui.text_width(ui.words(key), size::label) + 24; }
float buttons_width(const Ui& ui) { return button_width(ui, "take.save") + button_gap + button_width(ui, "take.copy"); }

float line_height(const Ui& ui, const ExportInfo& file, float width) {
    return std::max(ui.target(),
                    20 + ui.paragraph_height(width - buttons_width(ui) - 16, ui.words(file.about_key), size::label)) +
           14;
}

float open_height(const Ui& ui, float width) {
    return ui.target() + 8 + ui.paragraph_height(width, ui.words("take.open.about"), size::label);
}

/// Why somebody's digits may differ: a question, and where it was pressed its answers.
/// @param draw nothing: only measures
float lay_out_digits(const Ui& ui, Ui* draw, const FrameContext& context, Rect area, FrameOutput* output) {
    const Rect start = area;
    area.take_top(8);
    const std::string_view question = ui.words("digits.title");
    const Rect line = area.take_top(ui.target());
    if (draw &&
        draw->button("digits", {line.x, line.y, ui.text_width(question, size::text) + 32, line.height}, question,
                     context.view.digits ? ButtonStyle::chosen : ButtonStyle::plain, ui.words("digits.hint")))
        output->view(context.view).digits = !context.view.digits;
    const auto say = [&](std::string_view words, ImU32 colour) {
        area.take_top(6);
        if (draw) draw->paragraph(area.x, area.y, area.width, words, size::label, colour);
        area.take_top(ui.paragraph_height(area.width, words, size::label));
    };
    if (context.view.digits) say(ui.words("digits.about"), ui.theme().muted);
    for (const DigitCheck& check : context.digit_checks) {
        say(ui.words(check.variation() == Variation::shaken ? "digits.shaken" : "digits.late_deltas"),
            ui.theme().muted);
        const char* const key = check.parts_at() ? "digits.part" : check.is_done() ? "digits.stable" : "digits.so_far";
        say(ui.text_of(key, {{"iteration", grouped(check.looked_to())}}), ui.theme().text);
    }
    return area.y - start.y;
}

PanelSize measure(const Ui& ui, const FrameContext& context, float width) {
    float height = 28 + 16 + open_height(ui, width) + lay_out_digits(ui, nullptr, context, {0, 0, width, 0}, nullptr);
    for (const ExportInfo& file : exports)
        if (!file.about_key.empty()) height += line_height(ui, file, width);
    return height;
}

void draw(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    const Theme& colours = ui.theme();
    area = draw_title(ui, area, ui.words("take.title"));
    const float about = ui.paragraph(area.x, area.y + ui.target() + 8, area.width, ui.words("take.open.about"),
                                     size::label, colours.muted);
    const std::string_view words = ui.words(info_of(command::OpenFile{}).label_key);
    {
        const Ui::Lock lock(ui, context.locks("data"));
        if (ui.button("open", {area.x, area.y, ui.text_width(words, size::text) + 32, ui.target()}, words,
                      ButtonStyle::plain, ui.words("take.open.hint")))
            output.request(command::OpenFile{});
    }
    area.take_top(ui.target() + 8 + about + 16);
    for (const ExportInfo& file : exports) {
        if (file.about_key.empty()) continue;
        const Rect whole = area.take_top(line_height(ui, file, area.width));
        ui.hairline(whole.x, whole.y, whole.right(), whole.y);
        const Rect place = {whole.x, whole.y + 7, whole.width, whole.height - 14};
        ui.text(place.x, place.y + 8, ui.words(file.label_key), size::text, colours.text);
        ui.paragraph(place.x, place.y + 19, place.width - buttons_width(ui) - 16, ui.words(file.about_key), size::label,
                     colours.muted);
        Rect buttons{place.right() - buttons_width(ui), place.y, buttons_width(ui), ui.target()};
        const Rect save = buttons.take_right(button_width(ui, "take.save"));
        buttons.take_right(button_gap);
        if (ui.button({"save ", file.id}, save, ui.words("take.save"), ButtonStyle::plain, ui.words("take.save.hint"),
                      size::label))
            output.request(command::Save{file.what});
        if (file.is_text && ui.button({"copy ", file.id}, buttons, ui.words("take.copy"), ButtonStyle::quiet,
                                      ui.words("take.copy.hint"), size::label))
            output.request(command::Copy{file.what});
    }
    lay_out_digits(ui, &ui, context, area, &output);
}

}  // namespace

NEUROGLASS_TAB(9, take_away) = {.measure = measure, .draw = draw};

}  // namespace neuroglass
