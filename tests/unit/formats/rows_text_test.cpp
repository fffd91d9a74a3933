// Rows on one line, plain and packed: every bit, every limit.
#include "formats/rows_text.h"

#include <gtest/gtest.h>

#include "i18n/text.h"
#include "support/bits.h"
#include "support/draw.h"
#include "support/shared_states.h"

namespace neuroglass {
namespace {

void expect_reads_back(const Dataset& dataset) {
    for (const std::string& text : {rows_text(dataset), packed_rows(dataset)}) {
        const auto back = parse_rows(text);
        ASSERT_TRUE(back) << text.substr(0, 200);
        ASSERT_EQ(back->input_count(), dataset.input_count());
        ASSERT_EQ(bits(all_numbers(with_dataset({}, *back))), bits(all_numbers(with_dataset({}, dataset))))
            << text.substr(0, 200);
    }
}

std::string said(std::string_view text) {
    const auto result = parse_rows(text);
    return result ? "" : message(result.error().key, result.error().arguments);
}

TEST(RowsText, IsReadable) {
    EXPECT_EQ(rows_text(Dataset::article()), "0,1,1,1_1,0,0,0_1,0,1,1");
    EXPECT_EQ(rows_text(*Dataset::make(1, {-0.0, 0.1}, {1e150, -1e-7})), "-0,1e150_0.1,-1e-07");
}

TEST(RowsText, TellsHowRowsWereDrawn) {
    const Recipe recipe{.shape = Recipe::Shape::spiral3, .rows = 60, .noise = 0.05, .seed = 4294967295};
    const Dataset drawn = Dataset::drawn(recipe);
    EXPECT_EQ(rows_text(drawn), "spiral3:60:0.05:4294967295");
    EXPECT_EQ(*parse_rows(" Spiral3:60:0.05:4294967295 "), drawn);
    EXPECT_EQ(parse_rows("moons")->recipe()->noise, 0.1) << "what is not said is as usual";
    EXPECT_EQ(rows_text(*parse_rows("xor")), "0,0,0_0,1,1_1,0,1_1,1,0");
    expect_reads_back(
        *Dataset::make(2, {drawn.all_inputs().begin(), drawn.all_inputs().end()}, std::vector<double>(60)));
}

TEST(RowsText, PacksAsItsHeaderSays)  // by hand: 0 1 1 1  1 0 0 0  1 0 1 1 in bits is 011110 001011
{
    EXPECT_EQ(packed_rows(Dataset::article()), "~4_3_0,1_eL");
    EXPECT_EQ(packed_rows(*Dataset::make(1, {7, 7}, {7, 7})), "~2_2_7_");
    EXPECT_EQ(packed_rows(*Dataset::make(2, {1, 2}, {3})), "~3_1_1,2,3_G") << "00 01 10, and zeros to the end";
}

TEST(RowsText, ReadsBackAnyDataToTheBit) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 200; ++n)
        expect_reads_back(
            draw.dataset(static_cast<std::size_t>(draw.whole(1, 40)), static_cast<std::size_t>(draw.whole(1, 64))));
    const std::vector<double> odd = {
        -0.0, 0, 5e-324, -1e150, 9007199254740993.0, 0.1, 1.0 / 3, 1e-7, 123456789012345680000.0, 999999999, 1e9, -1e9};
    expect_reads_back(*Dataset::make(1, odd, std::vector<double>(odd.rbegin(), odd.rend())));
    expect_reads_back(draw.dataset(Dataset::max_rows, Dataset::max_inputs));
}

