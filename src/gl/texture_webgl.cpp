// A texture that somebody else fills, with WebGL2.
#include <GLES3/gl3.h>

#include "gl/target.h"
#include "gl/texture.h"

namespace neuroglass {

Texture::Texture() : name_(made_texture(GL_LINEAR)) {}
Texture::~Texture() { glDeleteTextures(1, &name_); }

}  // namespace neuroglass
