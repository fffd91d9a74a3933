// What published examples come to here beyond the figures that their authors printed, which the gallery has
// (src/document/examples.txt): the next iteration, the right rule's own numbers, the last bit.
#include <gtest/gtest.h>

#include <cstdio>

#include "engine/train/run.h"

namespace neuroglass {
namespace {

using Numbers = std::vector<double>;

/// Each number with as many decimals as are given.
void expect_shown(std::span<const double> values, std::initializer_list<const char*> shown) {
    ASSERT_EQ(values.size(), shown.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::string wanted = shown.begin()[i];
        char text[64];
        std::snprintf(text, sizeof text, "%.*f", static_cast<int>(wanted.size() - wanted.find('.') - 1), values[i]);
        EXPECT_EQ(text, wanted) << "number " << i + 1;
    }
}
void expect_shown(double value, const char* shown) { expect_shown(std::span(&value, 1), {shown}); }

Experiment learning(std::size_t inputs, Numbers rows, Numbers targets, std::size_t outputs = 1) {
    return with_dataset({}, *Dataset::make(inputs, std::move(rows), std::move(targets), outputs));
}

Run trained(const Experiment& experiment, std::int64_t iteration) {
    neuroglass::Run run(experiment);
    run.set_iterations(Experiment::max_iterations);
    run.advance(iteration);
    return run;
}

TEST(Published, TrasksNeuronIsShownBeforeItsLastUpdate) {
    const Experiment experiment = learning(3, {0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1}, {0, 0, 1, 1});
    expect_shown(trained(experiment, 10'000).outputs(), {"0.00966400", "0.00786466", "0.99358931", "0.99211997"});
}

TEST(Published, StanfordsCircuitToTheLastBit) {
    Experiment experiment = learning(2, {-1, -2}, {0});
    experiment.model.bias = Bias::on;
    experiment.starting_weights = {2, -3, -3};
    EXPECT_EQ(trained(experiment, 0).outputs()[0], 0.7310585786300049);
}

TEST(Published, MazursNumbersByTheRightRule) {
    Experiment experiment = learning(2, {0.05, 0.10}, {0.01, 0.99}, 2);
    experiment.model.hidden = {2};
    experiment.model.bias = Bias::fixed;
    experiment.training.rate = 0.5;
    experiment.starting_weights = {0.15, 0.25, 0.20, 0.30, 0.35, 0.35, 0.40, 0.50, 0.45, 0.55, 0.60, 0.60};
    expect_shown(trained(experiment, 1).loss(), "0.291027774");  // he prints ...924, of another rule
    expect_shown(trained(experiment, 10'000).loss(), "0.0000351019");
    expect_shown(trained(experiment, 10'000).outputs(), {"0.015913620", "0.984064274"});
}

Experiment brownlees_neuron(double rate) {
    Experiment experiment =
        learning(2, {2.7810836,   2.550537003, 1.465489372, 2.362125076,  3.396561688, 4.400293529, 1.38807019,
                     1.850220317, 3.06407232,  3.005305973, 7.627531214,  2.759262235, 5.332441248, 2.088626775,
                     6.922596716, 1.77106367,  8.675418651, -0.242068655, 7.673756466, 3.508563011},
                 {0, 0, 0, 0, 0, 1, 1, 1, 1, 1});
    experiment.model.bias = Bias::on;
    experiment.init = Init::zeros;
    experiment.training.rate = rate;
    experiment.training.batch = 1;
    return experiment;
}

TEST(Published, BrownleesLogisticRegressionTo14Digits)  // -0.8596443546618897 1.5223825112460005 -2.218700210565016
{
    expect_shown(trained(brownlees_neuron(0.3), 1000).weights(),
                 {"1.52238251124600", "-2.21870021056502", "-0.85964435466189"});
}

TEST(Published, BrownleesPerceptronToTheLastBit) {
    Experiment experiment = brownlees_neuron(0.1);
    experiment.model.output_activation = Activation::step;
    const neuroglass::Run run = trained(experiment, 50);
    EXPECT_EQ(Numbers(run.weights().begin(), run.weights().end()),
              (Numbers{0.20653640140000007, -0.23418117710000003, -0.1}));
}

}  // namespace
}  // namespace neuroglass
