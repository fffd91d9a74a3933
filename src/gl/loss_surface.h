// The loss over two weights as a texture: a fragment shader sums it over the rows at every pixel.
// loss_surface_webgl.cpp draws it; loss_surface_null.cpp stands in where there is no screen. Knows nothing of panels.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "gl/target.h"

namespace neuroglass {

struct LossImage {
    /// Of one row: z = z0 + x dz_dx + y dz_dy at the middle of pixel (x, y), counted from the lower left corner.
    /// All small enough that no sum of a thousand rows of them leaves a float.
    struct Row {
        float dz_dx = 0, dz_dy = 0, z0 = 0, target = 0;
        bool operator==(const Row&) const = default;
    };
    /// Rows times pixels, which renderers in software do in a frame or two.
    static constexpr double max_work = 4e6;

    int width = 0, height = 0;  // of the texture; smaller than what it is drawn on where that would be too much work
    std::vector<Row> rows;      // 1 to 1000
    float share = 1;            // of their sum in the loss
    float min = 0, max = 0;     // log10 of the loss at `low` and at `high`
    std::array<float, 3> low{}, high{}, line{};  // sRGB, 0..1: for little and much loss, and its contours
    bool operator==(const LossImage&) const = default;
};

/// For one drawing context: when that is lost, every object is let go of with this.
class LossSurface {
public:
    LossSurface();
    ~LossSurface();
    LossSurface(const LossSurface&) = delete;
    LossSurface& operator=(const LossSurface&) = delete;

    /// To be drawn at any size: it is smoothed.
    std::uintptr_t texture() const { return target_.texture; }
    /// Draws only if the image has changed.
    void draw(const LossImage& image);
    const LossImage& drawn() const { return drawn_; }

private:
    Target target_;
    unsigned rows_ = 0;  // a texture, one texel a row
    LossImage drawn_;
};

}  // namespace neuroglass
