// The published examples as the page fetches them.
#pragma once

#include <string_view>

#include "gallery_data.h"

namespace neuroglass {

inline std::string_view examples_text() { return {reinterpret_cast<const char*>(examples_txt), examples_txt_size}; }

}  // namespace neuroglass
