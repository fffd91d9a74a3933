// Comma-separated text: what is a dataset, and what every mistake says.
#include "formats/csv.h"

#include <gtest/gtest.h>

#include "core/numbers.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

const char* article = "0,1,1,1\n1,0,0,0\n1,0,1,1\n";

std::string argument(const Error& error, std::string_view name) {
    for (const auto& [key, value] : error.arguments)
        if (key == name) return value;
    return "-";
}

/// "key line:column", or what was read as "rows x inputs".
std::string outcome(std::string_view text) {
    const auto result = parse_csv(text);
    if (result) return std::to_string(result->rows()) + " x " + std::to_string(result->input_count());
    return result.error().key + " " + argument(result.error(), "line") + ":" + argument(result.error(), "column");
}

void expect_article(std::string_view text) {
    const auto result = parse_csv(text);
    ASSERT_TRUE(result) << text << outcome(text);
    EXPECT_EQ(*result, Dataset::article()) << text;
}

TEST(Csv, ReadsTheArticlesRows) { expect_article(article); }

TEST(Csv, TakesEveryLineEnd) {
    expect_article("0,1,1,1\r\n1,0,0,0\r\n1,0,1,1\r\n");
    expect_article("0,1,1,1\r1,0,0,0\r1,0,1,1\r");
    expect_article("0,1,1,1\n1,0,0,0\n1,0,1,1");
}

TEST(Csv, TakesHeaderMarkBlanksAndQuotes) {
    expect_article("x1,x2,x3,y\n0,1,1,1\n1,0,0,0\n1,0,1,1\n");
    expect_article("\"first, of all\",\"the \"\"second\"\"\",x3,y\n0,1,1,1\n1,0,0,0\n1,0,1,1\n");
    expect_article("\"two\nlines\",x2,x3,y\n0,1,1,1\n1,0,0,0\n1,0,1,1\n");
    expect_article(",x2,x3,y\n0,1,1,1\n1,0,0,0\n1,0,1,1\n");
    expect_article(
        "\xEF\xBB\xBF"
        "0,1,1,1\n1,0,0,0\n1,0,1,1\n");
    expect_article("\n\n0,1,1,1\n  \n1,0,0,0\n\t\n1,0,1,1\n\n\n");
    expect_article(" 0 , 1,1 ,\t1\n\"1\",\"0\", \"0\" ,\" 0 \"\n1.0,0e5,+1,1.\n");
}

TEST(Csv, TakesSemicolonsOrTabsWhereThereIsNoComma) {
    expect_article("0;1;1;1\n1;0;0;0\n1;0;1;1\n");
    expect_article("a\tb\tc\td\n0\t1\t1\t1\n1\t0\t0\t0\n1\t0\t1\t1\n");
    EXPECT_EQ(outcome("1,5;2\n1,5;3\n"), "error.csv_number 2:2");
}

TEST(Csv, NamesLineAndColumnOfAMistake) {
    EXPECT_EQ(outcome("0,1\n1,x\n"), "error.csv_number 2:2");
    EXPECT_EQ(outcome("a,b\n\n0,1\n0x1,2\n"), "error.csv_number 4:1");
    EXPECT_EQ(outcome("0,1\na,b\n"), "error.csv_number 2:1");
    EXPECT_EQ(outcome("0,1\nnan,1\n"), "error.csv_number 2:1");
    EXPECT_EQ(outcome("0,1\n1e999,1\n"), "error.csv_number 2:1");
    EXPECT_EQ(outcome("0,1\n0,-1e151\n"), "error.csv_value 2:2");
    EXPECT_EQ(outcome("0,1\n0,\n"), "error.csv_empty_cell 2:2");
    EXPECT_EQ(outcome("0,\n0,1\n"), "error.csv_empty_cell 1:2");
    EXPECT_EQ(outcome("0,1\n\"\",1\n"), "error.csv_empty_cell 2:1");
    EXPECT_EQ(outcome("0,1,1\n0,1\n"), "error.csv_ragged 2:3");
    EXPECT_EQ(outcome("0,1\r\n\r\n0,1,2\r\n"), "error.csv_ragged 3:3");
    EXPECT_EQ(outcome("a,b,c\n1,2\n"), "error.csv_ragged 2:3");
    EXPECT_EQ(outcome("0,1\n1,\"0\n1,1\n"), "error.csv_quote 2:-");
    EXPECT_EQ(outcome("0,1\n1,\"0\"0\n"), "2 x 1") << "a quoted number with more behind it is read as one";
    EXPECT_EQ(outcome("0,1\n1,0\"0\"\n"), "error.csv_number 2:2");
}

TEST(Csv, RefusesTooFewAndTooMany) {
    EXPECT_EQ(outcome(""), "error.csv_nothing -:-");
    EXPECT_EQ(outcome("\n \n"), "error.csv_nothing -:-");
    EXPECT_EQ(outcome("a,b\n"), "error.csv_nothing -:-");
    EXPECT_EQ(outcome("1\n2\n"), "error.csv_columns 1:-");
    std::string row = "1";
    for (int i = 0; i < 16; ++i) row += ",1";
    EXPECT_EQ(outcome(row), "1 x 16");
    EXPECT_EQ(outcome(row + ",1"), "error.csv_columns 1:-");
    EXPECT_EQ(outcome("1,1\n" + std::string(100'000, ',')), "error.csv_ragged 2:3");
    std::string rows;
    for (int i = 0; i < 1000; ++i) rows += "1,2\n";
    EXPECT_EQ(outcome(rows), "1000 x 1");
    EXPECT_EQ(outcome("a,b\n" + rows + "\n"), "1000 x 1");
    EXPECT_EQ(outcome(rows + "1,2\n"), "error.csv_rows 1001:-");
}

TEST(Csv, BearsAnyBytes) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    constexpr std::string_view marks("0123456789,,,\n\n\r;\t\"\".-e \0\xEF\xBB\xBFx", 29);
    static_assert(marks.back() == 'x');
    for (int n = 0; n < 20'000; ++n) {
        std::string text;
        for (auto length = draw.whole(0, 40); length > 0; --length)
            text += marks[static_cast<std::size_t>(draw.whole(0, 28))];
        const auto result = parse_csv(text);
        if (!result) EXPECT_TRUE(result.error().key.starts_with("error.csv_")) << result.error().key << " for " << text;
    }
}

TEST(Csv, ReadsBackAnyDatasetToTheBit) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 200; ++n) {
        const Dataset dataset =
            draw.dataset(static_cast<std::size_t>(draw.whole(1, 40)), static_cast<std::size_t>(draw.whole(1, 16)));
        std::string text;
        for (std::size_t row = 0; row < dataset.rows(); ++row) {
            for (const double input : dataset.inputs(row)) text += exact_text(input) + ",";
            text += exact_text(dataset.target(row)) + "\n";
        }
        const auto back = parse_csv(text);
        ASSERT_TRUE(back);
        ASSERT_EQ(*back, dataset);
    }
}

}  // namespace
}  // namespace neuroglass
