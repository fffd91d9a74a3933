// Compiles and links shaders; see program.h.
#include <GLES3/gl3.h>

#include "gl/program.h"

namespace neuroglass {
namespace {

GLuint compiled(GLenum stage, ShaderSource first, ShaderSource second) {
    const GLuint shader = glCreateShader(stage);
    const GLchar* const texts[] = {reinterpret_cast<const GLchar*>(first.data()),
                                   reinterpret_cast<const GLchar*>(second.data())};
    const GLint lengths[] = {static_cast<GLint>(first.size()), static_cast<GLint>(second.size())};
    const int skipped = first.empty() ? 1 : 0;
    glShaderSource(shader, 2 - skipped, texts + skipped, lengths + skipped);
    glCompileShader(shader);
    return shader;
}

}  // namespace

unsigned linked_program(ShaderSource vertex, ShaderSource fragment_part, ShaderSource fragment) {
    const GLuint program = glCreateProgram();
    const GLuint shaders[] = {compiled(GL_VERTEX_SHADER, {}, vertex),
                              compiled(GL_FRAGMENT_SHADER, fragment_part, fragment)};
    for (const GLuint shader : shaders) glAttachShader(program, shader);
    glLinkProgram(program);
    for (const GLuint shader : shaders) glDeleteShader(shader);
    return program;
}

}  // namespace neuroglass
