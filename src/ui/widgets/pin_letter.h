// How the runs kept for comparing are named where there is room for one letter only: A, B, C, D.
#pragma once

#include <array>
#include <string_view>

namespace neuroglass {

inline constexpr std::array<std::string_view, 4> pin_letters{"A", "B", "C", "D"};
inline std::string_view pin_letter(std::size_t index) { return pin_letters[index % pin_letters.size()]; }

}  // namespace neuroglass
