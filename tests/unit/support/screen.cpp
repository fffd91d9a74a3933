// Reads the words on the screen; see screen.h.
#include "support/screen.h"

#include <cmath>
#include <map>
#include <optional>

#include "imgui_internal.h"

namespace neuroglass {
namespace {

struct Sign {
    const ImFontBaked* font;
    const ImFontGlyph* glyph;
};
using Signs = std::map<std::pair<float, float>, Sign>;  // by the upper left texture coordinate

Signs signs_of(ImFontAtlas& atlas) {
    Signs signs;
    ImStableVector<ImFontBaked, 32>& fonts = atlas.Builder->BakedPool;
    for (int i = 0; i < fonts.Size; ++i)
        for (const ImFontGlyph& glyph : fonts[i].Glyphs)
            if (glyph.Visible) signs[{glyph.U0, glyph.V0}] = {&fonts[i], &glyph};
    return signs;
}

/// One sign where it was drawn.
struct Drawn {
    Sign sign;
    float pen, top;  // where the text's line box begins
    float scale;
    Rect ink;
    unsigned colour;
};

std::optional<Drawn> sign_at(const Signs& signs, const ImDrawVert* vertices, const ImDrawIdx* index) {
    const ImDrawIdx first = index[0];
    if (index[1] != first + 1 || index[2] != first + 2 || index[3] != first || index[4] != first + 2 ||
        index[5] != first + 3)
        return std::nullopt;
    const ImDrawVert &from = vertices[first], &to = vertices[first + 2];
    const auto found = signs.find({from.uv.x, from.uv.y});
    if (found == signs.end() || found->second.glyph->U1 != to.uv.x || found->second.glyph->V1 != to.uv.y)
        return std::nullopt;
    const ImFontGlyph& glyph = *found->second.glyph;
    const float scale = (to.pos.x - from.pos.x) / (glyph.X1 - glyph.X0);
    return Drawn{found->second,
                 from.pos.x - glyph.X0 * scale,
                 from.pos.y - glyph.Y0 * scale,
                 scale,
                 {from.pos.x, from.pos.y, to.pos.x - from.pos.x, to.pos.y - from.pos.y},
                 from.col};
}

void append(std::string& words, unsigned code) {
    char bytes[5] = {};
    ImTextCharToUtf8(bytes, code);
    words += bytes;
}

/// How many blanks lie between two signs of one line; nothing if they belong to different ones.
std::optional<int> blanks_between(const Drawn& left, const Drawn& right) {
    if (std::abs(left.top - right.top) > 0.5f || left.colour != right.colour ||
        std::abs(left.sign.font->Size - right.sign.font->Size) > 0.1f)
        return std::nullopt;
    const float gap = right.pen - left.pen - left.sign.glyph->AdvanceX * left.scale;
    const float blank = const_cast<ImFontBaked*>(left.sign.font)->GetCharAdvance(' ') * left.scale;
    const float count = std::round(gap / blank);
    if (count < 0 || count > 3 || std::abs(gap - count * blank) > 0.2f) return std::nullopt;
    return static_cast<int>(count);
}

bool overlap(const Rect& a, const Rect& b) {
    return std::min(a.right(), b.right()) - std::max(a.x, b.x) > 1 &&
           std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y) > 1;
}

Rect united(Rect a, Rect b) {
    const float x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

}  // namespace

bool ScreenText::in_sight() const {
    constexpr float hair = 0.75f;
    return ink.x >= clip.x - hair && ink.y >= clip.y - hair && ink.right() <= clip.right() + hair &&
           ink.bottom() <= clip.bottom() + hair;
}

bool ScreenText::out_of_sight() const {
    return ink.right() <= clip.x || ink.bottom() <= clip.y || ink.x >= clip.right() || ink.y >= clip.bottom();
}

std::vector<ScreenText> screen_text() {
    std::vector<ScreenText> texts;
    const Signs signs = signs_of(*ImGui::GetIO().Fonts);
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
        const bool on_top = std::string_view(list->_OwnerName ? list->_OwnerName : "") != "neuroglass";
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const ImDrawVert* vertices = list->VtxBuffer.Data + command.VtxOffset;
            const ImDrawIdx* index = list->IdxBuffer.Data + command.IdxOffset;
            const ImVec4 clip = command.ClipRect;
            std::optional<Drawn> before;
            for (unsigned i = 0; i + 6 <= command.ElemCount;) {
                const auto drawn = sign_at(signs, vertices, index + i);
                i += drawn ? 6 : 3;
                if (!drawn) continue;
                const auto blanks = before ? blanks_between(*before, *drawn) : std::nullopt;
                if (blanks) texts.back().words.append(static_cast<std::size_t>(*blanks), ' ');
                else
                    texts.push_back({{},
                                     drawn->ink,
                                     {clip.x, clip.y, clip.z - clip.x, clip.w - clip.y},
                                     drawn->sign.font->Size * drawn->scale,
                                     drawn->colour,
                                     on_top});
                append(texts.back().words, drawn->sign.glyph->Codepoint);
                texts.back().ink = united(texts.back().ink, drawn->ink);
                before = drawn;
            }
        }
    }
    return texts;
}

/// What of the text is to be seen: a half that is scrolled away covers nothing.
static Rect seen_of(const ScreenText& text) {
    const float left = std::max(text.ink.x, text.clip.x), top = std::max(text.ink.y, text.clip.y);
    return {left, top, std::min(text.ink.right(), text.clip.right()) - left,
            std::min(text.ink.bottom(), text.clip.bottom()) - top};
}

std::string overlapping_words(Rect points) {
    std::vector<ScreenText> texts = screen_text();
    std::erase_if(texts, [&](const ScreenText& text) {
        return text.on_top || text.out_of_sight() || points.contains(text.ink.middle_x(), text.ink.middle_y());
    });
    std::string pairs;
    int found = 0;
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (overlap(seen_of(texts[i]), seen_of(texts[j])) && ++found <= 5)
                pairs += "'" + texts[j].words + "' and '" + texts[i].words + "'  ";
    return pairs;
}

}  // namespace neuroglass
