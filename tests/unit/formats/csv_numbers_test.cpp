// CSV that is read for another module, and what that makes of the numbers.
#include "formats/csv_numbers.h"

#include <gtest/gtest.h>

namespace neuroglass {
namespace {

TEST(CsvNumbers, ComeBackAsTheSameRows) {
    const std::string text = "Title\nid,größe,kind\n1,0.1,a\n2,,b\n3,1e-9,c\n";
    for (const CsvChoice& choice :
         {CsvChoice{}, CsvChoice{.inputs = {1}, .targets = {2}, .leaves_out = true},
          CsvChoice{.inputs = {0}, .targets = {2, 0}, .named = true}, CsvChoice{.named = false}}) {
        const auto rows = read_csv(text, 2, choice);
        const auto back = csv_of_numbers(read_csv_numbers(text, choice_numbers(2, choice)));
        ASSERT_EQ(static_cast<bool>(back), static_cast<bool>(rows));
        if (!rows) {
            EXPECT_EQ(back.error().key, rows.error().key);
            EXPECT_EQ(back.error().arguments, rows.error().arguments);
            continue;
        }
        EXPECT_EQ(back->dataset, rows->dataset);
        EXPECT_EQ(back->names, rows->names);
        EXPECT_EQ(back->classes, rows->classes);
        EXPECT_EQ(back->first_heading, rows->first_heading);
        EXPECT_EQ(back->last_heading, rows->last_heading);
        EXPECT_EQ(back->left_out, rows->left_out);
    }
}

TEST(CsvNumbers, SayWhereSomebodyHasToChoose) {
    const auto opened = [](std::string_view text) {
        return opened_of_numbers(open_csv_numbers(text, choice_numbers(1)));
    };
    EXPECT_EQ((*opened("1,2\n3,4\n"))->dataset.rows(), 2u);
    EXPECT_FALSE(*opened("a,b\n3,4\n"));
    EXPECT_EQ(opened("1\n").error().key, "error.csv_columns");
}

TEST(CsvNumbers, ComeBackAsTheSameBlock) {
    const auto block = block_of_numbers(read_block_numbers("1\t2,5\n-3\t4\n"));
    EXPECT_EQ(block->width, 2u);
    EXPECT_EQ(block->numbers, (std::vector<double>{1, 2.5, -3, 4}));
    EXPECT_EQ(block_of_numbers(read_block_numbers("1\tx\n")).error().key, "error.csv_number");
}

TEST(CsvNumbers, TellAPreview) {
    // named, can be, is not unclear; a row; two columns: "a" has a number, "b" a cell missing in line 2; its two cells
    EXPECT_EQ(preview_csv_numbers("a,b\n7,\n", choice_numbers(1)),
              (NumberList{1, 1, 1, 0, 1, 2, 1, 'a', 1, 0, 0, 0, 0, 1, 'b', 0, 0, 1, 0, 2, 1, 2, 1, '7', 0}));
}

}  // namespace
}  // namespace neuroglass
