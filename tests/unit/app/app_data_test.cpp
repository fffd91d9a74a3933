// Other data than the article's, from one number to a thousand rows, and runs that overflow: everything stays on the
// screen, and no number is none.
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "support/bits.h"
#include "support/draw.h"
#include "support/overflowing.h"
#include "support/person.h"
#include "ui/format.h"

namespace neuroglass {
namespace {

Experiment of_size(std::size_t rows, std::size_t inputs) {
    std::vector<double> values, targets;
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t input = 0; input < inputs; ++input)
            values.push_back(static_cast<double>((row + 1) * (input + 3) % 7) / 6);
        targets.push_back(row % 2 == 0 ? 1 : 0);
    }
    Experiment experiment = with_dataset({}, *Dataset::make(inputs, values, targets));
    if (rows > 100) experiment.iterations = 100;
    return experiment;
}

/// Every number on the screen is one: no "nan", no "inf", no dash or infinity in place of a number.
void expect_only_numbers(Person& person) {
    for (const ScreenText& text : person.screen()) {
        std::string words = text.words;
        std::ranges::transform(words, words.begin(),
                               [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
        for (const char* none : {"nan", "inf", "∞", "—", "−0.000 ", "e+0"})
            EXPECT_EQ(words.find(none), std::string::npos) << words;
    }
}

class Data : public testing::TestWithParam<std::pair<std::size_t, std::size_t>> {};

TEST_P(Data, OfAnySizeTrainsAndShowsItsWeightsAndRows) {
    const auto [rows, inputs] = GetParam();
    for (const auto& [width, height] : {std::pair{1440.f, 900.f}, {1024.f, 700.f}, {390.f, 844.f}}) {
        Person person(width, height);
        person.app.set_experiment(of_size(rows, inputs));
        person.settle();
        EXPECT_EQ(person.iteration(), 0);
        EXPECT_EQ(person.run().weights().size(), inputs);
        person.type(" ");
        person.settle(60 * 30);
        neuroglass::Run run(of_size(rows, inputs));
        run.seek(run.last_iteration());
        EXPECT_EQ(shown(person.run()), shown(run));
        for (int page = 0; page < 12; ++page) {
            expect_only_numbers(person);
            EXPECT_EQ(overlapping_words(person.control("surface")), "") << width << " x " << height;
            person.wheel(width / 2, height / 3, height / 3);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Sizes, Data,
                         testing::Values(std::pair{1, 1}, std::pair{2, 2}, std::pair{4, 2}, std::pair{5, 4},
                                         std::pair{40, 3}, std::pair{41, 3}, std::pair{60, 16}, std::pair{1000, 16}));

TEST(OtherData, DrawnAtRandomNeverShowsWhatIsNoNumber) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int i = 0; i < 30; ++i) {
        const auto rows = static_cast<std::size_t>(draw.whole(1, 12)),
                   inputs = static_cast<std::size_t>(draw.whole(1, 16));
        Experiment experiment = with_dataset({}, draw.dataset(rows, inputs));
        experiment.seed = static_cast<std::uint32_t>(draw.whole(0, 4294967295));
        experiment.training.rate = draw.spread(1e-6, 1000);
        experiment.iterations = draw.whole(0, 3000);
        Person person(static_cast<float>(draw.whole(320, 2000)), static_cast<float>(draw.whole(480, 1400)));
        person.app.set_experiment(experiment);
        person.type(" ");
        person.settle(60 * 60);
        expect_only_numbers(person);
    }
}

TEST(OtherData, TheSurfaceTakesAnyPairOfInputs) {
    Person person;
    person.app.set_experiment(of_size(5, 5));
    person.settle();
    for (int i = 0; i < 12; ++i) {
        for (const char* id : {"surface x next", "surface y previous", "surface other next"}) person.click(id);
        const UiState& view = person.app.view();
        EXPECT_NE(view.surface.across, view.surface.up);
        EXPECT_LT(std::max({view.surface.across, view.surface.up, view.surface_slid}), 5U);
        EXPECT_NE(view.surface_slid, view.surface.across);
        EXPECT_NE(view.surface_slid, view.surface.up);
    }
}

/// How many different inputs the line of its title names.
std::size_t axes_of_the_surface(Person& person) {
    const auto texts = person.screen();
    const auto title = std::ranges::find(texts, "Output over", &ScreenText::words);
    std::set<std::string> names;
    for (const ScreenText& text : texts)
        if (text.words.starts_with("x") && text.ink.x > title->ink.x &&
            std::abs(text.ink.middle_y() - title->ink.middle_y()) < 10)
            names.insert(text.words);
    return names.size();
}

TEST(OtherData, AnInputThatIsTheSameInEveryRowHasItsPlaceHoweverLarge) {
    for (const double large : {1e3, 1e17, -1e150}) {
        Person person;
        person.app.set_experiment(with_dataset({}, *Dataset::make(2, {large, 0, large, 1}, {0, 1})));
        person.settle();
        const Rect surface = person.control("surface");
        int below = 0;
        for (const ScreenText& text : person.screen())
            if (text.ink.y > surface.bottom() && text.ink.y < surface.bottom() + 20 && text.ink.x < surface.right() &&
                text.ink.right() > surface.x)
                ++below;
        EXPECT_EQ(below, 3) << "the ends of the axis and its name, at " << large;
    }
}

TEST(OtherData, ChangingTheDataBackAndForthLeavesNoTrace) {
    Person person;
    person.app.set_experiment(of_size(60, 16));
    person.settle();
    person.click("row 2");
    for (int i = 0; i < 9; ++i) person.click("surface x next");
    person.app.set_experiment(of_size(1, 1));
    person.settle();
    expect_only_numbers(person);
    person.app.set_experiment({});
    person.settle();
    person.click("to end");
    person.settle();
    EXPECT_TRUE(person.reads("0.98977040")) << person.all_words();
    EXPECT_EQ(axes_of_the_surface(person), 2U);
}

TEST(OtherData, TheSurfaceOfTwoInputsShowsBoth) {
    Person person;
    person.app.set_experiment(of_size(4, 2));
    person.settle();
    EXPECT_EQ(axes_of_the_surface(person), 2U);
}

TEST(Overflow, StopsWithItsReasonAndOnlyNumbers) {
    for (const auto& [width, height] : {std::pair{1440.f, 900.f}, {1024.f, 700.f}, {390.f, 844.f}}) {
        Person person(width, height);
        person.app.set_experiment(overflowing());
        person.settle();
        person.type(" ");
        person.settle(60 * 30);
        ASSERT_TRUE(person.run().diverged_at());
        EXPECT_FALSE(person.app.playing());
        EXPECT_EQ(person.iteration(), *person.run().diverged_at());
        EXPECT_TRUE(person.reads("Training stopped at iteration " + std::string(grouped(*person.run().diverged_at()))))
            << person.all_words();
        expect_only_numbers(person);
        person.key(Key::right);
        person.settle();
        EXPECT_EQ(person.iteration(), *person.run().diverged_at());
        person.type(" ");  // again
        person.settle(60 * 30);
        EXPECT_EQ(person.iteration(), *person.run().diverged_at());
        person.type("r");
        person.settle();
        EXPECT_EQ(person.iteration(), 0);
        expect_only_numbers(person);
    }
}

TEST(Overflow, ASmallerLearningRateTakesTheReasonAway) {
    Person person;
    person.app.set_experiment(overflowing());
    person.settle();
    person.click("to end");
    person.settle();
    ASSERT_TRUE(person.run().diverged_at());
    EXPECT_TRUE(person.reads("Training stopped"));
    person.app.set_experiment({});
    person.settle();
    EXPECT_FALSE(person.reads("Training stopped"));
    person.click("to end");
    person.settle();
    EXPECT_TRUE(person.reads("0.98977040"));
}

TEST(Data, SettingSaysWhatWasTakenForNames) {
    Person person;
    ASSERT_FALSE(person.app.set("data", "x1,x2,y\n0,1,1\n"));
    person.settle();
    EXPECT_TRUE(person.reads("1 row of 2 inputs. The first line was read as names.")) << person.all_words();
    EXPECT_FALSE(person.app.notices().is_error());
    EXPECT_TRUE(person.app.set_entries({{"data", "Mine,,\nx1,x2,y\n0,1,1\n1,0,1"}}).empty());
    person.settle();
    EXPECT_TRUE(person.reads("2 rows of 2 inputs. Everything up to line 2 was read")) << person.all_words();
    EXPECT_EQ(person.app.open_link("v=1&seed=-1&data=x,y%0A0,1").size(), 1u);
    person.settle();
    EXPECT_TRUE(person.reads("seed: -1 is out of range")) << person.all_words();
    EXPECT_NE(person.app.notice().find("The first line was read as names."), std::string::npos) << person.app.notice();
    Person other;
    ASSERT_FALSE(other.app.set("data", "0,1,1\n1,0,1"));
    EXPECT_EQ(other.app.notice(), "");
}

TEST(Data, OpeningAsksHowAFileWithNamesIsToBeRead) {
    Person person;
    person.app.open("height,weight,kind\n0,1,1\n2,3,0\n");
    person.settle();
    EXPECT_EQ(person.run().experiment(), Experiment()) << "before anybody has chosen";
    EXPECT_EQ(person.browser.requests, (std::vector<std::string>{"data"}));
    ASSERT_FALSE(person.choose({}));
    person.settle();
    EXPECT_TRUE(person.reads("2 rows of 2 inputs. The first line was read as names.")) << person.all_words();
    EXPECT_EQ(person.run().experiment().names, "height,weight,kind");
    EXPECT_TRUE(person.reads("height"));
    EXPECT_TRUE(person.reads("kind"));
    person.click("undo");
    person.settle();
    EXPECT_EQ(person.run().experiment(), Experiment());
    person.app.open("Mine,,\nx1,x2,y\n0,1,1\n1,0,1");
    ASSERT_FALSE(person.choose({.inputs = {1}, .targets = {2}}));
    person.settle();
    EXPECT_TRUE(person.reads("2 rows of 1 input. Everything up to line 2 was read")) << person.all_words();
}

TEST(Data, RowsMoveUpAndDown) {
    Person person;
    person.frames(3);
    person.click("row 1");
    person.click("data.move_down");
    person.settle();
    EXPECT_EQ(person.run().experiment().dataset.inputs(1)[1], 1) << "0, 1, 1 was the first row";
    EXPECT_EQ(person.app.view().row, 1u) << "it is chosen still";
    person.click("data.move_up");
    person.settle();
    EXPECT_EQ(person.run().experiment(), Experiment());
    person.click("data.move_up");
    person.settle();
    EXPECT_EQ(person.run().experiment(), Experiment()) << "it is the first";
}

TEST(Data, AreCopiedAsATableForASpreadsheet) {
    Person person;
    person.app.open_link("v=1&data=1,0.5,0_-2,1e-7,1&names=a,,c");
    person.settle();
    person.click("cell 1 1");
    person.key(Key::escape);
    EXPECT_EQ(exported(Export::data, person.app.session(), english), "a\tx2\tc\n1\t0.5\t0\n-2\t1e-07\t1\n");
}

TEST(Data, AFirstLineThatIsHalfNumbersAsks) {
    Person person;
    person.app.open("0,1,l\n0,1,1\n");
    person.settle();
    EXPECT_EQ(person.browser.requests, (std::vector<std::string>{"data"}));
    const auto wrong = person.choose({.named = false});
    ASSERT_TRUE(wrong);
    EXPECT_NE(person.app.sentence(*wrong).find("line 1, column 3"), std::string::npos);
    EXPECT_EQ(person.run().experiment(), Experiment());
    ASSERT_FALSE(person.choose({.named = true}));
    person.settle();
    EXPECT_EQ(person.run().experiment().dataset.rows(), 1u);
    EXPECT_EQ(person.run().experiment().names, "0,1,l");
}

TEST(Data, WordsOfATargetAreItsClasses) {
    Person person;
    person.app.open("a,b,c\n0,1,no\n1,,yes\n1,1,yes\n");
    const auto wrong = person.choose({});
    ASSERT_TRUE(wrong) << "a value is missing";
    ASSERT_FALSE(person.choose({.inputs = {0, 1}, .targets = {2}, .leaves_out = true}));
    person.settle();
    const Experiment& experiment = person.run().experiment();
    EXPECT_EQ(experiment.classes, "no,yes");
    EXPECT_EQ(experiment.dataset.target(1), 1);
    EXPECT_TRUE(person.reads("1 in which a value is missing are left out")) << person.app.notice();
    EXPECT_TRUE(person.reads("yes")) << "the legend";
    person.app.open_link("v=1&lock=data");
    person.settle();
    person.browser.requests.clear();
    person.app.open("a,b\n0,1\n");
    person.settle();
    EXPECT_TRUE(person.browser.requests.empty());
    EXPECT_TRUE(person.app.notices().is_error());
}

TEST(TestExample, OfManyInputsIsGoneThroughAPageAtATime) {
    Person person;
    person.app.show({.experiment = with_dataset(
                         {}, *Dataset::make(Dataset::max_inputs, std::vector<double>(Dataset::max_inputs, 0.5), {1}))});
    person.settle();
    EXPECT_TRUE(person.has("test x1"));
    EXPECT_TRUE(person.has("test x21"));
    EXPECT_FALSE(person.has("test x22"));
    for (const auto& [width, height] : {std::pair{390.f, 844.f}, {1024.f, 700.f}, {1440.f, 900.f}}) {
        person.resize(width, height);
        person.settle();
        EXPECT_TRUE(person.has("prediction chart")) << "there is room for number and chart at " << width;
        EXPECT_TRUE(person.has("surface")) << width;
    }
    person.click("test next");
    person.settle();
    EXPECT_TRUE(person.has("test x22"));
    EXPECT_FALSE(person.has("test x21"));
    person.click("test previous");
    person.click("test previous");
    person.settle();
    EXPECT_TRUE(person.has("test x64"));
}

}  // namespace
}  // namespace neuroglass
