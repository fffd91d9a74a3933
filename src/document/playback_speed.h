// How fast a run plays: the steps of the speed slider, and what links call them.
#pragma once

#include <array>
#include <string_view>

namespace neuroglass {

struct PlaybackSpeed {
    std::string_view name;         // in links and attributes
    double iterations_a_second{};  // at an even speed; 0: see the others
    double seconds_a_decade{};     // every tenfold takes this long; 0: see the others. Both 0: all at once
    std::string_view label_key{};  // into src/i18n
};

inline constexpr std::array playback_speeds{
    PlaybackSpeed{"1", 1, 0, "pace.1"},
    PlaybackSpeed{"10", 10, 0, "pace.10"},
    PlaybackSpeed{"100", 100, 0, "pace.100"},
    PlaybackSpeed{"decades", 0, 2, "pace.decades"},
    PlaybackSpeed{"1000", 1'000, 0, "pace.1000"},
    PlaybackSpeed{"100000", 100'000, 0, "pace.100000"},
    PlaybackSpeed{"at-once", 0, 0, "pace.at_once"},
};
inline constexpr std::size_t default_speed = 3;

}  // namespace neuroglass
