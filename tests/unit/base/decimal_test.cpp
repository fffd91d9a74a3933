// Doubles to and from decimal text, against what the C library makes of them.
#include "base/decimal.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <random>
#include <string>
#include <vector>

namespace neuroglass {
namespace {

/// What printf writes.
std::string printed(double value, Notation notation, int precision) {
    const char* const formats[] = {"%.*f", "%.*e", "%.*g"};
    char text[400];
    std::snprintf(text, sizeof text, formats[static_cast<int>(notation)], precision, value);
    return text;
}

/// Doubles of every size, whole numbers, ties, the ends of what there is, and what lies beside a power of two.
std::vector<double> doubles() {
    using Limits = std::numeric_limits<double>;
    std::vector<double> all{
        0.0,       -0.0,        0.5,        1.5,           2.5,           0.125, 0.375, 9.5,      99.5,
        0.95,      0.996,       0.006,      Limits::max(), Limits::min(), 1e22,  1e23,  1e-5,     Limits::denorm_min(),
        123456789, 9.9999999e9, 5e-324 * 3, 0x1p53,        0x1p-1,        1e-4,  1e-7,  999999.5, 0.1};
    std::mt19937_64 random(1);
    for (int i = 0; i < 3000; ++i) {
        const auto any = std::bit_cast<double>(random());
        if (std::isfinite(any)) all.push_back(any);
        all.push_back(std::ldexp(static_cast<double>(random() >> 11), static_cast<int>(random() % 100) - 80));
        all.push_back(static_cast<double>(random() % 100'000) / 1000);
    }
    for (int power = -1074; power < 1024; power += 7)
        for (const double toward : {0.0, Limits::infinity()})
            all.push_back(std::nextafter(std::ldexp(1, power), toward));
    return all;
}

TEST(Decimal, IsWrittenAsPrintfWritesIt) {
    for (const double value : doubles())
        for (const int precision : {0, 1, 2, 3, 8, 14, 15, 16, 17, 22})
            for (const auto notation : {Notation::fixed, Notation::scientific, Notation::general})
                ASSERT_EQ(std::string_view(
                              DecimalText(value, notation, std::max(precision, int{notation == Notation::general}))),
                          printed(value, notation, precision));
}

TEST(Decimal, IsWrittenWhereItIsNoNumber) {
    using Limits = std::numeric_limits<double>;
    EXPECT_EQ(std::string_view(DecimalText(Limits::infinity(), Notation::fixed, 2)), "inf");
    EXPECT_EQ(std::string_view(DecimalText(-Limits::infinity(), Notation::general, 2)), "-inf");
    EXPECT_EQ(std::string_view(DecimalText(Limits::quiet_NaN(), Notation::fixed, 2)), "nan");
}

TEST(Decimal, HasRoomForTheLargestNumberWithItsDecimals) {
    const double lowest = std::numeric_limits<double>::lowest();
    const int most = DecimalText::max_precision;
    EXPECT_EQ(std::string_view(DecimalText(lowest, Notation::fixed, 1000)), printed(lowest, Notation::fixed, most));
}

void expect_read_as_strtod(const std::string& text) {
    const auto read = read_decimal(text);
    ASSERT_TRUE(read) << text;
    ASSERT_EQ(std::bit_cast<std::uint64_t>(*read), std::bit_cast<std::uint64_t>(std::strtod(text.c_str(), nullptr)))
        << text;
}

TEST(Decimal, IsReadAsStrtodReadsIt) {
    for (const double value : doubles())
        for (const int precision : {0, 2, 5, 14, 15, 16, 17, 20, 40})
            expect_read_as_strtod(printed(value, Notation::scientific, precision));
    for (const double value : doubles()) expect_read_as_strtod(printed(value, Notation::fixed, 25));
}

/// What lies halfway between two doubles goes to the one that is even, and a digit far behind it turns that.
TEST(Decimal, IsReadAtTies) {
    for (const double value : doubles()) {
        if (std::abs(value) > 1e300) continue;
        char text[1200];
        const double size = std::abs(value);
        const auto halfway = (static_cast<long double>(size) + std::nextafter(size, HUGE_VAL)) / 2;
        std::snprintf(text, sizeof text, "%.800Le", halfway);
        const std::string exact = text, exponent = exact.substr(exact.find('e'));
        expect_read_as_strtod(exact);
        expect_read_as_strtod(exact.substr(0, exact.find('e')) + "0001" + exponent);
        expect_read_as_strtod(exact.substr(0, exact.find('e')) + std::string(1000, '0') + '1' + exponent);
        expect_read_as_strtod(exact.substr(0, 17) + exponent);
    }
}

TEST(Decimal, IsReadAtTheEnds) {
    for (const char* text : {"0",
                             "-0",
                             "0e999999999999",
                             "1e999999999999",
                             "-1e-999999999999",
                             "1e309",
                             "9e308",
                             "1.7976931348623157e308",
                             "1.7976931348623158e308",
                             "1.7976931348623159e308",
                             "2e308",
                             "4.9e-324",
                             "2.5e-324",
                             "2.4703282292062327e-324",
                             "2.4703282292062328e-324",
                             "1e-323",
                             "2.2250738585072011e-308",
                             "2.2250738585072014e-308",
                             "1e400",
                             "1e-400",
                             "000000000000000000000000000001",
                             "0.00000000000000000000000000001",
                             "5.",
                             ".5",
                             "+.5e+1",
                             "1E5",
                             "00.10"})
        expect_read_as_strtod(text);
    expect_read_as_strtod(std::string(400, '9'));
    expect_read_as_strtod('.' + std::string(400, '0') + '1');
    expect_read_as_strtod("0." + std::string(330, '0') + "123e331");
}

TEST(Decimal, IsNothingElse) {
    for (const char* text :
         {"", "-", ".", "e5", "1e", "1e+", "--1", " 1", "1 ", "1.2.3", "0x10", "nan", "inf", "1f", "1,5", "-.e1"})
        EXPECT_EQ(read_decimal(text), std::nullopt) << text;
}

}  // namespace
}  // namespace neuroglass
