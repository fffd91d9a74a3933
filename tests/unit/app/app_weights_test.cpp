// Weights typed in their panel without a screen, the bias wherever it shows, and the runs kept for comparing beside the
// bars.
#include <gtest/gtest.h>

#include "engine/kernels/single_neuron.h"
#include "support/bits.h"
#include "support/person.h"
#include "ui/format.h"

namespace neuroglass {
namespace {

std::vector<double> weights_of(const Person& person) {
    return {person.run().weights().begin(), person.run().weights().end()};
}
std::vector<double> by_hand(const Person& person) { return person.run().experiment().starting_weights; }

Experiment with_bias() {
    Experiment experiment;
    experiment.model.bias = Bias::on;
    return experiment;
}

TEST(WeightsPanel, ATypedWeightIsWhereTrainingStartsFrom) {
    Person person;
    person.click("to end");
    person.settle();
    const auto trained = weights_of(person);
    person.enter("weight w2", "-3.25");
    person.key(Key::enter);
    person.settle();
    EXPECT_EQ(person.iteration(), 0);
    EXPECT_EQ(weights_of(person), (std::vector<double>{trained[0], -3.25, trained[2]}));
    EXPECT_EQ(by_hand(person), weights_of(person));
    EXPECT_TRUE(person.reads("−3.25000000")) << person.all_words();
    EXPECT_TRUE(person.reads("set by hand"));
    EXPECT_FALSE(person.reads("where it started"));

    person.click("to end");
    person.settle();
    neuroglass::Run run(*with_starting_weights({}, {trained[0], -3.25, trained[2]}));
    run.seek(10'000);
    EXPECT_EQ(shown(person.run()), shown(run));
}

TEST(WeightsPanel, EachKeyAppliesAndTheOtherWeightsStay) {
    Person person;
    person.click("to end");
    person.settle();
    const auto trained = weights_of(person);
    person.click("weight w1");
    person.frames(2);
    person.select_all();
    const std::pair<const char*, double> keys[] = {{"1", 1}, {"2", 12}, {".", 12}, {"5", 12.5}};
    for (const auto& [key, weight] : keys) {
        person.type(key);
        EXPECT_EQ(weights_of(person), (std::vector<double>{weight, trained[1], trained[2]})) << "after " << key;
        EXPECT_EQ(person.iteration(), 0);
    }
}

TEST(WeightsPanel, WhatIsNoWeightChangesNothingAndIsSaid) {
    for (const char* typed : {"x", "1..5", "1e151", "nan", "", "1e999"}) {
        Person person;
        person.click("to end");
        person.settle();
        const auto before = shown(person.run());
        const Experiment experiment = person.run().experiment();
        person.enter("weight w3", typed);
        person.key(Key::enter);
        person.settle();
        EXPECT_EQ(person.run().experiment(), experiment) << typed;
        EXPECT_EQ(shown(person.run()), before) << typed;
        EXPECT_TRUE(person.reads("1e+150")) << typed << ": " << person.all_words();
    }
}

TEST(WeightsPanel, EscBringsTheRunBackAsItWas) {
    Person person;
    person.click("to end");
    person.settle();
    const auto before = shown(person.run());
    person.enter("weight w3", "12");
    ASSERT_EQ(person.iteration(), 0);
    person.key(Key::escape);
    person.settle();
    EXPECT_EQ(person.run().experiment(), Experiment());
    EXPECT_EQ(shown(person.run()), before);
}

TEST(WeightsPanel, ArrowsChangeTheFocusedWeightByATenth) {
    Person person;
    const auto drawn = weights_of(person);
    for (int i = 0; i < 80 && person.focused() != "weight w2"; ++i) person.tab();
    person.key(Key::up);
    person.settle();
    EXPECT_EQ(weights_of(person), (std::vector<double>{drawn[0], drawn[1] + 0.1, drawn[2]}));
    person.key(Key::page_down);
    person.settle();
    EXPECT_NEAR(weights_of(person)[1], drawn[1] - 0.9, 1e-12);
}

TEST(WeightsPanel, TheButtonTakesTheSeedsWeightsAgain) {
    Person person;
    EXPECT_FALSE(person.has("weights seed"));
    person.enter("weight w1", "2");
    person.key(Key::enter);
    person.settle();
    EXPECT_TRUE(person.reads("↺ seed 1"));
    person.click("weights seed");
    person.settle();
    EXPECT_EQ(person.run().experiment(), Experiment());
    EXPECT_FALSE(person.has("weights seed"));
    EXPECT_TRUE(person.reads("where it started"));
}

TEST(WeightsPanel, AnotherSeedTakesThePlaceOfWeightsSetByHand) {
    Person person;
    person.enter("weight w1", "2");
    person.key(Key::enter);
    person.click("seed next");
    person.settle();
    EXPECT_TRUE(by_hand(person).empty());
    EXPECT_EQ(person.run().experiment().seed, 2U);
}

/// The numbers of the weights, by their place.
std::vector<ScreenText> numbers_of(Person& person) {
    std::vector<ScreenText> found;
    for (const ScreenText& text : person.screen())
        for (const double weight : person.run().weights())
            if (text.words == std::string_view(fixed(weight, 8))) found.push_back(text);
    return found;
}

TEST(WeightsPanel, DecimalPointsLineUp) {
    Person person;
    person.app.set_experiment(*with_starting_weights(with_bias(), {-4.5, 123.25, 0.00000001, -98765.4321}));
    person.settle();
    const auto numbers = numbers_of(person);
    ASSERT_EQ(numbers.size(), 4U) << person.all_words();
    for (const ScreenText& number : numbers)
        EXPECT_NEAR(number.ink.right(), numbers[0].ink.right(), 1.5) << number.words;
}

TEST(Bias, IsAWeightLikeAnyOtherWithItsName) {
    Person person;
    EXPECT_FALSE(person.reads("bias"));
    person.click("bias");
    person.settle();
    ASSERT_EQ(person.run().weights().size(), 4U);
    EXPECT_TRUE(person.reads("w₄"));
    int named = 0;
    for (const ScreenText& text : person.screen()) named += text.words.find("bias") != std::string::npos;
    EXPECT_EQ(named, 2) << "once in the network and once beside its weight: " << person.all_words();
    person.enter("weight w4", "1.5");
    person.key(Key::enter);
    person.settle();
    EXPECT_EQ(weights_of(person)[3], 1.5);
}

TEST(Bias, IsPartOfTheSumThatTheNetworkShows) {
    Person person;
    person.app.set_experiment(with_bias());
    person.settle();
    person.click("to end");
    person.settle();
    const double z = weighted_sum(person.run().weights(), person.run().experiment().test_example);
    EXPECT_TRUE(person.reads(fixed(z, 3))) << fixed(z, 3).c_str() << " in " << person.all_words();
    EXPECT_TRUE(person.reads(fixed(person.run().weights()[3], 3, true))) << "the weight on its line";
}

TEST(Pins, StandBesideTheBarsUnderTheirLetters) {
    Person person;
    const auto letters = [&] {
        std::vector<ScreenText> found;
        const Rect first = person.control("weight w1"), last = person.control("weight w3");
        for (const ScreenText& text : person.screen())
            if (text.ink.y > first.y - 20 && text.ink.bottom() < last.bottom() && text.ink.right() < first.x + 10)
                if (text.words == "A" || text.words == "B" || text.words == "A B" || text.words == "B A")
                    found.push_back(text);
        return found.size();
    };
    EXPECT_EQ(letters(), 0U);
    person.click("tab compare");
    person.settle();
    person.click("pin");
    person.settle();
    EXPECT_EQ(letters(), 3U) << person.all_words();
    person.app.set_experiment(with_dataset({}, *Dataset::make(2, {1, 0}, {1})));
    person.settle();
    const Rect first = person.control("weight w1");
    for (const ScreenText& text : person.screen())
        EXPECT_FALSE(text.words == "A" && std::abs(text.ink.y - first.y) < 60 && text.ink.right() < first.x)
            << "of other weights";
}

TEST(Pins, KeepTheirLettersApartAndOffTheNumbers) {
    Person person;
    Experiment experiment;
    experiment.starting_weights = {100, 100, 100};  // all at the right end of the scale
    person.app.set_experiment(experiment);
    person.settle();
    person.click("tab compare");
    for (int i = 0; i < 4; ++i) {
        person.settle();
        person.click("pin");
    }
    person.settle();
    ASSERT_EQ(person.app.pins().size(), 4U);
    person.click("tab network");
    person.settle();
    EXPECT_EQ(overlapping_words(person.control("surface")), "") << person.all_words();
}

}  // namespace
}  // namespace neuroglass
