// Data that is ready, chosen on the screen.
#include <gtest/gtest.h>

#include "document/ready_data.h"
#include "support/person.h"

namespace neuroglass {
namespace {

TEST(ReadyList, IsChosenByAPress) {
    Person person;
    person.frames(3);
    EXPECT_FALSE(person.has("ready.xor"));
    person.click("data ready");
    person.frames(3);
    EXPECT_FALSE(person.has("cell 1 1")) << "it stands in place of the table";
    person.click("ready.xor");
    person.settle();
    EXPECT_EQ(person.run().experiment().dataset, dataset_of(*find_ready_set("xor")));
    EXPECT_FALSE(person.has("ready.rows")) << "that has nothing to choose";
    person.click("ready.digits");
    person.settle();
    EXPECT_EQ(person.run().experiment().model.outputs, 10u);
    ASSERT_FALSE(person.app.set("names", "a,b"));
    person.settle();
    person.click("ready.article");
    person.settle();
    EXPECT_EQ(person.run().experiment(), Experiment()) << "without the names of other data";
    person.click("data ready");
    person.frames(3);
    EXPECT_TRUE(person.has("cell 1 1"));
}

TEST(ReadyList, ChoosesRowsNoiseAndSeedOfDrawnData) {
    Person person;
    person.frames(3);
    person.click("data ready");
    person.frames(3);
    person.click("ready.moons");
    person.settle();
    const auto recipe = [&] { return *person.run().experiment().dataset.recipe(); };
    EXPECT_EQ(recipe(), *find_ready_set("moons")->recipe);
    person.enter("ready.seed", "2");
    person.key(Key::enter);
    person.settle();
    EXPECT_EQ(recipe().seed, 2u);
    person.enter("ready.rows", "50");
    person.key(Key::enter);
    person.settle();
    EXPECT_EQ(person.run().experiment().dataset.rows(), 50u);
    person.enter("ready.noise", "2");
    EXPECT_NE(std::string(person.app.ui().text_problem()).find("Noise: 2 is out of range"), std::string::npos)
        << person.app.ui().text_problem();
    person.key(Key::enter);
    person.settle();
    EXPECT_EQ(recipe().noise, 0.1) << "beyond what is allowed";
    person.click("undo");
    person.settle();
    EXPECT_EQ(recipe().rows, 200u);
    person.click("undo");
    person.settle();
    EXPECT_EQ(recipe().seed, 1u);
}

}  // namespace
}  // namespace neuroglass