TEST(RowsText, PacksAThousandRowsOfSixteenBitsIntoALink) {
    Draw draw;
    Dataset binary = draw.dataset(1000, 16);
    while (rows_text(binary).size() > 40'000) binary = draw.dataset(1000, 16);
    EXPECT_LT(packed_rows(binary).size(), 2900u);
}

TEST(RowsText, TakesCsvAsAPersonPastesIt) {
    for (const char* csv :
         {"a;b;t\r\n0;1;1\r\n1;0;0\r\n", "0\t1\t1\n1\t0\t0", "0,1,1\n\n1,0,0\n", " 0,1,1_1,0,0 ", "\"0\",1,1\n1,0,0"}) {
        ASSERT_EQ(said(csv), "");
        EXPECT_EQ(rows_text(*parse_rows(csv)), "0,1,1_1,0,0");
    }
    EXPECT_EQ(said("1,2\n1,x"), "line 2, column 2: \"x\" is not a number.");
}

TEST(RowsText, TakesRowsAsAPersonTypesThem) {
    for (const char* rows :
         {"0，1，1_1，0，0", "０,１,１_１,０,０", "0、1、1_1、0、0", "0 1 1_1 0 0", "0;1;1_1;0;0", "0, 1, 1_1, 0, 0",
          "[[0,1,1],[1,0,0]]", "[[0, 1, 1], [1, 0, 0]]", "\u200B0,1,1_1,0,0\u00A0", "0,1,1＿1,0,0"}) {
        ASSERT_EQ(said(rows), "") << rows;
        EXPECT_EQ(rows_text(*parse_rows(rows)), "0,1,1_1,0,0") << rows;
    }
    EXPECT_EQ(rows_text(*parse_rows("0,5;1_1,5;0")), "0.5,1_1.5,0");
    EXPECT_EQ(rows_text(*parse_rows("\u22121,\u22122")), "-1,-2");
}

std::string list(std::string_view text) {
    const auto numbers = parse_list("test", text);
    return numbers ? list_text(*numbers) : message(numbers.error().key, numbers.error().arguments);
}

TEST(RowsText, TakesListsAsAPersonTypesThem) {
    for (const char* text : {"1,0,1", "1, 0, 1", "1 ,0 ,1", "1 0 1", " 1\t0\n1 ", "1;0;1", "1，0，1", "1、0、1",
                             "１，０，１", "[1, 0, 1]", "“1,0,1”", "1; 0; 1", "\u00A01\u00A00\u00A01"})
        EXPECT_EQ(list(text), "1,0,1") << text;
    EXPECT_EQ(list("0,5;1;-0,25"), "0.5,1,-0.25");
    EXPECT_EQ(list("0,5 1 \u22120,25"), "0.5,1,-0.25");
    EXPECT_EQ(list("-4.36561307"), "-4.36561307");
    EXPECT_EQ(list("1,000;2"), "test, 1: \"1,000\" could be 1 or 1000; please write one of the two.");
    EXPECT_EQ(list("1,,1"), "test, number 2: \"\" is not allowed; expected a number from -1e150 to 1e150.");
    EXPECT_EQ(list("1,0,1,"), "test, number 4: \"\" is not allowed; expected a number from -1e150 to 1e150.");
    EXPECT_EQ(list("1,1e400"), "test, number 2: \"1e400\" is not allowed; expected a number from -1e150 to 1e150.");
}

TEST(RowsText, NamesThePlaceOfAMistake) {
    EXPECT_EQ(said("1,2_1,x"), "data, row 2, number 2: \"x\" is not allowed; expected a number from -1e150 to 1e150.");
    EXPECT_EQ(said("1,2_1,1e151"),
              "data, row 2, number 2: \"1e151\" is not allowed; expected a number from -1e150 to 1e150.");
    EXPECT_EQ(said("1,"), "data, row 1, number 2: \"\" is not allowed; expected a number from -1e150 to 1e150.");
    EXPECT_EQ(said("1,2_1,2,3"), "data, row 2: the row has 3 numbers, the first has 2; all need the same.");
    EXPECT_EQ(said("1,2_"), "data, row 2: the row has 1 number, the first has 2; all need the same.");
    EXPECT_EQ(said("1"), "The data has 0 inputs a row; 1 to 64 are allowed.");
    std::string wide = "1";
    for (int i = 0; i < 65; ++i) wide += ",1";
    EXPECT_EQ(said(wide), "The data has 65 inputs a row; 1 to 64 are allowed.");
    std::string many = "1,1";
    for (int i = 0; i < 10'000; ++i) many += "_1,1";
    EXPECT_EQ(said(many), "The data has 10001 rows; 1 to 10000 are allowed.");
}

TEST(RowsText, RefusesWhatIsPackedWrongly) {
    ASSERT_EQ(said("~4_3_0,1_eL"), "");
    for (const char* damaged : {"~",
                                "~4",
                                "~4_3",
                                "~4_3_0,1",
                                "~4_3_0,1_",
                                "~4_3_0,1_e",
                                "~4_3_0,1_eLA",
                                "~4_3_0,1_e=",
                                "~4_3_0,1_e ",
                                "~1_3_0,1_A",
                                "~66_3_0,1_eLAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                                "~4_0_0,1_",
                                "~4_10001_0_",
                                "~4_3_0,x_eL",
                                "~4_3_0,_eL",
                                "~4_3__eL",
                                "~4_3_0,1e151_eL",
                                "~-4_3_0,1_eL",
                                "~4_99999999999999999999_0_",
                                "~3_1_1,2,3_-",
                                "~3_1_1,2,3_GA",
                                "~4_1_1,2,3_Gj",
                                "~2_1_1,2,3_A",
                                "~999999999_999999999_0_"})
        EXPECT_TRUE(said(damaged).starts_with("data: the packed rows")) << damaged << said(damaged);
}

}  // namespace
}  // namespace neuroglass
