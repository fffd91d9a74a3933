// The data changed in its own table: typed by hand, with the keys of a spreadsheet, rows and inputs that come and go.
#include <gtest/gtest.h>

#include "support/person.h"

namespace neuroglass {
namespace {

using Numbers = std::vector<double>;

Numbers inputs_of(const Person& person) {
    const auto all = person.run().experiment().dataset.all_inputs();
    return {all.begin(), all.end()};
}
Numbers targets_of(const Person& person) {
    const auto all = person.run().experiment().dataset.all_targets();
    return {all.begin(), all.end()};
}

void tab_to(Person& person, std::string_view id, int way) {
    for (int i = 0; i < 100 && person.focused() != id; ++i) person.tab(way);
    ASSERT_EQ(person.focused(), id);
}

TEST(Cells, ArePressedTypedAndTakenBackAsOneGesture) {
    Person person;
    person.frames(3);
    person.click("cell 2 1");
    person.frames(2);
    person.select_all();
    person.type("0.125");
    person.settle();
    EXPECT_EQ(inputs_of(person), (Numbers{0, 1, 1, 0.125, 0, 0, 1, 0, 1})) << "as it is typed";
    EXPECT_EQ(person.app.view().row, 1u) << "and the network shows its row";
    person.key(Key::enter);
    person.settle();
    EXPECT_EQ(person.focused(), "cell 3 1") << "Enter goes to the next row";
    EXPECT_TRUE(person.reads("0.125"));
    person.click("undo");
    person.settle();
    EXPECT_EQ(inputs_of(person), (Numbers{0, 1, 1, 1, 0, 0, 1, 0, 1})) << "one gesture, however many keys";
}

TEST(Cells, KeysGoThroughThemAsThroughASpreadsheet) {
    Person person;
    person.frames(3);
    tab_to(person, "cell 1 1", 1);
    person.key(Key::right);
    person.frames(2);
    EXPECT_EQ(person.focused(), "cell 1 2");
    person.key(Key::down);
    person.frames(2);
    EXPECT_EQ(person.focused(), "cell 2 2");
    EXPECT_EQ(person.iteration(), 0) << "the arrows are the table's";
    person.type("5");  // typing begins anew
    person.key(Key::enter);
    person.type("6");
    person.key(Key::enter);
    person.settle();
    EXPECT_EQ(inputs_of(person), (Numbers{0, 1, 1, 1, 5, 0, 1, 6, 1}));
    EXPECT_EQ(person.focused(), "cell 3 2") << "there is no row below the last";
    for (int i = 0; i < 5; ++i) person.key(Key::right), person.frames(1);
    EXPECT_EQ(person.focused(), "cell 3 4") << "nor a column behind the target";
    person.type("0");
    person.key(Key::enter);
    person.settle();
    EXPECT_EQ(targets_of(person), (Numbers{1, 0, 0}));
    person.tab();
    EXPECT_EQ(person.focused(), "data.add_row") << "Tab goes on behind the last cell";
}

TEST(Cells, WhatIsNoNumberStaysInItsCellAndTheDataAsItWas) {
    Person person;
    person.frames(3);
    person.enter("cell 1 4", "1e200");
    person.settle();
    EXPECT_EQ(targets_of(person), (Numbers{1, 0, 1}));
    EXPECT_TRUE(person.reads("1e200"));
    EXPECT_NE(std::string(person.app.ui().text_problem()).find("Row 1, target"), std::string::npos)
        << person.app.ui().text_problem();
    EXPECT_NE(std::string(person.app.ui().text_problem()).find("-1e+150 to 1e+150"), std::string::npos)
        << person.app.ui().text_problem();
    person.key(Key::escape);
    person.settle();
    EXPECT_FALSE(person.reads("1e200"));
}

TEST(Cells, RowsAndInputsComeAndGo) {
    Person person;
    person.frames(3);
    person.click("data.add_row");
    person.settle();
    EXPECT_EQ(person.run().experiment().dataset.rows(), 4u);
    person.click("row 2");
    person.settle();
    person.click("data.remove_row");
    person.settle();
    EXPECT_EQ(inputs_of(person), (Numbers{0, 1, 1, 1, 0, 1, 0, 0, 0})) << "the chosen one goes";
    person.click("data.add_input");
    person.settle();
    EXPECT_EQ(person.run().experiment().dataset.input_count(), 4u);
    EXPECT_TRUE(person.has("cell 1 5"));
    for (int i = 0; i < 5; ++i) person.click("data.remove_input"), person.settle();
    EXPECT_EQ(person.run().experiment().dataset.input_count(), 1u) << "the last one stays";
    for (int i = 0; i < 10; ++i) {
        person.click("undo");
        person.settle();
    }
    EXPECT_EQ(person.run().experiment(), Experiment());
}

TEST(Cells, LockedOnesAreOnlyRead) {
    Person person;
    person.app.open_link("v=1&lock=data");
    person.settle();
    EXPECT_FALSE(person.has("cell 1 1"));
    EXPECT_FALSE(person.has("data.add_row"));
    person.click("row 2");
    person.settle();
    EXPECT_EQ(person.app.view().row, 1u);
}

TEST(Cells, XorIsMadeByKeysAlone) {
    Person person;
    person.frames(3);
    tab_to(person, "data.remove_input", 1);
    person.key(Key::enter);
    person.settle();
    tab_to(person, "data.add_row", -1);
    person.key(Key::enter);
    person.settle();
    tab_to(person, "cell 1 1", -1);
    for (const char* column : {"0011", "0101", "0110"}) {
        for (const char* number = column; *number; ++number) {
            person.type(std::string_view(number, 1));
            person.key(Key::enter);
        }
        for (int i = 0; i < 3; ++i) person.key(Key::up), person.frames(1);
        person.key(Key::right);
        person.frames(2);
    }
    person.settle();
    EXPECT_EQ(inputs_of(person), (Numbers{0, 0, 0, 1, 1, 0, 1, 1}));
    EXPECT_EQ(targets_of(person), (Numbers{0, 1, 1, 0}));
}

void paste(Person& person, const std::string& text) {
    person.browser.opening = text;
    person.browser.pasted = true;
    person.settle();
}

TEST(Cells, TakeABlockFromASpreadsheet) {
    Person person;
    person.frames(3);
    person.click("cell 2 3");
    person.frames(2);
    paste(person, "0,5\t7\r\n8\t9\r\n1\t0\r\n");
    EXPECT_EQ(inputs_of(person), (Numbers{0, 1, 1, 1, 0, 0.5, 1, 0, 8, 0, 0, 1}));
    EXPECT_EQ(targets_of(person), (Numbers{1, 7, 9, 0})) << "with a row more, as it needs";
    EXPECT_FALSE(person.app.ui().wants_text());
    person.click("undo");
    person.settle();
    EXPECT_EQ(person.run().experiment(), Experiment()) << "one gesture";
    person.click("cell 1 4");
    person.frames(2);
    paste(person, "1\n0\nno\n");
    EXPECT_EQ(person.run().experiment(), Experiment()) << "all of it or nothing";
    EXPECT_NE(person.app.notice().find("line 3, column 1: \"no\" is not a number"), std::string::npos)
        << person.app.notice();
}

TEST(Cells, WithoutOneThatHasTheFocusAllDataIsPasted) {
    Person person;
    person.frames(3);
    paste(person, "1\t2\t0\n3\t4\t1\n");
    EXPECT_EQ(inputs_of(person), (Numbers{1, 2, 3, 4}));
    person.app.open_link("v=1&lock=data");
    person.settle();
    paste(person, "1\t2\t0\n");
    EXPECT_EQ(person.run().experiment(), Experiment()) << "the author's lock holds";
}

Experiment of_rows(std::size_t rows) {
    Numbers inputs, targets;
    for (std::size_t row = 0; row < rows; ++row) {
        inputs.push_back(static_cast<double>(row));
        targets.push_back(static_cast<double>(row % 2));
    }
    Experiment experiment = with_dataset({}, *Dataset::make(1, inputs, targets));
    experiment.iterations = 10;
    return experiment;
}

TEST(Rows, AreGoneThroughAPageAtATime) {
    for (const auto& [width, height] : {std::pair{1440.f, 900.f}, {1024.f, 1800.f}, {390.f, 2600.f}}) {
        Person person(width, height);
        person.app.set_experiment(of_rows(100));
        person.settle();
        std::size_t page = 0;
        while (person.has("row " + std::to_string(page + 1))) ++page;
        EXPECT_GE(page, 4u);
        EXPECT_LE(page, 12u);
        EXPECT_TRUE(person.has("row test"));
        person.click("data next");
        person.settle();
        EXPECT_FALSE(person.has("row " + std::to_string(page)));
        EXPECT_TRUE(person.has("row " + std::to_string(page + 1)));
        person.click("data previous");
        person.settle();
        EXPECT_TRUE(person.has("row 1"));
        for (int i = 0; i < 40 && !person.has("row 100"); ++i) person.click("data next"), person.settle();
        EXPECT_TRUE(person.has("row " + std::to_string(101 - page))) << "the last page is full, too";
        person.click("data next");
        person.settle();
        EXPECT_TRUE(person.has("row 1")) << "behind the last page comes the first";
        person.click("data.add_row");
        person.settle();
        EXPECT_TRUE(person.has("row 101")) << "a new one is in sight";
    }
}

TEST(Rows, MoveOnWithTheFocus) {
    Person person;
    person.app.set_experiment(of_rows(100));
    person.settle();
    std::size_t page = 0;
    while (person.has("row " + std::to_string(page + 1))) ++page;
    person.click("cell " + std::to_string(page) + " 1");
    person.frames(2);
    for (int i = 0; i < 3; ++i) {
        person.type("7");
        person.key(Key::enter);
        person.frames(2);
    }
    person.settle();
    EXPECT_EQ(person.focused(), "cell " + std::to_string(page + 3) + " 1");
    EXPECT_EQ(person.run().experiment().dataset.inputs(page + 1)[0], 7);
    EXPECT_FALSE(person.has("row 3"));
    for (std::size_t i = 0; i < page + 2; ++i) person.key(Key::up), person.frames(2);
    EXPECT_EQ(person.focused(), "cell 1 1");
    person.app.set_experiment({});
    person.settle();
    EXPECT_TRUE(person.has("row 1")) << "fewer rows than the page that was open";
}

}  // namespace
}  // namespace neuroglass
