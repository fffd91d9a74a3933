// Draws the loss surface into a texture with WebGL2.
#include <GLES3/gl3.h>

#include "gl/loss_surface.h"
#include "gl/program.h"
#include "shaders.h"

namespace neuroglass {

LossSurface::LossSurface() {
    target_.make(linked_program({surface_vert, surface_vert_size}, {contour_glsl, contour_glsl_size},
                                {loss_surface_frag, loss_surface_frag_size}),
                 GL_LINEAR);
    rows_ = made_texture(GL_NEAREST);  // floats are not for smoothing
}

LossSurface::~LossSurface() {
    target_.release();
    glDeleteTextures(1, &rows_);
}

void LossSurface::draw(const LossImage& image) {
    if (image == drawn_ || image.width <= 0 || image.height <= 0 || image.rows.empty()) return;
    target_.begin(image.width, image.height);
    const auto count = static_cast<GLsizei>(image.rows.size());
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, rows_);
    static_assert(sizeof(LossImage::Row) == 4 * sizeof(float), "a row is a texel");
    if (image.rows.size() != drawn_.rows.size())
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA32F, count, 1, 0, GL_RGBA, GL_FLOAT, image.rows.data());
    else if (image.rows != drawn_.rows)
        glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, count, 1, GL_RGBA, GL_FLOAT, image.rows.data());
    glUniform1i(target_.place("rows"), 0);
    glUniform1i(target_.place("row_count"), count);
    glUniform1f(target_.place("share"), image.share);
    glUniform2f(target_.place("ends"), image.min, image.max);
    target_.set_colour("low", image.low.data());
    target_.set_colour("high", image.high.data());
    target_.set_colour("line", image.line.data());
    target_.end();
    drawn_ = image;
}

}  // namespace neuroglass
