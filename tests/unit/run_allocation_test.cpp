// Training allocates nothing: every operator new of this program is counted.
#include <cstdlib>
#include <new>

#include <gtest/gtest.h>

#include "core/run.h"

namespace {

std::size_t allocations = 0;

void* counted(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size)) return memory;
    throw std::bad_alloc();
}

}  // namespace

void* operator new(std::size_t size) { return counted(size); }
void* operator new[](std::size_t size) { return counted(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

namespace neuroglass {
namespace {

TEST(RunAllocation, NothingInAdvanceOrSeek) {
    Experiment deep;
    deep.shape = {{3, 4, 2, 1}, true};
    Experiment large = with_dataset({}, *Dataset::make(5, std::vector<double>(100, 0.5), std::vector<double>(20, 1)));
    Experiment article;
    article.iterations = 1'200'000;  // long enough for the checkpoints to thin out
    for (const Experiment& experiment : {Experiment(), deep, large, article}) {
        neuroglass::Run run(experiment);
        const std::size_t before = allocations;
        run.advance(experiment.iterations / 2);
        run.seek(17);
        run.seek(experiment.iterations);
        run.seek(0);
        const double prediction = run.prediction();
        EXPECT_EQ(allocations, before);
        EXPECT_GT(prediction, 0);
        EXPECT_GT(before, 0u) << "the counter does not count";
    }
}

}  // namespace
}  // namespace neuroglass
