// Comma-separated text: what is a dataset, and what every mistake says.
#include "formats/csv.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>

#include "base/numbers.h"
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

/// The numbers of the rows, the lines with '|' between; or what is wrong.
std::string numbers(std::string_view text) {
    const auto result = parse_csv(text);
    if (!result) return outcome(text);
    std::string all;
    for (std::size_t row = 0; row < result->rows(); ++row) {
        if (row > 0) all += '|';
        for (const double input : result->inputs(row)) all += exact_text(input) + ' ';
        all += exact_text(result->target(row));
    }
    return all;
}

/// The lines that were taken for headings.
std::string headings(std::string_view text) {
    const auto result = read_csv(text);
    if (!result) return outcome(text);
    return std::to_string(result->first_heading) + "-" + std::to_string(result->last_heading);
}

TEST(Csv, TakesSemicolonsTabsOrBlanks) {
    expect_article("0;1;1;1\n1;0;0;0\n1;0;1;1\n");
    expect_article("a\tb\tc\td\n0\t1\t1\t1\n1\t0\t0\t0\n1\t0\t1\t1\n");
    expect_article("0 1 1 1\n1 0 0 0\n1 0 1 1\n");
    expect_article("  0  1\t1  1 \n  1  0  0  0\n\n1   0 1 1");
    expect_article("sep=;\r\n0;1;1;1\r\n1;0;0;0\r\n1;0;1;1\r\n");
    expect_article("\"sep=,\"\n0,1,1,1\n1,0,0,0\n1,0,1,1\n");
    EXPECT_EQ(outcome("sep=;\n0;1\n0;x\n"), "error.csv_number 3:2") << "lines count from the file's first";
}

TEST(Csv, TakesWhatNumPyWrites)  // numpy.savetxt("f", [[0, 0.5, 1]], header="a b y"), and with delimiter=";"
{
    EXPECT_EQ(numbers("# a b y\n0.000000000000000000e+00 5.000000000000000000e-01 1.000000000000000000e+00\n"),
              "0 0.5 1");
    EXPECT_EQ(numbers("# a;b\n0.0;1.0\n# in between\n1.0;0.0\n"), "0 1|1 0");
}

TEST(Csv, TakesDecimalCommasBetweenOtherSeparators) {
    EXPECT_EQ(numbers("1,5;2\n1,5;3\n"), "1.5 2|1.5 3");
    EXPECT_EQ(numbers("x1;x2;y\r\n0,5;1;1\r\n"), "0.5 1 1");
    EXPECT_EQ(numbers("a, b;c\n0,5;1\n"), "0.5 1") << "a comma in a name";
    EXPECT_EQ(numbers("0,5\t1\n-1,25\t0"), "0.5 1|-1.25 0");
    EXPECT_EQ(numbers("0,5 1\n-1,25 0"), "0.5 1|-1.25 0");
    EXPECT_EQ(numbers("\"0,5\",\"1\"\n\"1,5\",\"0\""), "0.5 1|1.5 0");
    EXPECT_EQ(numbers("1 234,5;1.234,5\n"), "1234.5 1234.5");
}

TEST(Csv, AsksWhatACommaPartsUnlessOtherCellsTell) {
    EXPECT_EQ(outcome("1,000;2\n"), "error.csv_unclear 1:1");
    EXPECT_EQ(outcome("1;2\n\"1,000\";2\n"), "error.csv_unclear 2:1");
    EXPECT_EQ(numbers("1,375;0,5\n"), "1.375 0.5");
    EXPECT_EQ(numbers("1,375;1,000,000\n"), "1375 1000000");
    EXPECT_EQ(outcome("1.375;0,5\n"), "error.csv_unclear 1:1") << "a point among decimal commas may part thousands";
    EXPECT_EQ(numbers("1.375;0.5\n"), "1.375 0.5");
    EXPECT_EQ(outcome("0,5;1,5;1,000,000\n1,375;1;1"), "error.csv_unclear 2:1");
}

