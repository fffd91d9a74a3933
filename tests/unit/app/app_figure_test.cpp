// What authors show, hide, lock and ask, on the canvas without a screen.
#include <gtest/gtest.h>

#include "support/draw.h"
#include "support/person.h"

namespace neuroglass {
namespace {

/// Nothing covers anything else or sticks out sideways; where nothing scrolls, nothing is cut off below either.
void expect_composed(Person& person, const std::string& what) {
    person.move(-100, -100);
    person.settle();
    EXPECT_EQ(overlapping_words(), "") << what;
    const bool scrolls = person.app.ui().scrollable();
    const float width = person.browser.input.width, height = person.browser.input.height;
    for (const ScreenText& text : person.screen()) {
        if (text.out_of_sight() && scrolls) continue;
        EXPECT_TRUE(text.ink.x >= text.clip.x - 0.75f && text.ink.right() <= text.clip.right() + 0.75f)
            << what << ": '" << text.words << "' is cut off at its side";
        if (!scrolls) EXPECT_TRUE(text.in_sight()) << what << ": '" << text.words << "' is cut off";
    }
    const auto& stops = person.app.ui().focusables();
    for (std::size_t i = 0; i < stops.size(); ++i) {
        const Rect at = stops[i].rect;
        EXPECT_TRUE(at.x >= 0 && at.right() <= width) << what << ": " << stops[i].name();
        if (!scrolls) EXPECT_TRUE(at.y >= 0 && at.bottom() <= height) << what << ": " << stops[i].name();
    }
}

/// Anything of 1 to `most` parts.
std::string some(Draw& draw, const std::vector<std::string_view>& names, std::int64_t max) {
    std::string list;
    for (auto left = draw.whole(1, max); left > 0; --left)
        list +=
            (list.empty() ? "" : " ") +
            std::string(names[static_cast<std::size_t>(draw.whole(0, static_cast<std::int64_t>(names.size()) - 1))]);
    return list;
}

TEST(Figure, AnyPanelsAtAnySizeAreComposed) {
    Draw draw;
    std::vector<std::string_view> panels{"arithmetic", "inputs", "seeds", "loss-surface", "compare", "take-away"},
        hideable, lockable;
    for (const Part& part : parts()) {
        (part.panel ? panels : hideable).push_back(part.name);
        if (part.can_lock) lockable.push_back(part.name);
    }
    for (int i = 0; i < 600; ++i) {
        const bool small = draw.one_in(2);
        const auto width = static_cast<float>(draw.whole(280, small ? 760 : 1920)),
                   height = static_cast<float>(draw.whole(160, small ? 480 : 1080));
        Person person(width, height, draw.one_in(2) ? 1.f : draw.one_in(2) ? 1.25f : 2.f);
        person.browser.input.coarse_pointer = draw.one_in(3);
        std::string what = std::to_string(width) + " x " + std::to_string(height) +
                           (person.browser.input.coarse_pointer ? " fingers" : "");
        const auto set = [&](const char* key, const std::string& value) {
            ASSERT_FALSE(person.app.set(key, value)) << key << " " << value;
            what += std::string("  ") + key + "=" + value;
        };
        set("show", some(draw, panels, draw.one_in(2) ? 3 : 8));
        if (draw.one_in(3)) set("hide", some(draw, hideable, 4));
        if (draw.one_in(3)) set("lock", some(draw, lockable, 4));
        if (draw.one_in(3))
            set("question", draw.one_in(2)
                                ? "Why?"
                                : "Which of the three inputs decides, and from which iteration on does the network "
                                  "know it? Say first what you expect; then train, step by step, and look at the "
                                  "weights after 1, 10 and 100 iterations. What would change if there were a bias, and "
                                  "which of the eight inputs would it help with?");
        if (draw.one_in(3)) set("bias", "on");
        if (draw.one_in(3)) set("at", "10000");
        expect_composed(person, what);
    }
}

TEST(Figure, ShowsWhatItIsToShowAndNothingElse) {
    Person person(640, 320);
    ASSERT_FALSE(person.app.set("show", "prediction weights"));
    person.settle();
    EXPECT_TRUE(person.reads("Test prediction"));
    EXPECT_TRUE(person.reads("Weights"));
    for (const char* absent : {"train", "timeline", "seed", "help", "loss chart", "surface", "row 1"})
        EXPECT_FALSE(person.has(absent)) << absent;
    ASSERT_FALSE(person.app.set("show", "arithmetic train"));
    person.settle();
    EXPECT_EQ(person.app.view().tab, UiState::Tab::arithmetic);
    EXPECT_TRUE(person.reads("▶ Train"));
    EXPECT_FALSE(person.reads("Weights"));
    for (const float height : {420.f, 700.f}) {
        person.resize(700, height);
        ASSERT_FALSE(person.app.set("show", "weights train timeline"));
        person.settle();
        EXPECT_TRUE(person.reads("▶ Train")) << height;
        EXPECT_TRUE(person.reads("Iteration")) << height;
        person.click("train");
        person.frames(5);
        EXPECT_TRUE(person.app.playing()) << height;
        person.click("train");
        person.settle();
    }
}

TEST(Figure, WithEverythingHiddenNothingIsDrawnAndNothingBreaks) {
    Person person(640, 320);
    ASSERT_FALSE(person.app.set("show", "none"));
    person.settle();
    EXPECT_TRUE(person.app.ui().focusables().empty());
}

TEST(Figure, HiddenControlsAreGoneAndTheRestStays) {
    Person person;
    ASSERT_FALSE(person.app.set("hide", "seed speed tabs share"));
    person.settle();
    for (const char* absent : {"seed", "seed dice", "speed", "tab network", "share", "menu"})
        EXPECT_FALSE(person.has(absent)) << absent;
    for (const char* present : {"iterations", "train", "timeline", "help"}) EXPECT_TRUE(person.has(present)) << present;
}

TEST(Figure, TheQuestionStandsAboveThePanelsInAnyLayout) {
    for (const auto& [width, height] : {std::pair{1440.f, 900.f}, {1024.f, 700.f}, {390.f, 844.f}, {480.f, 300.f}}) {
        Person person(width, height);
        ASSERT_FALSE(person.app.set("question", "Why 0.5?"));
        expect_composed(person, "question");
        EXPECT_TRUE(person.reads("Why 0.5?")) << width;
    }
}

/// How many pictures of text are drawn; the null backends give each kind of texture a name.
int count_pictures() {
    constexpr ImTextureID of_text = 4;
    int count = 0;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer) count += command.GetTexID() == of_text;
    return count;
}

// Signs that the built-in font does not have come from the browser, as one picture of the whole text.
TEST(Figure, AQuestionInAnyScriptIsSetByTheBrowser) {
    Person person(1024, 700);
    const auto top_of_the_panels = [&](const std::string& question) {
        EXPECT_FALSE(person.app.set("question", question));
        person.settle();
        return person.control("iterations").y;
    };
    const float below_latin = top_of_the_panels("Why 0.5?");
    EXPECT_EQ(person.app.gui().lettered(), 0u);
    std::string longer;
    for (int i = 0; i < 30; ++i) longer += "почему? ";
    for (const char* question : {"Почему 0.5?", "למה?", "لماذا؟", "ทำไม", "为什么？", "Why 😀?"}) {
        EXPECT_NEAR(top_of_the_panels(question), below_latin, 12) << question;
        EXPECT_EQ(person.app.gui().lettered(), 1u) << question;
        EXPECT_EQ(count_pictures(), 1) << question;
    }
    EXPECT_GT(top_of_the_panels(longer), below_latin + 20) << "it needs several lines";
    ++person.browser.input.context_generation;  // every GL object is gone
    person.settle();
    EXPECT_EQ(person.app.gui().lettered(), 1u);
    top_of_the_panels("");
    EXPECT_EQ(person.app.gui().lettered(), 0u) << "nothing is kept that nobody sees";
}

TEST(Figure, WhatSomebodyTypedIsShownAsTyped) {
    Person person;
    person.app.open_link("v=1&seed=семь");
    person.settle();
    EXPECT_EQ(person.app.gui().lettered(), 1u) << person.app.notice();
}

/// Everything that a reader could try on a control.
void try_everything(Person& person, Rect at) {
    const float x = at.x + at.width / 2, y = at.y + at.height / 2;
    person.click(x, y);
    person.type("7");
    person.key(Key::enter);
    person.key(Key::up);
    person.drag(at.x + 4, y, at.right() - 4, y);
    person.tap(x, y);
    person.wheel(x, y, 40);
    person.settle();
}

TEST(Locks, WhatIsLockedCannotBeChangedByAnyMeans) {
    struct Case {
        const char *part, *control;
    };
    for (const Case& one : {Case{"seed", "seed"},
                            {"seed", "seed dice"},
                            {"seed", "seed next"},
                            {"iterations", "iterations"},
                            {"iterations", "iterations slider"},
                            {"learning_rate", "learning_rate slider"},
                            {"bias", "bias"},
                            {"test", "test x1"},
                            {"weights", "weight w1"},
                            {"timeline", "timeline"},
                            {"timeline", "to end"},
                            {"train", "train"},
                            {"train", "step"}}) {
        Person person;
        person.settle();
        const Rect at = person.control(one.control);
        ASSERT_FALSE(person.app.set("lock", one.part));
        person.settle();
        EXPECT_FALSE(person.has(one.control)) << one.control << " is still a stop of the Tab key";
        const Experiment before = person.run().experiment();
        try_everything(person, at);
        EXPECT_EQ(person.run().experiment(), before) << one.control;
        if (std::string_view(one.part) == "train" || std::string_view(one.part) == "timeline")
            EXPECT_EQ(person.iteration(), 0) << one.control;
    }
}

TEST(Locks, KeysThatWorkEverywhereRespectThem) {
    Person person;
    ASSERT_FALSE(person.app.set("lock", "train"));
    person.type(" ");
    person.key(Key::right);
    person.frames(5);
    EXPECT_FALSE(person.app.playing());
    EXPECT_EQ(person.iteration(), 0);
}

TEST(Locks, OtherWaysToTheSameChangeAreRefusedInWords) {
    Person person;
    ASSERT_FALSE(person.app.set("lock", "seed data"));
    const Experiment before = person.run().experiment();
    person.app.open(R"({"neuroglass": 1, "seed": 9})");
    person.settle();
    EXPECT_EQ(person.run().experiment(), before);
    EXPECT_TRUE(person.app.notice().find("locked") != std::string::npos) << person.app.notice();
    person.app.open("0,1,1\n1,0,0\n");
    person.settle();
    EXPECT_EQ(person.run().experiment(), before);
    person.app.open(R"({"neuroglass": 1, "iterations": 50})");
    person.settle();
    EXPECT_EQ(person.run().experiment().iterations, 50) << "what is not locked may change";
}

TEST(Header, AsksThePageToShareAndToShowTheForm) {
    Person person;
    person.settle();
    person.click("share");
    person.click("form");
    person.settle();
    EXPECT_EQ(person.browser.requests, (std::vector<std::string>{"share", "form"}));
}

TEST(Header, SwitchesTheLanguageAndAsksForItsWordsOnce) {
    Person person;
    person.settle();
    person.click("language");
    person.settle();
    EXPECT_EQ(person.browser.requests, (std::vector<std::string>{"language:zh"}));
    EXPECT_EQ(person.app.locales().code(), "en") << "until the words are there";
    EXPECT_FALSE(person.app.add_language("zh", "no words", {}));
    ASSERT_TRUE(person.app.add_language("zh", "train.start = ▶ OK\n", {}));
    person.settle();
    EXPECT_EQ(person.app.locales().code(), "zh");
    EXPECT_TRUE(person.reads("▶ OK"));
    person.click("language");
    person.settle();
    EXPECT_EQ(person.app.locales().code(), "en");
}

}  // namespace
}  // namespace neuroglass
