// A frame allocates nothing, at rest and while it plays: every operator new of this program is counted, and every
// allocation of Dear ImGui.
#include <gtest/gtest.h>

#include <new>

#include "imgui.h"
#include "support/allocations.h"
#include "support/person.h"

namespace neuroglass {
namespace {

/// A person whose every frame is counted.
class Counter : public Person {
public:
    /// The most that one of the next frames allocates.
    std::size_t most_of(int count) {
        std::size_t most = 0;
        for (int i = 0; i < count; ++i) {
            const std::size_t before = allocations();
            frames();
            most = std::max(most, allocations() - before);
        }
        return most;
    }
};

class FrameAllocation : public testing::TestWithParam<std::string_view> {};

TEST_P(FrameAllocation, NothingAtRestAndWhilePlaying) {
    ImGui::SetAllocatorFunctions([](std::size_t size, void*) { return operator new(size); },
                                 [](void* memory, void*) { operator delete(memory); });
    Counter person;
    person.app.open_link("at=100&tab=" + std::string(GetParam()));
    person.settle();
    person.frames(60);
    EXPECT_GT(allocations(), 0u) << "the counter does not count";
    EXPECT_EQ(person.most_of(20), 0u) << "at rest";
    person.key(Key::escape);
    person.click("reset");
    person.click("train");
    person.frames(60);
    EXPECT_TRUE(person.app.playing());
    EXPECT_EQ(person.most_of(20), 0u) << "while it plays";
}

INSTANTIATE_TEST_SUITE_P(EveryTab, FrameAllocation,
                         testing::Values("network", "arithmetic", "inputs", "seeds", "loss-surface", "compare",
                                         "take-away"));

}  // namespace
}  // namespace neuroglass