TEST(Csv, NeverTakesAMistypedRowForNames) {
    EXPECT_EQ(outcome("0,1,l\n1,0,1\n"), "error.csv_number 1:3");
    EXPECT_EQ(outcome("O,1,1,1\n1,0,0,0\n"), "error.csv_number 1:1");
    EXPECT_EQ(outcome("0x10,1\n0,1\n"), "error.csv_number 1:1");
    EXPECT_EQ(outcome("0x10,1O\n0,1\n"), "error.csv_number 1:1");
    EXPECT_EQ(outcome("0,1,NA\n1,0,1\n"), "error.csv_number 1:3");
    EXPECT_EQ(outcome("NA,nan\n1,0\n"), "error.csv_number 1:1");
}

TEST(Csv, TellsWhatItTookForHeadings) {
    EXPECT_EQ(headings("0,1\n1,0"), "0-0");
    EXPECT_EQ(headings("a,b\n1,0"), "1-1");
    EXPECT_EQ(headings("2nd floor,price\n1,0"), "1-1");
    EXPECT_EQ(headings("\nMy measurements\n\na,b\n1,0"), "2-4");
    EXPECT_EQ(headings("My measurements,,\nof May,,\n0,1,1\n"), "1-2");
    EXPECT_EQ(headings("All my data\n0 1 1\n1 0 1\n"), "1-1");
    EXPECT_EQ(headings("a,b\nkg,m\n1,0"), "error.csv_headings 1:-");
    EXPECT_EQ(headings("a,b,c\n1,0"), "error.csv_ragged 2:3");
}

TEST(Csv, DropsWhatASpreadsheetLeavesEmpty) {
    EXPECT_EQ(numbers("0,1,1,\n1,0,0,\n"), "0 1 1|1 0 0");
    EXPECT_EQ(numbers("a,b,y,,\n0,1,1,,\n1,0,0\n,,,,\n,,\n"), "0 1 1|1 0 0");
    EXPECT_EQ(numbers(",,\n,a,y\n,0,1\n,1,0\n"), "0 1|1 0");
    EXPECT_EQ(numbers("0,,1\n1,,0\n"), "0 1|1 0");
    EXPECT_EQ(outcome("0,1,1,\n1,0,,\n"), "error.csv_empty_cell 2:3");
    EXPECT_EQ(outcome("0,,1\n1,2,0\n"), "error.csv_empty_cell 1:2");
}

TEST(Csv, TakesTruthValuesAndTheSignsOfOtherProgramsAndKeyboards) {
    EXPECT_EQ(numbers("true,FALSE\nFalse,True\n"), "1 0|0 1");
    EXPECT_EQ(numbers("\u22121,\u00A02\u00A0\n\u20131,\u202F3"), "-1 2|-1 3");
    EXPECT_EQ(numbers("１，０\n0、1\n"), "1 0|0 1");
    EXPECT_EQ(numbers("0,1\n1,0\n\x1A"), "0 1|1 0");
}

TEST(Csv, TakesUtf16ByItsMark) {
    const auto utf16 = [](std::u16string_view text, bool big) {
        std::string bytes;
        for (const char16_t unit : text) {
            const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 255);
            bytes += big ? high : low;
            bytes += big ? low : high;
        }
        return bytes;
    };
    for (const bool big : {false, true})
        for (const char16_t* text : {u"\uFEFFgröße\ty\r\n\u22121\t0\r\n", u"x\ty\n-1\t0\n"})
            EXPECT_EQ(numbers(utf16(text, big)), "-1 0");
}

TEST(Csv, TakesListsInBrackets) {
    EXPECT_EQ(numbers("[[0,1],[1,0]]"), "0 1|1 0");
    EXPECT_EQ(numbers(" [\n [0, 1.5, true],\n [1,\n 0, false]\n]\n"), "0 1.5 1|1 0 0");
    EXPECT_EQ(numbers("[[0. 1.]\n [1. 0.]]"), "0 1|1 0") << "as NumPy prints an array";
    EXPECT_EQ(outcome("[[0,1],[1,x]]"), "error.csv_number 2:2");
    for (const char* text : {"[0,1]", "[[0,1]", "[[[0,1]]]", "[[0,1]] x", "[[0,1]],[[1,0]]", "[]]", "["})
        EXPECT_TRUE(outcome(text).starts_with("error.csv_")) << text;
    EXPECT_EQ(outcome("[0,1]"), "error.csv_lists -:-");
}

