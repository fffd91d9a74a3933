// Draws the decision surface into a texture with WebGL2. Sets all the state it needs, and makes its objects again after a lost context.
#include <GLES3/gl3.h>

#include "gl/program.h"
#include "gl/surface.h"
#include "shaders.h"

namespace neuroglass {
Surface::Surface() { make(); }

Surface::~Surface() {
    glDeleteProgram(program_);
    glDeleteVertexArrays(1, &vertex_array_);
    glDeleteFramebuffers(1, &framebuffer_);
    glDeleteTextures(1, &texture_);
}

void Surface::make() {
    drawn_ = {};
    program_ = linked_program({surface_vert, surface_vert_size}, {surface_frag, surface_frag_size});
    glGenVertexArrays(1, &vertex_array_);
    glGenFramebuffers(1, &framebuffer_);
    glGenTextures(1, &texture_);
    glBindTexture(GL_TEXTURE_2D, texture_);
    for (const int parameter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER}) glTexParameteri(GL_TEXTURE_2D, static_cast<GLenum>(parameter), GL_NEAREST);
    for (const int parameter : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T}) glTexParameteri(GL_TEXTURE_2D, static_cast<GLenum>(parameter), GL_CLAMP_TO_EDGE);
}

void Surface::draw(const SurfaceImage& image) {
    if (image == drawn_ || image.width <= 0 || image.height <= 0) return;
    glBindTexture(GL_TEXTURE_2D, texture_);
    if (image.width != drawn_.width || image.height != drawn_.height)
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, image.width, image.height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_, 0);
    glViewport(0, 0, image.width, image.height);
    for (const int off : {GL_SCISSOR_TEST, GL_BLEND, GL_DEPTH_TEST, GL_STENCIL_TEST, GL_CULL_FACE}) glDisable(static_cast<GLenum>(off));
    glUseProgram(program_);
    glBindVertexArray(vertex_array_);
    glUniform3f(glGetUniformLocation(program_, "plane"), image.dz_dx, image.dz_dy, image.z0);
    const auto colour = [&](const char* name, const std::array<float, 3>& c) { glUniform3f(glGetUniformLocation(program_, name), c[0], c[1], c[2]); };
    colour("low", image.low);
    colour("middle", image.middle);
    colour("high", image.high);
    colour("line", image.line);
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glBindVertexArray(0);
    drawn_ = image;
}

}  // namespace neuroglass
