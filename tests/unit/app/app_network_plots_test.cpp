// The two plots of networks with hidden layers and several outputs, without a screen: what they read, and what is
// chosen.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "formats/share_link.h"
#include "support/draw.h"
#include "support/person.h"
#include "ui/format.h"

namespace neuroglass {
namespace {

constexpr const char* xor_link =
    "#v=1&data=0,0,0_0,1,1_1,0,1_1,1,0&layers=4&bias=on&seed=3&learning_rate=2&iterations=5000&at=5000";
constexpr const char* three_classes =
    "#v=1&data=0,0,1,0,0_0,1,0,1,0_1,0,0,0,1_1,1,1,0,0&targets=3&layers=6&bias=on&activation=tanh"
    "&output_activation=softmax&loss_function=cross_entropy&learning_rate=0.1&iterations=2000&at=2000";

struct Reader : Person {
    explicit Reader(const char* link) {
        const ParseResult parsed = parse_share_link(link);
        EXPECT_TRUE(parsed.errors.empty()) << app.sentence(parsed.errors.at(0));
        app.show(parsed.shared);
        settle(5000);
    }
    /// The words of the reading under the pointer, a line each, from the last one drawn.
    std::vector<std::string> reading() {
        std::vector<std::string> lines;
        for (const ScreenText& text : screen())
            if (!text.on_top && text.colour == app.ui().theme().surface) lines.push_back(text.words);
        return lines;
    }
    void point(const Rect& plot, float across, float up) {
        move(plot.x + across * plot.width, plot.bottom() - up * plot.height);
        settle();
    }
};

TEST(NetworkPlots, TheOutputUnderThePointerIsTheRunsOwn) {
    Reader person((std::string(xor_link) + "&show=output").c_str());
    ASSERT_EQ(person.run().iteration(), 5000);
    const Rect plot = person.control("surface");
    for (const auto& [across, up] : {std::pair{0.25f, 0.25f}, {0.75f, 0.25f}, {0.5f, 0.5f}, {0.1f, 0.9f}}) {
        person.point(plot, across, up);
        const ImVec2 mouse = ImGui::GetIO().MousePos;  // the data is 0 to 1, with a margin of a quarter
        const double inputs[] = {-0.25 + 1.5 * static_cast<double>((mouse.x - plot.x) / plot.width),
                                 -0.25 + 1.5 * static_cast<double>((plot.bottom() - mouse.y) / plot.height)};
        const auto lines = person.reading();
        EXPECT_TRUE(std::ranges::count(lines, std::string(fixed(person.run().predict(inputs), 8)))) << across << up;
    }
}

TEST(NetworkPlots, ClassesAreReadAndEachOutputAlone) {
    Reader person((std::string(three_classes) + "&show=output").c_str());
    ASSERT_EQ(person.run().experiment().model.outputs, 3U);
    EXPECT_TRUE(person.reads("most likely class")) << person.all_words();
    person.point(person.control("surface"), 0.17f, 0.83f);  // near 0, 1
    const auto lines = person.reading();
    EXPECT_TRUE(std::ranges::count(lines, "class 2")) << person.all_words();
    person.click("surface output next");
    person.settle();
    EXPECT_EQ(person.app.view().surface_output, 1U);
    person.click("surface output previous");
    person.click("surface output previous");
    person.settle();
    EXPECT_EQ(person.app.view().surface_output, 3U);
    person.point(person.control("surface"), 0.83f, 0.17f);
    EXPECT_FALSE(std::ranges::count(person.reading(), "class 3"));
    person.app.set_experiment({});  // of one output
    person.settle();
    EXPECT_FALSE(person.has("surface output next"));
}

TEST(NetworkPlots, AnyWeightIsAFewPressesAway) {
    Reader person((std::string(xor_link) + "&tab=loss-surface&show=view").c_str());
    EXPECT_TRUE(person.reads("Loss over w[1][1,1], w[1][1,3]")) << person.all_words();
    person.click("loss y layer next");
    person.settle();
    EXPECT_TRUE(person.reads("Loss over w[1][1,1], w[2][1,1]")) << person.all_words();
    person.click("loss y input previous");
    person.settle();
    EXPECT_TRUE(person.reads("Loss over w[1][1,1], b[2][1]")) << person.all_words();
    EXPECT_EQ(person.app.view().loss_surface, (Axes{0, 16}));
    const auto before = std::vector(person.run().weights().begin(), person.run().weights().end());
    const Rect plot = person.control("loss surface");
    person.click(plot.x + plot.width * 0.75f, plot.y + plot.height * 0.25f);
    person.settle();
    const auto& started = person.run().experiment().starting_weights;
    ASSERT_EQ(started.size(), before.size());
    for (std::size_t i = 0; i < started.size(); ++i) EXPECT_EQ(started[i] == before[i], i != 0 && i != 16) << i;
    person.click("loss x unit next");
    person.settle();
    EXPECT_EQ(person.app.view().loss_surface, (Axes{1, 16}));
}

TEST(NetworkPlots, TheWeightOfTheOtherAxisIsPassedOver) {
    Reader person((std::string(xor_link) + "&tab=loss-surface&show=view&loss=2,3").c_str());
    person.click("loss x unit next");
    person.settle();
    EXPECT_EQ(person.app.view().loss_surface, (Axes{3, 2}));
    person.click("loss y unit previous");
    person.settle();
    EXPECT_EQ(person.app.view().loss_surface, (Axes{3, 1}));
}

TEST(NetworkPlots, OfTheLargestNetworkComeToRestAndSayThatTheyAreCoarse) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    Person person;
    Experiment experiment = with_dataset({}, draw.dataset_of_targets(200, Dataset::max_inputs, Dataset::max_targets));
    experiment.model.hidden.assign(ModelSpec::max_hidden_layers, ModelSpec::max_units);
    experiment.model.bias = Bias::on;
    experiment.iterations = 1;
    ASSERT_FALSE(check_fit(experiment));
    ASSERT_FALSE(person.app.set("tab", "loss-surface"));
    ASSERT_FALSE(person.app.set("show", "view"));
    person.app.set_experiment(experiment);
    EXPECT_GT(person.settle(2000), 20) << "the loss takes some frames";
    EXPECT_TRUE(person.reads("coarse picture")) << person.all_words();
    EXPECT_EQ(person.frames(5), false);
}

}  // namespace
}  // namespace neuroglass