TEST(Csv, NamesFilesThatAreNoCsv) {
    EXPECT_EQ(outcome(std::string_view("PK\x03\x04\x14\0", 6)), "error.csv_workbook -:-");
    EXPECT_EQ(outcome("\xD0\xCF\x11\xE0\xA1"), "error.csv_workbook -:-");
    EXPECT_EQ(outcome(std::string_view("a,b\n\0,1", 7)), "error.csv_binary -:-");
    EXPECT_EQ(outcome("{\"neuroglass\": 1}"), "error.csv_json -:-");
}

TEST(Csv, ShowsNoHalfCharacters) {
    const auto result = parse_csv("0,1\n0,一二三四五六七八九十一二三四五\n");
    ASSERT_FALSE(result);
    EXPECT_EQ(argument(result.error(), "given"), "一二三四五六七八九十一二三…");
}

TEST(Csv, NamesLineAndColumnOfAMistake) {
    EXPECT_EQ(outcome("0,1\n1,x\n"), "error.csv_number 2:2");
    EXPECT_EQ(outcome("a,b\n\n0,1\n0x1,2\n"), "error.csv_number 4:1");
    EXPECT_EQ(outcome("0,1\na,b\n"), "error.csv_number 2:1");
    EXPECT_EQ(outcome("0,1\nnan,1\n"), "error.csv_number 2:1");
    EXPECT_EQ(outcome("0,1\n1e999,1\n"), "error.csv_value 2:1");
    EXPECT_EQ(outcome("0,1\n" + std::string(65, '1') + ",1\n"), "error.csv_long 2:1");
    EXPECT_EQ(outcome("0,1\n0,-1e151\n"), "error.csv_value 2:2");
    EXPECT_EQ(outcome("0,1\n0,\n"), "error.csv_empty_cell 2:2");
    EXPECT_EQ(outcome("0,\n0,1\n"), "error.csv_empty_cell 1:2");
    EXPECT_EQ(outcome("0,1\n\"\",1\n"), "error.csv_empty_cell 2:1");
    EXPECT_EQ(outcome("0,1,1\n0,1\n"), "error.csv_ragged 2:3");
    EXPECT_EQ(outcome("0,1\r\n\r\n0,1,2\r\n"), "error.csv_ragged 3:3");
    EXPECT_EQ(outcome("a,b,c\n1,2\n"), "error.csv_ragged 2:3");
    EXPECT_EQ(outcome("0,1\n1,\"0\n1,1\n"), "error.csv_quote 2:-");
    EXPECT_EQ(outcome("0,1\n1,\"1\"2\n"), "error.csv_number 2:2") << "not 12";
    EXPECT_EQ(outcome("0,1\n1,\"1\" 2\n"), "error.csv_number 2:2");
    EXPECT_EQ(outcome("0,1\n1,0\"0\"\n"), "error.csv_number 2:2");
}

