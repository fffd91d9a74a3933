// Draws the loss surface into a texture with WebGL2. Sets all the state it needs, and makes its objects again after a lost context.
#include <GLES3/gl3.h>

#include "gl/loss_surface.h"
#include "gl/program.h"
#include "shaders.h"

namespace neuroglass {
namespace {

/// A new texture, bound and clamped to its edges.
GLuint made_texture(GLint filter) {
    GLuint texture = 0;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    for (const int parameter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER}) glTexParameteri(GL_TEXTURE_2D, static_cast<GLenum>(parameter), filter);
    for (const int parameter : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T}) glTexParameteri(GL_TEXTURE_2D, static_cast<GLenum>(parameter), GL_CLAMP_TO_EDGE);
    return texture;
}

}  // namespace

LossSurface::LossSurface() { make(); }

LossSurface::~LossSurface() {
    glDeleteProgram(program_);
    glDeleteVertexArrays(1, &vertex_array_);
    glDeleteFramebuffers(1, &framebuffer_);
    glDeleteTextures(1, &texture_);
    glDeleteTextures(1, &rows_);
}

void LossSurface::make() {
    drawn_ = {};
    program_ = linked_program({surface_vert, surface_vert_size}, {loss_surface_frag, loss_surface_frag_size});
    glGenVertexArrays(1, &vertex_array_);
    glGenFramebuffers(1, &framebuffer_);
    glActiveTexture(GL_TEXTURE0);
    texture_ = made_texture(GL_LINEAR);
    rows_ = made_texture(GL_NEAREST);  // floats are not for smoothing
}

void LossSurface::draw(const LossImage& image) {
    if (image == drawn_ || image.width <= 0 || image.height <= 0 || image.rows.empty()) return;
    glActiveTexture(GL_TEXTURE0);
    if (image.width != drawn_.width || image.height != drawn_.height) {
        glBindTexture(GL_TEXTURE_2D, texture_);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, image.width, image.height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    }
    const auto count = static_cast<GLsizei>(image.rows.size());
    glBindTexture(GL_TEXTURE_2D, rows_);
    static_assert(sizeof(LossImage::Row) == 4 * sizeof(float), "a row is a texel");
    if (image.rows.size() != drawn_.rows.size()) glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA32F, count, 1, 0, GL_RGBA, GL_FLOAT, image.rows.data());
    else if (image.rows != drawn_.rows) glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, count, 1, GL_RGBA, GL_FLOAT, image.rows.data());

    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_, 0);
    glViewport(0, 0, image.width, image.height);
    for (const int off : {GL_SCISSOR_TEST, GL_BLEND, GL_DEPTH_TEST, GL_STENCIL_TEST, GL_CULL_FACE}) glDisable(static_cast<GLenum>(off));
    glUseProgram(program_);
    glBindVertexArray(vertex_array_);
    const auto place = [&](const char* name) { return glGetUniformLocation(program_, name); };
    const auto colour = [&](const char* name, const std::array<float, 3>& c) { glUniform3f(place(name), c[0], c[1], c[2]); };
    glUniform1i(place("rows"), 0);
    glUniform1i(place("row_count"), count);
    glUniform2f(place("ends"), image.least, image.most);
    colour("low", image.low);
    colour("high", image.high);
    colour("line", image.line);
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glBindVertexArray(0);
    drawn_ = image;
}

}  // namespace neuroglass
