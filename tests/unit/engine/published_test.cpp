// Published examples come out with the digits that their authors printed: each proves an activation, a loss, an update
// or a start. Where a source prints otherwise than a run of the rule gives, the test says so.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>

#include "engine/train/run.h"

namespace neuroglass {
namespace {

using Numbers = std::vector<double>;

std::string decimals(double value, int digits) {
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

/// Each number as printed, with as many decimals as are printed.
void expect_printed(std::span<const double> values, std::initializer_list<const char*> printed) {
    ASSERT_EQ(values.size(), printed.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::string text = printed.begin()[i];
        const std::size_t point = text.find('.');
        const std::size_t digits = point == std::string::npos ? 0 : text.size() - point - 1;
        EXPECT_EQ(decimals(values[i], static_cast<int>(digits)), text) << "number " << i + 1;
    }
}
void expect_printed(double value, const char* printed) { expect_printed(std::span(&value, 1), {printed}); }

Experiment learning(std::size_t inputs, Numbers rows, Numbers targets, std::size_t outputs = 1) {
    return with_dataset({}, *Dataset::make(inputs, std::move(rows), std::move(targets), outputs));
}

Run trained(const Experiment& experiment, std::int64_t iteration) {
    neuroglass::Run run(experiment);
    run.set_iterations(Experiment::max_iterations);
    run.advance(iteration);
    return run;
}

Numbers activations(const Run& run, const Numbers& inputs) {
    const auto all = run.network().activations(run.weights(), inputs);
    return {all.begin(), all.end()};
}

double mean_absolute_error(const Run& run) {
    double sum = 0;
    for (std::size_t row = 0; row < run.outputs().size(); ++row)
        sum += std::abs(run.experiment().dataset.target(row) - run.outputs()[row]);
    return sum / static_cast<double>(run.outputs().size());
}

TEST(Published, GeeksForGeeksNeuron)  // "Implementing Artificial Neural Network training process in Python"
{
    for (const auto& [iteration, printed] : {std::pair{10, "0.65980921"}, {100, "0.87680541"}, {10'000, "0.9897704"}})
        expect_printed(trained({}, iteration).prediction(), printed);
}

TEST(Published,
     TrasksNeuron)  // A. Trask, "A Neural Network in 11 lines of Python": outputs of the last loop's forward pass
{
    const Experiment experiment = learning(3, {0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1}, {0, 0, 1, 1});
    expect_printed(trained(experiment, 9'999).outputs(), {"0.00966449", "0.00786506", "0.99358898", "0.99211957"});
    expect_printed(trained(experiment, 10'000).outputs(), {"0.00966400", "0.00786466", "0.99358931", "0.99211997"});
}

TEST(Published, SpencerHarpersNeuron)  // "How to build a simple neural network in 9 lines of Python code"
{
    const neuroglass::Run run = trained(learning(3, {0, 0, 1, 1, 1, 1, 1, 0, 1, 0, 1, 1}, {0, 1, 1, 0}), 10'000);
    expect_printed(run.weights(), {"9.67299303", "-0.2078435", "-4.62963669"});
    expect_printed(run.predict(Numbers{1, 0, 0}), "0.99993704");
}

TEST(Published, NielsensSlowNeuron)  // "Neural Networks and Deep Learning", chapter 3
{
    Experiment experiment = learning(1, {1}, {0});
    experiment.model.bias = Bias::on;
    experiment.training.rate = 0.15;
    experiment.starting_weights = {0.6, 0.9};
    expect_printed(trained(experiment, 0).outputs(), {"0.82"});
    expect_printed(trained(experiment, 300).outputs(), {"0.09"});
    experiment.starting_weights = {2, 2};
    expect_printed(trained(experiment, 0).outputs(), {"0.98"});
    expect_printed(trained(experiment, 300).outputs(), {"0.20"});
}

TEST(Published, StanfordsCircuit)  // CS231n, notes on backpropagation: z 1.00, output 0.73
{
    Experiment experiment = learning(2, {-1, -2}, {0});
    experiment.model.bias = Bias::on;
    experiment.starting_weights = {2, -3, -3};
    EXPECT_EQ(trained(experiment, 0).outputs()[0], 0.7310585786300049);
    expect_printed(trained(experiment, 0).outputs(), {"0.73"});
    experiment.model.output_activation = Activation::identity;
    expect_printed(trained(experiment, 0).outputs(), {"1.00"});
}

Experiment trasks_xor(double rate) {
    Experiment experiment = learning(3, {0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1}, {0, 1, 1, 0});
    experiment.model.hidden = {4};
    experiment.training.rate = rate;
    return experiment;
}

TEST(Published, TrasksXor)  // the second network of the same article
{
    neuroglass::Run run(trasks_xor(1));
    run.set_iterations(60'000);
    for (const char* const printed : {"0.496410031903", "0.00858452565325", "0.00578945986251", "0.00462917677677",
                                      "0.00395876528027", "0.00351012256786"}) {
        expect_printed(mean_absolute_error(run), printed);
        run.advance(10'000);
    }
    run.seek(59'999);
    expect_printed(run.outputs(), {"0.00260572", "0.99672209", "0.99701711", "0.00386759"});
}

TEST(Published, TrasksStepSizes)  // A. Trask, "A Neural Network in 13 lines of Python (Part 2)"
{
    expect_printed(mean_absolute_error(trained(trasks_xor(0.1), 10'000)), "0.0428880170001");
    expect_printed(mean_absolute_error(trained(trasks_xor(0.1), 50'000)), "0.0130144905381");
    expect_printed(mean_absolute_error(trained(trasks_xor(10), 10'000)), "0.00312938876301");
    expect_printed(mean_absolute_error(trained(trasks_xor(10), 50'000)), "0.00131274062834");
}

TEST(Published, HanAndKambersSample)  // "Data Mining", the sample calculation
{
    Experiment experiment = learning(3, {1, 0, 1}, {1});
    experiment.model.hidden = {2};
    experiment.model.bias = Bias::on;
    experiment.training.rate = 0.9;
    experiment.starting_weights = {0.2, -0.3, 0.4, 0.1, -0.5, 0.2, -0.4, 0.2, -0.3, -0.2, 0.1};
    expect_printed(activations(trained(experiment, 0), {1, 0, 1}), {"0.332", "0.525", "0.474"});
    expect_printed(trained(experiment, 1).weights(), {"0.192", "-0.306", "0.400", "0.100", "-0.508", "0.194", "-0.408",
                                                      "0.194", "-0.261", "-0.138", "0.218"});
}

TEST(Published, MazursStepByStep)  // "A Step by Step Backpropagation Example"
{
    Experiment experiment = learning(2, {0.05, 0.10}, {0.01, 0.99}, 2);
    experiment.model.hidden = {2};
    experiment.model.bias = Bias::fixed;
    experiment.training.rate = 0.5;
    experiment.starting_weights = {0.15, 0.25, 0.20, 0.30, 0.35, 0.35, 0.40, 0.50, 0.45, 0.55, 0.60, 0.60};
    expect_printed(trained(experiment, 0).outputs(), {"0.75136507", "0.772928465"});
    expect_printed(trained(experiment, 0).loss(), "0.298371109");
    expect_printed(trained(experiment, 1).weights(),
                   {"0.149780716", "0.24975114", "0.19956143", "0.29950229", "0.35", "0.35", "0.35891648", "0.51130127",
                    "0.408666186", "0.561370121", "0.60", "0.60"});
    expect_printed(trained(experiment, 1).loss(), "0.291027774");  // he prints ...924, of another rule
    expect_printed(trained(experiment, 9'999).loss(), "0.0000351085");
    expect_printed(trained(experiment, 10'000).loss(), "0.0000351019");
    expect_printed(trained(experiment, 10'000).outputs(), {"0.015913620", "0.984064274"});
}

Numbers brownlees_rows() {
    return {2.7810836,   2.550537003, 1.465489372, 2.362125076,  3.396561688, 4.400293529, 1.38807019,
            1.850220317, 3.06407232,  3.005305973, 7.627531214,  2.759262235, 5.332441248, 2.088626775,
            6.922596716, 1.77106367,  8.675418651, -0.242068655, 7.673756466, 3.508563011};
}

Experiment brownlees_neuron(double rate) {
    Experiment experiment = learning(2, brownlees_rows(), {0, 0, 0, 0, 0, 1, 1, 1, 1, 1});
    experiment.model.bias = Bias::on;
    experiment.init = Init::zeros;
    experiment.training.rate = rate;
    experiment.training.batch = 1;
    return experiment;
}

TEST(Published, BrownleesNetwork)  // "How to Code a Neural Network with Backpropagation In Python (from scratch)"
{
    Numbers targets;
    for (int row = 0; row < 10; ++row) targets.insert(targets.end(), {row < 5 ? 1.0 : 0.0, row < 5 ? 0.0 : 1.0});
    Experiment experiment = learning(2, brownlees_rows(), targets, 2);
    experiment.model.hidden = {2};
    experiment.model.bias = Bias::on;
    experiment.init = Init::python;
    experiment.training.rate = 0.5;
    experiment.training.batch = 1;
    neuroglass::Run run(experiment);
    for (const char* const printed :
         {"6.350", "5.531", "5.221", "4.951", "4.519", "4.173", "3.835", "3.506", "3.192", "2.898",
          "2.626", "2.377", "2.153", "1.953", "1.774", "1.614", "1.472", "1.346", "1.233", "1.132"}) {
        double sum = 0;  // of each row before its own update
        for (std::size_t row = 0; row < 10; ++row, run.advance(1))
            for (std::size_t k = 0; k < 2; ++k) sum += std::pow(targets[2 * row + k] - run.outputs()[2 * row + k], 2);
        expect_printed(sum, printed);
    }
    const Layer& hidden = run.network().layers()[0];
    expect_printed(Numbers{run.weights()[hidden.weight(0, 0)], run.weights()[hidden.weight(0, 1)],
                           run.weights()[hidden.weight(0, 2)]},
                   {"-1.46883750954323", "1.85088732543951", "1.08581786295503"});
}

TEST(Published, BrownleesLogisticRegression)  // printed: -0.8596443546618897 1.5223825112460005 -2.218700210565016
{
    expect_printed(trained(brownlees_neuron(0.3), 1000).weights(),
                   {"1.52238251124600", "-2.21870021056502", "-0.85964435466189"});
}

TEST(Published, BrownleesPerceptron)  // to the last bit
{
    Experiment experiment = brownlees_neuron(0.1);
    experiment.model.output_activation = Activation::step;
    const neuroglass::Run run = trained(experiment, 50);
    EXPECT_EQ(Numbers(run.weights().begin(), run.weights().end()),
              (Numbers{0.20653640140000007, -0.23418117710000003, -0.1}));
}

TEST(Published, NgsLinearRegression)  // Machine Learning Specialization, gradient descent for linear regression
{
    Experiment experiment = learning(1, {1, 2}, {300, 500});
    experiment.model.output_activation = Activation::identity;
    experiment.model.bias = Bias::on;
    experiment.init = Init::zeros;
    experiment.training.loss = LossFunction::half_mean_squared_error;
    experiment.training.rate = 0.01;
    expect_printed(trained(experiment, 10'000).weights(), {"199.9929", "100.0116"});
}

TEST(Published, CornellsPerceptronLearnsOr)  // CS 472; its bias is an input of -1
{
    Experiment experiment = learning(3, {-1, 0, 0, -1, 0, 1, -1, 1, 0, -1, 1, 1}, {0, 1, 1, 1});
    experiment.model.output_activation = Activation::step;
    experiment.init = Init::zeros;
    experiment.training.rate = 0.5;
    experiment.training.batch = 1;
    const neuroglass::Run run = trained(experiment, 16);
    EXPECT_EQ(Numbers(run.weights().begin(), run.weights().end()), (Numbers{0.5, 0.5, 0.5}));
}

TEST(Published, GooglesCars)  // Machine Learning Crash Course, linear regression; the loss before each update
{
    Experiment experiment = learning(1, {3.5, 3.69, 3.44, 3.43, 4.34, 4.42, 2.37}, {18, 15, 18, 16, 15, 14, 24});
    experiment.model.output_activation = Activation::identity;
    experiment.model.bias = Bias::on;
    experiment.init = Init::zeros;
    experiment.training.loss = LossFunction::mean_squared_error;
    experiment.training.rate = 0.01;
    neuroglass::Run run(experiment);
    for (const char* const printed : {"303.71", "170.84", "103.17", "68.70", "51.13", "42.17"}) {
        expect_printed(run.loss(), printed);
        run.advance(1);
    }
}

}  // namespace
}  // namespace neuroglass
