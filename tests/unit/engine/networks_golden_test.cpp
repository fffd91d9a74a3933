// Any dense network against NumPy: where it starts, and what training makes of it.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "engine/model/loss.h"
#include "engine/train/trainer.h"
#include "support/bits.h"
#include "support/golden.h"

namespace neuroglass {
namespace {

/// The largest relative difference of any two numbers; infinite where one is NaN.
double worst_difference(std::span<const double> ours, std::span<const double> theirs) {
    EXPECT_EQ(ours.size(), theirs.size());
    double worst = 0;
    for (std::size_t i = 0; i < std::min(ours.size(), theirs.size()); ++i) {
        const double difference = relative_difference(ours[i], theirs[i]);
        worst = difference <= worst ? worst : std::isnan(difference) ? HUGE_VAL : difference;
    }
    return worst;
}

bool draws_normally(Init init) { return init == Init::normal || init == Init::xavier || init == Init::he; }

TEST(NetworksGolden, StartWhereNumPyDoes)  // bit for bit; randn to the last bit, which is its logarithm's
{
    int normal = 0, equal = 0;
    for (const GoldenCase& golden : golden_networks()) {
        SCOPED_TRACE(golden.name);
        const auto ours = starting_weights(golden.experiment);
        const auto& theirs = golden.states[0].weights;
        if (draws_normally(golden.experiment.init)) {
            ++normal;
            equal += bits(ours) == bits(theirs);
            EXPECT_LT(worst_difference(ours, theirs), 1e-15);
        } else {
            EXPECT_EQ(bits(ours), bits(theirs));
        }
    }
    std::printf("%d of %d normal starts bit-equal\n", equal, normal);
    EXPECT_GT(equal, normal / 2);
}

TEST(NetworksGolden, AgreeWithNumPy)  // tests/golden/make_golden.py; its cases magnify a last bit to less than 1e-13
{
    double worst = 0;
    for (const GoldenCase& golden : golden_networks()) {
        const Experiment& experiment = golden.experiment;
        const Network network(experiment.model);
        Trainer trainer(experiment);
        TrainingState reached = Trainer::start(experiment);
        for (const GoldenState& state : golden.states) {
            SCOPED_TRACE(golden.name + " at " + std::to_string(state.iteration));
            trainer.train(reached, experiment.dataset, state.iteration - reached.iteration);
            const auto weights = std::span(reached.values).first(network.weight_count());
            const double loss = loss_of(network, experiment.training, weights, experiment.dataset,
                                        trained_rows(experiment.held_out, experiment.dataset.rows()));
            const double of_weights = worst_difference(weights, state.weights);
            EXPECT_LT(of_weights, 1e-12);
            const auto outputs = network.outputs(weights, experiment.test_example);
            const double of_outputs = worst_difference(outputs, state.predictions);
            EXPECT_LT(of_outputs, 1e-12);
            EXPECT_LT(relative_difference(loss, state.loss), 1e-12);
            worst = std::max({worst, of_weights, of_outputs, relative_difference(loss, state.loss)});
        }
    }
    std::printf("worst relative difference %.1e\n", worst);
}

TEST(NetworksGolden, HaveEveryOptionThreeTimes) {
    const auto cases = golden_networks();
    const auto expect_three = [&](const char* what, const std::function<bool(const Experiment&)>& has) {
        EXPECT_GE(std::ranges::count_if(cases, [&](const GoldenCase& one) { return has(one.experiment); }), 3) << what;
    };
    for (int choice = 0; choice <= static_cast<int>(Init::zeros); ++choice) {
        SCOPED_TRACE(choice);
        const auto is = [&](auto value) { return static_cast<int>(value) == choice; };
        const auto may = [&](auto last) { return choice <= static_cast<int>(last); };
        expect_three("init", [&](const Experiment& e) { return is(e.init); });
        if (may(Activation::identity))
            expect_three("activation",
                         [&](const Experiment& e) { return !e.model.hidden.empty() && is(e.model.activation); });
        if (may(Activation::step))
            expect_three("output", [&](const Experiment& e) { return is(e.model.output_activation); });
        if (may(Bias::fixed)) expect_three("bias", [&](const Experiment& e) { return is(e.model.bias); });
        if (may(LossFunction::mean_cross_entropy))
            expect_three("loss", [&](const Experiment& e) { return is(e.training.loss); });
        if (may(Optimizer::adam))
            expect_three("optimizer", [&](const Experiment& e) { return is(e.training.optimizer); });
        if (may(Order::shuffled))
            expect_three("order", [&](const Experiment& e) {
                return is(e.training.order) && e.training.batch > 0 && e.training.batch < e.dataset.rows();
            });
    }
    expect_three("ragged batches", [](const Experiment& e) {
        return e.training.batch > 0 && e.dataset.rows() > e.training.batch && e.dataset.rows() % e.training.batch != 0;
    });
    expect_three("weight decay", [](const Experiment& e) { return e.training.weight_decay > 0; });
    expect_three("outputs", [](const Experiment& e) { return e.model.outputs > 1; });
}

}  // namespace
}  // namespace neuroglass
