// What a fuzz target expects of what was read.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

/// Ends the program with those words where it does not hold.
inline void insist(bool holds, const char* what, std::string_view detail) {
    if (holds) return;
    std::fprintf(stderr, "%s: %.*s\n", what, static_cast<int>(detail.size()), detail.data());
    std::abort();
}
