// The words of a command line.
#include "cli/arguments.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "cli/experiment_flags.h"

namespace neuroglass {
namespace {

const std::vector<Flag> flags{{"--seed", "cli.value.integer"}, {"--data", "cli.value.file"}, {"--json", ""}};

Result<Arguments> parsed(std::vector<std::string_view> words) { return Arguments::parse(words, flags); }

std::string mistake(std::vector<std::string_view> words) {
    const auto result = parsed(std::move(words));
    return result ? "none" : result.error().key + " " + result.error().arguments[0].second;
}

TEST(Arguments, TakeBothWaysOfGivingAValue) {
    const auto arguments = parsed({"--seed=5", "--data", "rows.csv", "--json"});
    ASSERT_TRUE(arguments);
    EXPECT_EQ(arguments->value("--seed"), "5");
    EXPECT_EQ(arguments->value("--data"), "rows.csv");
    EXPECT_TRUE(arguments->has("--json"));
    EXPECT_FALSE(parsed({})->has("--json"));
    EXPECT_EQ(parsed({})->value("--seed"), std::nullopt);
}

TEST(Arguments, TakeValuesThatBeginWithADash) {
    EXPECT_EQ(parsed({"--seed", "-5"})->value("--seed"), "-5");
    EXPECT_EQ(parsed({"--data", "-"})->value("--data"), "-");
    EXPECT_EQ(parsed({"--data=a=b"})->value("--data"), "a=b");
    EXPECT_EQ(parsed({"--data=--json"})->value("--data"), "--json");
}

TEST(Arguments, NameTheFlagThatIsWrong) {
    EXPECT_EQ(mistake({"--seeds", "1"}), "error.flag_unknown --seeds");
    EXPECT_EQ(mistake({"--see=1"}), "error.flag_unknown --see");
    EXPECT_EQ(mistake({"-s", "1"}), "error.flag_unknown -s");
    EXPECT_EQ(mistake({"--"}), "error.flag_unknown --");
    EXPECT_EQ(mistake({"--seed", "1", "--seed=1"}), "error.flag_twice --seed");
    EXPECT_EQ(mistake({"--json", "--json"}), "error.flag_twice --json");
    EXPECT_EQ(mistake({"--seed"}), "error.flag_value --seed");
    EXPECT_EQ(mistake({"--seed="}), "error.flag_value --seed");
    EXPECT_EQ(mistake({"--seed", "--json"}), "error.flag_value --seed");
    EXPECT_EQ(mistake({"--json=yes"}), "error.flag_no_value --json");
    EXPECT_EQ(mistake({"--seed", "1", "2"}), "error.word 2");
    EXPECT_EQ(mistake({""}), "error.word ");
}

TEST(ExperimentFlags, AreOneForEachParameter) {
    const auto all = experiment_flags();
    for (const ExperimentField& parameter : parameters()) {
        EXPECT_EQ(flag_of(parameter).find('_'), std::string::npos);
        EXPECT_EQ(std::ranges::count(all, flag_of(parameter), &Flag::name), 1);
    }
}

TEST(ExperimentFlags, SetTheExperiment) {
    const auto arguments = Arguments::parse(
        std::vector<std::string_view>{"--seed=7", "--iterations=12", "--learning-rate=0.5", "--test=0,-1.5,1e3"},
        experiment_flags());
    ASSERT_TRUE(arguments);
    std::vector<Error> notes;
    const auto experiment = experiment_of(*arguments, notes);
    ASSERT_TRUE(experiment);
    EXPECT_TRUE(notes.empty());
    EXPECT_EQ(experiment->seed, 7u);
    EXPECT_EQ(experiment->iterations, 12);
    EXPECT_EQ(experiment->training.rate, 0.5);
    EXPECT_EQ(experiment->test_example, (std::vector<double>{0, -1.5, 1000}));
}

TEST(ExperimentFlags, AbsentLeaveTheArticlesExperiment) {
    std::vector<Error> notes;
    EXPECT_EQ(*experiment_of(*parsed({}), notes), Experiment());
    EXPECT_TRUE(notes.empty());
}

}  // namespace
}  // namespace neuroglass
