// The whole interface without a screen: what buttons, the timeline, the charts and the shortcut keys do to the run, and
// what then stands there.
#include "app/app.h"

#include <gtest/gtest.h>

#include "base/numbers.h"
#include "document/iteration_scale.h"
#include "support/bits.h"
#include "support/person.h"

namespace neuroglass {
namespace {

Run trained(Experiment experiment, std::int64_t iteration) {
    Run run(std::move(experiment));
    run.seek(iteration);
    return run;
}

TEST(App, OpensOnTheArticleAtIterationZero) {
    Person person;
    EXPECT_EQ(person.run().experiment(), Experiment());
    EXPECT_EQ(person.iteration(), 0);
    EXPECT_FALSE(person.app.playing());
    for (const char* words :
         {"Neuroglass", "Train", "Test prediction", "should be 1", "−0.16595599", "0.44064899", "−0.99977125"})
        EXPECT_TRUE(person.reads(words)) << words << " in " << person.all_words();
    EXPECT_TRUE(person.reads(fixed_text(trained({}, 0).prediction(), 8)));
}

TEST(App, TrainPlaysToTheEndAndShowsTheArticlesFigure)  // predictions printed in the article; weights in DESIGN.md
{
    Person person;
    person.click("train");
    EXPECT_TRUE(person.app.playing());
    EXPECT_TRUE(person.reads("Pause"));
    person.settle(60 * 30);
    EXPECT_FALSE(person.app.playing());
    EXPECT_EQ(person.iteration(), 10'000);
    EXPECT_EQ(shown(person.run()), shown(trained({}, 10'000)));
    for (const char* words :
         {"0.98977040", text("prediction.article").data(), "−4.36561307", "1.22519807", "8.93780081", "Train again"})
        EXPECT_TRUE(person.reads(words)) << words << " in " << person.all_words();
}

TEST(App, ShowsThePublishedFiguresAtTenAHundredAndTenThousand)  // predictions printed in the article
{
    Person person;
    for (const auto& [iterations, figure] :
         {std::pair{"10", "0.65980921"}, {"100", "0.87680541"}, {"10000", "0.98977040"}}) {
        person.enter("iterations", iterations);
        person.key(Key::enter);
        person.settle();
        EXPECT_TRUE(person.reads(figure)) << figure << " in " << person.all_words();
        EXPECT_TRUE(person.reads(text("prediction.article"))) << figure;
    }
}

TEST(App, TheBadgeStandsOnlyAtTheArticlesFigures) {
    Person person;
    person.enter("iterations", "101");
    person.key(Key::enter);
    person.settle();
    ASSERT_EQ(person.iteration(), 101);
    EXPECT_FALSE(person.reads(text("prediction.article")));
    person.key(Key::left);
    person.settle();
    ASSERT_EQ(person.iteration(), 100);
    EXPECT_TRUE(person.reads(text("prediction.article")));
    person.click("seed next");
    person.settle();
    EXPECT_FALSE(person.reads(text("prediction.article")));
}

TEST(App, AtTheDefaultPaceEachDecadeTakesEqualTime) {
    Person person;
    person.click("train");
    std::vector<double> reached;  // ms at which 1, 10, 100, 1,000 and 10,000 were passed
    for (std::int64_t target_iteration = 1; person.app.playing() || reached.size() < 5;) {
        person.frames();
        while (target_iteration <= 10'000 && person.iteration() >= target_iteration)
            reached.push_back(person.now_ms()), target_iteration *= 10;
        ASSERT_LT(person.now_ms(), 60'000);
    }
    ASSERT_EQ(reached.size(), 5U);
    for (std::size_t i = 2; i < reached.size(); ++i)
        EXPECT_NEAR(reached[i] - reached[i - 1], reached[1] - reached[0], 0.2 * (reached[1] - reached[0])) << i;
    EXPECT_NEAR(reached[3] - reached[2], reached[4] - reached[3], 3 * Person::frame_ms);
}

TEST(App, PauseHoldsTheIterationAndTrainGoesOnFromThere) {
    Person person;
    person.click("train");
    person.frames(150);
    person.click("train");
    const std::int64_t held = person.iteration();
    EXPECT_GT(held, 0);
    EXPECT_LT(held, 10'000);
    person.settle();
    person.frames(100);
    EXPECT_EQ(person.iteration(), held);
    person.click("train");
    person.settle(60 * 30);
    EXPECT_EQ(person.iteration(), 10'000);
    EXPECT_EQ(shown(person.run()), shown(trained({}, 10'000)));
}

TEST(App, TrainAtTheEndBeginsAnew) {
    Person person;
    person.click("to end");
    person.settle();
    ASSERT_EQ(person.iteration(), 10'000);
    person.click("train");
    EXPECT_TRUE(person.app.playing());
    EXPECT_LT(person.iteration(), 100);
}

TEST(App, StepsAreOneIterationEach) {
    Person person;
    for (const std::string_view id : {"step", "step forward"}) {
        const std::int64_t before = person.iteration();
        person.click(id);
        person.settle();
        EXPECT_EQ(person.iteration(), before + 1) << id;
    }
    person.click("step back");
    person.settle();
    EXPECT_EQ(person.iteration(), 1);
    EXPECT_EQ(shown(person.run()), shown(trained({}, 1)));
    person.click("step back");
    person.click("step back");
    person.settle();
    EXPECT_EQ(person.iteration(), 0);
    person.click("to end");
    person.click("step");
    person.settle();
    EXPECT_EQ(person.iteration(), 10'000);
}

TEST(App, ResetGoesToIterationZeroAlsoWhileTraining) {
    Person person;
    person.click("train");
    person.frames(100);
    person.click("reset");
    person.settle();
    EXPECT_EQ(person.iteration(), 0);
    EXPECT_FALSE(person.app.playing());
    EXPECT_EQ(shown(person.run()), shown(trained({}, 0)));
}

TEST(App, TheButtonsGoToTheEndAndToTheStart) {
    Person person;
    person.click("to end");
    person.settle();
    EXPECT_EQ(person.iteration(), 10'000);
    person.click("to start");
    person.settle();
    EXPECT_EQ(person.iteration(), 0);
}

TEST(App, TheTimelineScrubsBothWaysWhileTheButtonIsDown) {
    Person person;
    const Rect line = person.control("timeline");
    const auto x = [&](double share) { return line.x + line.width * static_cast<float>(share); };
    person.press(x(0.1), line.middle_y());
    std::int64_t before = person.iteration();
    for (const double share : {0.2, 0.35, 0.5, 0.65, 0.8}) {
        person.move(x(share), line.middle_y());
        person.frames(2);
        EXPECT_GT(person.iteration(), before) << share;
        EXPECT_EQ(shown(person.run()), shown(trained({}, person.iteration())));
        before = person.iteration();
    }
    for (const double share : {0.6, 0.3, 0.05}) {
        person.move(x(share), line.middle_y());
        person.frames(2);
        EXPECT_LT(person.iteration(), before) << share;
        EXPECT_EQ(shown(person.run()), shown(trained({}, person.iteration())));
        before = person.iteration();
    }
    person.move(-500, -500);  // far outside, still held
    person.frames(2);
    EXPECT_EQ(person.iteration(), 0);
    person.move(5000, 5000);
    person.frames(2);
    EXPECT_EQ(person.iteration(), 10'000);
    person.release(5000, 5000);
    person.move(x(0.5), line.middle_y());
    person.frames(5);
    EXPECT_EQ(person.iteration(), 10'000) << "the timeline follows a pointer that has let go";
}

TEST(App, TheTimelineMeetsTheArticlesIterationsExactly) {
    Person person;
    const Rect line = person.control("timeline");
    const double max = scale_position(10'000);
    for (const std::int64_t wanted : {10, 100, 10'000}) {
        const float x =
            line.x + 10 + (line.width - 20) * static_cast<float>(scale_position(static_cast<double>(wanted)) / max);
        person.click(x + 2, line.middle_y());
        person.settle();
        EXPECT_EQ(person.iteration(), wanted);
    }
}

TEST(App, APressOnAChartGoesToThatIteration) {
    for (const char* id : {"prediction chart", "loss chart"}) {
        Person person;
        const Rect chart = person.control(id);
        person.click(chart.x + chart.width * 0.5f, chart.middle_y());
        person.settle();
        const double middle = scale_iteration(scale_position(10'000) / 2);
        EXPECT_NEAR(static_cast<double>(person.iteration()), middle, 0.05 * middle) << id;
    }
}

TEST(App, ShortcutKeysTrainPauseStepAndReset) {
    Person person;
    person.key(Key::right);
    person.key(Key::right);
    person.settle();
    EXPECT_EQ(person.iteration(), 2);
    person.key(Key::left);
    person.settle();
    EXPECT_EQ(person.iteration(), 1);
    person.type(" ");
    EXPECT_TRUE(person.app.playing());
    person.frames(60);
    person.type(" ");
    EXPECT_FALSE(person.app.playing());
    EXPECT_GT(person.iteration(), 1);
    person.type("r");
    person.settle();
    EXPECT_EQ(person.iteration(), 0);
    person.key(Key::right);
    person.type("R");
    person.settle();
    EXPECT_EQ(person.iteration(), 0);
}

TEST(App, QuestionMarkOpensAndClosesHelp) {
    Person person;
    person.type("?");
    EXPECT_TRUE(person.app.view().help);
    EXPECT_TRUE(person.reads("Train or pause"));
    person.type("?");
    EXPECT_FALSE(person.app.view().help);
    person.click("help");
    EXPECT_TRUE(person.app.view().help);
    person.click("close help");
    EXPECT_FALSE(person.app.view().help);
    person.type("?");
    person.key(Key::escape);
    EXPECT_FALSE(person.app.view().help);
}

TEST(App, FollowsTheSystemsColoursUntilTheSwitchIsPressed) {
    Person person;
    EXPECT_FALSE(person.app.ui().frame().dark);
    person.browser.input.prefers_dark = true;
    person.frames();
    EXPECT_TRUE(person.app.ui().frame().dark);
    person.click("appearance");
    EXPECT_FALSE(person.app.ui().frame().dark);
    person.browser.input.prefers_dark = false;
    person.frames();
    person.browser.input.prefers_dark = true;
    person.frames();
    EXPECT_FALSE(person.app.ui().frame().dark);
    person.click("appearance");
    EXPECT_TRUE(person.app.ui().frame().dark);
}

TEST(App, ARowsPressShowsItInTheNetwork) {
    Person person;
    EXPECT_FALSE(person.reads("row 2"));
    person.click("row 2");
    EXPECT_EQ(person.app.view().row, 1U);
    EXPECT_TRUE(person.reads("row 2"));
    person.click("row next");
    EXPECT_TRUE(person.reads("row 3"));
    person.click("row next");
    EXPECT_EQ(person.app.view().row, std::nullopt);
    person.click("row previous");
    EXPECT_TRUE(person.reads("row 3"));
    person.click("row test");
    EXPECT_EQ(person.app.view().row, std::nullopt);
}

TEST(App, TheSpeedSliderChangesThePace) {
    Person person;
    const Rect slider = person.control("speed");
    person.drag(slider.middle_x(), slider.middle_y(), slider.right() + 50, slider.middle_y());
    EXPECT_EQ(playback_speeds[person.app.view().speed].label_key, "pace.at_once");
    person.click("train");
    person.settle();
    EXPECT_EQ(person.iteration(), 10'000);
    person.click("reset");
    person.drag(slider.right() - 8, slider.middle_y(), slider.x - 50, slider.middle_y());
    EXPECT_EQ(playback_speeds[person.app.view().speed].label_key, "pace.1");
    person.click("train");
    person.frames(60 * 5);
    EXPECT_NEAR(static_cast<double>(person.iteration()), 5, 1);
}

TEST(App, TheSurfaceSliderAndAxesMoveWithoutTouchingTheRun) {
    Person person;
    const auto before = shown(person.run());
    const Rect slider = person.control("surface slider");
    person.drag(slider.middle_x(), slider.middle_y(), slider.right() - 20, slider.middle_y());
    ASSERT_EQ(person.app.view().surface_inputs.size(), 3U);
    EXPECT_GT(person.app.view().surface_inputs[1], 0.5);
    person.click("surface x next");
    EXPECT_EQ(person.app.view().surface.across, 1U);
    person.click("surface y next");
    EXPECT_NE(person.app.view().surface.up, person.app.view().surface.across);
    EXPECT_EQ(shown(person.run()), before);
}

}  // namespace
}  // namespace neuroglass
