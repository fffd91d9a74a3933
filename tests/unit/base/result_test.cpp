// A value or the reason why there is none.
#include "base/result.h"

#include <gtest/gtest.h>

namespace neuroglass {
namespace {

TEST(Result, HoldsAValueOrAnError) {
    const Result<int> value(5), error(Error{"error.number", {}});
    EXPECT_TRUE(value);
    EXPECT_EQ(*value, 5);
    EXPECT_FALSE(error);
    EXPECT_EQ(error.error().key, "error.number");
}

}  // namespace
}  // namespace neuroglass
