// What nlohmann/json calls of the C library, in the page, which has no other use for it.
#include <cerrno>
#include <cstring>
#include <limits>

#include "base/decimal.h"

/// The library has looked at the number before.
extern "C" double neuroglass_strtod(const char* text, char** end) {
    const std::size_t length = std::strlen(text);
    *end = const_cast<char*>(text) + length;
    return neuroglass::read_decimal({text, length}).value_or(std::numeric_limits<double>::infinity());
}

/// Whole numbers are read as all others are: it does so with those that are too large for this.
extern "C" unsigned long long neuroglass_no_strtoull(const char*, char**, int) {
    errno = ERANGE;
    return 0;
}
extern "C" long long neuroglass_no_strtoll(const char*, char**, int) {
    errno = ERANGE;
    return 0;
}

/// It writes messages by this, which nobody reads.
extern "C" int neuroglass_no_snprintf(char* text, std::size_t, const char*, ...) {
    *text = '\0';
    return 0;
}
