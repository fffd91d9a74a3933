// An experiment as numbers, and back, to the last bit.
#include "formats/experiment_numbers.h"

#include "document/schema.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

void expect_same(const Experiment& experiment) {
    const Experiment back = experiment_of_numbers(experiment_numbers(experiment));
    EXPECT_EQ(back, experiment);
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

TEST(ExperimentNumbers, AreInTheOrderOfTheSchema) {
    const auto numbers = experiment_numbers({.training = {.rate = 0.25}, .seed = 5, .iterations = 77});
    EXPECT_EQ(numbers[0], 77);
    EXPECT_EQ(numbers[1], 5);
    EXPECT_EQ(numbers[2], 0.25);
}

}  // namespace
}  // namespace neuroglass
