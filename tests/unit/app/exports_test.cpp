// What leaves the page and comes back in from a file.
#include "app/exports.h"

#include <gtest/gtest.h>

namespace neuroglass {
namespace {

TEST(Exports, EveryTextIsOneAndNothingElseIsButPrograms) {
    const Session session([] { return 0.0; });
    for (const ExportInfo& file : exports)
        EXPECT_EQ(exported(file.what, session, english).empty(), !file.is_text || file.is_program) << file.id;
}

TEST(Exports, AnExperimentComesBackInAsItWas) {
    Session session([] { return 0.0; });
    session.start(Experiment{.training = {.rate = 0.25}, .seed = 5, .iterations = 77});
    const auto opened = read_opened(exported(Export::json, session, english), Experiment{});
    ASSERT_TRUE(opened);
    EXPECT_TRUE(opened->is_experiment);
    EXPECT_EQ(opened->experiment, session.run().experiment());
}

TEST(Exports, RowsComeIntoTheExperimentThatIsShown) {
    const auto opened = read_opened("a,b,target\n1,2,0\n3,4,1\n", Experiment{.seed = 9});
    ASSERT_TRUE(opened);
    EXPECT_FALSE(opened->is_experiment);
    EXPECT_EQ(opened->last_heading, 1u);
    EXPECT_EQ(opened->experiment.seed, 9u);
    EXPECT_EQ(opened->experiment.dataset.rows(), 2u);
    EXPECT_EQ(opened->experiment.test_example.size(), 2u);
}

TEST(Exports, WhatIsNeitherIsAnError) {
    for (const char* bytes : {"", "{", "{}}", "no rows here", "1\n2\n"})
        EXPECT_FALSE(read_opened(bytes, Experiment{})) << bytes;
}

}  // namespace
}  // namespace neuroglass
