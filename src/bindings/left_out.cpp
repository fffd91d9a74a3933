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

// Nor is anything asked of what type it is: stands in for what every class of the standard library that has a name
// would bring along for that.
extern "C" {
extern const void* const _ZTVN10__cxxabiv117__class_type_infoE[3] = {};
extern const void* const _ZTVN10__cxxabiv120__si_class_type_infoE[3] = {};
extern const void* const _ZTVN10__cxxabiv121__vmi_class_type_infoE[3] = {};
extern const void* const _ZTVN10__cxxabiv119__pointer_type_infoE[3] = {};
extern const void* const _ZTVN10__cxxabiv123__fundamental_type_infoE[3] = {};
}
