// Moments compared and checked to the last bit. Reports to no test: for the fuzzer, too.
#pragma once

#include <string>

#include "core/moment.h"

namespace neuroglass {

/// Equal, and each number the same bits.
bool same_to_the_bit(const Moment& a, const Moment& b);

/// What in it must never be, whatever was read; "" where all is well.
std::string fault(const Moment& moment);

}  // namespace neuroglass
