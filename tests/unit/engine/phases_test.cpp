// The phases of an iteration, in their order.
#include "engine/inspect/phases.h"

#include <gtest/gtest.h>

namespace neuroglass {
namespace {

using Kind = Phase::Kind;

TEST(Phases, GoForwardThroughTheLayersAndBack) {
    const Phase expected[] = {{Kind::inputs, 0},   {Kind::forward, 0},  {Kind::forward, 1},
                              {Kind::forward, 2},  {Kind::loss, 0},     {Kind::backward, 2},
                              {Kind::backward, 1}, {Kind::backward, 0}, {Kind::update, 0}};
    ASSERT_EQ(phase_count(3), std::size(expected));
    for (std::size_t place = 0; place < std::size(expected); ++place)
        EXPECT_EQ(phase_at(place, 3), expected[place]) << place;
    EXPECT_EQ(phase_at(99, 3), (Phase{Kind::update, 0})) << "what is beyond the last is the last";
}

TEST(Phases, OfASingleNeuronAreFive) { EXPECT_EQ(phase_count(1), 5u); }

}  // namespace
}  // namespace neuroglass
