// The module that is published; see test_hooks.h.
#include "bindings/test_hooks.h"

namespace neuroglass {

void bind_test_hooks(emscripten::class_<App>&) {}

}  // namespace neuroglass
