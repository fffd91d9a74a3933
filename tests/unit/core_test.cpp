// What core may see: nothing but the standard library. tests/source holds the rules between all the rooms.
#include "core/checkpoints.h"
#include "core/dataset.h"
#include "core/experiment.h"
#include "core/explain.h"
#include "core/exponential.h"
#include "core/formula.h"
#include "core/history.h"
#include "core/iteration_scale.h"
#include "core/network.h"
#include "core/numbers.h"
#include "core/parameters.h"
#include "core/random.h"
#include "core/result.h"
#include "core/run.h"
#include "core/sigmoid.h"
#include "core/single_neuron.h"

#ifdef IMGUI_VERSION
#error "core includes Dear ImGui"
#endif

#include <gtest/gtest.h>

namespace neuroglass {
namespace {

TEST(Core, DoesNotSeeImGui) { SUCCEED(); }  // that this file compiles is the test

TEST(Result, HoldsAValueOrAnError) {
    const Result<int> value(5), error(Error{"error.number", {}});
    EXPECT_TRUE(value);
    EXPECT_EQ(*value, 5);
    EXPECT_FALSE(error);
    EXPECT_EQ(error.error().key, "error.number");
}

}  // namespace
}  // namespace neuroglass
