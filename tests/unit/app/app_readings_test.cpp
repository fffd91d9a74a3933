// What is read under the pointer: that it is where a press goes, on every pixel of every plot, with as many digits as
// the panel shows; and that the sign, the colour and the text of a number agree.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "support/draw.h"
#include "support/person.h"
#include "ui/format.h"

namespace neuroglass {
namespace {

/// The words beside the pointer that begin so: the last ones drawn in the colour of what stands on a tooltip.
std::string tooltip(Person& person, const auto& begins) {
    const auto texts = person.screen();
    for (auto text = texts.rbegin(); text != texts.rend(); ++text)
        if (!text->on_top && text->colour == person.app.ui().theme().surface && begins(text->words)) return text->words;
    return "";
}

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

std::string iteration_words(Person& person) {
    return tooltip(person, [](const std::string& words) { return !words.empty() && is_digit(words[0]); });
}

/// "1,234:  0.98977040" -> 1234; -1 for no words
std::int64_t whole_number(std::string words) {
    words = words.substr(0, words.find(':'));
    std::erase(words, ',');
    return words.empty() ? -1 : std::stoll(words);
}

std::int64_t read_iteration(Person& person) { return whole_number(iteration_words(person)); }

constexpr const char* plots[] = {"prediction chart", "loss chart", "timeline"};
constexpr const char* shared_states[] = {"#v=1&at=10000",
                                         "#v=1",
                                         "#v=1&at=133",
                                         "#v=1&iterations=1234&at=1000",
                                         "#v=1&iterations=1&at=1",
                                         "#v=1&iterations=300000&at=5000",
                                         "#v=1&seed=7&bias=1&at=777"};

TEST(Readings, AreWhereAPressGoesOnEveryPixelOfADrag) {
    for (const char* shared : shared_states) {
        Person person;
        person.app.open_link(shared);
        person.settle();
        for (const char* id : plots) {
            const Rect plot = person.control(id);
            person.press(plot.x + 1, plot.middle_y());
            for (float x = plot.x; x < plot.right(); ++x) {
                person.move(x, plot.middle_y());
                ASSERT_EQ(read_iteration(person), person.app.session().shared_state().iteration)
                    << shared << ", " << id << " at " << x - plot.x << ": " << iteration_words(person);
            }
            person.release(plot.right() - 1, plot.middle_y());
            person.settle();
        }
    }
}

TEST(Readings, AreWhereAPressGoesThatComesOutOfNowhere) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (const char* shared : shared_states) {
        Person person;
        person.app.open_link(shared);
        person.settle();
        for (const char* id : plots)
            for (int i = 0; i < 12; ++i) {
                const Rect plot = person.control(id);
                const float x = plot.x + 1 + (plot.width - 2) * static_cast<float>(draw.real(0, 1)),
                            y = plot.y + 1 + (plot.height - 2) * static_cast<float>(draw.real(0, 1));
                person.move(x, y);
                const std::string words = iteration_words(person);
                ASSERT_FALSE(words.empty()) << id << " " << x - plot.x << " " << y - plot.y << person.all_words();
                person.click(x, y);
                person.settle();
                ASSERT_EQ(whole_number(words), person.iteration()) << shared << ", " << id << " at " << x - plot.x;
                EXPECT_EQ(read_iteration(person), person.iteration()) << "and it still says so";
                if (i % 3 == 2) person.app.open_link(shared), person.settle();
            }
    }
}

TEST(Readings, HaveTheDigitsOfTheirPanel) {
    Person person;
    person.app.open_link("#v=1&at=10000");
    person.settle();
    const auto value_at_the_end = [&](const char* id) {
        const Rect plot = person.control(id);
        person.move(plot.right() - 1, plot.middle_y());
        const std::string words = iteration_words(person);
        return words.substr(words.find_last_of(' ') + 1);
    };
    EXPECT_EQ(value_at_the_end("prediction chart"), "0.98977040");
    EXPECT_EQ(value_at_the_end("loss chart"), std::string(fixed(person.run().loss(), 8)));
}

TEST(Readings, OfTheSeedsIsTheSeedThatAPressTakes) {
    Person person;
    person.app.open_link("#v=1&tab=seeds&seeds=100&at=100");
    person.settle();
    const auto is_seed = [](const std::string& words) { return words.starts_with("seed "); };
    for (const char* id : {"seeds prediction", "seeds w1", "seeds w3"}) {
        const Rect plot = person.control(id);
        for (float x = plot.x; x < plot.right(); x += 9) {
            person.move(x, plot.middle_y());
            const std::string words = tooltip(person, is_seed);
            ASSERT_FALSE(words.empty()) << id << " at " << x - plot.x << person.all_words();
            person.click(x, plot.middle_y());
            person.settle();
            ASSERT_EQ(whole_number(words.substr(5)), person.run().experiment().seed) << words;
        }
    }
}

TEST(Readings, OfTheDecisionSurfaceAreThePredictionInFull) {
    Person person;
    person.app.open_link("#v=1&at=100&test=0,0,0");
    person.settle();
    const Rect plot = person.control("surface");
    person.move(plot.middle_x(), plot.middle_y());
    const std::string words = tooltip(person, [](const std::string& text) { return text.starts_with("0."); });
    EXPECT_EQ(words.size(), std::string("0.12345678").size()) << words;
}

TEST(Timeline, ItsNumbersAndTrianglesCanBePressed) {
    for (const auto& [width, height] : {std::pair{1440.f, 900.f}, {1024.f, 700.f}, {390.f, 844.f}}) {
        Person person(width, height);
        person.settle();
        const Rect line = person.control("timeline");
        for (const char* label : {"1,000", "0", "100", "10", "10,000"}) {
            const auto texts = person.screen();
            const auto found = std::ranges::find_if(texts, [&](const ScreenText& text) {
                return text.words == label && text.ink.y > line.middle_y() && text.ink.x >= line.x - 12 &&
                       text.ink.bottom() <= line.bottom() + 2;
            });
            ASSERT_NE(found, texts.end()) << label << ": " << person.all_words();
            person.click(std::max(found->ink.middle_x(), line.x), found->ink.middle_y());
            person.settle();
            EXPECT_EQ(grouped(person.iteration()).c_str(), std::string(label));
        }
        for (const std::int64_t iteration : {10, 100, 10'000}) {  // the triangles, above their places
            person.app.open_link("#v=1");
            person.settle();
            const double share = (0.5 + std::log10(iteration)) / 4.5;
            person.click(line.x + 10 + (line.width - 20) * static_cast<float>(share) - 7, line.y + 7);
            person.settle();
            EXPECT_EQ(person.iteration(), iteration);
        }
    }
}

// --- signs ---

/// A number with a sign, or without: digits and a point, perhaps an exponent.
bool is_number(std::string_view words) {
    if (words.starts_with("−")) words.remove_prefix(std::string_view("−").size());
    else if (words.starts_with('+')) words.remove_prefix(1);
    return words.find('.') != std::string_view::npos && is_digit(words[0]) &&
           words.find_first_not_of("0123456789.e−") == std::string_view::npos;
}

TEST(Signs, AgreeWithColourAndTextWhateverTheWeights) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    Person person;
    const Theme& colours = person.app.ui().theme();
    int coloured = 0, neutral = 0;
    const auto look = [&](const char* tab) {
        for (const ScreenText& text : person.screen()) {
            if (!is_number(text.words)) continue;
            const bool positive = text.colour == colours.positive, negative = text.colour == colours.negative;
            const int sign = shown_sign(text.words);
            EXPECT_FALSE(positive && sign <= 0) << tab << ": " << text.words << " in the colour of what is positive";
            EXPECT_FALSE(negative && sign >= 0) << tab << ": " << text.words << " in the colour of what is negative";
            EXPECT_FALSE(sign == 0 && (text.words.starts_with("−") || text.words.starts_with("+")))
                << tab << ": " << text.words;
            ++(positive || negative ? coloured : neutral);
        }
    };
    ASSERT_FALSE(person.app.set("show", "view weights"));
    for (int i = 0; i < 40; ++i) {
        Experiment experiment;
        for (int w = 0; w < 3; ++w)
            experiment.starting_weights.push_back(
                draw.one_in(6) ? 0 : (draw.one_in(2) ? 1 : -1) * std::pow(10, draw.real(-12, 2)));
        if (i == 0) experiment.starting_weights = {-0.00002556, 0.0004, -0.0};
        person.app.set_experiment(experiment);
        person.app.act(command::Pin{});
        for (const char* tab : {"network", "arithmetic", "compare"}) {
            ASSERT_FALSE(person.app.set("tab", tab));
            person.settle();
            look(tab);
            person.app.act(command::Step{});
            person.settle();
            look(tab);
        }
        person.app.act(command::Unpin{0});
    }
    EXPECT_GT(coloured, 100);
    EXPECT_GT(neutral, 100);
}

TEST(Signs, AWeightThatRoundsToZeroIsNeitherBlueNorOrange) {
    Person person;
    Experiment experiment;
    experiment.starting_weights = {-0.00002556, 2, -3};
    person.app.set_experiment(experiment);
    ASSERT_FALSE(person.app.set("show", "view"));
    person.settle();
    const auto texts = person.screen();
    const auto weight = std::ranges::find(texts, "0.000", &ScreenText::words);
    ASSERT_NE(weight, texts.end()) << person.all_words();
    const Theme& colours = person.app.ui().theme();
    EXPECT_NE(weight->colour, colours.positive);
    EXPECT_NE(weight->colour, colours.negative);
}

}  // namespace
}  // namespace neuroglass
