// Text as the browser sets it; see browser_letters.h.
#include "app/browser_letters.h"

#include <algorithm>
#include <cmath>

namespace neuroglass {
namespace {

constexpr float max_pixels = 4096;  // of a texture's side

template <class Kept>
void forget_unseen(std::list<Kept>& all) {
    std::erase_if(all, [](const Kept& one) { return !one.seen; });
    for (Kept& one : all) one.seen = false;
}

/// What is known of that lettering, or what measuring it gives.
template <class Known, class Measure>
auto measured(std::list<Known>& all, const Lettering& wanted, const Measure& measure) {
    auto found = std::ranges::find(all, wanted, &Known::lettering);
    if (found == all.end()) {
        all.push_front({wanted, measure(wanted), true});
        found = all.begin();
    }
    found->seen = true;
    return found->measure;
}

}  // namespace

void BrowserLetters::begin_frame(float pixel_ratio) {
    pixel_ratio_ = pixel_ratio;
    forget_unseen(widths_);
    forget_unseen(lines_);
    forget_unseen(pictures_);
}

/// As wide as whole device pixels, and as a texture may be.
Lettering BrowserLetters::lettering(std::string_view words, float width, float font_size) const {
    return {.text = std::string(words),
            .width = std::clamp(std::floor(width * pixel_ratio_), 1.f, max_pixels) / pixel_ratio_,
            .font_size = font_size,
            .pixel_ratio = pixel_ratio_};
}

float BrowserLetters::width(std::string_view words, float font_size) {
    return measured(widths_, {.text = std::string(words), .font_size = font_size}, width_of);
}

float BrowserLetters::height(std::string_view words, float width, float font_size) {
    const Lettering wanted = lettering(words, width, font_size);
    return static_cast<float>(measured(lines_, wanted, lines_of)) * wanted.pitch();
}

void BrowserLetters::draw(ImDrawList& list, ImVec2 corner, std::string_view words, float width, float font_size,
                          ImU32 colour) {
    const float tall = height(words, width, font_size);
    Lettering wanted = lettering(words, width, font_size);
    wanted.colour = colour;
    auto found = std::ranges::find(pictures_, wanted, &Picture::lettering);
    if (found == pictures_.end()) {
        found = pictures_.emplace(pictures_.begin(), wanted);
        draw_into_bound_texture(wanted);
    }
    found->seen = true;
    list.AddImage(static_cast<ImTextureID>(found->texture.name()), corner, {corner.x + wanted.width, corner.y + tall});
}

}  // namespace neuroglass
