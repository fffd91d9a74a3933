// The kernels of the small single neuron against a loop that is as plain as the formula.
#include "engine/kernels/single_neuron.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "engine/numeric/sigmoid.h"
#include "engine/train/trainer.h"
#include "support/bits.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

using Rows = std::vector<std::vector<double>>;

double dot(const std::vector<double>& a, const std::vector<double>& b) {
    return std::inner_product(a.begin() + 1, a.end(), b.begin() + 1, a[0] * b[0]);
}

Rows rows_of(const Dataset& dataset, bool bias) {
    Rows x;
    for (std::size_t row = 0; row < dataset.rows(); ++row) {
        x.emplace_back(dataset.inputs(row).begin(), dataset.inputs(row).end());
        if (bias) x.back().push_back(1);
    }
    return x;
}

/// The rule of single_neuron.h and network.h, as plain as it is written there.
std::vector<double> trained_plainly(std::vector<double> w, const Dataset& dataset, bool bias, double rate,
                                    std::int64_t iterations) {
    const Rows x = rows_of(dataset, bias);
    std::vector<double> delta(x.size());
    for (; iterations > 0; --iterations) {
        for (std::size_t r = 0; r < x.size(); ++r) {
            const double out = 1 / (1 + exponential(-dot(x[r], w)));
            delta[r] = (dataset.target(r) - out) * out * (1 - out);
        }
        for (std::size_t i = 0; i < w.size(); ++i) {
            double gradient = x[0][i] * delta[0];
            for (std::size_t r = 1; r < x.size(); ++r) gradient += x[r][i] * delta[r];
            w[i] += rate * gradient;
        }
    }
    return w;
}

/// An experiment of every size that has a kernel.
void for_every_size(const std::function<void(Draw&, const Experiment&)>& look) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (std::size_t rows = 1; rows <= 8; ++rows)
        for (std::size_t inputs = 1; inputs <= 8; ++inputs)
            for (const bool bias : {false, true}) {
                if (inputs + bias > 8) continue;
                SCOPED_TRACE(std::to_string(rows) + " rows, " + std::to_string(inputs) + " inputs, bias " +
                             std::to_string(bias));
                Experiment experiment = with_dataset({}, draw.dataset(rows, inputs));
                experiment.model.bias = bias ? Bias::on : Bias::off;
                experiment.training.rate = draw.spread(1e-3, 100);
                experiment.seed = static_cast<std::uint32_t>(draw.whole(0, 4294967295));
                look(draw, experiment);
            }
}

TEST(SingleNeuron, GivesTheBitsOfThePlainLoopInEverySize) {
    for_every_size([](Draw&, const Experiment& experiment) {
        const TrainingState start = Trainer::start(experiment);
        TrainingState state = start;
        ASSERT_TRUE(is_small_single_neuron(experiment));
        train_single_neuron(state, experiment.dataset, experiment.training.rate, 700);
        EXPECT_EQ(state.iteration, 700);
        EXPECT_EQ(bits(state.values),
                  bits(trained_plainly(start.values, experiment.dataset, experiment.model.has_bias(),
                                       experiment.training.rate, 700)));
    });
}

TEST(SingleNeuron, AnySplitGivesTheSameBits) {
    for_every_size([](Draw& draw, const Experiment& experiment) {
        Trainer trainer(experiment);
        TrainingState whole = Trainer::start(experiment), split = whole;
        trainer.train(whole, experiment.dataset, 1000);
        while (split.iteration < whole.iteration)
            trainer.train(split, experiment.dataset, std::min(draw.whole(0, 200), whole.iteration - split.iteration));
        EXPECT_EQ(bits(split.values), bits(whole.values));
    });
}

TEST(SingleNeuron, LargerSizesHaveTheBitsOfThePlainLoop) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (const auto& [rows, inputs] :
         {std::pair<std::size_t, std::size_t>{9, 3}, {3, 9}, {11, 2}, {30, 16}, {17, 1}, {1, 16}})
        for (const bool bias : {false, true}) {
            Experiment experiment = with_dataset({}, draw.dataset(rows, inputs));
            experiment.model.bias = bias ? Bias::on : Bias::off;
            experiment.training.rate = 0.3;
            const TrainingState start = Trainer::start(experiment);
            TrainingState state = start;
            Trainer(experiment).train(state, experiment.dataset, 200);
            EXPECT_EQ(bits(state.values), bits(trained_plainly(start.values, experiment.dataset, bias, 0.3, 200)))
                << rows << " rows, " << inputs << " inputs";
        }
}

TEST(SingleNeuron, KeepsAWeightThatIsNotFinite)  // which is how a run finds where it overflowed
{
    const Dataset article = Dataset::article();
    for (const double weight : {HUGE_VAL, -HUGE_VAL, std::nan("")})
        for (std::size_t i = 0; i < 3; ++i)
            for (const std::int64_t iteration : {0, 100}) {
                TrainingState state{{0.1, 0.2, 0.3}, iteration};
                state.values[i] = weight;
                for (int n = 0; n < 600; ++n) {
                    train_single_neuron(state, article, 1, 1);
                    ASSERT_FALSE(std::isfinite(state.values[i])) << weight << " at iteration " << state.iteration;
                }
            }
}

TEST(SingleNeuron, LeavesOthersAlone) {
    const std::vector<double> nine_numbers = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    const Dataset nine = *Dataset::make(9, nine_numbers, {1}), eight = *Dataset::make(8, {1, 2, 3, 4, 5, 6, 7, 8}, {1});
    EXPECT_TRUE(is_small_single_neuron({}));
    EXPECT_FALSE(is_small_single_neuron(with_dataset({}, nine)));
    EXPECT_FALSE(
        is_small_single_neuron(with_dataset({}, *Dataset::make(1, nine_numbers, {1, 0, 1, 0, 1, 0, 1, 0, 1}))));
    EXPECT_FALSE(is_small_single_neuron(with_dataset({}, *Dataset::make(1, {1}, {1, 0}, 2))));
    const auto changed = [&](auto change) {
        Experiment experiment = with_dataset({}, eight);
        change(experiment);
        return is_small_single_neuron(experiment);
    };
    EXPECT_TRUE(changed([](Experiment&) {}));
    EXPECT_TRUE(changed([](Experiment& e) { e.training.batch = 1; })) << "all of the rows there are";
    EXPECT_FALSE(changed([](Experiment& e) { e.model.bias = Bias::on; }));
    EXPECT_FALSE(changed([](Experiment& e) { e.model.hidden = {1}; }));
    EXPECT_FALSE(changed([](Experiment& e) { e.model.output_activation = Activation::tanh; }));
    EXPECT_FALSE(changed([](Experiment& e) { e.training.loss = LossFunction::mean_squared_error; }));
    EXPECT_FALSE(changed([](Experiment& e) { e.training.optimizer = Optimizer::momentum; }));
    EXPECT_FALSE(changed([](Experiment& e) { e.training.weight_decay = 0.1; }));
    Experiment by_row;
    by_row.training.batch = 1;
    EXPECT_FALSE(is_small_single_neuron(by_row));
    Experiment fixed;
    fixed.dataset = *Dataset::make(1, {1}, {1});
    fixed.model = {.inputs = 1, .bias = Bias::fixed};
    EXPECT_FALSE(is_small_single_neuron(fixed));
}

}  // namespace
}  // namespace neuroglass
