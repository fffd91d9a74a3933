// What the command line prints.
#include "cli/pages.h"

#include <gtest/gtest.h>

#include "cli/experiment_flags.h"
#include "document/number_field.h"

namespace neuroglass {
namespace {

std::string report_at(Experiment experiment, std::int64_t iteration) {
    neuroglass::Run run(std::move(experiment));
    run.advance(iteration);
    return report(run, false);
}

TEST(Report, ReadsLikeTheArticlesResult)  // figures of the article
{
    const std::string page = report_at({}, 10'000);
    for (const char* wanted :
         {"Prediction    0.98977040\n", "w1   -0.16595599  -4.36561307\n", "w2    0.44064899   1.22519807\n",
          "w3   -0.99977125   8.93780081\n", "Right answer  1.00000000\n"})
        EXPECT_NE(page.find(wanted), std::string::npos) << wanted << page;
}

TEST(Report, LeavesOutWhatIsNotKnownOrTooMuch) {
    Experiment unknown = *with_test_example({}, {0, 1, 0});
    EXPECT_EQ(report_at(unknown, 1).find("Right answer"), std::string::npos);
    const Experiment many =
        with_dataset({}, *Dataset::make(1, std::vector<double>(21, 1), std::vector<double>(21, 0.123)));
    EXPECT_EQ(report_at(many, 1).find("Target"), std::string::npos);
}

TEST(Report, HasNoLineEndingInBlanksAndNoOpenPlace) {
    const std::string page = report_at({}, 5) + command_help(commands()[0]) + help() + version_line();
    EXPECT_EQ(page.find(" \n"), std::string::npos);
    EXPECT_EQ(page.find_first_of("{}"), std::string::npos);
    EXPECT_EQ(page.find("cli."), std::string::npos) << "a key without words";
}

TEST(Help, ListsEveryFlagWithItsRange) {
    const std::string page = command_help(commands()[0]);
    for (const Flag& flag : experiment_flags()) EXPECT_NE(page.find("  " + flag.name), std::string::npos) << flag.name;
    for (const ExperimentField& parameter : parameters())
        if (!parameter.values.empty())
            for (const ChoiceValue& value : parameter.values)
                EXPECT_NE(page.find(value.name), std::string::npos) << parameter.key;
        else
            EXPECT_NE(page.find(value_text(parameter, parameter.min) + " to " + value_text(parameter, parameter.max)),
                      std::string::npos)
                << parameter.key;
}

TEST(ErrorLine, IsOneLineWhateverWasGiven) {
    EXPECT_EQ(error_line({"error.flag_unknown", {{"flag", "--a\nb\x1b[31m\x7f"}}}),
              "neuroglass: --a b [31m  is not a flag; --help lists those there are.\n");
}

}  // namespace
}  // namespace neuroglass
