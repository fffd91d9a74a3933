// A frame allocates nothing, at rest and while it plays: every operator new of this program is counted, and every
// allocation of Dear ImGui.
#include <gtest/gtest.h>

#include <new>

#include "imgui.h"
#include "support/allocations.h"
#include "support/examples.h"
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

struct Screen {
    const char* name;
    const char* entries;  // of its link
    int pins = 0;
    float width = 1440, height = 900;
};
void PrintTo(const Screen& screen, std::ostream* out) { *out << screen.name; }

#define NETWORK "data=0,0,0_0,1,1_1,0,1_1,1,0&layers=4&bias=on&tab=loss-surface"
#define CLASSES                                                                                                       \
    "data=0,0,1,0_0,1,0,1_1,0,0,1&targets=2&layers=6&output_activation=softmax&loss_function=cross_entropy&tab=loss-" \
    "surface"

class FrameAllocation : public testing::TestWithParam<Screen> {};

TEST_P(FrameAllocation, NothingAtRestAndWhilePlaying) {
    ImGui::SetAllocatorFunctions([](std::size_t size, void*) { return operator new(size); },
                                 [](void* memory, void*) { operator delete(memory); });
    Counter person;
    person.resize(GetParam().width, GetParam().height);
    person.app.add_examples(examples_text());
    person.app.open_link("at=100&" + std::string(GetParam().entries));
    person.settle();
    for (int i = 0; i < GetParam().pins; ++i) {
        person.app.act(command::Pin{});
        ASSERT_FALSE(person.app.set("seed", std::to_string(i + 2)));
        person.app.act(command::Seek{100});
        person.settle();
    }
    EXPECT_EQ(person.app.pins().size(), static_cast<std::size_t>(GetParam().pins));
    const bool shows_some = std::string_view(GetParam().entries).starts_with("show=");
    EXPECT_EQ(person.app.view().hidden.has("loss"), shows_some);
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

INSTANTIATE_TEST_SUITE_P(
    EveryScreen, FrameAllocation,
    testing::Values(
        Screen{"network", "tab=network"}, Screen{"phases", "phase=4&row=1&" NETWORK "&tab=network"},
        Screen{"arithmetic", "tab=arithmetic"}, Screen{"arithmetic of a row", "tab=arithmetic&arithmetic=row&row=1"},
        Screen{"arithmetic of a row to 17 digits", "tab=arithmetic&arithmetic=row&row=1&digits=17"},
        Screen{"inputs", "tab=inputs"}, Screen{"seeds", "tab=seeds"}, Screen{"loss surface", "tab=loss-surface"},
        Screen{"examples", "tab=examples"}, Screen{"compare", "tab=compare"}, Screen{"take away", "tab=take-away"},
        Screen{"model", "tab=model&layers=4,3&optimizer=momentum"}, Screen{"compare with pins", "tab=compare", 4},
        Screen{"loss surface with pins", "tab=loss-surface", 4}, Screen{"seeds with pins", "tab=seeds", 4},
        Screen{"inputs with pins", "tab=inputs", 4}, Screen{"network with pins", "tab=network", 4},
        Screen{"output and loss of a network", "show=view%20output%20train%20timeline&loss=1,15&" NETWORK},
        Screen{"loss of classes", "show=view%20output%20train%20timeline&" CLASSES},
        Screen{"medium", "tab=network", 1, 1024, 700}, Screen{"narrow", "tab=network", 1, 390, 844},
        Screen{"on its side", "tab=network", 0, 844, 390}, Screen{"with a notice", "seed=none"},
        Screen{"figure", "show=view%20weights%20prediction%20train%20timeline", 1, 900, 500},
        Screen{"small figure", "show=arithmetic%20train%20timeline&question=Why", 0, 400, 260}));

}  // namespace
}  // namespace neuroglass
