// Text and lines; see painter.h.
#include "ui/toolkit/painter.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <utility>

#include "imgui_internal.h"
#include "languages.h"

namespace neuroglass {
namespace {

/// The size of a browser's font is its em, that of ours the height of a line, which is more: so much of that is the em.
constexpr float em = 0.86f;

/// Whether a line may end between two characters: beside a Chinese one, but not before closing or after opening marks.
bool may_part(unsigned before, unsigned after) {
    constexpr std::u32string_view closing = U"，。：；、！？）”》…", opening = U"（“《";
    const auto is_in = [](std::u32string_view signs, unsigned sign) {
        return signs.find(static_cast<char32_t>(sign)) != std::u32string_view::npos;
    };
    constexpr unsigned first_chinese = 0x2E80;
    return before > ' ' && (before >= first_chinese || after >= first_chinese) && !is_in(closing, after) &&
           !is_in(opening, before);
}

/// The character that begins at `at`, and how many bytes it has.
std::pair<unsigned, std::size_t> sign_at(std::string_view words, std::size_t at) {
    unsigned sign = 0;
    const int length = ImTextCharFromUtf8(&sign, words.data() + at, words.data() + words.size());
    return {sign, static_cast<std::size_t>(std::max(1, length))};
}

}  // namespace

void Painter::begin(const UiInput& input) {
    pixel_ratio_ = input.pixel_ratio;
    dark_ = input.dark;
    lines_stand_apart_ = languages[input.language_index].has_font;
    letters_ = input.letters;
}

float Painter::text_width(std::string_view words, float font_size) const {
    if (words.empty()) return 0;  // Dear ImGui looks for the end of what has no beginning
    if (browser_sets(words)) return letters_->width(words, em * font_size);
    return ImGui::GetFont()->CalcTextSizeA(font_size, FLT_MAX, 0, words.data(), words.data() + words.size()).x;
}

float Painter::snapped(float coordinate) const { return std::round(coordinate * pixel_ratio_) / pixel_ratio_; }

float Painter::text(float x, float y, std::string_view words, float font_size, ImU32 colour, Align align) const {
    const float width = text_width(words, font_size);
    if (align == Align::centre) x -= width / 2;
    if (align == Align::right) x -= width;
    if (browser_sets(words)) {
        constexpr float apart = 2;  // what a line may be wider than its measure
        const float tall = letters_->height(words, width + apart, em * font_size);
        letters_->draw(draw(), {snapped(x), snapped(y - tall / 2)}, words, width + apart, em * font_size, colour);
        return width;
    }
    const ImVec2 corner{snapped(x), snapped(y - font_size / 2)};
    draw().AddText(ImGui::GetFont(), font_size, corner, colour, words.data(), words.data() + words.size());
    return width;
}

float Painter::paragraph(ImDrawList& list, ImVec2 corner, float width, std::string_view words, float font_size,
                         ImU32 colour) const {
    if (browser_sets(words)) {
        letters_->draw(list, {snapped(corner.x), snapped(corner.y)}, words, width, font_size, colour);
        return letters_->height(words, width, font_size);
    }
    std::size_t lines = 0;
    each_line(width, words, font_size, [&](std::string_view line) {
        list.AddText(ImGui::GetFont(), font_size, {snapped(corner.x), snapped(corner.y)}, colour, line.data(),
                     line.data() + line.size());
        corner.y += pitch(font_size);
        ++lines;
    });
    return height_of(lines, font_size);
}

float Painter::paragraph_height(float width, std::string_view words, float font_size) const {
    if (browser_sets(words)) return letters_->height(words, width, font_size);
    std::size_t lines = 0;
    each_line(width, words, font_size, [&](std::string_view) { ++lines; });
    return height_of(lines, font_size);
}

float Painter::paragraph_width(float width, std::string_view words, float font_size) const {
    if (browser_sets(words)) return width;
    float longest = 0;
    each_line(width, words, font_size,
              [&](std::string_view line) { longest = std::max(longest, text_width(line, font_size)); });
    return longest;
}

/// Whether our font lacks some of its characters, and there is something that has them.
bool Painter::browser_sets(std::string_view words) const {
    if (!letters_) return false;
    for (std::size_t at = 0; at < words.size();) {
        const auto [sign, length] = sign_at(words, at);
        at += length;
        if (sign >= 0x80 && !ImGui::GetFont()->IsGlyphInFont(static_cast<ImWchar>(sign))) return true;
    }
    return false;
}

/// Characters that DejaVu Sans lacks, such as Chinese ones, fill their lines and need some space between them.
float Painter::pitch(float font_size) const { return lines_stand_apart_ ? 1.2f * font_size : font_size; }

float Painter::height_of(std::size_t lines, float font_size) const {
    return font_size + static_cast<float>(lines - 1) * pitch(font_size);
}

/// Broken at blanks and line ends, so that "10,000" stays whole, and beside Chinese characters.
template <class Take>
void Painter::each_line(float width, std::string_view words, float font_size, const Take& take) const {
    std::size_t start = 0, fits = 0,
                next = 0;  // of the line; where what fits ends, and where the line after it would begin
    unsigned before = 0;
    for (std::size_t at = 0, length = 0; at <= words.size(); at += length) {
        const bool ends = at == words.size();
        const auto [sign, bytes] = ends ? std::pair<unsigned, std::size_t>{0, 1} : sign_at(words, at);
        length = bytes;
        const bool line_end = ends || sign == '\n', blank = sign == ' ';
        if (!line_end && !blank && !may_part(std::exchange(before, sign), sign)) continue;
        before = sign;
        if (fits > start && text_width(words.substr(start, at - start), font_size) > width) {
            take(words.substr(start, fits - start));
            start = next;
        }
        fits = at;
        next = blank || line_end ? at + 1 : at;
        if (!line_end) continue;
        take(words.substr(start, at - start));
        start = fits = next;
    }
}

void Painter::hairline(float x0, float y0, float x1, float y1) const {
    const float thickness = 1 / pixel_ratio_ * std::max(1.f, std::floor(pixel_ratio_));
    draw().AddRectFilled({snapped(x0), snapped(y0)},
                         {snapped(x1) + (x0 == x1 ? thickness : 0), snapped(y1) + (y0 == y1 ? thickness : 0)},
                         theme().hairline);
}

void Painter::focus_ring(Rect rect) const {
    const Rect outer = rect.inset(-3);
    draw().AddRect({outer.x, outer.y}, {outer.right(), outer.bottom()}, theme().accent, size::radius + 2, 0, 2);
}

void Painter::padlock(float x, float y) const {
    const ImU32 colour = theme().muted;
    draw().PathArcTo({x + 5, snapped(y) - 1}, 3, IM_PI, 2 * IM_PI, 8);
    draw().PathStroke(colour, 0, 1.5f);
    draw().AddRectFilled({x, snapped(y) - 1}, {x + 10, snapped(y) + 6}, colour, 1.5f);
}

}  // namespace neuroglass
