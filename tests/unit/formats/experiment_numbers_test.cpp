// An experiment as numbers, and back, to the last bit.
#include "formats/experiment_numbers.h"

#include "document/schema.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

void expect_same(const Experiment& experiment) {
    const Experiment back = experiment_of_numbers(experiment_numbers(experiment));
    EXPECT_EQ(back, experiment);
    EXPECT_EQ(*read_of_numbers(read_numbers(experiment)), experiment);
    for (const ExperimentField& field : experiment_fields())
        EXPECT_TRUE(same_bits(field.get(back), field.get(experiment))) << field.key;
}

TEST(ExperimentNumbers, ComeBackAsTheSameExperiment) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    expect_same({});
    for (int i = 0; i < 300; ++i) {
        expect_same(draw.experiment());
        expect_same(draw.single_neuron());
        expect_same(draw.network());
        expect_same(draw.shared().experiment);
    }
}

void expect_same(const Error& error) {
    const auto back = read_of_numbers(read_numbers(error));
    ASSERT_FALSE(back);
    EXPECT_EQ(back.error().key, error.key);
    EXPECT_EQ(back.error().arguments, error.arguments);
}

TEST(ExperimentNumbers, SayWhyThereIsNone) {
    expect_same(Error{"error.json_object", {}});
    expect_same(Error{"error.json_field", {{"field", "学习率 \xFF"}, {"allowed", ""}}});
    expect_same(Error{"error.range", {{"field", "seed"}, {"given", std::string("a\0\n\x80", 4)}, {"min", "0"}}});
}

TEST(ExperimentNumbers, AreInTheOrderOfTheSchema) {
    const auto numbers = experiment_numbers({.training = {.rate = 0.25}, .seed = 5, .iterations = 77});
    EXPECT_EQ(numbers[0], 77);
    EXPECT_EQ(numbers[1], 5);
    EXPECT_EQ(numbers[2], 0.25);
}

}  // namespace
}  // namespace neuroglass