TEST(Csv, RefusesTooFewAndTooMany) {
    EXPECT_EQ(outcome(""), "error.csv_nothing -:-");
    EXPECT_EQ(outcome("\n \n"), "error.csv_nothing -:-");
    EXPECT_EQ(outcome("a,b\n"), "error.csv_nothing -:-");
    EXPECT_EQ(outcome("1\n2\n"), "error.csv_columns 1:-");
    std::string row = "1";
    for (int i = 0; i < 64; ++i) row += ",1";
    EXPECT_EQ(outcome(row), "1 x 64");
    EXPECT_EQ(outcome(row + ",1"), "error.csv_columns 1:-");
    EXPECT_EQ(outcome("1,1\n" + std::string(100'000, ',')), "1 x 1") << "an empty line of a spreadsheet";
    EXPECT_EQ(outcome("1,1\n" + std::string(100'000, ',') + "1"), "error.csv_ragged 2:3");
    EXPECT_EQ(outcome(std::string(100'000, ',') + "1\n"), "error.csv_columns 1:-");
    std::string rows;
    for (int i = 0; i < 10'000; ++i) rows += "1,2\n";
    EXPECT_EQ(outcome(rows), "10000 x 1");
    EXPECT_EQ(outcome("a,b\n" + rows + "\n"), "10000 x 1");
    EXPECT_EQ(outcome(rows + "1,2\n"), "error.csv_rows 10001:-");
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

TEST(Block, IsReadAsSpreadsheetsOfAnyLocaleCopyIt) {
    for (const char* text :
         {"1\t0.5\n-2\t3\n", "1\t0,5\r\n-2\t3", "1;0,5\n-2;3\n", "1,0.5\r-2,3", "1\t\"0,5\"\n−2\t3\n\n"}) {
        const auto block = read_block(text);
        ASSERT_TRUE(block) << text;
        EXPECT_EQ(block->width, 2u) << text;
        EXPECT_EQ(block->numbers, (std::vector<double>{1, 0.5, -2, 3})) << text;
    }
    EXPECT_EQ(read_block("4\n5\n6")->width, 1u);
    EXPECT_EQ(read_block("0,5\t1,000")->numbers, (std::vector<double>{0.5, 1})) << "as the comma beside it";
}

TEST(Block, OfSomethingElseIsRefusedWithItsPlace) {
    const auto outcome_of = [](std::string_view text) {
        const auto block = read_block(text);
        if (block) return std::string("read");
        return block.error().key + " " + argument(block.error(), "line") + ":" + argument(block.error(), "column");
    };
    EXPECT_EQ(outcome_of(""), "error.csv_nothing -:-");
    EXPECT_EQ(outcome_of("1\t2\n3\tx"), "error.csv_number 2:2");
    EXPECT_EQ(outcome_of("1\t2\n3"), "error.csv_ragged 2:2");
    EXPECT_EQ(outcome_of("1\t\n"), "error.csv_empty_cell 1:2");
    EXPECT_EQ(outcome_of("1\t1,000"), "error.csv_unclear 1:2");
    EXPECT_EQ(outcome_of("1\t1e151"), "error.csv_value 1:2");
    EXPECT_EQ(outcome_of("1\t\"2"), "error.csv_quote 1:-");
    EXPECT_EQ(outcome_of(std::string(100, '\t')), "error.csv_nothing -:-");
    EXPECT_EQ(outcome_of("1" + std::string(100, '\t') + "1"), "error.csv_ragged 1:75");
}

TEST(Csv, HasTheValueThatANumberHasByItself) {
    for (const char* cell : {"0",
                             "-0",
                             "+.5",
                             "5.",
                             "1e5",
                             "1E-3",
                             "00012",
                             "1.000",
                             "12.345",
                             "123.456e2",
                             "0.1",
                             "1e400",
                             "1e151",
                             "-2.2250738585072014e-308",
                             "9007199254740993",
                             "0.30000000000000004",
                             "1e",
                             ".",
                             "+-1",
                             "1.2.3",
                             "1'000",
                             "0000000000000000000000000000000000000000000000000000000000000001",
                             "00000000000000000000000000000000000000000000000000000000000000001"}) {
        const WrittenNumber number = read_number(cell);
        const auto read = parse_csv(std::string(cell) + ",1\n");
        ASSERT_EQ(static_cast<bool>(read), number && std::abs(number.value) <= Dataset::max_value) << cell;
        if (read)
            EXPECT_EQ(std::bit_cast<std::uint64_t>(read->inputs(0)[0]), std::bit_cast<std::uint64_t>(number.value))
                << cell;
    }
}

}  // namespace
}  // namespace neuroglass
