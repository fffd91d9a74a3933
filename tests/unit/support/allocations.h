// How often the program has asked for memory with operator new, which this replaces for all of it: to be linked into
// tests of allocations alone.
#pragma once

#include <cstddef>

namespace neuroglass {

/// Since the program has begun.
std::size_t allocations();

}  // namespace neuroglass
