// The tab of the published examples, used by pointer and keys: they come when they are asked for, are found by source
// and by need, and open their experiment at the printed moment, with each figure as published beside what it is here.
#include <gtest/gtest.h>

#include <algorithm>
#include <ranges>

#include "support/examples.h"
#include "support/person.h"

namespace neuroglass {
namespace {

constexpr std::array<std::array<float, 2>, 4> screens{{{1440, 900}, {1024, 700}, {844, 390}, {390, 844}}};

auto requests(const Person& person) { return std::ranges::count(person.browser.requests, "examples"); }

void open_tab(Person& person) {
    ASSERT_FALSE(person.app.set("tab", "examples"));
    person.settle();
}

struct Reader : Person {
    explicit Reader(float width = 1440, float height = 900) : Person(width, height) {
        app.add_examples(examples_text());
        open_tab(*this);
    }
};

std::string_view shown_id(const Person& person) {
    const Example* const shown = person.app.examples().shown(person.app.session()).shown;
    return shown ? std::string_view(shown->id) : "";
}

TEST(Examples, AreAskedForOnceWhenTheirTabIsOpened) {
    Person person;
    person.settle();
    EXPECT_EQ(requests(person), 0);
    open_tab(person);
    person.frames(30);
    EXPECT_EQ(requests(person), 1);
    EXPECT_TRUE(person.reads("The examples are on their way…")) << person.all_words();
    EXPECT_TRUE(person.app.add_examples(examples_text()));
    person.settle();
    EXPECT_TRUE(person.has("example article"));
    EXPECT_FALSE(person.reads("The examples are on their way…"));
}

TEST(Examples, ThatDoNotComeAreToldAndTriedAgain) {
    for (const auto& [width, height] : screens) {
        Person person(width, height);
        open_tab(person);
        EXPECT_FALSE(person.app.add_examples("a page that says: not found"));
        person.settle();
        EXPECT_TRUE(person.app.notices().is_error());
        EXPECT_EQ(person.app.notice(), "The examples could not be loaded.");
        EXPECT_EQ(overlapping_words(), "");
        person.click("examples retry");
        person.settle();
        EXPECT_EQ(requests(person), 2);
        EXPECT_FALSE(person.has("examples retry"));
        EXPECT_TRUE(person.app.add_examples(examples_text()));
        person.settle();
        EXPECT_TRUE(person.has("example article"));
    }
}

TEST(Examples, OpenAtThePrintedMomentInOneStep) {
    Reader person;
    person.app.act(command::Seek{77});
    person.settle();
    const Experiment before = person.run().experiment();
    person.click("example trask-neuron");
    person.settle();
    EXPECT_EQ(person.iteration(), 9999);
    EXPECT_EQ(shown_id(person), "trask-neuron");
    EXPECT_EQ(person.app.view().tab, UiState::Tab::examples) << "its figures stand here";
    person.app.act(command::Undo{});
    person.settle();
    EXPECT_EQ(person.run().experiment(), before);
    EXPECT_EQ(person.iteration(), 77);
}

TEST(Examples, ShowEachFigureAsPublishedAndAsItIsHere) {
    Reader person;
    person.app.act(command::OpenExample{"mazur"});
    person.settle();
    for (const char* words :
         {"A Step by Step Backpropagation Example", "w[1][1,1]  ·  1", "0.149780716", "0.14978071613276281",
          "https://mattmazur.com/2015/03/17/a-step-by-step-backpropagation-example/"})
        EXPECT_TRUE(person.reads(words)) << words << " in " << person.all_words();
    const auto& figures = *person.app.examples().figures();
    EXPECT_EQ(std::ranges::count_if(std::views::iota(std::size_t{0}, figures.values().size()),
                                    [&](std::size_t i) { return !figures.matches(i); }),
              3);
    person.click("example copy");
    person.settle();
    EXPECT_EQ(person.browser.clipboard, "https://mattmazur.com/2015/03/17/a-step-by-step-backpropagation-example/");
}

TEST(Examples, AreComposedOnEveryScreenWhicheverIsOpen) {
    for (const auto& [width, height] : screens) {
        Reader person(width, height);
        for (const Example& example : person.app.examples().all()) {
            SCOPED_TRACE(example.id + " at " + std::to_string(width));
            person.app.act(command::OpenExample{example.id});
            ASSERT_FALSE(person.app.set("tab", "examples"));
            person.settle();
            EXPECT_EQ(shown_id(person), example.id);
            EXPECT_EQ(person.app.examples().figures()->values().size(), example.claims.size());
            EXPECT_EQ(overlapping_words(), "");
            for (const ScreenText& text : person.screen()) {
                EXPECT_GE(text.font_size, 11.9f) << text.words;
                if (text.out_of_sight()) continue;
                EXPECT_GE(text.ink.x, text.clip.x - 1) << text.words;
                EXPECT_LE(text.ink.right(), text.clip.right() + 1) << text.words;
            }
        }
    }
}

TEST(Examples, AreFoundBySourceAndByNeed) {
    Reader person;
    const auto found = [&] {
        std::vector<std::string> ids;
        for (const Example& example : person.app.examples().all())
            if (person.has("example " + example.id)) ids.push_back(example.id);
        return ids;
    };
    const std::size_t all = found().size();
    EXPECT_EQ(all, person.app.examples().all().size());
    person.enter("example search", "BROWN");
    person.settle();
    EXPECT_EQ(found(), (std::vector<std::string>{"brownlee-network", "brownlee-logistic", "brownlee-perceptron"}));
    person.key(Key::enter);
    person.settle();
    const auto field = std::ranges::find(experiment_fields(), "output_activation", &FieldInfo::key);
    person.click("example need " + std::to_string(field - experiment_fields().begin() + 1));
    person.settle();
    EXPECT_EQ(found(), std::vector<std::string>{"brownlee-perceptron"});
    person.enter("example search", "nobody");
    person.settle();
    EXPECT_TRUE(found().empty());
    EXPECT_TRUE(person.reads("No example fits."));
    person.enter("example search", "");
    person.key(Key::enter);
    person.click("example need 0");
    person.settle();
    EXPECT_EQ(found().size(), all);
    EXPECT_EQ(person.run().experiment(), Experiment()) << "what is typed there is no command";
}

TEST(Examples, OfACommandComeFirstAndOpenThen) {
    Person person;
    person.settle();
    EXPECT_FALSE(person.app.act(*parse_command("example nielsen-slow", 0)));
    person.settle();
    EXPECT_EQ(requests(person), 1);
    EXPECT_EQ(person.run().experiment(), Experiment());
    person.app.add_examples(examples_text());
    person.settle();
    EXPECT_EQ(person.run().experiment().starting_weights, (std::vector<double>{2, 2}));
    EXPECT_EQ(person.iteration(), 300);
    EXPECT_EQ(person.app.view().tab, UiState::Tab::network);
    const auto wrong = person.app.act(*parse_command("example nobody", 0));
    ASSERT_TRUE(wrong);
    EXPECT_TRUE(person.app.sentence(*wrong).starts_with("\"nobody\" is not an example; there are article, "));
    EXPECT_EQ(person.iteration(), 300);
}

TEST(Examples, WithoutASeedAreSeenFromMany) {
    Reader person;
    person.enter("example search", "1986");
    person.key(Key::enter);
    person.click("example rumelhart-xor");
    person.settle(5000);
    EXPECT_EQ(person.app.view().tab, UiState::Tab::seeds);
    EXPECT_EQ(person.app.view().seed_count, 100u);
    ASSERT_TRUE(person.app.sweep());
    EXPECT_EQ(person.app.sweep()->count(), 100u);
}

TEST(Examples, AreRefusedWhereTheAuthorHasLockedWhatTheyChange) {
    Reader person;
    ASSERT_FALSE(person.app.set("lock", "data"));
    person.settle();
    person.click("example trask-neuron");
    person.settle();
    EXPECT_EQ(person.run().experiment(), Experiment());
    EXPECT_TRUE(person.app.notices().is_error());
}

TEST(Examples, TheVerdictStandsBesideThePredictionAtThePrintedMoment) {
    Reader reader;
    reader.app.act(command::OpenExample{"trask-neuron"});
    reader.settle();
    ASSERT_FALSE(reader.app.set("tab", "network"));
    reader.settle();
    EXPECT_TRUE(reader.reads("✓ A. Trask")) << reader.all_words();
    reader.app.act(command::StepBack{});
    reader.settle();
    EXPECT_FALSE(reader.reads("✓ A. Trask")) << "nothing was printed of that iteration";
    reader.app.act(command::OpenExample{"article"});
    reader.settle();
    EXPECT_TRUE(reader.reads("✓ article"));
}

}  // namespace
}  // namespace neuroglass
