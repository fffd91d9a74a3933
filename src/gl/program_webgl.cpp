// Compiles and links shaders; see program.h.
#include <GLES3/gl3.h>

#include "gl/program.h"

namespace neuroglass {
namespace {

GLuint compiled(GLenum stage, std::span<const unsigned char> source) {
    const GLuint shader = glCreateShader(stage);
    const auto* text = reinterpret_cast<const GLchar*>(source.data());
    const auto length = static_cast<GLint>(source.size());
    glShaderSource(shader, 1, &text, &length);
    glCompileShader(shader);
    return shader;
}

}  // namespace

unsigned linked_program(std::span<const unsigned char> vertex_source, std::span<const unsigned char> fragment_source) {
    const GLuint program = glCreateProgram();
    const GLuint shaders[] = {compiled(GL_VERTEX_SHADER, vertex_source), compiled(GL_FRAGMENT_SHADER, fragment_source)};
    for (const GLuint shader : shaders) glAttachShader(program, shader);
    glLinkProgram(program);
    for (const GLuint shader : shaders) glDeleteShader(shader);
    return program;
}

}  // namespace neuroglass
