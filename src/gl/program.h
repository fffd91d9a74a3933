// A shader program from its embedded sources, for everything that this folder draws.
#pragma once

#include <span>

namespace neuroglass {

using ShaderSource = std::span<const unsigned char>;

/// @param fragment_part, fragment what the fragment shader consists of, one behind the other; the first may be empty
/// @return the program's name; a shader that does not compile leaves its reason in the browser's console
unsigned linked_program(ShaderSource vertex, ShaderSource fragment_part, ShaderSource fragment);
inline unsigned linked_program(ShaderSource vertex, ShaderSource fragment) {
    return linked_program(vertex, {}, fragment);
}

}  // namespace neuroglass
