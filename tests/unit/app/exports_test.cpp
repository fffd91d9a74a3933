// What leaves the page and comes back in from a file.
#include "app/exports.h"

#include <gtest/gtest.h>

#include "formats/experiment_json.h"

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
    const std::string json = exported(Export::json, session, english);
    EXPECT_TRUE(is_experiment(json));
    const auto opened = parse_experiment_json(json);
    ASSERT_TRUE(opened);
    EXPECT_EQ(*opened, session.run().experiment());
}

TEST(Exports, RowsComeIntoTheExperimentThatIsShown) {
    const auto rows = read_csv("a,b,target\n1,2,0\n3,4,1\n");
    ASSERT_TRUE(rows);
    const Experiment experiment = with_rows(Experiment{.seed = 9}, *rows);
    EXPECT_EQ(experiment.seed, 9u);
    EXPECT_EQ(experiment.names, "a,b,target");
    EXPECT_EQ(experiment.dataset.rows(), 2u);
    EXPECT_EQ(experiment.test_example.size(), 2u);
}

TEST(Exports, AnExperimentIsToldFromRowsByItsFirstSign) {
    for (const char* content : {"{", " \n{\"seed\": 2}"}) EXPECT_TRUE(is_experiment(content)) << content;
    for (const char* content : {"", "1,2\n", "[{}]", "a,{\n1,2\n"}) EXPECT_FALSE(is_experiment(content)) << content;
}

}  // namespace
}  // namespace neuroglass
