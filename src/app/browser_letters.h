// Text as the browser sets it, kept as textures for as long as it is shown.
#pragma once

#include <list>

#include "gl/texture.h"
#include "platform/lettering.h"
#include "ui/toolkit/letters.h"

namespace neuroglass {

/// For one drawing context.
class BrowserLetters final : public Letters {
public:
    /// What the last frame did not show is let go of.
    void begin_frame(float pixel_ratio);

    float width(std::string_view words, float font_size) override;
    float height(std::string_view words, float width, float font_size) override;
    void draw(ImDrawList& list, ImVec2 corner, std::string_view words, float width, float font_size,
              ImU32 colour) override;
    std::size_t kept() const { return pictures_.size(); }

private:
    template <class Measure>
    struct Measured {
        Lettering lettering;
        Measure measure;
        bool seen;
    };
    struct Picture {
        explicit Picture(const Lettering& wanted) : lettering(wanted) {}
        Lettering lettering;
        Texture texture;
        bool seen = true;
    };

    Lettering lettering(std::string_view words, float width, float font_size) const;

    float pixel_ratio_ = 1;
    std::list<Measured<float>> widths_;
    std::list<Measured<int>> lines_;
    std::list<Picture> pictures_;
};

}  // namespace neuroglass
