// How fast a run plays: the steps of the speed slider.
#pragma once

#include <array>
#include <string_view>

namespace neuroglass {

struct Pace {
    double iterations_a_second;  // at an even speed; 0: see the others
    double seconds_a_decade;     // every tenfold takes this long; 0: see the others. Both 0: all at once
    std::string_view label_key;
};

inline constexpr std::array paces{
    Pace{1, 0, "pace.1"},       Pace{10, 0, "pace.10"},      Pace{100, 0, "pace.100"},
    Pace{0, 2, "pace.decades"}, Pace{1'000, 0, "pace.1000"}, Pace{100'000, 0, "pace.100000"},
    Pace{0, 0, "pace.at_once"},
};

}  // namespace neuroglass
