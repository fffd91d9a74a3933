// Places on the screen.
#include "ui/toolkit/rect.h"

#include <gtest/gtest.h>

namespace neuroglass {
namespace {

TEST(CentredWithin, KeepsToTheMiddleAsLongAsBothEndsAreWithin) {
    EXPECT_EQ(centred_within(100, 40, 8, 300), 80);
    EXPECT_EQ(centred_within(10, 40, 8, 300), 8);
    EXPECT_EQ(centred_within(299, 40, 8, 300), 260);
    EXPECT_EQ(centred_within(20, 400, 8, 300), 8) << "too wide: it begins at the left";
}

}  // namespace
}  // namespace neuroglass
