// What tests of the page ask for beside its API: the site that is published has none of it, the one for tests has all.
#pragma once

#include "bindings/methods.h"

namespace neuroglass {

/// None in the module that is published (no_test_hooks.cpp); in the one for tests (test_hooks.cpp):
///   controls() every control on the canvas in the order of the Tab key: {id, hint, x, y, width, height}, in CSS pixels
///   frames()   how many frames have been drawn
///   figures()  the published example that is shown in their tab, as example_json() has it; "" until it is there
///   memory()   {heap, used}: what the module takes and what of it is in use, in bytes
std::span<const Method> test_methods();

}  // namespace neuroglass
