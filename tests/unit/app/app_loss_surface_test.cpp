// The tab of the loss surface without a screen: a point that is pressed, dragged or moved by keys is where training
// starts from.
#include <gtest/gtest.h>

#include <cmath>

#include "support/bits.h"
#include "support/draw.h"
#include "support/person.h"
#include "ui/format.h"

namespace neuroglass {
namespace {

/// A person who has the tab open.
struct Explorer : Person {
    explicit Explorer(float width = 1440, float height = 900) : Person(width, height) {
        if (!has("tab loss surface")) click("menu");
        click("tab loss surface");
        settle();
    }
    Rect plot() { return control("loss surface"); }
    /// The place of two weights, each a share of its axis: -1 to 1.
    ImVec2 place(double across, double up) {
        const Rect rect = plot();
        return {rect.middle_x() + rect.width / 2 * static_cast<float>(across),
                rect.middle_y() - rect.height / 2 * static_cast<float>(up)};
    }
    void press_at(double across, double up) {
        const ImVec2 at = place(across, up);
        click(at.x, at.y);
        settle();
    }
    std::vector<double> by_hand() const { return run().experiment().starting_weights; }
    std::vector<double> weights() const { return {run().weights().begin(), run().weights().end()}; }
    void focus_plot() {
        if (focused() == "loss surface")
            tab(-1);  // by a press; its keys are the plot's only where they have brought the focus
        for (int i = 0; i < 80 && focused() != "loss surface"; ++i) tab();
        ASSERT_EQ(focused(), "loss surface");
    }
};

TEST(LossSurfacePanel, APressStartsFromThatPointWithTheOtherWeightsAsTheyAre) {
    Explorer person;
    person.click("to end");
    person.settle();
    const auto trained = person.weights();
    person.press_at(-0.5, 0.25);  // the axes of the article reach from -10 to 10
    EXPECT_EQ(person.iteration(), 0);
    ASSERT_EQ(person.by_hand().size(), 3U);
    EXPECT_NEAR(person.by_hand()[0], -5, 0.1);
    EXPECT_EQ(person.by_hand()[1], trained[1]);
    EXPECT_NEAR(person.by_hand()[2], 2.5, 0.1);
    EXPECT_EQ(person.weights(), person.by_hand());
    EXPECT_EQ(person.run().experiment().seed, 1U);
    EXPECT_TRUE(person.reads("Started from weights set by hand.")) << person.all_words();

    person.click("to end");  // and trains from there
    person.settle();
    EXPECT_EQ(person.iteration(), 10'000);
    neuroglass::Run run(*with_starting_weights({}, person.by_hand()));
    run.seek(10'000);
    EXPECT_EQ(shown(person.run()), shown(run));
}

TEST(LossSurfacePanel, APressGivesRoundWeights) {
    Explorer person;
    for (const double share : {-0.77, -0.123, 0.3456, 0.9}) {
        person.press_at(share, -share);
        for (const std::size_t i : {0U, 2U}) {
            const double hundredths = person.by_hand()[i] * 100;
            EXPECT_NEAR(hundredths, std::round(hundredths), 1e-9) << person.by_hand()[i];
        }
    }
}

TEST(LossSurfacePanel, DraggingAsksAllTheWayAndKeepsTheAxesStill) {
    Explorer person;
    const ImVec2 from = person.place(0.1, 0.1), to = person.place(0.9, -0.9);
    person.press(from.x, from.y);
    auto before = person.by_hand();
    ASSERT_FALSE(before.empty());
    for (int i = 1; i <= 10; ++i) {
        const float share = static_cast<float>(i) / 10;
        person.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
        person.frames(2);
        EXPECT_GT(person.by_hand()[0], before[0]);
        EXPECT_LT(person.by_hand()[2], before[2]);
        EXPECT_NEAR(person.by_hand()[0], 1 + 8 * static_cast<double>(share), 0.1);
        before = person.by_hand();
    }
    const auto held = shown(person.run());
    person.frames(20);
    EXPECT_EQ(shown(person.run()), held) << "held still";
    person.move(2000, -300);  // beside the plot: as far as the axes go
    person.frames(2);
    EXPECT_EQ(person.by_hand()[0], 10);
    EXPECT_EQ(person.by_hand()[2], 10);
    person.release(2000, -300);
    person.settle();
}

TEST(LossSurfacePanel, AxesThatReachFurtherStayWhileAPointIsDraggedInwards) {
    Explorer person;
    person.app.set_experiment(*with_starting_weights({}, {45, 0, 3}));  // across to 50
    person.settle();
    const ImVec2 from = person.place(0.8, 0), to = person.place(0.1, 0);
    person.press(from.x, from.y);
    EXPECT_NEAR(person.by_hand()[0], 40, 0.5);
    person.move(to.x, to.y);
    person.frames(3);
    EXPECT_NEAR(person.by_hand()[0], 5, 0.5);
    person.frames(10);
    EXPECT_NEAR(person.by_hand()[0], 5, 0.5);
    person.release(to.x, to.y);
    person.settle();
    EXPECT_NEAR(person.by_hand()[0], 5, 0.5);
    person.press_at(0.5, 0);
    EXPECT_NEAR(person.by_hand()[0], 5, 0.1) << "the axis holds what is left: -10 to 10";
}

TEST(LossSurfacePanel, ArrowKeysMoveThePointByMarksAndHomeTakesTheSeedsWeights) {
    Explorer person;
    const auto drawn = person.weights();
    person.focus_plot();
    person.key(Key::right);
    person.settle();
    EXPECT_EQ(person.weights(),
              (std::vector<double>{0.5, drawn[1], drawn[2]}));  // a fortieth of the axis, to a whole mark
    person.key(Key::up);
    person.key(Key::up);
    person.settle();
    EXPECT_EQ(person.weights(), (std::vector<double>{0.5, drawn[1], 0}));
    person.key(Key::down);
    person.key(Key::left);
    person.key(Key::left);
    person.settle();
    EXPECT_EQ(person.weights(), (std::vector<double>{-0.5, drawn[1], -0.5}));
    EXPECT_EQ(person.iteration(), 0);
    for (int i = 0; i < 30; ++i) person.key(Key::left);
    person.settle();
    EXPECT_EQ(person.weights()[0], -10) << "not beyond the axis";
    person.key(Key::home);
    person.settle();
    EXPECT_TRUE(person.by_hand().empty());
    EXPECT_EQ(person.weights(), drawn);
    EXPECT_EQ(person.focused(), "loss surface");
}

TEST(LossSurfacePanel, TheButtonTakesTheSeedsWeightsAgain) {
    Explorer person;
    EXPECT_FALSE(person.has("loss seed"));
    person.press_at(0.5, 0.5);
    person.click("loss seed");
    person.settle();
    EXPECT_EQ(person.run().experiment(), Experiment());
    EXPECT_FALSE(person.has("loss seed"));
}

TEST(LossSurfacePanel, UndoTakesAWholeDragBack) {
    Explorer person;
    person.click("to end");
    person.settle();
    const auto before = shown(person.run());
    const ImVec2 from = person.place(0.1, 0.1), to = person.place(0.9, -0.9);
    person.drag(from.x, from.y, to.x, to.y);
    person.settle();
    person.click("undo");
    person.settle();
    EXPECT_EQ(shown(person.run()), before);
}

TEST(LossSurfacePanel, APressOnTheStartGoesBackThere) {
    Explorer person;
    person.app.set_experiment(
        with_dataset({}, *Dataset::make(2, {0, 1, 1, 0}, {0, 1})));  // two weights: no other one that differs
    person.settle();
    person.press_at(0.2, 0.2);
    const Experiment experiment = person.run().experiment();
    person.click("to end");
    person.settle();
    ASSERT_EQ(person.iteration(), 10'000);
    person.press_at(0.2, 0.2);
    EXPECT_EQ(person.run().experiment(), experiment);
    EXPECT_EQ(person.iteration(), 0);
}

TEST(LossSurfacePanel, SaysTheLossUnderThePointer) {
    Explorer person;
    const ImVec2 at = person.place(-0.4, 0.9);
    person.move(at.x, at.y);
    person.settle();
    const auto texts = person.screen();
    const auto value = [&](std::string_view name) {  // the one in the reading: the last one drawn
        for (auto text = texts.rbegin(); text != texts.rend(); ++text)
            if (text->words.starts_with(name) && text->words.size() > name.size() + 2)
                return text->words.substr(text->words.find_last_of(' ') + 1);
        return std::string();
    };
    ASSERT_TRUE(value("w₁").starts_with("−")) << person.all_words();
    const double across = -std::stod(value("w₁").substr(std::string("−").size())), up = std::stod(value("w₃"));
    EXPECT_NEAR(across, -4, 0.1);
    EXPECT_NEAR(up, 9, 0.1);
    EXPECT_EQ(value("loss"),
              std::string(shown_loss(person.run().loss_at(std::vector<double>{across, person.weights()[1], up}))));
}

TEST(LossSurfacePanel, TakesAnyPairOfWeightsTheBiasToo) {
    Explorer person;
    Experiment experiment;
    experiment.model.bias = Bias::on;
    person.app.set_experiment(experiment);
    person.settle();
    for (int i = 0; i < 9; ++i) {
        person.click(i % 2 ? "loss x next" : "loss y previous");
        person.settle();
        const UiState& view = person.app.view();
        ASSERT_NE(view.loss_surface.across, view.loss_surface.up);
        ASSERT_LT(std::max(view.loss_surface.across, view.loss_surface.up), 4U);
        const auto before = person.weights();
        person.press_at(0.3, -0.6);
        for (std::size_t weight = 0; weight < 4; ++weight) {
            const double wanted = weight == view.loss_surface.across ? 3
                                  : weight == view.loss_surface.up   ? -6
                                                                     : before[weight];
            EXPECT_NEAR(person.weights()[weight], wanted,
                        weight == view.loss_surface.across || weight == view.loss_surface.up ? 0.1 : 0);
        }
    }
}

TEST(LossSurfacePanel, OfOneWeightIsACurve) {
    Explorer person;
    person.app.set_experiment(with_dataset({}, *Dataset::make(1, {0, 1, 2}, {0, 0.3, 1})));
    person.settle();
    EXPECT_FALSE(person.has("loss x next"));
    person.press_at(0.4, 0.9);  // across to 5: inputs up to 2 take the sigmoid from end to end within that
    ASSERT_EQ(person.by_hand().size(), 1U);
    EXPECT_NEAR(person.by_hand()[0], 2, 0.05);
    person.focus_plot();
    person.key(Key::up);
    person.settle();
    EXPECT_NEAR(person.by_hand()[0], 2, 0.05);
    person.key(Key::right);
    person.settle();
    EXPECT_NEAR(person.by_hand()[0], 2.25, 0.05);
}

TEST(LossSurfacePanel, OnAPhoneAFingerPressesAndDragsEveryWay) {
    Explorer person(390, 844);
    person.browser.input.coarse_pointer = true;
    person.settle();
    const ImVec2 at = person.place(-0.5, 0.5), to = person.place(0.5, 0.5);
    person.tap(at.x, at.y);
    person.settle();
    ASSERT_EQ(person.by_hand().size(), 3U);
    EXPECT_NEAR(person.by_hand()[0], -5, 0.1);
    EXPECT_NEAR(person.by_hand()[2], 5, 0.1);
    const Rect before = person.plot();
    person.swipe(at.x, at.y, to.x, to.y);
    person.settle();
    EXPECT_NEAR(person.by_hand()[0], 5, 0.1);
    const ImVec2 down = person.place(0.5, -0.8);
    person.swipe(to.x, to.y, down.x, down.y);
    person.settle();
    EXPECT_NEAR(person.by_hand()[2], -8, 0.1);
    EXPECT_EQ(person.plot().y, before.y) << "the page has scrolled";
}

TEST(LossSurfacePanel, IsDrawnForTheRunThatTheScreenShows) {
    Explorer person;
    person.app.set_experiment(
        with_dataset({}, *Dataset::make(1, std::vector<double>{0, 1}, std::vector<double>{0, 1})));
    person.app.open_link("#v=1&tab=loss-surface");  // the axes are now its first and third weight
    person.settle();
    ASSERT_EQ(person.weights().size(), 3U);
    person.control_key(U'z');  // within a frame the one weight is back; under AddressSanitizer
    person.settle();
    EXPECT_EQ(person.weights().size(), 1U);
}

TEST(LossSurfacePanel, ShowsNoWordOverAnotherForAnyData) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (const auto& [width, height] :
         {std::pair{1440.f, 900.f}, {1280.f, 720.f}, {1024.f, 700.f}, {390.f, 844.f}, {320.f, 480.f}})
        for (int i = 0; i < 6; ++i) {
            Explorer person(width, height);
            Experiment experiment = draw.single_neuron();
            experiment.iterations = std::min<std::int64_t>(experiment.iterations, 200);
            if (i == 0)
                experiment.seed = 4294967295U,
                experiment.starting_weights.assign(weight_count(experiment.model), -9.87654321);
            person.app.set_experiment(experiment);
            person.settle();
            person.type(" ");
            person.settle(60 * 60);
            EXPECT_EQ(overlapping_words(person.control("surface")), "") << width << " x " << height;
            for (const ScreenText& text : person.screen())
                for (const char* none : {"nan", "∞", "—"})
                    EXPECT_EQ(text.words.find(none), std::string::npos) << text.words;
        }
}

}  // namespace
}  // namespace neuroglass
