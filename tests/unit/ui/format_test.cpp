// How the screen writes numbers: a true minus, fixed decimals, thousands apart, no exponent where none is needed.
#include "ui/format.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace neuroglass {
namespace {

std::string words(std::string_view text) { return std::string(text); }

TEST(Format, FixedKeepsItsDecimalsAndATrueMinus) {
    EXPECT_EQ(words(fixed(-4.36561307, 3)), "−4.366");
    EXPECT_EQ(words(fixed(0.9897704022, 8)), "0.98977040");
    EXPECT_EQ(words(fixed(1.225, 3, true)), "+1.225");
    EXPECT_EQ(words(fixed(999999.5, 0)), "1000000");
    EXPECT_EQ(words(fixed(2.5e280, 8)).find("−"), std::string::npos);
}

TEST(Format, FixedWritesNoSignBeforeAZero) {
    EXPECT_EQ(words(fixed(-0.0001, 3)), "0.000");
    EXPECT_EQ(words(fixed(-0.0, 8)), "0.00000000");
    EXPECT_EQ(words(fixed(-0.00002556, 3, true)), "0.000");
    EXPECT_EQ(words(fixed(0.0004, 3, true)), "0.000");
    EXPECT_EQ(words(fixed(0.0006, 3, true)), "+0.001");
}

TEST(Format, TheSignOfAShownNumberIsThatOfItsText) {
    for (const double value : {-1e300, -2.5, -0.0006, -0.00002556, -0.0, 0.0, 1e-9, 0.0004, 0.0006, 3.0, 1e300})
        for (const bool plus : {false, true}) {
            const NumberText shown = fixed(value, 3, plus);
            const std::string_view text = shown;
            const int sign = shown_sign(text);
            EXPECT_EQ(sign < 0, text.starts_with("−")) << text;
            EXPECT_EQ(sign == 0, text == "0.000") << text;
            if (plus) EXPECT_EQ(sign > 0, text.starts_with("+")) << text;
        }
    EXPECT_EQ(shown_sign(fixed(-HUGE_VAL, 3)), -1);
    EXPECT_EQ(shown_sign(fixed(HUGE_VAL, 3)), 1);
    EXPECT_EQ(shown_sign(fixed(std::nan(""), 3)), 0);
}

TEST(Format, TheSideOfAnOutputIsThatOfItsText) {
    EXPECT_EQ(shown_side(fixed(0.4999, 3)), 0);
    EXPECT_EQ(shown_side(fixed(0.4994, 3)), -1);
    EXPECT_EQ(shown_side(fixed(0.5006, 3)), 1);
    EXPECT_EQ(shown_side(fixed(0.5 - 1e-9, 8)), 0);
}

TEST(Format, GroupedSetsThousandsApart) {
    EXPECT_EQ(words(grouped(0)), "0");
    EXPECT_EQ(words(grouped(999)), "999");
    EXPECT_EQ(words(grouped(1000)), "1,000");
    EXPECT_EQ(words(grouped(1'000'000'000)), "1,000,000,000");
    EXPECT_EQ(words(grouped(-12345)), "−12,345");
}

TEST(Format, SignificantKeepsSoManyDigits) {
    EXPECT_EQ(words(significant(0.00013104, 2)), "0.00013");
    EXPECT_EQ(words(significant(0.5, 6)), "0.5");
    EXPECT_EQ(words(significant(-1, 3)), "−1");
    EXPECT_EQ(words(significant(0, 3)), "0");
    EXPECT_EQ(words(significant(1.2e-9, 2)), "1.2e−9");
}

TEST(Format, SignificantNeedsNoExponentForNumbersThatPeopleReadAtOnce) {  // the labels of a loss axis: 10, 100; values
                                                                          // of data: 1000
    EXPECT_EQ(words(significant(10, 1)), "10");
    EXPECT_EQ(words(significant(100, 1)), "100");
    EXPECT_EQ(words(significant(1000, 3)), "1000");
    EXPECT_EQ(words(significant(12345.678, 3)).find("e"), std::string::npos);
}

TEST(Format, SignificantRoundsUpToTheNextPowerOfTen) {
    EXPECT_EQ(words(significant(9.9996e-5, 3)), "0.0001");
    EXPECT_EQ(words(significant(9.99e-9, 1)), "1e−8");
    EXPECT_EQ(words(significant(1e-300, 1)), "1e−300");
    EXPECT_EQ(words(significant(5e-324, 1)), "5e−324");
}

TEST(Format, SaysWhatIsNoNumber) {
    EXPECT_EQ(words(fixed(std::numeric_limits<double>::quiet_NaN(), 3)), "—");
    EXPECT_EQ(words(fixed(std::numeric_limits<double>::infinity(), 3)), "∞");
    EXPECT_EQ(words(significant(-std::numeric_limits<double>::infinity(), 3)), "−∞");
}

TEST(Format, SubscriptsTheIndex) {
    EXPECT_EQ(words(subscript("x", 1)), "x₁");
    EXPECT_EQ(words(subscript("w", 16)), "w₁₆");
}

}  // namespace
}  // namespace neuroglass
