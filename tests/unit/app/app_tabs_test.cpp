// The tabs and what they open, used by pointer and keys: the truth table, comparing, undoing, taking away.
#include <gtest/gtest.h>

#include "formats/experiment_json.h"
#include "formats/experiment_numbers.h"
#include "support/person.h"
#include "ui/panels/tabs.h"

namespace neuroglass {
namespace {

constexpr std::array<std::array<float, 2>, 4> screens{{{1440, 900}, {1024, 700}, {844, 390}, {390, 844}}};

void open_tab(Person& person, std::string_view id) {
    if (person.has("menu")) {
        person.click("menu");
        for (int i = 0; i < 40 && person.focused() != id; ++i) person.tab();
        person.key(Key::enter);
    } else {
        person.click(id);
    }
    person.settle();
}

TEST(Tabs, OpenAndFitOnEveryScreen) {
    for (const auto& [width, height] : screens)
        for (const TabInfo& entry : tab_infos) {
            SCOPED_TRACE(std::string(entry.id) + " at " + std::to_string(width));
            Person person(width, height);
            person.app.set_experiment({});
            open_tab(person, entry.id);
            EXPECT_EQ(person.app.view().tab, entry.tab);
            EXPECT_FALSE(person.app.view().menu);
            EXPECT_EQ(overlapping_words(), "");
            for (const ScreenText& text : person.screen()) EXPECT_GE(text.font_size, 11.9f) << text.words;
        }
}

TEST(Tabs, FitWithABiasAndFourPins) {
    for (const auto& [width, height] : screens)
        for (const TabInfo& entry : tab_infos) {
            SCOPED_TRACE(std::string(entry.id) + " at " + std::to_string(width));
            Person person(width, height);
            Experiment experiment;
            experiment.model.bias = Bias::on;
            experiment.iterations = 100;
            person.app.set_experiment(experiment);
            open_tab(person, "tab compare");
            for (int i = 0; i < 4; ++i) {
                person.click("pin");
                person.key(Key::escape);
            }
            EXPECT_EQ(person.app.pins().size(), 4u);
            EXPECT_FALSE(person.has("pin"));
            open_tab(person, entry.id);
            if (entry.tab != UiState::Tab::seeds && entry.tab != UiState::Tab::loss_surface &&
                entry.tab != UiState::Tab::network)
                EXPECT_EQ(overlapping_words(), "");
        }
}

TEST(TruthTablePanel, TellsWhatTheArticleLeavesOut) {
    Person person;
    person.click("to end");
    open_tab(person, "tab inputs");
    EXPECT_TRUE(person.reads("0.77297702")) << person.all_words();
    EXPECT_NE(person.all_words().find("The prediction for [0, 1, 0] is 0.773, but the rule says 0."), std::string::npos)
        << person.all_words();
    EXPECT_NE(person.all_words().find("[1, 0, 1] is also row 3 of the training data"), std::string::npos)
        << person.all_words();
    EXPECT_NE(person.all_words().find("The prediction for [0, 0, 0] is 0.5"), std::string::npos) << person.all_words();
    person.click("bias");
    person.settle();
    EXPECT_TRUE(person.reads("0.12516453") || person.all_words().find("0.1252") != std::string::npos ||
                person.all_words().find("0.125") != std::string::npos);
    EXPECT_NE(person.all_words().find("8 of 8 answers right"), std::string::npos) << person.all_words();
}

TEST(TruthTablePanel, ALineBecomesTheTestExample) {
    Person person;
    open_tab(person, "tab inputs");
    person.click("input [0, 1, 0]");
    EXPECT_EQ(person.run().experiment().test_example, (std::vector<double>{0, 1, 0}));
}

TEST(UndoKeys, TakeBackAndRepeatEveryChange) {
    Person person;
    person.click("to end");
    person.settle();
    const double article = person.run().prediction();
    person.click("seed next");
    person.click("bias");
    person.settle();
    person.key(Key::escape);
    EXPECT_EQ(person.run().experiment().seed, 2u);
    EXPECT_TRUE(person.run().experiment().model.has_bias());
    person.control_key(U'z');
    person.settle();
    EXPECT_FALSE(person.run().experiment().model.has_bias());
    EXPECT_EQ(person.run().experiment().seed, 2u);
    person.click("undo");
    person.settle();
    EXPECT_EQ(person.run().prediction(), article);
    EXPECT_EQ(person.iteration(), 10'000);
    person.control_key(U'Z');
    person.settle();
    EXPECT_EQ(person.run().experiment().seed, 2u);
    person.click("redo");
    person.settle();
    EXPECT_TRUE(person.run().experiment().model.has_bias());
}

TEST(UndoKeys, ADragAndATypedNumberAreOneChangeEach) {
    Person person;
    const Rect slider = person.control("learning_rate slider");
    person.drag(slider.middle_x(), slider.middle_y(), slider.right() - 20, slider.middle_y(), 12);
    person.enter("seed", "4711");
    person.settle();
    EXPECT_EQ(person.run().experiment().seed, 4711u);
    person.click("undo");
    EXPECT_EQ(person.run().experiment().seed, 1u);
    EXPECT_NE(person.run().experiment().training.rate, 1);
    person.click("undo");
    EXPECT_EQ(person.run().experiment().training.rate, 1);
    EXPECT_EQ(person.run().experiment(), Experiment());
}

TEST(Pins, GoAlongWithTheRunAndNameWhatDiffers) {
    Person person;
    open_tab(person, "tab compare");
    person.click("pin");
    person.click("seed next");
    person.click("to end");
    person.settle();
    ASSERT_EQ(person.app.pins().size(), 1u);
    EXPECT_EQ(person.app.pins()[0].iteration(), 10'000);
    EXPECT_NEAR(person.app.pins()[0].prediction(), 0.98977040, 5e-9);
    EXPECT_TRUE(person.reads("Seed 1")) << person.all_words();
    EXPECT_TRUE(person.reads("Seed 2"));
    EXPECT_TRUE(person.reads("0.98977040")) << person.all_words();
    person.click("to start");
    person.settle();
    EXPECT_EQ(person.app.pins()[0].iteration(), 0);
    person.click("use A");
    EXPECT_EQ(person.run().experiment().seed, 1u);
    person.click("unpin A");
    EXPECT_TRUE(person.app.pins().empty());
}

TEST(Files, AnExperimentComesBackAsItWas) {
    Person person;
    person.click("seed next");
    person.click("bias");
    const Experiment experiment = person.run().experiment();
    open_tab(person, "tab take away");
    person.click("save json");
    EXPECT_EQ(person.browser.saved_name, "neuroglass.json");
    const std::string saved = person.browser.saved;
    EXPECT_EQ(saved, experiment_json(experiment));
    person.click("seed next");
    person.browser.opening = saved;
    person.settle();
    EXPECT_EQ(person.run().experiment(), experiment);
    EXPECT_EQ(person.iteration(), experiment.iterations);
    person.click("undo");
    EXPECT_EQ(person.run().experiment().seed, experiment.seed + 1);
}

TEST(Files, RowsBecomeTheDataAndWhatIsWrongChangesNothing) {
    Person person;
    person.browser.opening = "0,0\n1,1\n0.5,1\n";
    person.settle();
    EXPECT_EQ(person.run().experiment().dataset.rows(), 3u);
    EXPECT_EQ(person.run().experiment().dataset.input_count(), 1u);
    const Experiment before = person.run().experiment();
    const std::string ended("0,1\n1,0\n\0 5,5,5\nx,q", 20),
        after_json("{\"seed\":5}\0 rest", 16);  // by a zero, as no text is
    for (const std::string& wrong : {std::string(), std::string("1,2\n3,4\nx,y\n"), std::string("{\"seed\": -1}"),
                                     std::string("{\"neuroglass\": 1, \"sed\": 1}"), std::string("{"),
                                     std::string("\x01\x02"), ended, after_json}) {
        SCOPED_TRACE(wrong);
        person.browser.opening = wrong;
        person.settle();
        EXPECT_EQ(person.run().experiment(), before);
        EXPECT_TRUE(person.app.notice().starts_with("The file could not be used"));
        EXPECT_TRUE(person.has("close notice"));
        person.click("close notice");
        EXPECT_EQ(person.app.notice(), "");
    }
}

TEST(Files, OneThatIsTooLargeIsToldByItsName) {
    Person person;
    person.browser.input.outcome = Outcome::too_large;
    person.browser.input.outcome_file = "large.csv";
    person.settle();
    EXPECT_EQ(person.app.notice(),
              "large.csv is larger than 20 MB; data can have at most 10000 rows. Nothing has changed.");
    EXPECT_TRUE(person.app.notices().is_error());
}

TEST(UndoButton, IsOffWhereThereIsNothingToTakeBack) {
    Person person;
    ASSERT_FALSE(person.app.set("learning_rate", "1000"));
    person.settle();
    const Rect slider = person.control("learning_rate slider");
    person.press(slider.right() - 8, slider.middle_y());
    person.move(slider.middle_x(), slider.middle_y());
    person.frames(3);
    person.move(slider.right() + 40, slider.middle_y());
    person.frames(3);
    person.release(slider.right() + 40, slider.middle_y());
    person.settle();
    ASSERT_EQ(person.run().experiment().training.rate, 1000);
    EXPECT_TRUE(person.app.session().can_undo());
    person.click("undo");
    person.settle();
    EXPECT_EQ(person.run().experiment().training.rate, 1) << "the way there and back is no step of its own";
    ASSERT_FALSE(person.app.set("seed", "7"));
    ASSERT_FALSE(person.app.set("lock", "seed"));
    person.settle();
    EXPECT_FALSE(person.app.session().can_undo()) << "the seed is locked";
}

TEST(Files, WhatIsSaidOfThemGoesWithTheNextRequest) {
    Person person;
    person.browser.opening = "0,0\n1,1\n";
    person.settle();
    ASSERT_NE(person.app.notice(), "");
    const Rect slider = person.control("learning_rate slider");
    person.press(slider.middle_x(), slider.middle_y());
    person.move(slider.middle_x() + 40, slider.middle_y());
    person.frames(3);
    EXPECT_NE(person.app.notice(), "") << "nothing may move under a drag";
    EXPECT_EQ(person.control("learning_rate slider").y, slider.y);
    person.release(slider.middle_x() + 40, slider.middle_y());
    person.settle();
    EXPECT_EQ(person.app.notice(), "");
}

TEST(Files, NothingIsSaidToBeDoneBeforeItIs) {
    Person person(1440, 1100);
    open_tab(person, "tab take away");
    const auto said_after = [&](const char* id, Outcome copies, Outcome saves) {
        person.browser.copies = copies;
        person.browser.saves = saves;
        person.click(id);
        return person.app.notice();
    };
    EXPECT_EQ(said_after("copy json", Outcome::none, Outcome::none), "") << "the browser has not answered";
    EXPECT_EQ(said_after("save json", Outcome::none, Outcome::none), "");
    EXPECT_EQ(said_after("copy json", Outcome::copied, Outcome::none), "Copied to the clipboard.");
    EXPECT_EQ(said_after("copy json", Outcome::copy_failed, Outcome::none),
              "The browser did not allow copying. Save it as a file instead.");
    EXPECT_EQ(said_after("save json", Outcome::none, Outcome::saved),
              "Saved as neuroglass.json in your browser's downloads.");
    EXPECT_EQ(said_after("save png", Outcome::none, Outcome::save_failed),
              "neuroglass.png could not be saved. Check the connection and try again.");
    const std::string asked = said_after("save csv", Outcome::none, Outcome::save_asked);
    EXPECT_NE(asked.find("asked to save neuroglass-history.csv"), std::string::npos) << asked;
    EXPECT_EQ(said_after("save page", Outcome::none, Outcome::none), "") << "the page around fetches it";
    EXPECT_EQ(said_after("save json", Outcome::none, Outcome::none), "");
    person.browser.input.outcome = Outcome::saved;
    person.browser.input.outcome_file = "neuroglass.html";
    person.settle();
    EXPECT_EQ(person.app.notice(), "Saved as neuroglass.html in your browser's downloads.");
    person.browser.input.outcome = Outcome::not_read;
    person.settle();
    EXPECT_TRUE(person.app.notice().starts_with("This could not be read:"));
    person.browser.input.outcome = Outcome::not_written;
    person.browser.input.outcome_file = "neuroglass.py";
    person.settle();
    EXPECT_EQ(person.app.notice(),
              "What writes neuroglass.py could not be loaded. Check the connection and try again.");
    person.browser.input.outcome = Outcome::not_kept;
    person.settle();
    EXPECT_EQ(person.app.notice().substr(0, 27), "This is too long for a link");
    EXPECT_TRUE(person.app.notices().is_error());
}

TEST(Files, EveryExportCanBeSavedAndCopied) {
    Person person;
    person.click("to end");
    open_tab(person, "tab take away");
    for (const auto& [id, beginning] :
         {std::pair{"csv", "iteration,"}, {"json", "{"}, {"loss_svg", "<"}, {"prediction_svg", "<"}}) {
        person.click(std::string("save ") + id);
        EXPECT_EQ(person.browser.saved.rfind(beginning, 0), 0u) << id << person.browser.saved.substr(0, 80);
        EXPECT_GT(person.browser.saved.size(), 200u);
        person.click(std::string("copy ") + id);
        EXPECT_EQ(person.browser.clipboard, person.browser.saved) << id;
    }
    for (const auto& [id, name] : {std::pair{"python", "neuroglass.py"}, {"cpp", "neuroglass.cpp"}}) {
        person.app.set("seed", "5");
        person.click(std::string("save ") + id);
        EXPECT_EQ(person.browser.saved_name, name);
        EXPECT_EQ(person.browser.program, id);
        EXPECT_EQ(experiment_of_numbers(person.browser.program_experiment), person.app.run().experiment());
        person.browser.program.clear();
        person.app.set("seed", "7");
        person.click(std::string("copy ") + id);
        EXPECT_EQ(person.browser.program, id);
        EXPECT_EQ(experiment_of_numbers(person.browser.program_experiment), person.app.run().experiment());
    }
    person.click("save png");
    EXPECT_TRUE(person.browser.pictured);
    person.click("open");
    EXPECT_TRUE(person.browser.chooses_file);
}

TEST(Sweep, IsThereAtOnceAfterALinkToOtherSettings) {
    Person person;
    for (const char* link :
         {"#v=1&tab=seeds&at=0", "#v=1&tab=seeds&at=0&learning_rate=2", "#v=1&tab=seeds&at=0&data=0,1_1,0"}) {
        person.app.open_link(link);
        person.settle();
        EXPECT_TRUE(person.has("seeds prediction")) << link;
    }
}

TEST(Sweep, FollowsTheRunAndASeedIsTaken) {
    Person person;
    open_tab(person, "tab seeds");
    person.click("seeds 100");
    person.settle();
    ASSERT_TRUE(person.app.sweep());
    EXPECT_EQ(person.app.sweep()->count(), 100u);
    person.click("to end");
    person.settle();
    EXPECT_EQ(person.app.sweep()->iteration(), 10'000);
    EXPECT_EQ(person.app.sweep()->prediction(1), person.run().prediction()) << "seed 1";
    const Rect plot = person.control("seeds w2");
    person.click(plot.x + plot.width * 0.4f, plot.middle_y());
    person.settle();
    EXPECT_NE(person.run().experiment().seed, 1u);
    EXPECT_EQ(person.app.sweep()->prediction(person.run().experiment().seed), person.run().prediction());
    open_tab(person, "tab network");
    EXPECT_FALSE(person.app.sweep());
}

}  // namespace
}  // namespace neuroglass
