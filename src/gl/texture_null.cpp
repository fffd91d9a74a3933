// A texture where there is no screen.
#include "gl/texture.h"

namespace neuroglass {

Texture::Texture() : name_(4) {}
Texture::~Texture() = default;

}  // namespace neuroglass
