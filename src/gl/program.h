// A shader program from its embedded sources, for everything that this folder draws.
#pragma once

#include <span>

namespace neuroglass {

/// @return the program's name; a shader that does not compile leaves its reason in the browser's console
unsigned linked_program(std::span<const unsigned char> vertex_source, std::span<const unsigned char> fragment_source);

}  // namespace neuroglass
