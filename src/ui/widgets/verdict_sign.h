// The sign before what became of published figures.
#pragma once

#include <string_view>

#include "document/gallery.h"

namespace neuroglass {

constexpr std::string_view verdict_sign(Verdict verdict) {
    return verdict == Verdict::last_digit ? "✓ " : verdict == Verdict::no_seed ? "? " : "≠ ";
}

}  // namespace neuroglass
