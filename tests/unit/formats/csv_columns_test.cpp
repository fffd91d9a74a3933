// What becomes of the columns of a text: names, classes, choices, missing values; and how it looks before.
#include <gtest/gtest.h>

#include "formats/csv.h"
#include "i18n/text.h"

namespace neuroglass {
namespace {

using Numbers = std::vector<double>;

CsvRows rows(std::string_view text, const CsvChoice& choice = {}) {
    const auto read = read_csv(text, 1, choice);
    EXPECT_TRUE(read) << message(read.error().key, read.error().arguments);
    return *read;
}

std::string said(std::string_view text, const CsvChoice& choice = {}) {
    const auto read = read_csv(text, 1, choice);
    return read ? "" : message(read.error().key, read.error().arguments);
}

Numbers inputs(const CsvRows& read) { return {read.dataset.all_inputs().begin(), read.dataset.all_inputs().end()}; }
Numbers targets(const CsvRows& read) { return {read.dataset.all_targets().begin(), read.dataset.all_targets().end()}; }

TEST(CsvColumns, HaveTheNamesOfTheLineAbove) {
    EXPECT_EQ(rows("height,weight,kind\n1,2,0\n").names, "height,weight,kind");
    EXPECT_EQ(rows("\"height, cm\",w,kind\n1,2,0\n").names, "height  cm,w,kind") << "names are parted by commas";
    EXPECT_EQ(rows("x1,x2,y\n1,2,0\n").names, "") << "which is what they are called anyway";
    EXPECT_EQ(rows("x1,b,y\n1,2,0\n").names, ",b,");
    EXPECT_EQ(rows("1,2,0\n").names, "");
    EXPECT_EQ(rows("身高;体重;类别\n1;2;0\n").names, "身高,体重,类别");
    EXPECT_EQ(rows(std::string(100, 'n') + ",b\n1,2\n").names, std::string(40, 'n') + ",b");
}

TEST(CsvColumns, HaveNamesThatAreTextOnOneLine) {
    EXPECT_EQ(rows("\"a\nb\",c\xC2\x98"
                   "d\n1,2\n")
                  .names,
              "a b,c d");
    EXPECT_EQ(rows("a\xFF"
                   "b,c\n1,2\n")
                  .names,
              "a?b,c");
    std::string names, numbers;
    for (int i = 0; i < 26; ++i) {
        names += (i > 0 ? "," : "") + std::string(50, static_cast<char>('a' + i));
        numbers += i > 0 ? ",1" : "1";
    }
    const auto read = read_csv(names + '\n' + numbers + '\n', 10);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->names.size(), 26u * 41 - 1) << "as many as there may be are not too long";
}

TEST(CsvColumns, OfTwoWordsAreATargetOfNoughtAndOne) {
    const CsvRows read = rows("a,b\n1,no\n2,yes\n3,no\n");
    EXPECT_EQ(targets(read), (Numbers{0, 1, 0}));
    EXPECT_EQ(read.classes, "no,yes");
    EXPECT_EQ(inputs(rows("1;no\n2;yes\n")), (Numbers{1, 2})) << "without names as well";
}

TEST(CsvColumns, OfMoreWordsAreATargetForEach) {
    const CsvRows read = rows("1,a\n2,b\n3,c\n4,a\n");
    EXPECT_EQ(read.dataset.target_count(), 3u);
    EXPECT_EQ(targets(read), (Numbers{1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0}));
    EXPECT_EQ(read.classes, "a,b,c");
    EXPECT_EQ(said("1,a\n2,a\n"),
              "column 2 says \"a\" in every row; the target has to tell apart at least two classes.");
    std::string many;
    for (int i = 0; i < 11; ++i) many += "1,k" + std::string(1, static_cast<char>('a' + i)) + "\n";
    EXPECT_NE(said(many).find("line 11, column 2: more than 10 different words"), std::string::npos) << said(many);
    EXPECT_EQ(rows("1,none\n2,mild\n3,-\n").classes, "none,mild,-") << "which are words among words";
    EXPECT_NE(said("1,a\n2,NA\n3,b\n").find("line 2, column 2: there is no value"), std::string::npos);
    const std::string alike = std::string(50, 'k');
    EXPECT_EQ(targets(rows("1," + alike + "a\n2," + alike + "b\n")), (Numbers{0, 1})) << "alike in what is shown alone";
    EXPECT_NE(said("1,a\n2,3\n").find("line 1, column 2"), std::string::npos) << "words and numbers are no classes";
}

TEST(CsvColumns, AreWhatIsChosen) {
    const std::string text = "id,a,b,kind\n1,5,6,u\n2,7,8,v\n";
    const CsvRows read = rows(text, {.inputs = {2}, .targets = {1}});
    EXPECT_EQ(inputs(read), (Numbers{6, 8}));
    EXPECT_EQ(targets(read), (Numbers{5, 7}));
    EXPECT_EQ(read.names, "b,a");
    EXPECT_EQ(rows(text, {.inputs = {1, 2}, .targets = {3}}).classes, "u,v");
    EXPECT_EQ(rows("1,2,3,4\n", {.inputs = {0}, .targets = {2, 3}}).dataset.target_count(), 2u);
    EXPECT_NE(said(text, {.inputs = {4}, .targets = {1}}), "");
    EXPECT_NE(said(text, {.inputs = {}, .targets = {1}}), "");
    EXPECT_NE(said(text, {.inputs = {3}, .targets = {1}}).find("column 4"), std::string::npos);
}

TEST(CsvColumns, MissingValuesAreToldOrLeftOut) {
    const std::string text = "a,b,y\n1,2,0\n3,,1\n4,NA,1\n5,6,?\n7,8,1\n";
    EXPECT_NE(said(text).find("line 3, column 2"), std::string::npos) << said(text);
    const CsvRows read = rows(text, {.inputs = {0, 1}, .targets = {2}, .leaves_out = true});
    EXPECT_EQ(inputs(read), (Numbers{1, 2, 7, 8}));
    EXPECT_EQ(read.left_out, 3u);
    EXPECT_EQ(rows(text, {.inputs = {0}, .targets = {2}, .leaves_out = true}).left_out, 1u)
        << "only what is used can be missing";
    EXPECT_NE(said("a,b\n1,\n", {.inputs = {0}, .targets = {1}, .leaves_out = true}), "") << "nothing is left";
}

TEST(CsvColumns, TheFirstLineIsNamesOrARowAsIsChosen) {
    const std::string years = "2001,2002\n1,0\n2,1\n";
    EXPECT_EQ(rows(years).dataset.rows(), 3u);
    EXPECT_EQ(rows(years, {.named = true}).names, "2001,2002");
    EXPECT_EQ(rows("a,b\n1,0\n", {.named = true}).dataset.rows(), 1u);
    EXPECT_NE(said("a,b\n1,0\n", {.named = false}), "");
}

TEST(CsvPreview, TellsWhatAFileLooksLike) {
    const auto preview = preview_csv("id,size,kind\n1,,u\n2,x,v\n3,5,u\n");
    ASSERT_TRUE(preview);
    EXPECT_TRUE(preview->named);
    EXPECT_TRUE(preview->can_name);
    EXPECT_FALSE(preview->is_unclear);
    EXPECT_FALSE(preview->is_plain());
    EXPECT_EQ(preview->row_count, 3u);
    ASSERT_EQ(preview->columns.size(), 3u);
    EXPECT_EQ(preview->columns[0].name, "id");
    EXPECT_EQ(preview->columns[0].numbers, 3u);
    EXPECT_EQ(preview->columns[1].missing, 1u);
    EXPECT_EQ(preview->columns[1].first_missing, 2u);
    EXPECT_EQ(preview->columns[1].first_word, 3u);
    EXPECT_EQ(preview->columns[2].classes, 2u);
    EXPECT_EQ(preview->rows[2][1], "5");
    EXPECT_EQ(preview_csv("1,none\n2,mild\n")->columns[1].missing, 0u);
    EXPECT_EQ(preview_csv("1,none\n2,3\n")->columns[1].missing, 1u);
    EXPECT_TRUE(preview_csv("1,2\n3,4\n")->is_plain());
    EXPECT_TRUE(preview_csv("1,2\n3,4\nx,y\n")->is_plain()) << "which is a mistake, and told as one";
    EXPECT_TRUE(preview_csv("1,2,l\n3,4,5\n")->is_unclear);
    EXPECT_FALSE(preview_csv("1,2\n3,4\n", true)->is_plain());
    EXPECT_FALSE(preview_csv(""));
    EXPECT_FALSE(preview_csv("1,\"2\n"));
}

TEST(CsvOpened, IsReadAtOnceWhereThePreviewHasNothingToShow) {
    for (const char* text :
         {"1,2\n3,4\n", "1;2,5\n3;4\n", "1,2\n3,4\nx,y\n", "1,2,\n3,4,\n", "a,b\n1,2\n", "1,u\n2,v\n", "1,2,l\n3,4,5\n",
          "1,\n2,3\n", "1,2\n3\n", "", "x,y\n", "a b\n1,2\n", "1,-\n2,3\n", "1\n2\n"}) {
        const auto opened = open_csv(text);
        const auto preview = preview_csv(text);
        const auto rows = read_csv(text);
        ASSERT_EQ(opened && !*opened, preview && !preview->is_plain()) << text;
        if (opened && *opened) EXPECT_EQ((*opened)->dataset, rows->dataset) << text;
        if (!opened) EXPECT_EQ(opened.error().key, rows.error().key) << text;
    }
}

}  // namespace
}  // namespace neuroglass
