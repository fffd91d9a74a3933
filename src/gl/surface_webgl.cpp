// Draws the decision surface into a texture with WebGL2.
#include <GLES3/gl3.h>

#include "gl/program.h"
#include "gl/surface.h"
#include "shaders.h"

namespace neuroglass {

Surface::Surface() {
    target_.make(linked_program({surface_vert, surface_vert_size}, {surface_frag, surface_frag_size}), GL_NEAREST);
}

Surface::~Surface() { target_.release(); }

void Surface::draw(const SurfaceImage& image) {
    if (image == drawn_ || image.width <= 0 || image.height <= 0) return;
    target_.begin(image.width, image.height);
    glUniform3f(target_.place("plane"), image.dz_dx, image.dz_dy, image.z0);
    target_.set_colour("low", image.low.data());
    target_.set_colour("middle", image.middle.data());
    target_.set_colour("high", image.high.data());
    target_.set_colour("line", image.line.data());
    target_.end();
    drawn_ = image;
}

}  // namespace neuroglass
