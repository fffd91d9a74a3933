// What the written programs are made of: numbers, lists, and the bounds that decide what a program must be ready for.
#include "formats/source_code.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/kernels/single_neuron.h"
#include "engine/train/run.h"
#include "formats/cpp_program.h"
#include "formats/magnitude_bounds.h"
#include "formats/numpy_script.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

constexpr Brackets square{'[', ']'};

TEST(SourceCode, KeepsTheSignOfZero) {
    EXPECT_EQ(number_code(-0.0), "-0.0");
    EXPECT_EQ(number_code(0), "0");
    EXPECT_EQ(number_code(0.1), "0.1");
}

TEST(SourceCode, BreaksLongListsIntoLines) {
    EXPECT_EQ(list_code(std::vector<double>{1, 0.5, -2}, square, 4), "[1, 0.5, -2]");
    const std::string list = list_code(std::vector<double>(1000, 1.0 / 3), square, 10);
    std::size_t longest = 0, start = 0, lines = 1;
    for (std::size_t end; (end = list.find('\n', start)) != std::string::npos; start = end + 1, ++lines)
        longest = std::max(longest, end - start);
    EXPECT_LE(longest, 76u);
    EXPECT_LT(lines, 400u);
    EXPECT_NE(list.find("\n           0.333"), std::string::npos) << "the second line starts under the first number";
}

TEST(SourceCode, WritesFewRowsOneALineAndManyInFullLines) {
    EXPECT_EQ(rows_code(Dataset::article(), true, square, 0), "[[0, 1, 1, 1],\n [1, 0, 0, 1],\n [1, 0, 1, 1]]");
    const Dataset many = *Dataset::make(2, std::vector<double>(200, 1), std::vector<double>(100, 1));
    const std::string code = rows_code(many, false, square, 0);
    EXPECT_EQ(std::ranges::count(code, '['), 101);
    EXPECT_EQ(std::ranges::count(code, ']'), 101);
    EXPECT_LT(std::ranges::count(code, '\n'), 15);
}

TEST(SourceCode, BoundsWhatTrainingComesTo) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 200; ++n) {
        Experiment experiment = draw.single_neuron();
        experiment.iterations = std::min<std::int64_t>(experiment.iterations, 500);
        const MagnitudeBounds growth(experiment);
        neuroglass::Run run(experiment);
        run.advance(experiment.iterations);
        for (const double weight : run.weights()) ASSERT_LE(std::abs(weight), growth.max_weight);
        ASSERT_LE(run.loss(), growth.max_loss);
        ASSERT_LE(std::abs(weighted_sum(run.weights(), experiment.test_example)), growth.max_sum);
        for (std::size_t row = 0; row < experiment.dataset.rows(); ++row)
            ASSERT_LE(std::abs(weighted_sum(run.weights(), experiment.dataset.inputs(row))), growth.max_sum);
    }
}

TEST(SourceCode, IsReadyForOverflowOnlyWhereItMayHappen) {
    EXPECT_FALSE(MagnitudeBounds({}).weights_may_overflow());
    EXPECT_FALSE(MagnitudeBounds({}).needs_exponents());
    EXPECT_TRUE(MagnitudeBounds({}).exp_may_overflow());
    Experiment brief;
    brief.iterations = 100;
    EXPECT_FALSE(MagnitudeBounds(brief).exp_may_overflow());
    EXPECT_TRUE(MagnitudeBounds(with_dataset({}, *Dataset::make(1, {1e150}, {1e150}))).weights_may_overflow());
}

TEST(SourceCode, BoundsWhatNetworksComeTo) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    int bounded = 0;
    for (int n = 0; n < 300; ++n) {
        Experiment experiment = draw.network();
        if (draw.one_in(3)) experiment.training.rate = draw.spread(0.5, 1000);
        const MagnitudeBounds growth(experiment);
        neuroglass::Run run(experiment);
        run.advance(experiment.iterations);
        if (run.diverged_at()) ASSERT_TRUE(growth.weights_may_overflow()) << n;
        if (growth.weights_may_overflow()) continue;
        ++bounded;
        for (const double weight : run.weights()) ASSERT_LE(std::abs(weight), growth.max_weight) << n;
        if (std::isfinite(run.loss())) ASSERT_LE(run.loss(), growth.max_loss) << n;
    }
    EXPECT_GT(bounded, 100) << "the bounds say nothing";
}

