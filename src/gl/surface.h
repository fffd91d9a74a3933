// The decision surface as a texture: a fragment shader evaluates the network at every pixel.
// surface_webgl.cpp draws it; surface_null.cpp stands in where there is no screen. Knows nothing of panels.
#pragma once

#include <array>
#include <cstdint>

#include "gl/target.h"

namespace neuroglass {

/// out = sigmoid(z0 + x dz_dx + y dz_dy) at the middle of pixel (x, y), counted from the lower left corner.
struct SurfaceImage {
    int width = 0, height = 0;  // device pixels
    float z0 = 0, dz_dx = 0, dz_dy = 0;
    std::array<float, 3> low{}, middle{}, high{}, line{};  // sRGB, 0..1: for out 0, 0.5, 1 and the contour at 0.5
    bool operator==(const SurfaceImage&) const = default;
};

/// For one drawing context: when that is lost, every object is let go of with this.
class Surface {
public:
    Surface();
    ~Surface();
    Surface(const Surface&) = delete;
    Surface& operator=(const Surface&) = delete;

    std::uintptr_t texture() const { return target_.texture; }
    /// Draws only if the image has changed.
    void draw(const SurfaceImage& image);

private:
    Target target_;
    SurfaceImage drawn_;
};

}  // namespace neuroglass
