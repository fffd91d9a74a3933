// Textures that a fragment shader fills, with WebGL2; see target.h.
#include <GLES3/gl3.h>

#include <initializer_list>

#include "gl/target.h"

namespace neuroglass {

unsigned made_texture(int filter) {
    GLuint texture = 0;
    glGenTextures(1, &texture);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, texture);
    for (const int parameter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
        glTexParameteri(GL_TEXTURE_2D, static_cast<GLenum>(parameter), filter);
    for (const int parameter : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
        glTexParameteri(GL_TEXTURE_2D, static_cast<GLenum>(parameter), GL_CLAMP_TO_EDGE);
    return texture;
}

void Target::make(unsigned linked, int filter) {
    program = linked;
    glGenVertexArrays(1, &vertex_array);
    glGenFramebuffers(1, &framebuffer);
    texture = made_texture(filter);
}

void Target::release() {
    glDeleteProgram(program);
    glDeleteVertexArrays(1, &vertex_array);
    glDeleteFramebuffers(1, &framebuffer);
    glDeleteTextures(1, &texture);
}

void Target::begin(int wide, int high) {
    if (wide != width || high != height) {
        glActiveTexture(GL_TEXTURE0);
        glBindTexture(GL_TEXTURE_2D, texture);
        width = wide;
        height = high;
        if (holds_bits)
            glTexImage2D(GL_TEXTURE_2D, 0, GL_R32UI, width, height, 0, GL_RED_INTEGER, GL_UNSIGNED_INT, nullptr);
        else glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    }
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture, 0);
    glViewport(0, 0, width, height);
    for (const int off : {GL_SCISSOR_TEST, GL_BLEND, GL_DEPTH_TEST, GL_STENCIL_TEST, GL_CULL_FACE})
        glDisable(static_cast<GLenum>(off));
    glUseProgram(program);
    glBindVertexArray(vertex_array);
}

void Target::end() {
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glBindVertexArray(0);
}

void Target::set_texture(const char* uniform, int unit, unsigned source) const {
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit));
    glBindTexture(GL_TEXTURE_2D, source);
    glUniform1i(place(uniform), unit);
    glActiveTexture(GL_TEXTURE0);
}

int Target::place(const char* uniform) const { return glGetUniformLocation(program, uniform); }
void Target::set_colour(const char* uniform, const float* rgb) const {
    glUniform3f(place(uniform), rgb[0], rgb[1], rgb[2]);
}

}  // namespace neuroglass
