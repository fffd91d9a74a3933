// The errors of a link's entries, made in one place: each Error written out where it arises is large code. Holds no
// words.
#pragma once

#include <initializer_list>
#include <string_view>
#include <utility>

#include "base/result.h"

namespace neuroglass {

Error link_error(std::string_view key, std::initializer_list<std::pair<std::string_view, std::string_view>> arguments);

}  // namespace neuroglass