TEST(SourceCode, KnowsTheArticlesKind) {
    EXPECT_TRUE(is_of_articles_kind({}));
    Experiment other;
    other.model.bias = Bias::on;
    other.training.batch = 3;
    EXPECT_TRUE(is_of_articles_kind(other)) << "all rows at once";
    other.training.batch = 2;
    EXPECT_FALSE(is_of_articles_kind(other));
    other = {};
    other.init = Init::zeros;
    EXPECT_FALSE(is_of_articles_kind(other));
    other.starting_weights = {1, 2, 3};
    EXPECT_TRUE(is_of_articles_kind(other)) << "set by hand, wherever else they would come from";
    other.model.hidden = {2};
    EXPECT_FALSE(is_of_articles_kind(other));
}

/// What must hold of any written program.
void expect_well_formed(const std::string& code) {
    EXPECT_EQ(code.find('@'), std::string::npos) << code;
    EXPECT_EQ(code.find("\n\n\n\n"), std::string::npos) << code;
    EXPECT_EQ(code.find(" \n"), std::string::npos) << code;
}

void expect_narrow(const std::string& code) {
    std::size_t longest = 0, start = 0;
    for (std::size_t end; (end = code.find('\n', start)) != std::string::npos; start = end + 1)
        longest = std::max(longest, end - start);
    EXPECT_LE(longest, 120u) << code;
}

TEST(SourceCode, LeavesNoPlaceUnfilled) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 100; ++n) {
        Experiment experiment = draw.single_neuron();
        if (draw.one_in(3))
            experiment = with_dataset(experiment, *Dataset::make(1, {1e150}, {draw.one_in(2) ? 1e150 : 1e10}));
        for (const std::string& code : {numpy_script(experiment), cpp_program(experiment)}) expect_well_formed(code);
    }
    for (int n = 0; n < 300; ++n) {
        Experiment experiment = draw.network();
        if (draw.one_in(3)) experiment.starting_weights = starting_weights(experiment);
        if (is_of_articles_kind(experiment)) continue;
        for (const std::string& code : {numpy_script(experiment), cpp_program(experiment)}) {
            expect_well_formed(code);
            expect_narrow(code);
        }
    }
}

TEST(SourceCode, SaysThatItsNumbersAreScaled) {
    Experiment experiment;
    for (const std::vector<double>& layers : {std::vector<double>{}, {2}}) {
        experiment = *with_layers(experiment, layers);
        EXPECT_EQ(cpp_program(experiment).find("scaled."), std::string::npos);
        experiment.scaling = Scaling::standard;
        EXPECT_NE(cpp_program(experiment).find("// The inputs are scaled"), std::string::npos);
        EXPECT_NE(numpy_script(experiment).find("spread = "), std::string::npos);
        experiment.scaling = Scaling::none;
    }
}

TEST(SourceCode, HasOnlyWhatTheExperimentNeeds) {
    const auto count = [](const Experiment& experiment, const char* words) {
        const std::string all = numpy_script(experiment) + cpp_program(experiment);
        int found = 0;
        for (std::size_t at = all.find(words); at != std::string::npos; at = all.find(words, at + 1)) ++found;
        return found;
    };
    Experiment plain = with_model({}, {.hidden = {4}});
    for (const char* const words : {"momentum", "beta", "decay", "bias", "Twister", "RandomState", "order", "log",
                                    "softmax", "tanh", "relu", "scale", "stopped", "digits", "import random"})
        EXPECT_EQ(count(plain, words), 0) << words;
    plain.iterations = 10;
    EXPECT_EQ(count(plain, "seterr"), 0);

    Experiment rich = with_dataset({}, *Dataset::make(1, {1, 2}, {1, 0, 0, 1}, 2));
    rich.model.hidden = {2};
    rich.model.activation = Activation::tanh;
    rich.model.output_activation = Activation::softmax;
    rich.model.bias = Bias::on;
    rich.training.loss = LossFunction::mean_cross_entropy;
    rich.training.optimizer = Optimizer::adam;
    rich.training.weight_decay = 0.1;
    rich.training.batch = 1;
    rich.training.order = Order::shuffled;
    for (const char* const words : {"tanh", "softmax", "biases", "logarithm", "beta1", "decay", "Twister",
                                    "RandomState([1, epoch])", "prediction {number}", "prediction %d", "b[%d]"})
        EXPECT_GT(count(rich, words), 0) << words;
    for (const char* const words : {"momentum", "velocity", "sigmoid", "relu", "stopped"})
        EXPECT_EQ(count(rich, words), 0) << words;
}

}  // namespace
}  // namespace neuroglass
