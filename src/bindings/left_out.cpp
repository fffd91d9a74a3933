// Stands in for sprintf, by which Embind writes the address of a type that it does not know: a hundredth of the page,
// for a message that nobody reads. The compiler makes siprintf of it.
#include <cstdio>

extern "C" int sprintf(char* text, const char*, ...) {
    *text = '\0';
    return 0;
}

extern "C" int siprintf(char* text, const char*, ...) {
    *text = '\0';
    return 0;
}
