// What the written programs are made of: numbers, lists, and the bounds that decide what a program must be ready for.
#include "formats/source_code.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/kernels/single_neuron.h"
#include "engine/train/run.h"
#include "formats/cpp_program.h"
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

TEST(SourceCode, LeavesNoPlaceUnfilled) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 100; ++n) {
        Experiment experiment = draw.single_neuron();
        if (draw.one_in(3))
            experiment = with_dataset(experiment, *Dataset::make(1, {1e150}, {draw.one_in(2) ? 1e150 : 1e10}));
        for (const std::string& code : {numpy_script(experiment), cpp_program(experiment)}) {
            EXPECT_EQ(code.find('@'), std::string::npos) << code;
            EXPECT_EQ(code.find("\n\n\n\n"), std::string::npos) << code;
            EXPECT_EQ(code.find(" \n"), std::string::npos) << code;
        }
    }
}

}  // namespace
}  // namespace neuroglass
