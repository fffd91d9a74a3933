// Scaled inputs on the screen: the table has the data's own numbers, network and arithmetic those that are multiplied.
#include <gtest/gtest.h>

#include "support/person.h"
#include "ui/format.h"

namespace neuroglass {
namespace {

constexpr const char* houses =
    "#v=1&data=2100,3,1_1600,3,0_2400,4,1_1416,2,0&bias=on&scaling=standard&iterations=100&at=100";

std::string text(const NumberText& number) { return std::string(std::string_view(number)); }

TEST(ScalingOnTheScreen, TableHasTheRawNumbersAndNetworkThoseThatAreMultiplied) {
    Person person;
    person.app.open_link(houses);
    person.settle();
    for (const char* shown : {"2100", "1420", "Scaled before training: Mean 0, deviation 1"})
        EXPECT_TRUE(person.reads(shown)) << shown << " in " << person.all_words();
    EXPECT_TRUE(person.reads("0.565")) << "x1 of the test example, the first row";
    EXPECT_TRUE(person.reads(text(fixed(person.run().prediction(), 3)))) << "what the network picture ends with";
    EXPECT_FALSE(person.reads("0.071")) << person.all_words();
    person.app.open_link(std::string(houses) + "&layers=3");
    person.settle();
    EXPECT_TRUE(person.reads("0.565"));
    EXPECT_TRUE(person.reads(text(fixed(person.run().prediction(), 3)))) << person.all_words();
}

TEST(ScalingOnTheScreen, IsChosenInTheModelAndUndone) {
    Person person;
    person.app.open_link("#v=1&tab=model&data=2100,3,1_1600,3,0_2400,4,1_1416,2,0");
    person.settle();
    EXPECT_FALSE(person.reads("Scaled before training: 0 to 1"));
    EXPECT_TRUE(person.app.set("scaling", "min_max") == std::nullopt);
    person.settle();
    EXPECT_TRUE(person.reads("Scaled before training: 0 to 1"));
    EXPECT_EQ(person.run().dataset().inputs(2)[0], 1);
    EXPECT_EQ(person.run().experiment().dataset.inputs(2)[0], 2400);
    person.click("undo");
    person.settle();
    EXPECT_EQ(person.run().dataset().inputs(2)[0], 2400);
}

TEST(ScalingOnTheScreen, ArithmeticSaysHowAnInputIsScaled) {
    Person person;
    person.app.open_link(std::string(houses) + "&tab=arithmetic&arithmetic=row&row=1");
    person.settle();
    EXPECT_TRUE(person.reads("(2100 − 1879) / 391.30934")) << person.all_words();
}

}  // namespace
}  // namespace neuroglass
