// Numbers to and from text.
#include "core/numbers.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>

#include "support/bits.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

TEST(Numbers, ReadsDecimalNumbers) {
    EXPECT_EQ(parse_number("0"), 0);
    EXPECT_EQ(parse_number("-1.5"), -1.5);
    EXPECT_EQ(parse_number("+2e3"), 2000);
    EXPECT_EQ(parse_number(".5"), 0.5);
    EXPECT_EQ(parse_number("5."), 5);
    EXPECT_EQ(parse_number(" \t7\r\n"), 7);
    EXPECT_EQ(parse_number("1E-400"), 0);
    EXPECT_EQ(parse_number(std::string(64, '1')), std::strtod(std::string(64, '1').c_str(), nullptr));
}

TEST(Numbers, RefusesEverythingElse) {
    for (const auto* text : {"",     " ",   ".",   "-",    "e5",       "1e",    "1e+",    "--1", "1 2", "1,5",
                             "0x10", "nan", "inf", "-inf", "infinity", "1e999", "-1e999", "1f",  "١",   "1_000"})
        EXPECT_EQ(parse_number(text), std::nullopt) << text;
    EXPECT_EQ(parse_number(std::string_view("1\0", 2)), std::nullopt);
    EXPECT_EQ(parse_number(std::string(65, '1')), std::nullopt);
}

TEST(Numbers, ExactTextReadsBackAsTheSameBits) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int i = 0; i < 100'000; ++i) {
        const double value = std::bit_cast<double>(static_cast<std::uint64_t>(draw.whole(INT64_MIN, INT64_MAX)));
        if (!std::isfinite(value)) continue;
        const auto back = parse_number(exact_text(value));
        ASSERT_TRUE(back) << exact_text(value);
        ASSERT_EQ(bits(*back), bits(value)) << exact_text(value);
    }
}

TEST(Numbers, ExactTextOfSmallNumbersReadsBackAsTheSameBits) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int i = 0; i < 100'000; ++i) {
        const double value = draw.spread(1e-8, 1e-3);
        ASSERT_EQ(bits(parse_number(exact_text(value)).value()), bits(value)) << exact_text(value);
    }
}

TEST(Numbers, ExactTextIsShort) {
    EXPECT_EQ(exact_text(0.1), "0.1");
    EXPECT_EQ(exact_text(1), "1");
    EXPECT_EQ(exact_text(-2.5), "-2.5");
    EXPECT_EQ(exact_text(0.1 + 0.2), "0.30000000000000004");
    EXPECT_EQ(exact_text(1e150), "1e+150");
    EXPECT_EQ(exact_text(0.000001), "0.000001");
    EXPECT_EQ(exact_text(-0.0000123), "-0.0000123");
    EXPECT_EQ(exact_text(0.000093), "0.000093");
    EXPECT_EQ(exact_text(1e-7), "1e-07");
}

TEST(Numbers, ExactTextHasNoDigitsThatNobodyWrote) {
    for (int i = 1; i < 10'000; ++i) {
        if (i % 10 == 0) continue;
        const std::string digits = std::to_string(i), written = "0.0000" + std::string(6 - digits.size(), '0') + digits;
        const double value = *parse_number(written);
        if (value >= 1e-6) ASSERT_EQ(exact_text(value), written);
    }
}

TEST(Numbers, FixedTextHasItsDecimals) {
    EXPECT_EQ(fixed_text(0.9897704, 8), "0.98977040");
    EXPECT_EQ(fixed_text(-1.5, 0), "-2");
    EXPECT_EQ(fixed_text(1e308, 8).size(), 309u + 9u);
}

TEST(Numbers, RoundsToSignificantDigits) {
    EXPECT_EQ(rounded(0.12589, 2), 0.13);
    EXPECT_EQ(rounded(12589, 2), 13000);
    EXPECT_EQ(rounded(-9.99, 2), -10);
    EXPECT_EQ(rounded(0, 2), 0);
}

TEST(Numbers, TrimsBlanksAtBothEnds) {
    EXPECT_EQ(trimmed(" \t a b \r\n"), "a b");
    EXPECT_EQ(trimmed(" \n "), "");
    EXPECT_EQ(trimmed(""), "");
}

}  // namespace
}  // namespace neuroglass
