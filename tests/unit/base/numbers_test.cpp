// Numbers to and from text.
#include "base/numbers.h"

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
    for (const auto* text : {"",     " ",   ".",   "-",    "e5",       "1e",    "1e+",    "--1", "1 2",   "1,",
                             "0x10", "nan", "inf", "-inf", "infinity", "1e999", "-1e999", "1f",  "1,2,3", "1_000"})
        EXPECT_EQ(parse_number(text), std::nullopt) << text;
    EXPECT_EQ(parse_number(std::string_view("1\0", 2)), std::nullopt);
    EXPECT_EQ(parse_number(std::string(65, '1')), std::nullopt);
}

/// What was read, or its fault in one letter.
std::string outcome(std::string_view text, NumberKind kind) {
    using enum WrittenNumber::Fault;
    const auto number = read_number(text, kind);
    switch (number.fault) {
        case none: return exact_text(number.value);
        case no_number: return "none";
        case unclear: return exact_text(number.value) + " or " + exact_text(number.thousands);
        case too_large: return "large";
        case too_long: return "long";
    }
    return {};
}
std::string real(std::string_view text) { return outcome(text, NumberKind::real); }
std::string whole(std::string_view text) { return outcome(text, NumberKind::whole); }

TEST(Numbers, ReadsADecimalComma) {
    EXPECT_EQ(real("0,5"), "0.5");
    EXPECT_EQ(real(",5"), "0.5");
    EXPECT_EQ(real("-12,75e-1"), "-1.275");
    EXPECT_EQ(real("0,125"), "0.125") << "no thousands begin with a zero";
    EXPECT_EQ(real("1,0000"), "1");
    EXPECT_EQ(real("1.234,5"), "1234.5");
    EXPECT_EQ(real("1 234,5"), "1234.5");
}

TEST(Numbers, ReadsWhatOurOwnPagesWrite) {
    EXPECT_EQ(real("\u22124.36561307"), "-4.36561307");
    EXPECT_EQ(whole("10,000"), "10000");
    EXPECT_EQ(whole("4,294,967,295"), "4294967295");
    EXPECT_EQ(real("+0.5"), "0.5");
}

TEST(Numbers, ReadsThousandsPartedByAnyBlankOrMark) {
    for (const char* const text :
         {"10 000", "10\u00A0000", "10\u2009000", "10\u202F000", "10\u3000000", "10'000", "10\u2019000", "10\u2007000"})
        EXPECT_EQ(real(text), "10000") << text;
    EXPECT_EQ(real("1,234,567"), "1234567");
    EXPECT_EQ(real("1.234.567"), "1234567");
    EXPECT_EQ(real("1,234.5"), "1234.5");
    for (const char* const text : {"1 00", "1 0000", "1 2", "1  000", "1,23,456", "1.2.3", "1 000 00", "1'000 000",
                                   "0 000", "1,2.3,4", "1,234,56"})
        EXPECT_EQ(real(text), "none") << text;
}

TEST(Numbers, ReadsFullWidthAndArabicSigns) {
    EXPECT_EQ(real("１２３"), "123");
    EXPECT_EQ(real("０．５"), "0.5");
    EXPECT_EQ(real("0。5"), "0.5");
    EXPECT_EQ(real("０，５"), "0.5");
    EXPECT_EQ(real("－１．５ｅ＋３"), "-1500");
    EXPECT_EQ(real("٣٫٥"), "3.5");
    EXPECT_EQ(real("\u2013 7"), "-7");
    EXPECT_EQ(whole("１０，０００"), "10000");
}

TEST(Numbers, IgnoresBlanksQuotesAndInvisibleCharactersAround) {
    EXPECT_EQ(real("\u200B\u00A07\uFEFF\u3000"), "7");
    EXPECT_EQ(real("\"7\""), "7");
    EXPECT_EQ(real("”0.5”"), "0.5");
    EXPECT_EQ(real("„0,5“"), "0.5");
    EXPECT_EQ(real("\"1\"2"), "none");
    EXPECT_EQ(real("\"7"), "none");
    EXPECT_EQ(real("\""), "none");
}

TEST(Numbers, AsksWhereThereAreTwoReadings) {
    EXPECT_EQ(real("1,000"), "1 or 1000");
    EXPECT_EQ(real("-12,345"), "-12.345 or -12345");
    EXPECT_EQ(real("1,500e1"), "15 or 15000");
    EXPECT_EQ(real("1.000"), "1") << "a point parts decimals, as our pages write them";
    EXPECT_EQ(whole("10.000"), "10 or 10000");
    EXPECT_EQ(whole("10.0"), "10");
    EXPECT_EQ(whole("10.0000"), "10");
}

TEST(Numbers, TellsTooLargeFromTooLongFromNoNumber) {
    EXPECT_EQ(real("1e400"), "large");
    EXPECT_EQ(real("-1e400"), "large");
    EXPECT_EQ(real(std::string(65, '1')), "long");
    EXPECT_EQ(real(std::string(65, 'x')), "none");
    EXPECT_EQ(real(std::string(1'000'000, '1')), "long");
    EXPECT_EQ(real("NaN"), "none");
}

TEST(Numbers, ErrorsSayWhatToWrite) {
    const auto wrong = [](std::string_view text) {
        const Error error = number_error(read_number(text), "rate", text, "1", "2");
        std::string all = error.key;
        for (const auto& [name, value] : error.arguments) all += ' ' + name + '=' + value;
        return all;
    };
    EXPECT_EQ(wrong("1,000"), "error.number_unclear field=rate given=1,000 min=1 max=2 decimal=1 whole=1000");
    EXPECT_EQ(wrong("x"), "error.number field=rate given=x min=1 max=2");
    EXPECT_EQ(wrong("1e400"), "error.range field=rate given=1e400 min=1 max=2");
    const std::string long_text = "一二三四五六七八九十一二三四五";  // 3 bytes each
    EXPECT_EQ(wrong(long_text), "error.number field=rate given=一二三四五六七八九十一二三… min=1 max=2");
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
